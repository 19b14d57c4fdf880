"""The tables that the browser is sent, from the rows and the agencies' standing."""

import json
from datetime import date

import pytest

from data import store
from layers import agency, agency_rows, companion, grid, layer, newest
from layers.rows import rows
from layers.standing import standing
from layers.town import EVIDENCE, few_words
from layers.view import View

LAST = View()
SOMERVILLE = store.slugs()["somerville"]


@pytest.fixture(scope="module")
def places() -> dict:
    return json.loads(grid.places(LAST))


def column(table: dict, key: str) -> list[list]:
    at = [head[0] for head in table["heads"]].index(key)
    return [table["cells"][row[at]] for row in table["rows"]]


def test_there_is_a_row_for_each_of_the_351_in_the_order_of_their_codes(places: dict):
    assert places["ids"] == list(store.municipalities()["slug"])
    assert len(places["rows"]) == 351
    assert {len(row) for row in places["rows"]} == {len(places["heads"])}


@pytest.mark.parametrize("key", EVIDENCE)
def test_a_status_is_told_in_words_with_its_date_and_an_absence_in_few(places: dict, key: str):
    told = rows(LAST)[[key, f"{key}_words", f"{key}_when"]].to_numpy()
    for (status, words, when), (said, small, absent) in zip(told, column(places, key), strict=True):
        if layer(key).status(status).absent:
            assert (said, absent) == (few_words(layer(key).status(status)), 1)
        else:
            assert (said, absent) == (words, 0)
            assert small.startswith(when)


def test_no_cell_is_silent(places: dict):
    assert all(words for words, _small, _absent in places["cells"])


def test_barnstables_row_tells_of_its_sheriffs_agreement(places: dict):
    (said,) = [
        cell
        for slug, cell in zip(places["ids"], column(places, "section_287g"), strict=True)
        if slug == "barnstable"
    ]
    assert said[0] == "Never on ICE’s 287(g) lists we have"
    assert said[1] == "Barnstable County Sheriff's Office: ended 4 January 2023"


def test_where_few_were_counted_the_interval_stands_alone(places: dict):
    found = dict(zip(places["ids"], column(places, "noncitizens"), strict=True))
    assert found["gosnold"] == ["0 to 29", "too few counted to say more", 0]
    assert found["somerville"] == ["11,142 ± 1,024", newest.people(SOMERVILLE), 0]


def test_each_layers_heading_names_its_records_and_on_another_day_whence(places: dict):
    now = {head[0]: head[2] for head in places["heads"]}
    then = {
        head[0]: head[2] for head in json.loads(grid.places(View(on=date(2019, 1, 1))))["heads"]
    }
    for key in EVIDENCE:
        assert now[key] and not now[key].startswith("from: ")
        assert then[key].startswith("from: ")
    assert now["noncitizens"] == then["noncitizens"]


def test_each_agency_that_has_a_page_has_a_row_with_its_standing():
    frame = agency_rows.rows(LAST)
    assert set(frame.index) == {one for ids in agency.groups().values() for one in ids}
    for agency_id, row in frame.iterrows():
        stands = standing(agency_id, LAST)
        assert (row["when"], row["absent"]) == (stands.when, stands.absent)
        assert row["status"].lower() == stands.words.lower()
        assert bool(row["newest"]) == bool(row["documented"])


def test_agencies_of_a_place_are_its_own_its_sheriff_the_states_and_those_of_no_place():
    salem = store.slugs()["salem"]
    found = agency_rows.of_places([salem])
    assert {"salem-police", "essex-sheriff", "state-police", "ice"} <= found
    assert not {"boston-police", "suffolk-sheriff"} & found


def test_agencies_stand_strongest_first_and_those_without_a_date_last_in_its_order():
    everywhere = list(store.municipalities().index)
    assert agency_rows.ordered(LAST, "rank", everywhere)[0] == "doc"
    newest = agency_rows.ordered(LAST, "-newest", everywhere)
    dates = [agency_rows.rows(LAST).at[one, "newest"] for one in newest]
    given = [one for one in dates if one]
    assert given == sorted(given, reverse=True)
    assert dates[len(given) :] == [""] * (len(dates) - len(given))


@pytest.mark.parametrize("text", ["", "name", "-rank"])
def test_an_order_of_agencies_is_one_of_their_columns(text: str):
    assert agency_rows.sort_of(text) == text
    assert agency_rows.sort_of(f"-{text}x") == ""


def test_the_small_map_has_a_path_for_each_of_the_351_and_stays_small():
    drawing = companion.drawing()
    assert drawing.count("<path d=") == 351
    assert len(drawing.encode()) < 60_000


def test_a_newer_figure_is_told_in_the_cell_of_a_place_that_has_one_and_in_no_other(places: dict):
    newer = newest.figures()
    assert 0 < len(newer) < 351
    for key in ("noncitizens", "noncitizen_share"):
        told = dict(zip(rows(LAST).index, column(places, key), strict=True))
        assert {geoid for geoid, cell in told.items() if "2020–2024: " in cell[1]} == set(newer)


def test_a_newer_figure_of_few_people_is_an_interval_alone():
    for geoid, row in newest.figures().items():
        assert ("±" in newest.people(geoid)) == (row["reliability"] not in newest.UNSURE)
        assert ("(" in newest.share(geoid)) == (row["reliability"] not in newest.UNSURE)
    assert newest.people(SOMERVILLE) == "2020–2024: 11,091 ± 1,016"


def test_the_columns_of_noncitizens_say_their_period_and_why(places: dict):
    small = {head[0]: head[2] for head in places["heads"]}
    why = "2012–2016: the newest with margins of error for all 351"
    assert small["noncitizens"] == small["noncitizen_share"] == why
