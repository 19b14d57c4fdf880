"""What the evidence layers share: rows of the ledger on a day, and the words for their dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from typing import Any

import pandas as pd

from data import store
from layers.base import Status
from layers.language import N_, _, day_words
from layers.view import LAST_CHECKED, View


def rows(layer: str, view: View) -> pd.DataFrame:
    """The layer's rows of the ledger on the view's day, with each agency's name and territory."""
    return _rows(layer, view.on)


def records(layer: str, view: View) -> tuple[dict[str, Any], ...]:
    """The same rows, each by its columns' names; all viewers share them: never change one."""
    return _records(layer, view.on)


@lru_cache(maxsize=256)
def _records(layer: str, on: date) -> tuple[dict[str, Any], ...]:
    return tuple(_rows(layer, on).to_dict("records"))


@lru_cache(maxsize=256)
def _rows(layer: str, on: date) -> pd.DataFrame:
    held = store.statuses(on)
    held = held[held["layer"] == layer]
    return held.join(
        store.agencies()[["name", "kind", "territory", "county_geoid"]],
        on="agency_id",
        suffixes=("", "_agency"),
    )


LATER = Status(
    "later",
    "y",
    N_("Named only by a later document; none we have speaks of this day"),
    N_("named only by a later document"),
    absent=True,
)


def absence(status: str, view: View, named: Callable[[View], Iterable[str]]) -> dict[str, str]:
    """All 351 municipalities with an absent status, but "later" where a later document names one.

    ``named`` gives the municipalities that the layer names for a view; a list of 2022 must not be
    read as saying of 2017 that a place it names is not on it.
    """
    towns = everywhere(status)
    if view.on < LAST_CHECKED:
        towns |= dict.fromkeys(named(replace(view, on=LAST_CHECKED)), LATER.key)
    return towns


def everywhere(status: str) -> dict[str, str]:
    """All 351 municipalities with one status key, to start from."""
    return dict.fromkeys(store.municipalities().index, status)


def home(row: Mapping[str, str]) -> str:
    """The municipality of a row's agency, or nothing for one that is not a municipality's."""
    return _homes()[row["agency_id"]]


@cache
def _homes() -> dict[str, str]:
    return store.agencies()["geoid"].to_dict()


def tally(values: Iterable[str]) -> dict[str, int]:
    """How often each status occurs."""
    return dict(Counter(values))


def tally_absent(statuses: Iterable[Status], towns: Mapping[str, str]) -> dict[str, int]:
    """How many municipalities have each of a layer's absent statuses."""
    counts = Counter(towns.values())
    return {status.key: counts[status.key] for status in statuses if status.absent}


def as_of_words(row: Mapping[str, Any]) -> str:
    """The date a source speaks of, in words: "as of 2016", "as of about 2022"."""
    return _("as of {date}").format(date=dated_words(row)) if row["as_of"] else _("date not given")


def dated_words(row: Mapping[str, Any]) -> str:
    """A row's newest evidence in words; "about" where the document is undated and the date ours."""
    words = day_words(row["as_of"])
    return _("about {date}").format(date=words) if row["as_of_estimated"] else words


OVER = {
    "last_recorded": N_("last recorded use {date}"),
    "listed_federally": N_("withdrawn by {date}"),
    "removed": N_("removed {date}"),
}


def when_words(row: Mapping[str, Any]) -> str:
    """When a status ended or was last documented, whichever the row knows."""
    if row["until"]:
        return _(OVER.get(row["status"], N_("ended {date}"))).format(date=day_words(row["until"]))
    if row["status"] == "ruling":
        return day_words(row["as_of"])
    if not row["as_of"]:
        return _("date not given")
    message = _("last documented {date}")
    if row["carried_forward"]:
        message = _("last documented {date}; not confirmed since")
    return message.format(date=dated_words(row))


def of_words(subject: str, words: str) -> str:
    """Words under the name of whom they are about: "Bristol County Sheriff’s Office: ended …"."""
    return _("{subject}: {words}").format(subject=subject, words=words)
