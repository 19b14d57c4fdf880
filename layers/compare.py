"""Up to five places side by side: which, of which period, and which figures can be told apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import pandas as pd

from data import store
from layers import apart, people, town
from layers.language import N_, _, list_words, share_words
from layers.town import Fact
from layers.view import View

MOST = 5
PERIODS = ("2020-2024", "2012-2016")
"""The periods with margins of error, the newest first; all 351 places have the last."""

MEASURES = {
    "noncitizens": (
        N_("More residents of {town} than of {others} were not U.S. citizens."),
        N_("The numbers for {town} and {others} cannot be told apart."),
    ),
    "share": (
        N_("A larger share of the residents of {town} than of {others} were not U.S. citizens."),
        N_("The shares for {town} and {others} cannot be told apart."),
    ),
}
"""What is said of each measure (a column, with its margin): where it can be told, and where not."""

_LONGEST = 1_000  # characters of an address that are read: five slugs take 110


@dataclass(frozen=True)
class Asked:
    """The places that an address asks to compare, and whether some are unknown or too many."""

    geoids: tuple[str, ...]
    unknown: bool = False
    too_many: bool = False


def asked(text: str) -> Asked:
    """Read ``towns`` of an address: slugs with commas, each place once, the first five."""
    slugs = [slug for part in text[:_LONGEST].split(",") if (slug := part.strip().lower())]
    known = dict.fromkeys(filter(None, (store.slugs().get(slug, "") for slug in slugs)))
    return Asked(
        tuple(known)[:MOST],
        any(slug not in store.slugs() for slug in slugs),
        len(known) > MOST or len(text) > _LONGEST,
    )


def written(geoids: tuple[str, ...]) -> str:
    """The places as an address says them."""
    slugs = store.municipalities()["slug"]
    return ",".join(str(slugs[geoid]) for geoid in geoids)


def figures(geoids: tuple[str, ...]) -> pd.DataFrame:
    """The places' figures by geoid, all of one period: the newest of which each has a margin."""
    rows = store.table("municipality_noncitizens")
    rows = rows[rows["geoid"].isin(geoids) & rows["noncitizens_moe"].notna()]
    period = next(one for one in PERIODS if (rows["period"] == one).sum() == len(geoids))
    return rows[rows["period"] == period].set_index("geoid", drop=False).loc[list(geoids)]


def without_newest(geoids: tuple[str, ...]) -> tuple[str, ...]:
    """The places that have no figure of the newest period, by name, where others do."""
    rows = store.table("municipality_noncitizens").query("period == @PERIODS[0]")
    lacking = tuple(_name(geoid) for geoid in geoids if geoid not in set(rows["geoid"]))
    return lacking if len(lacking) < len(geoids) else ()


def above(measure: str, rows: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """For each place those whose figure is lower for certain: at 90 %, by geoid."""
    found: dict[str, tuple[str, ...]] = {}
    for one in rows.index:
        lower = (other for other in rows.index if _told(measure, rows, one, other) == 1)
        found[str(one)] = tuple(lower)
    return found


def sentences(measure: str, rows: pd.DataFrame) -> Iterator[str]:
    """What can be told of a measure and what cannot, in whole sentences; nothing of one place."""
    more, alike = MEASURES[measure]
    for geoid, lower in above(measure, rows).items():
        if lower:
            yield _(more).format(town=_name(geoid), others=list_words([_name(x) for x in lower]))
    for geoid, same in _alike(measure, rows).items():
        yield _(alike).format(town=_name(geoid), others=list_words([_name(x) for x in same]))


def _alike(measure: str, rows: pd.DataFrame) -> dict[str, list[str]]:
    """The pairs that cannot be told apart, each once, by the place that stands first."""
    found: dict[str, list[str]] = {}
    for one, other in combinations(rows.index, 2):
        if _told(measure, rows, one, other) == 0:
            found.setdefault(one, []).append(other)
    return found


def _told(measure: str, rows: pd.DataFrame, one: str, other: str) -> int:
    """1 or -1 where the first is larger or smaller, 0 where that cannot be told."""
    value, moe = rows[measure], rows[f"{measure}_moe"]
    return apart.larger(value[one], moe[one], value[other], moe[other])


def number(row: pd.Series) -> str:
    """A place's noncitizens as a range of people."""
    low, high = people.interval(row)
    return _("{low} to {high} people").format(low=low, high=high)


def share(row: pd.Series) -> str:
    """A place's share of noncitizens with its range; only the range where few were counted."""
    ends = {"low": share_words(row["share_low"], 1), "high": share_words(row["share_high"], 1)}
    if row["reliability"] in ("poor", "zero"):
        return _("{low} to {high}; too few counted to say more").format(**ends)
    return _("{share} ({low} to {high})").format(share=share_words(row["share"], 1), **ends)


def beyond(
    geoids: tuple[str, ...], view: View
) -> tuple[dict[str, tuple[Fact, ...]], tuple[Fact, ...]]:
    """What reaches the places from the county and the state: of each its own, and of all the same.

    A fact that reaches every place of the state stands once; of one place all are its own.
    """
    reaching = {geoid: town.also_applies(geoid, view) for geoid in geoids}
    everywhere = tuple(
        fact for fact in next(iter(reaching.values()), ()) if _reaches_all(fact.agency_id)
    )
    own = {
        geoid: tuple(fact for fact in facts if not _reaches_all(fact.agency_id))
        for geoid, facts in reaching.items()
    }
    return own, everywhere


def said(key: str, geoid: str, view: View) -> frozenset[str]:
    """What a layer says of the place itself, as keys: rows whose places say the same are alike."""
    facts = town.facts(geoid, view)
    return frozenset(fact.status.key for fact in facts if fact.layer.key == key)


def reaching(facts: tuple[Fact, ...]) -> frozenset[tuple[str, str]]:
    """Whose agreements and designations reach a place, each with its status, to be compared."""
    return frozenset((fact.agency_id, fact.status.key) for fact in facts)


def _reaches_all(agency_id: str) -> bool:
    return str(store.agencies().at[agency_id, "territory"]) not in ("county", "mbta")


def _name(geoid: str) -> str:
    return str(store.municipalities().at[geoid, "name"])
