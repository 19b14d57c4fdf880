"""What the map says of real places on real days."""

from datetime import date

import pytest

from data import store
from layers import layer
from layers.base import Reading
from layers.view import View

NOW = View().on


def read(key: str, on: date = NOW) -> Reading:
    return layer(key).read(View(on=on))


def status(key: str, slug: str, on: date = NOW) -> str:
    return read(key, on).towns[store.slugs()[slug]]


def test_24_departments_share_and_11_were_being_integrated():
    counts = read("coplink").counts
    assert (counts["sharing"], counts["integrating"], counts["uses"]) == (24, 11, 1)


def test_somerville_shares_through_coplink_and_says_of_when():
    assert status("coplink", "somerville") == "sharing"
    assert read("coplink").when[store.slugs()["somerville"]] == "as of about 2022"


def test_northampton_uses_coplink_which_is_not_feeding_it():
    assert status("coplink", "northampton") == "uses"


def test_before_2016_coplink_is_empty_and_says_that_records_begin_then():
    assert set(read("coplink", date(2015, 6, 1)).towns.values()) == {"before_records"}


def test_a_place_named_only_later_is_not_called_unnamed_before():
    assert status("coplink", "boston", date(2017, 6, 1)) == "later"
    assert status("coplink", "boston", date(2018, 6, 1)) == "sharing"
    assert status("section_287g", "barnstable", date(2005, 1, 1)) == "later"
    assert status("task_force_officers", "lexington", date(2019, 1, 1)) == "later"
    assert status("detention", "plymouth", date(1990, 1, 1)) == "later"


def test_no_place_is_named_later_today():
    for key in ("coplink", "section_287g", "detention", "task_force_officers"):
        assert "later" not in read(key).towns.values()


def test_only_the_department_of_correction_has_an_agreement_today():
    reading = read("section_287g")
    assert (reading.counts["active"], reading.counts["ended"]) == (1, 5)
    assert len(reading.notes) == 1
    assert "Department of Correction" in reading.notes[0].words
    assert "active" not in reading.towns.values()


@pytest.mark.parametrize(
    ("county", "ended"),
    [
        ("barnstable", "4 January 2023"),
        ("bristol", "20 May 2021"),
        ("plymouth", "10 September 2021"),
    ],
)
def test_a_sheriffs_agreement_ended_on_its_day(county: str, ended: str):
    towns = store.municipalities()
    geoid = towns.index[towns["county"] == county.title()][0]
    reading = read("section_287g")
    assert reading.towns[geoid] == "ended"
    assert ended in reading.when[geoid]


def test_plymouth_is_the_one_jail_in_use_and_burlington_a_hold_room():
    counts = read("detention").counts
    assert (counts["in_use"], counts["hold_room"]) == (1, 1)
    assert status("detention", "plymouth") == "in_use"
    assert status("detention", "burlington") == "hold_room"


def test_a_site_whose_place_is_only_roughly_known_says_so():
    words = {mark.site: mark.words for mark in read("detention").symbols}
    assert "place approximate" in words["burlington-ice-office"]
    assert "place approximate" not in words["plymouth-county"]


def test_eight_agencies_have_designations_two_of_them_without_a_town():
    reading = read("task_force_officers")
    assert reading.counts["designated"] == 8
    assert len(reading.symbols) == 6
    assert len(reading.notes) == 2


def test_gosnold_has_no_department_in_the_fbi_list():
    assert status("coplink", "gosnold") == "no_department"
