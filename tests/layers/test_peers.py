"""The places most alike, found a second time with nothing but the standard library."""

import math
import statistics

import pytest

from data import store
from layers.peers import peers

FIGURES = store.table("municipality_noncitizens")
SHARES = {row.geoid: row.share for row in FIGURES[FIGURES["period"] == "2012-2016"].itertuples()}
PEOPLE = {row.geoid: math.log(row.population) for row in store.municipalities().itertuples()}


def distance(one: str, other: str) -> float:
    return math.hypot(
        (PEOPLE[one] - PEOPLE[other]) / statistics.pstdev(PEOPLE.values()),
        (SHARES[one] - SHARES[other]) / statistics.pstdev(SHARES.values()),
    )


@pytest.mark.parametrize("slug", ["chelsea", "boston", "gosnold", "amherst", "somerville"])
def test_the_five_most_alike_are_the_five_nearest(slug: str):
    geoid = store.slugs()[slug]
    others = [one for one in PEOPLE if one != geoid]
    assert list(peers(geoid)) == sorted(others, key=lambda one: distance(geoid, one))[:5]


def test_every_place_has_five_others():
    for geoid in PEOPLE:
        assert len({*peers(geoid), geoid}) == 6
