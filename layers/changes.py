"""What changed between two days, for each town and agency, from the claims themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from data import store
from data.claims import Spells, spells_of, subjects
from data.dates import parse
from layers import all_layers, evidence, lists, town
from layers.change import Change
from layers.steps import confirming, documents, steps
from layers.view import FIRST_DAY, LAST_CHECKED

Subject = tuple[Spells, tuple[Change, ...]]

REACHING = ("section_287g", "task_force_officers")
"""The layers in which an agency of the county or the state reaches a town."""


def between(
    since: date | None, on: date, geoid: str = "", agency_id: str = "", layer: str = ""
) -> tuple[Change, ...]:
    """The changes after one day up to and including another, newest first, undated ones last.

    Without ``since`` all up to ``on``. ``geoid`` keeps those of a municipality and of what reaches
    it from the county and the state, ``agency_id`` those of an agency, ``layer`` those of a layer.
    """
    own = (one for one in _within(since, on) if layer in ("", one.layer))
    found = [one for one in own if about(one, geoid, agency_id)]
    return tuple(sorted(found, key=_age, reverse=True))


def about(change: Change, geoid: str = "", agency_id: str = "") -> bool:
    """Whether a change is of a municipality and of an agency, where either is asked for."""
    here = not geoid or geoid in own(change) or reaches(change, geoid)
    return here and (not agency_id or _of_agency(change, agency_id))


def own(change: Change) -> frozenset[str]:
    """The municipalities that a change is about: its place's, its agency's, its site's."""
    places = {change.geoid, evidence.home({"agency_id": change.agency_id})}
    if change.site_id:
        places.add(str(store.sites().at[change.site_id, "geoid"]))
    return frozenset(places - {""})


def reaches(change: Change, geoid: str) -> bool:
    """Whether a change is of what reaches a municipality from the county or the state."""
    beyond = _beyond(geoid)
    if change.layer == "policies":
        state = change.agency_id in {*beyond, *town.STATE}
        return state and change.policy_kind != "federal_list"
    return change.layer in REACHING and change.agency_id in beyond


def every_claim(change: Change) -> tuple[str, ...]:
    """The ids of all claims that a change is told with, those that say so first."""
    return change.claim_ids + change.still + change.disagreeing


def days(changes: Iterable[Change]) -> tuple[date, ...]:
    """The days that can be shown from which one of the changes counts, oldest first.

    A record that changes no status makes no step.
    """
    counted = {one.first for one in changes if one.is_step}
    return tuple(sorted(day for day in counted if FIRST_DAY < day <= LAST_CHECKED))


@cache
def layers() -> tuple[str, ...]:
    """The keys of the layers and lists of which something is told, as the legend has them."""
    known = {one.layer for one in between(None, LAST_CHECKED)}
    every = (*(one.key for one in all_layers()), *lists.TITLES)
    return tuple(key for key in every if key in known)


@cache
def _beyond(geoid: str) -> frozenset[str]:
    """The agencies that serve a municipality without being its own police."""
    here = store.table("jurisdictions")
    return frozenset(here[(here["geoid"] == geoid) & (here["relation"] != "polices")]["agency_id"])


def _of_agency(change: Change, agency_id: str) -> bool:
    """Whether a change is of an agency; what its place has decided concerns it too."""
    if change.layer != "policies":
        return change.agency_id == agency_id
    home = evidence.home({"agency_id": agency_id})
    return change.agency_id == agency_id or (bool(home) and change.geoid == home)


@cache
def _within(since: date | None, on: date) -> tuple[Change, ...]:
    """Every subject's changes after one day up to another, and its other records of that time."""
    found: list[Change] = []
    for spells, changes in _all():
        inside = [one for one in changes if _inside(one, since, on)]
        told = {name for one in inside for name in _told_once(spells, one)}
        found += inside
        found += [one for one in documents(spells, told) if _inside(one, since, on)]
    return tuple(replace(one, disagreeing=_against(one)) for one in found)


def _told_once(spells: Spells, step: Change) -> frozenset[str]:
    """The claims that are news by a step alone."""
    return frozenset(every_claim(step)) - confirming(spells, step)


def _inside(change: Change, since: date | None, on: date) -> bool:
    return (since is None or since < change.first) and change.first <= on


@cache
def _all() -> tuple[Subject, ...]:
    """Each subject with its steps; of contracts each is a subject of its own."""
    every = subjects(store.table("claims"))
    return tuple((one, steps(one)) for spells in every for one in _apart(spells))


def _apart(spells: Spells) -> Iterator[Spells]:
    if spells.claims[0].layer != "contracts":
        yield spells
        return
    for claim in spells.claims:
        yield spells_of((claim,))


def _against(change: Change) -> tuple[str, ...]:
    """The claims that contradict a change: its end, or a figure of its own."""
    pairs = {name for one in change.claim_ids for name in _contradicting().get(one, ())}
    return tuple(sorted(pairs.union(change.disagreeing) - {*change.claim_ids}))


@cache
def _contradicting() -> dict[str, set[str]]:
    """The claims that give another figure for the same thing, whichever of two says so."""
    found: dict[str, set[str]] = {}
    for claim_id, row in store.claim_rows().items():
        for other in row["contradicts"].split():
            found.setdefault(claim_id, set()).add(other)
            found.setdefault(other, set()).add(claim_id)
    return found


def _age(change: Change) -> tuple[date, str, bool, date, str, str]:
    """By the day as given, so that a year alone stands below the days of that year."""
    told = parse(change.day).first if change.day else date.min
    return told, change.day, not change.estimated, change.first, change.layer, change.agency_id
