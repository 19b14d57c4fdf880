"""A row for each municipality: what every page says of it, side by side, on one day.

From the same facts as the town pages and the same census figures as their sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import pandas as pd

from data import store
from layers import town
from layers.ages import whole_years
from layers.columns import DTYPES, PERIOD, columns
from layers.evidence import of_words
from layers.language import N_, _, side_by_side
from layers.remember import remembered
from layers.town import Fact
from layers.view import View

PERHAPS = 0.15
"""Share of a place's area below which a district can be a trace of how the maps were drawn."""

MOE_KINDS = {
    "published": N_("published by the Census Bureau"),
    "root sum of squares": N_("worked out from two published margins; an upper bound"),
    "none": N_("none at hand"),
}
RELIABILITY = {
    "good": N_("good"),
    "fair": N_("fair"),
    "poor": N_("poor"),
    "zero": N_("none counted in the sample"),
    "no population": N_("nobody lives there"),
    "no margin of error": N_("no margin of error"),
}
KINDS = {"city": N_("city"), "town": N_("town")}


def rows(view: View) -> pd.DataFrame:
    """All 351 municipalities by geoid with the columns of ``layers.columns``, on the view's day.

    In the language in use; ``attrs["on"]`` is the day. All viewers share the frame: never change
    it.
    """
    return _rows(view.on)


@remembered(12)
def _rows(on: date) -> pd.DataFrame:
    view = View(on=on)
    told = [
        {**place, **_figures()[place["geoid"]], **_who(place["geoid"]), **_says(place, view)}
        for place in store.municipalities().to_dict("records")
    ]
    frame = pd.DataFrame(told, columns=[column.key for column in columns()])
    frame = frame.astype({column.key: DTYPES.get(column.kind, "str") for column in columns()})
    frame["kind"] = frame["kind"].map({key: _(words) for key, words in KINDS.items()})
    frame = frame.set_index("geoid", drop=False).rename_axis(None)
    frame.attrs["on"] = on
    return frame


@cache
def _census() -> dict[str, dict[str, Any]]:
    table = store.table("municipality_noncitizens")
    return table[table["period"] == PERIOD].set_index("geoid").to_dict("index")


@remembered(6)
def _figures() -> Mapping[str, dict[str, Any]]:
    """The census columns of each municipality, for the one period of all."""
    return {geoid: _figure(row) for geoid, row in _census().items()}


def _figure(row: Mapping[str, Any]) -> dict[str, Any]:
    estimate, margin = row["noncitizens"], row["noncitizens_moe"]
    return {
        "noncitizens": estimate,
        "noncitizens_moe": margin,
        "noncitizens_low": max(0.0, estimate - margin),
        "noncitizens_high": estimate + margin,
        "noncitizen_share": row["share"],
        "noncitizen_share_low": row["share_low"],
        "noncitizen_share_high": row["share_high"],
        "noncitizen_period": row["period"].replace("-", "–"),
        "noncitizen_moe_kind": _(MOE_KINDS[row["moe_kind"]]),
        "noncitizen_grade": row["reliability"],
        "noncitizen_reliability": _(RELIABILITY[row["reliability"]]),
    }


def _who(geoid: str) -> dict[str, Any]:
    """The place's own department, and who represents it in the state's two chambers."""
    name = town.own_department(geoid) or _("no department listed")
    told: dict[str, Any] = {"police_department": name}
    for chamber, parts in _districts()[geoid].items():
        sure, perhaps = parts
        told |= {f"{chamber}_districts": sure, f"{chamber}_districts_perhaps": perhaps}
    return told


@cache
def _districts() -> dict[str, dict[str, tuple[tuple[str, ...], tuple[str, ...]]]]:
    """By geoid and chamber: the districts, and those that a place may lie in besides."""
    found: dict[str, dict[str, Any]] = {}
    for (geoid, chamber), parts in store.table("districts").groupby(["geoid", "chamber"]):
        # Where no district holds as much, as in Boston, a small share says nothing.
        small = (parts["share_of_area"] < PERHAPS) & (parts["share_of_area"].max() >= PERHAPS)
        names = parts["district"]
        found.setdefault(geoid, {})[chamber] = (tuple(names[~small]), tuple(names[small]))
    return found


def _says(place: Mapping[str, Any], view: View) -> dict[str, Any]:
    """What each evidence layer says of a place, and how old the newest evidence is."""
    facts = town.facts(place["geoid"], view)
    beyond = [f for f in town.also_applies(place["geoid"], view) if f.layer.key == "section_287g"]
    beyond.sort(key=lambda fact: fact.agency_id not in _sheriffs())
    sheriff = next((fact for fact in beyond if fact.agency_id in _sheriffs()), None)
    told: dict[str, Any] = {}
    for key in town.EVIDENCE:
        told |= _layer(place["geoid"], [fact for fact in facts if fact.layer.key == key], view)
    policies = (fact.policy_kind for fact in facts if fact.policy_kind)
    newest = max(facts, key=lambda fact: fact.newest)
    return told | {
        "policy_kinds": tuple(dict.fromkeys(policies)),
        "sheriff_287g": sheriff.status.key if sheriff else "",
        "sheriff_287g_words": _agreement(sheriff) if sheriff else "",
        "section_287g_beyond": tuple(_beyond(fact) for fact in beyond),
        "newest_evidence": newest.newest,
        "newest_evidence_words": newest.documented,
        "evidence_age": whole_years(newest.newest, view.on) if newest.newest else None,
    }


def _layer(geoid: str, facts: list[Fact], view: View) -> dict[str, Any]:
    """The columns of one layer: its first fact is the strongest."""
    first, key = facts[0], facts[0].layer.key
    claims = [one.claim_id for fact in facts for one in (*fact.citations, *fact.disagreeing)]
    claims = list(dict.fromkeys(claims))
    sources = (store.claim_rows()[claim]["source_id"] for claim in claims)
    return {
        key: first.status.key,
        f"{key}_words": first.status.said(),
        f"{key}_when": _when(geoid, first, view),
        f"{key}_as_of": max(fact.newest for fact in facts),
        f"{key}_strength": _(town.STRENGTH[first.strength]) if first.strength else "",
        f"{key}_claims": tuple(claims),
        f"{key}_sources": tuple(dict.fromkeys(sources)),
    }


def _when(geoid: str, fact: Fact, view: View) -> str:
    """The date words of a status, as the map has them where it knows a site or a count."""
    if fact.layer.key in ("detention", "task_force_officers"):
        return fact.layer.read(view).when.get(geoid, "")
    return fact.when


@cache
def _sheriffs() -> frozenset[str]:
    agencies = store.agencies()
    return frozenset(agencies.index[agencies["kind"] == "county_sheriff"])


def _agreement(fact: Fact) -> str:
    """A sheriff's agreement: "Bristol County Sheriff's Office: ended 20 May 2021"."""
    held = "" if fact.until else fact.status.said()
    return of_words(fact.subject, side_by_side(held, fact.when))


def _beyond(fact: Fact) -> str:
    """An agreement that reaches a place from beyond: whose, what has become of it, what it covers.

    "Massachusetts Department of Correction: Agreement active; last documented …"
    """
    return of_words(fact.subject, side_by_side(fact.status.said(), fact.when, fact.as_of))
