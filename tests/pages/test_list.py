"""The list: it says which day it is of, leads on with the whole view, and can be jumped through."""

import re
from html import unescape
from urllib.parse import parse_qs

import pytest

from data import store
from layers import all_layers
from layers.view import View, parse
from pages.parts.table import table
from tests.pages.test_pages import opened, said

LAST = View()
EARLIER = parse({"on": "2020-01-15", "layers": "noncitizens,policies", "measure": "count"}, {})


@pytest.fixture(scope="module")
def earlier() -> str:
    return unescape(table(EARLIER))


@pytest.fixture(scope="module")
def last() -> str:
    return unescape(table(LAST))


def test_the_list_of_another_day_says_so_below_its_heading():
    assert "As it stood on 15 January 2020" in said(opened("list.py", on="2020-01-15"))


def test_the_list_of_the_last_check_gives_no_other_day(last: str):
    assert "As it stood" not in last
    assert "from: " not in last


def test_on_another_day_a_heading_says_that_its_records_are_of_their_own_time(earlier: str):
    records = re.findall(r'<th scope="col">([^<]+)<small>([^<]+)</small>', earlier)
    assert dict(records)["Noncitizens"] == "2012–2016, all ages"
    others = [text for title, text in records if title != "Noncitizens"]
    assert len(others) == 5
    assert all(text.startswith("from: ") for text in others)


def test_a_rows_link_keeps_the_view_and_adds_the_town(earlier: str):
    query = re.search(r'href="town\?([^"]*town=salem[^"]*)"', earlier).group(1)
    told = {key: values[0] for key, values in parse_qs(query).items()}
    assert told.pop("town") == "salem"
    assert parse(told, {}) == EARLIER


def test_the_list_says_which_years_the_noncitizens_are_of(last: str):
    assert "Noncitizens are of 2012–2016 for all places" in last
    assert "a town’s own answer gives 2020–2024" in last


def test_each_initial_leads_to_the_first_place_that_has_it(last: str):
    names = sorted(store.municipalities()["name"])
    initials = re.findall(r'<a href="#places-([a-z])">', last)
    assert initials == sorted({name[0].lower() for name in names})
    for initial in initials:
        group = last.split(f'<tbody id="places-{initial}">')[1]
        first = re.search(r'<th scope="row"><a href="[^"]*">([^<]+)</a>', group).group(1)
        assert first == next(name for name in names if name.lower().startswith(initial))


def test_an_absence_is_told_in_few_words_in_the_rows_and_in_full_once_above(last: str):
    above, rows = last.split("<table>")
    for layer in all_layers():
        if layer.drawing == "table" or layer.key == "noncitizens":
            continue
        for key in set(layer.read(LAST).towns.values()):
            status = layer.status(key)
            if status.absent:
                assert above.count(f"{status.said()}.") == 1
                assert f"<td>{status.said()}</td>" not in rows
                assert f"<td>{status.short[0].upper()}{status.short[1:]}</td>" in rows
