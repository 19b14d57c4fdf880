"""A row for each agency that has a page: what it is, where, and where it stands on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

import pandas as pd

from data import store
from layers import agency, policing
from layers.language import N_, _, capital, ngettext, number_words
from layers.remember import remembered
from layers.standing import standing
from layers.view import View

TITLES = {
    "name": N_("Agency"),
    "kind": N_("Kind"),
    "where": N_("Where"),
    "rank": N_("Strongest status"),
    "newest": N_("Newest evidence"),
}
"""The columns that the page shows, by the key each is sorted by."""

KINDS = {
    "municipal_police": N_("Municipal police"),
    "county_sheriff": N_("Sheriff"),
    "state_agency": N_("State agency"),
    "legislature": N_("Legislature"),
    "court": N_("Court"),
    "transit_police": N_("Transit police"),
    "federal": N_("Federal agency"),
    "task_force": N_("Shared office"),
}
"""What an agency is, in two words at most; ``layers.agency`` says which kinds have a page."""


def rows(view: View) -> pd.DataFrame:
    """The agencies by id and in order of name.

    Columns: name, kind, where, status, when, absent, rank, newest (the partial date of the newest
    evidence, empty where there is none) and documented (the same in words). In the language in
    use. All viewers share the frame: never change it.
    """
    return _rows(view.on)


@remembered(12)
def _rows(on: date) -> pd.DataFrame:
    view = View(on=on)
    told = {one: _row(one, view) for ids in agency.groups().values() for one in ids}
    return pd.DataFrame.from_dict(told, orient="index").sort_values("name")


def _row(agency_id: str, view: View) -> dict[str, object]:
    stands = standing(agency_id, view)
    return {
        "name": str(store.agencies().at[agency_id, "name"]),
        "kind": _(KINDS[store.agencies().at[agency_id, "kind"]]),
        "where": _where(agency_id),
        "status": capital(stands.words),
        "when": stands.when,
        "absent": stands.absent,
        "rank": stands.rank,
        "newest": stands.newest,
        "documented": stands.documented,
    }


def _where(agency_id: str) -> str:
    """The place, the county or the state that an agency is of; empty for one that is of none."""
    row = store.agencies().loc[agency_id]
    if row["territory"] == "state":
        return _("All of Massachusetts")
    if row["territory"] == "mbta":
        served = len(policing.served(agency_id))
        words = ngettext("{n} place the MBTA serves", "{n} places the MBTA serves", served)
        return words.format(n=number_words(served))
    if row["geoid"]:
        return str(store.municipalities().at[row["geoid"], "name"])
    if row["county_geoid"]:
        return _("{county} County").format(county=policing.county(row["county_geoid"]))
    return ""


def of_places(geoids: Iterable[str]) -> frozenset[str]:
    """The agencies that police or serve any of these municipalities, and those without territory.

    An agency without territory (a fusion center, the FBI) may work anywhere: it is never left out.
    """
    reached = (_reaching()[geoid] for geoid in geoids)
    return _everywhere().union(*reached)


@cache
def _reaching() -> dict[str, frozenset[str]]:
    table = store.table("jurisdictions")
    return table.groupby("geoid")["agency_id"].agg(frozenset).to_dict()


@cache
def _everywhere() -> frozenset[str]:
    agencies = store.agencies()
    return frozenset(agencies.index[agencies["territory"] == "none"])


def sort_of(text: str) -> str:
    """The order that an address asks for; empty for one that there is not."""
    return text if text.removeprefix("-") in TITLES else ""


def ordered(view: View, sort: str, geoids: Iterable[str]) -> tuple[str, ...]:
    """The agencies of these places in an order ("-newest"); those that say nothing in it last."""
    frame, shown = rows(view), of_places(geoids)
    key = sort.removeprefix("-")
    silent = frame[key] == ""
    said = frame[~silent].sort_values(key, ascending=not sort.startswith("-"), kind="stable")
    order = (*said.index, *frame.index[silent])
    return tuple(one for one in order if one in shown)
