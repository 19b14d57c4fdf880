"""Which places are compared, of which years, and what is said of their figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import store
from layers import compare
from layers.compare import MOST, asked, figures, sentences
from layers.view import View

SLUGS = store.slugs()
CHELSEA, LYNN, SOMERVILLE, GOSNOLD = (
    SLUGS[slug] for slug in ("chelsea", "lynn", "somerville", "gosnold")
)
BOTH = store.table("municipality_noncitizens").query("period == '2020-2024'")["geoid"].tolist()


def test_an_address_names_its_places_in_its_own_order_each_once():
    assert asked("lynn,Chelsea,lynn").geoids == (LYNN, CHELSEA)
    assert asked("").geoids == ()


def test_what_is_no_place_and_what_is_too_much_is_told():
    assert asked("chelsea,atlantis").unknown
    many = asked(",".join(list(SLUGS)[:7]))
    assert len(many.geoids) == MOST
    assert many.too_many
    assert not many.unknown
    assert asked("x" * 100_000).too_many


@given(st.text())
def test_any_text_names_at_most_five_places_of_ours(text: str):
    assert set(asked(text).geoids) <= set(SLUGS.values())
    assert len(asked(text).geoids) <= MOST


@given(st.lists(st.sampled_from(sorted(SLUGS.values())), unique=True, max_size=MOST))
def test_the_places_are_read_as_they_were_written(geoids: list[str]):
    assert asked(compare.written(tuple(geoids))).geoids == tuple(geoids)


@given(st.lists(st.sampled_from(sorted(SLUGS.values())), unique=True, min_size=1, max_size=MOST))
def test_all_places_have_figures_of_the_same_years(geoids: list[str]):
    rows = figures(tuple(geoids))
    assert list(rows.index) == geoids
    newest = all(geoid in BOTH for geoid in geoids)
    assert set(rows["period"]) == {"2020-2024" if newest else "2012-2016"}


def test_a_place_without_newer_figures_takes_all_back_to_the_older_and_is_named():
    assert set(figures((CHELSEA, LYNN))["period"]) == {"2020-2024"}
    assert set(figures((CHELSEA, LYNN, GOSNOLD))["period"]) == {"2012-2016"}
    assert compare.without_newest((CHELSEA, LYNN, GOSNOLD)) == ("Gosnold",)
    assert compare.without_newest((CHELSEA, LYNN)) == ()
    assert compare.without_newest((GOSNOLD,)) == ()


def test_chelsea_lynn_somerville_and_gosnold_in_words():
    rows = figures((CHELSEA, LYNN, SOMERVILLE, GOSNOLD))
    assert list(sentences("noncitizens", rows)) == [
        "More residents of Chelsea than of Gosnold were not U.S. citizens.",
        "More residents of Lynn than of Chelsea, Somerville, and Gosnold were not U.S. citizens.",
        "More residents of Somerville than of Gosnold were not U.S. citizens.",
        "The numbers for Chelsea and Somerville cannot be told apart.",
    ]
    assert "The shares for Chelsea and Gosnold cannot be told apart." in sentences("share", rows)


@pytest.mark.parametrize("measure", compare.MEASURES)
def test_every_pair_is_either_told_apart_or_said_not_to_be(measure: str):
    geoids = tuple(BOTH[:5])
    rows = figures(geoids)
    told = sum(len(lower) for lower in compare.above(measure, rows).values())
    alike = sum(len(same) for same in compare._alike(measure, rows).values())
    assert told + alike == 10


def test_of_one_place_nothing_is_compared():
    assert list(sentences("share", figures((CHELSEA,)))) == []


def test_what_reaches_every_place_is_told_once_and_a_sheriff_only_in_the_county():
    barnstable = SLUGS["barnstable"]
    own, everywhere = compare.beyond((barnstable, CHELSEA), View())
    assert "doc" in {fact.agency_id for fact in everywhere}
    assert "barnstable-sheriff" in {fact.agency_id for fact in own[barnstable]}
    assert "barnstable-sheriff" not in {fact.agency_id for fact in own[CHELSEA]}
    assert not {fact.agency_id for fact in everywhere} & {fact.agency_id for fact in own[CHELSEA]}
