"""People find their place however they write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import store
from layers import search

NAMES = store.municipalities()["name"]


def towns(text: str) -> list[str]:
    return [str(NAMES[place.geoid]) for place in search.find(text).places]


@pytest.mark.parametrize(
    ("typed", "town"),
    [
        ("Hyannis", "Barnstable"), ("Dorchester", "Boston"), ("Attleborough", "Attleboro"),
        ("Manchester", "Manchester-by-the-Sea"), ("Mt Washington", "Mount Washington"),
        ("N. Adams", "North Adams"), ("SOMERVILLE", "Somerville"), ("somervile", "Somerville"),
        ("Worcestor", "Worcester"), ("02139", "Cambridge"), ("Foxboro", "Foxborough"),
        ("w springfield", "West Springfield"), ("manchester by the sea", "Manchester-by-the-Sea"),
        ("Boston, MA", "Boston"), ("turners falls", "Montague"), ("Woods Hole", "Falmouth"),
    ],
)  # fmt: skip
def test_what_people_type_leads_to_its_town_first(typed: str, town: str):
    assert towns(typed)[0] == town


TYPOS = {
    "Leominster": ("Lemister", "Leominister"), "Woburn": ("Wobern", "Woburne"),
    "Worcester": ("Worchester", "Worcestor"), "Haverhill": ("Haverill",), "Hull": ("Hul",),
    "Holyoke": ("Holyoak",), "Scituate": ("Scituit",), "Lynn": ("Lyn", "Linn"), "Ayer": ("Ayre",),
    "Quincy": ("Qunicy", "Quinsy"), "Methuen": ("Methune",), "Somerville": ("Summerville",),
    "Tewksbury": ("Tewkesbury", "Tewskbury"), "Ipswich": ("Ipswitch",), "Malden": ("Maldon",),
    "Lawrence": ("Lawerence",), "Gloucester": ("Glouchester",), "Barnstable": ("Hyanis",),
}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "town"), [(typed, town) for town, many in TYPOS.items() for typed in many]
)
def test_a_typo_leads_to_its_town_first(typed: str, town: str):
    assert towns(typed)[0] == town


def test_a_village_in_two_towns_offers_both():
    assert set(towns("Chestnut Hill")) == {"Newton", "Brookline"}


def test_a_zip_code_of_several_towns_shows_each_the_largest_part_first():
    assert towns("01002") == ["Amherst", "Pelham", "Shutesbury"]


def test_a_town_is_not_offered_again_under_its_legal_spelling():
    assert towns("West Springfield").count("West Springfield") == 1


def test_no_place_of_that_name_gives_the_nearest_and_says_so():
    found = search.find("Zomerville")
    assert found.near
    assert NAMES[found.places[0].geoid] == "Somerville"
    assert not search.find("Somerville").near


@given(st.sampled_from(list(NAMES)))
def test_every_municipality_is_found_first_by_its_own_name(name: str):
    assert towns(name)[0] == name


@given(st.sampled_from([n for n in NAMES if len(n) > 4]), st.data())
def test_one_swapped_pair_of_letters_still_finds_the_municipality(name: str, data: st.DataObject):
    at = data.draw(st.integers(1, len(name) - 3))
    swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    assert name in towns(swapped)


@given(st.text())
def test_any_text_is_answered(text: str):
    assert len(search.find(text).places) <= 8


@given(st.text(max_size=20))
def test_a_name_is_compared_without_case_stops_or_apostrophes(text: str):
    once = search.normal(text)
    assert search.normal(once) == once or len(once.split()) < len(text.split())
    assert once == once.lower()
