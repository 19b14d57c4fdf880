"""A place's facts by date: every claim about its agencies, its sites and itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from data import store
from data.dates import parse
from layers.language import _, day_words
from layers.remember import of_a_day
from layers.town import Citation, citations
from layers.view import View


@dataclass(frozen=True)
class Event:
    """A claim with the day it is told under: as given, in words; empty where none is given."""

    day: str
    citation: Citation


@of_a_day(512)
def events(geoid: str, view: View) -> tuple[Event, ...]:
    """The claims about a municipality by the view's day, oldest first, undated ones last."""
    claims = store.claim_rows()
    ids = [one for one in _about().get(geoid, ()) if _known(claims[one], view)]
    ids.sort(key=lambda one: (_day(claims[one]) or "9", one))
    return tuple(Event(_words(claims[one]), citations((one,))[0]) for one in ids)


@cache
def _about() -> dict[str, list[str]]:
    """The ids of the claims about each municipality's agencies, its sites and itself."""
    homes, sites = store.agencies()["geoid"], store.sites()["geoid"]
    about: dict[str, list[str]] = {}
    for claim_id, row in store.claim_rows().items():
        places = {row["geoid"], homes.get(row["agency_id"], ""), sites.get(row["site_id"], "")}
        for geoid in places - {""}:
            about.setdefault(geoid, []).append(claim_id)
    return about


def _known(row: Mapping[str, Any], view: View) -> bool:
    """Whether the thing had begun by the view's day; an undated one is always told."""
    day = _day(row)
    return not day or parse(day).first <= view.on


def _day(row: Mapping[str, Any]) -> str:
    """The day a claim is told under: its thing's beginning, its end, or what its source dates.

    A claim that something ended is told under the end, though it may give the beginning too.
    """
    end = row["valid_to"] if row["status"] == "ended" else ""
    return str(end or row["valid_from"] or row["valid_to"] or row["as_of"])


def _words(row: Mapping[str, Any]) -> str:
    day = _day(row)
    if not day:
        return _("date not given")
    ours = row["as_of_estimated"] and day == row["as_of"]
    return _("about {date}").format(date=day_words(day)) if ours else day_words(day)
