"""A campaign list in an address: read as it was written, short at any length, never broken."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import store
from layers.campaign import LONGEST_NAME, READABLE, named, order, read, write
from layers.view import View, params, parse

PLACES = tuple(sorted(store.municipalities().index))
SLUGS = store.slugs()

lists = st.lists(st.sampled_from(PLACES), unique=True, max_size=len(PLACES)).map(tuple).map(order)


@given(lists)
def test_a_list_is_read_as_it_was_written(geoids: tuple[str, ...]):
    assert read(write(geoids)) == (geoids, True)


@given(st.sets(st.sampled_from(PLACES), min_size=READABLE + 1))
def test_a_long_list_takes_60_characters_whatever_its_length(geoids: set[str]):
    assert len(write(order(tuple(geoids)))) == 60


def test_all_351_places_are_a_list():
    assert read(write(PLACES)) == (PLACES, True)
    assert read(",".join(SLUGS)) == (PLACES, True)


def test_a_short_list_stands_in_the_address_by_name_in_the_order_it_was_made():
    listed = (SLUGS["somerville"], SLUGS["chelsea"])
    assert write(listed) == "somerville,chelsea"
    assert read("somerville,chelsea") == (listed, True)


def test_a_place_stands_in_a_list_once_however_it_is_written():
    assert read("Chelsea, chelsea ,CHELSEA") == ((SLUGS["chelsea"],), True)


def test_what_is_no_place_is_left_out_of_the_list_and_told():
    assert read("chelsea,atlantis") == ((SLUGS["chelsea"],), False)
    view = parse({"list": "chelsea,<script>"}, SLUGS)
    assert view.list == (SLUGS["chelsea"],)
    assert view.ignored == ("list",)


@pytest.mark.parametrize("text", ["~", "~AAAA", "~" + "A" * 59, "~" + "_" * 59, "~é", "~" * 9_000])
def test_a_compact_list_that_is_none_is_told_as_such(text: str):
    assert read(text) == ((), False)


@given(st.text())
def test_any_text_is_read_as_places_of_ours(text: str):
    assert set(read(text)[0]) <= set(PLACES)
    assert set(read(f"~{text}")[0]) <= set(PLACES)


def test_the_first_place_of_a_compact_list_is_the_lowest_geoid():
    """Links that were sent must lead to the same places for good: this is one of them."""
    sent = "~" + "_" * 6 + "A" * 53
    assert read(sent) == ((), False)  # its first bit is that of no place
    assert write(PLACES[:36]) == "~f" + "_" * 5 + "g" + "A" * 52
    assert read("~f" + "_" * 5 + "g" + "A" * 52) == (PLACES[:36], True)


@given(st.text(max_size=200))
def test_a_name_is_one_line_of_60_characters_without_control_signs(text: str):
    name = named(text)
    assert len(name) <= LONGEST_NAME
    assert not [sign for sign in name if unicodedata.category(sign).startswith("C")]
    assert name == " ".join(name.split())
    assert named(name) == name


def test_a_name_keeps_its_letters_and_loses_what_turns_text_around():
    assert named("  Grupo   de Chelsea\n“Sí” ") == "Grupo de Chelsea “Sí”"
    assert named("a\u202eb\x00c\u2066") == "abc"


def test_a_list_of_nothing_leaves_the_address_as_it_was():
    assert params(View(list=(), name=""), "") == {}
