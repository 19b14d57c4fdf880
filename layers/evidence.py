"""What the evidence layers share: rows of the ledger on a day, and the words for their dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd

from data import store
from layers.language import N_, _, day_words
from layers.view import View


def rows(layer: str, view: View) -> pd.DataFrame:
    """The layer's rows of the ledger on the view's day, with each agency's name and territory."""
    held = store.statuses(view.on)
    held = held[held["layer"] == layer]
    return held.join(
        store.agencies()[["name", "kind", "territory", "county_geoid"]],
        on="agency_id",
        suffixes=("", "_agency"),
    )


def everywhere(status: str) -> dict[str, str]:
    """All 351 municipalities with one status key, to start from."""
    return dict.fromkeys(store.municipalities().index, status)


def home(row: Mapping[str, str]) -> str:
    """The municipality of a row's agency, or nothing for one that is not a municipality's."""
    return str(store.agencies().at[row["agency_id"], "geoid"] or "")


def tally(values: Iterable[str]) -> dict[str, int]:
    """How often each status occurs."""
    return dict(Counter(values))


def as_of_words(as_of: str) -> str:
    """The date a source speaks of, in words: "as of 2016"."""
    return _("as of {date}").format(date=day_words(as_of)) if as_of else _("date not given")


OVER = {
    "last_recorded": N_("last recorded use {date}"),
    "listed_federally": N_("withdrawn by {date}"),
}


def when_words(row: Mapping[str, str]) -> str:
    """When a status ended or was last documented, whichever the row knows."""
    if row["until"]:
        return _(OVER.get(row["status"], N_("ended {date}"))).format(date=day_words(row["until"]))
    if row["status"] == "ruling":
        return day_words(row["as_of"])
    if not row["as_of"]:
        return _("date not given")
    documented = _("last documented {date}").format(date=day_words(row["as_of"]))
    if row["carried_forward"]:
        return _("{documented}; not confirmed since").format(documented=documented)
    return documented
