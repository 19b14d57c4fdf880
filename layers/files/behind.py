"""Which claims bear on some places: their own, their county's, the state's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from data import store
from layers.language import N_, _

REACH = {
    "place": N_("the place itself"),
    "county": N_("its county"),
    "jail": N_("its county’s sheriff: a jail in another place of the county"),
    "mbta": N_("the MBTA, which serves it"),
    "state": N_("all of the state"),
    "none": N_("no place: the document gives none"),
}
"""How a claim bears on a place, nearest first."""

STATE = ("state_agency", "legislature", "court", "federal", "group", "task_force", "organisation")
"""Kinds of agency whose claims bear on every place, where they are about no single one."""


@dataclass(frozen=True)
class Bearing:
    """How a claim bears on the places chosen (a key of ``REACH``), and the place in words.

    ``geoid`` is the municipality that the claim is about, or empty.
    """

    reach: str
    place: str
    geoid: str


def behind(geoids: tuple[str, ...]) -> dict[str, Bearing]:
    """Every claim that bears on these municipalities, by its id; on all 351, every claim.

    A claim about a jail bears on the jail's municipality, and on its sheriff's whole county.
    """
    chosen, everything = set(geoids), set(geoids) >= set(store.municipalities().index)
    near = _reached_by(chosen)
    found = {}
    for claim_id, claim in store.claim_rows().items():
        reach = _reach(claim, chosen, near)
        if reach != "none" or everything:
            found[claim_id] = Bearing(reach, _place(claim), home(claim))
    return found


def home(claim: Mapping[str, Any]) -> str:
    """The municipality that a claim is about: its site's, its own, its agency's; else nothing."""
    if claim["site_id"]:
        return _sites()[claim["site_id"]]
    return str(claim["geoid"] or agencies()[claim["agency_id"]]["geoid"])


def _reach(claim: Mapping[str, Any], chosen: set[str], near: Mapping[str, set[str]]) -> str:
    agency = agencies()[claim["agency_id"]]
    near_county = _of_county(agency) and agency["county_geoid"] in near["county"]
    tests: dict[str, Callable[[], bool]] = {
        "place": lambda: home(claim) in chosen,
        "county": lambda: near_county and not home(claim),
        "jail": lambda: near_county,
        "mbta": lambda: agency["territory"] == "mbta" and bool(near["mbta"]),
        "state": lambda: bool(chosen) and not home(claim) and agency["kind"] in STATE,
    }
    return next((reach for reach, holds in tests.items() if holds()), "none")


def _reached_by(chosen: set[str]) -> dict[str, set[str]]:
    """The counties of the places chosen, and those of them that the MBTA serves."""
    serves = store.table("jurisdictions").query("relation == 'mbta serves'")
    counties = store.municipalities()["county_geoid"]
    return {
        "county": {str(counties[geoid]) for geoid in chosen},
        "mbta": chosen & set(serves["geoid"]),
    }


def _of_county(agency: Mapping[str, Any]) -> bool:
    return agency["kind"] in ("county_sheriff", "county_government")


def _place(claim: Mapping[str, Any]) -> str:
    """The place that a claim is about, in words; nothing where the document gives none."""
    agency = agencies()[claim["agency_id"]]
    if geoid := home(claim):
        return _names()[geoid]
    if _of_county(agency):
        name = _counties()[agency["county_geoid"]]
        return _("{county} County").format(county=name)
    return _("All of Massachusetts") if agency["kind"] in (*STATE, "transit_police") else ""


@cache
def agencies() -> dict[str, dict[str, Any]]:
    """Every agency by its id, as plain rows: to look a few up costs next to nothing."""
    return store.agencies().to_dict("index")


@cache
def _sites() -> dict[str, str]:
    return store.sites()["geoid"].to_dict()


@cache
def _names() -> dict[str, str]:
    return store.municipalities()["name"].to_dict()


@cache
def _counties() -> dict[str, str]:
    towns = store.municipalities()
    return dict(zip(towns["county_geoid"], towns["county"], strict=False))
