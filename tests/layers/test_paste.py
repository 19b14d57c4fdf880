"""Names pasted from anywhere: each means one place, or is shown with what it could mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import store
from layers.paste import LONGEST, MOST_LEFT, OFFERED, matched

NAMES = store.municipalities()["name"]


def found(text: str) -> list[str]:
    return [str(NAMES[geoid]) for geoid in matched(text).geoids]


def test_names_stand_on_lines_or_with_commas_semicolons_and_tabs_between():
    assert found("Chelsea\nLynn, Salem;Lowell\tBoston") == [
        "Chelsea",
        "Lynn",
        "Salem",
        "Lowell",
        "Boston",
    ]


def test_villages_zip_codes_and_other_spellings_lead_to_their_towns():
    assert found("Hyannis; 02139; N. Adams; Manchester") == [
        "Barnstable",
        "Cambridge",
        "North Adams",
        "Manchester-by-the-Sea",
    ]


def test_what_stands_around_a_name_in_a_letter_or_a_table_does_not_matter():
    assert found('1. Lynn\n• City of Salem\n- "Town of Acton"\nChelsea, MA 02150-1234') == [
        "Lynn",
        "Salem",
        "Acton",
        "Chelsea",
    ]


def test_city_or_town_before_or_after_a_name_does_not_matter():
    text = "Woburn city; City of Woburn\nTown of Acton, MA\nthe town of lynn\nAmesbury Town city"
    assert found(text) == ["Woburn", "Acton", "Lynn", "Amesbury"]


def test_a_name_that_is_not_its_place_s_own_is_told_with_what_it_was_read_as():
    read = matched("Hyannis; Manchester; Woburn city; LYNN; 02139").read_as
    assert [(text, NAMES[geoid]) for text, geoid in read] == [
        ("Hyannis", "Barnstable"),
        ("Manchester", "Manchester-by-the-Sea"),
        ("02139", "Cambridge"),
    ]


@pytest.mark.parametrize("text", ["Gotham City", "Marthas Vineyard", "Providence", "Population"])
def test_nothing_far_away_is_offered(text: str):
    assert [one.near for one in matched(text).left] == [()]


def test_a_place_named_twice_is_found_once():
    assert found("Chelsea, CHELSEA; chelsea ma\n02150") == ["Chelsea"]


def test_a_part_of_a_name_or_a_typo_matches_nothing_and_the_nearest_are_offered():
    left = matched("Somervile, Cambr").left
    assert [one.text for one in left] == ["Somervile", "Cambr"]
    assert left[0].near[0].name == "Somerville"
    assert left[1].near[0].name == "Cambridge"


def test_a_village_in_two_towns_is_offered_in_both_and_chosen_in_none():
    pasted = matched("Chestnut Hill")
    assert pasted.geoids == ()
    assert {str(NAMES[place.geoid]) for place in pasted.left[0].near} == {"Brookline", "Newton"}


def test_all_351_names_are_found():
    assert len(matched("\n".join(NAMES)).geoids) == 351


def test_a_huge_text_is_read_up_to_its_bounds_and_says_so():
    pasted = matched(",".join(f"q{n}xz" for n in range(50_000)))
    assert pasted.cut
    assert len(pasted.left) == MOST_LEFT
    assert pasted.more > 0
    assert matched("Lynn," * LONGEST).geoids == matched("Lynn").geoids


@given(st.text())
def test_any_text_is_read(text: str):
    pasted = matched(text)
    assert set(pasted.geoids) <= set(NAMES.index)
    assert all(len(one.near) <= OFFERED for one in pasted.left)


@given(st.lists(st.sampled_from(sorted(NAMES)), unique=True), st.sampled_from("\n,;\t"))
def test_names_of_places_are_found_in_their_order(names: list[str], between: str):
    assert found(between.join(names)) == names
