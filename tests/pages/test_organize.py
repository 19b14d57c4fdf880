"""The Organize page: what its control is sent is what the rows and the filter say."""

import json
import re
from datetime import date
from html import escape

import pytest
from streamlit.testing.v1 import AppTest

from data import store
from layers import all_layers, filtering, layer
from layers.conditions import conditions
from layers.rows import rows
from layers.town import EVIDENCE, few_words
from layers.view import View
from pages.parts.asked import parse
from pages.parts.organize import called
from pages.parts.towns import LONGEST
from pages.parts.towns_form import START, fields
from tests.pages.test_pages import opened, said

LAST = View()
SENTENCES = (
    {"coplink": "sharing", "policies": "ordinance_or_bylaw", "sort": "-population"},
    {"county": "essex,middlesex", "share": "5-10", "evidence": "any"},
    {"q": "salem", "population": "-100"},
)


def sent(test: AppTest) -> dict:
    """What the table's control is sent."""
    (control,) = [one for one in test.get("bidi_component") if "-towns" in one.proto.id]
    return json.loads(control.proto.json)


@pytest.mark.parametrize("address", SENTENCES, ids=str)
def test_table_count_and_chips_are_those_of_the_filter_in_the_address(address: dict[str, str]):
    data = sent(opened("organize.py", **address))
    filter = filtering.parse(address)
    frame = rows(LAST)
    assert [frame.index[at] for at in data["order"]] == list(filtering.matching(frame, filter))
    assert data["count"] == f"{len(data['order'])} of 351 places"
    assert data["chips"] == [list(pair) for pair in filtering.words(filter).items()]
    assert data["params"] == address


def test_without_a_filter_all_351_stand_by_name_and_the_map_says_so():
    data = sent(opened("organize.py"))
    assert len(data["order"]) == 351
    assert data["told"] == "351 of 351 places, sorted by Place, from A to Z"
    assert data["map"] == "All 351 places match: no filter is set."
    assert data["agencies"] == []


def test_agencies_follow_the_filter_in_their_own_order():
    data = sent(opened("organize.py", agencies="-newest", house="2nd-barnstable"))
    assert data["shown"] == "agencies"
    assert 0 < len(data["agencies"]) < 358
    assert data["told"].endswith("sorted by Newest evidence, newest first")


def test_a_filter_that_is_not_understood_is_named_and_left_out():
    test = opened("organize.py", county="nowhere", sort="luck", agencies="x", coplink="sharing")
    assert "something that is not here (County and order)" in said(test)
    assert len(sent(test)["order"]) == 24


def test_each_word_for_an_absence_is_explained_once_below_the_table():
    words = said(opened("organize.py"))
    for key in EVIDENCE:
        for word in set(rows(LAST)[key]):
            status = layer(key).status(word)
            if status.absent:
                assert words.count(f"{status.said()}.") == 1
                assert f"<dt>{few_words(status)}</dt>" in words


def test_what_applies_in_every_place_is_said_once():
    words = said(opened("organize.py"))
    for key in EVIDENCE:
        for note in layer(key).read(LAST).notes:
            assert escape(note.words) in words
    assert "Statewide: Massachusetts Department of Correction" in words


def test_another_day_is_said_and_filtered_as_it_stood():
    test = opened("organize.py", on="2019-06-01", sheriff_287g="active")
    assert "As it stood on 1 June 2019" in said(test)
    assert len(sent(test)["order"]) == 62
    assert "&on=2019-06-01" in sent(test)["links"]["places"][1]


def test_every_starting_point_is_a_filter_that_finds_places():
    for params in START.values():
        filter = filtering.parse(params)
        assert filtering.params(filter) == params
        assert 0 < len(filtering.matching(rows(LAST), filter)) < 351


def test_the_form_offers_every_status_of_every_evidence_layer():
    form = fields(LAST)
    for one in all_layers():
        if one.key in EVIDENCE:
            for status in one.statuses:
                assert f'name="{one.key}" value="{status.key}"' in form
    by_town = len(store.table("districts")) + 2
    ages_offered = len(conditions()["evidence"].choices())
    assert form.count('<option value="') == 160 + 40 + 3 + ages_offered + by_town
    assert form.count("<fieldset") == form.count("</fieldset>") == form.count("<legend")


def test_a_value_is_offered_with_its_count_and_one_that_fits_no_place_that_day_cannot_be_chosen():
    form = fields(LAST)
    coplink = rows(LAST)["coplink"]
    for status in layer("coplink").statuses:
        count = int((coplink == status.key).sum())
        said = re.search(rf'value="{status.key}"([^>]*)>.*?<small>(\d+)</small>', form)
        assert said
        assert said[2] == str(count)
        assert ("disabled" in said[1]) == (count == 0)
    assert fields(View(on=date(2010, 1, 1))) != form


def test_who_does_not_know_their_district_can_choose_it_by_town_or_look_it_up():
    form = fields(LAST)
    assert re.search(
        r'<select data-into="house">.*value="2nd-barnstable">Yarmouth: 2nd Barns', form
    )
    assert "https://malegislature.gov/Search/FindMyLegislator" in form


@pytest.mark.parametrize(
    ("asked", "column"),
    [
        ({}, "name"),
        ({"share": "5-10"}, "noncitizen_share"),
        ({"share": "5-10", "sort": "-population"}, "population"),
        ({"q": "salem"}, "name"),
        ({"listed": "1", "policy": "resolution"}, "policies"),
    ],
)
def test_the_column_to_bring_into_view_is_the_one_of_the_order_or_the_last_filter(asked, column):
    assert sent(opened("organize.py", **asked))["column"] == column


def test_a_file_of_a_named_list_goes_by_its_name():
    view = View(list=("2502513205",), name="North Shore")
    assert called(parse({"listed": "1"}), view) == "North Shore"
    assert called(parse({"listed": "1"}), View(list=view.list)) == "On the list"


def test_every_value_of_a_condition_together_is_within_what_is_read_of_a_message():
    several = [one for one in conditions().values() if one.form == "any of"]
    assert max(len(",".join(one.choices())) for one in several) <= LONGEST
