"""Where each agency stands in the index: its strongest status, or the honest absence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from data import store
from layers import agency, coplink, evidence, layer, lists
from layers.language import N_, _
from layers.remember import remembered
from layers.view import LAST_CHECKED, View

STRONGEST_FIRST = (
    ("section_287g", "active"),
    ("detention", "in_use"),
    ("detention", "hold_room"),
    ("coplink", "sharing"),
    ("task_force_officers", "designated"),
    ("coplink", "integrating"),
    ("coplink", "uses"),
    ("coplink_readers", "feeds"),
    ("coplink_readers", "integrating"),
    ("coplink_readers", "reads"),
    ("information_sharing", "reported"),
    ("section_287g", "ended"),
    ("detention", "ended"),
    ("detention", "last_recorded"),
    ("task_force_officers", "removed"),
    ("coplink_readers", "describes"),
)
"""Layer and status, by how much it says of what an agency does for ICE; policies come last."""

NOT_NAMED = N_("not named in the lists we have")
NO_STATUS = N_("named in our records, without a status of its own")


@dataclass(frozen=True)
class Standing:
    """An agency's line of the index: a status in words and its date, or an absence and none.

    ``newest`` is the newest evidence, a partial date, ``documented`` the same in words; ``rank`` is
    the place in ``STRONGEST_FIRST``.
    """

    words: str
    when: str = ""
    absent: bool = False
    newest: str = ""
    documented: str = ""
    rank: int = len(STRONGEST_FIRST) + 1


def standing(agency_id: str, view: View) -> Standing:
    """The agency's strongest status on the view's day, or the absence that holds then."""
    if found := _found(view.on).get(agency_id):
        return found
    if agency_id in _found(LAST_CHECKED):
        return Standing(_(evidence.LATER.short), absent=True)
    if agency_id in _named():
        return Standing(_(NO_STATUS), absent=True)
    if view.on < coplink.RECORDS_BEGIN:
        return Standing(_(coplink.LAYER.status("before_records").short), absent=True)
    return Standing(_(NOT_NAMED), absent=True)


@cache
def _named() -> frozenset[str]:
    return frozenset(store.table("claims")["agency_id"])


@remembered(64)
def _found(on: date) -> Mapping[str, Standing]:
    """The strongest row of each agency that the ledger names by a day."""
    best: dict[str, tuple[int, Standing]] = {}
    for place, row, words in _told(View(on=on)):
        if place < best.get(row["agency_id"], (len(STRONGEST_FIRST) + 1,))[0]:
            best[row["agency_id"]] = place, _stands(place, row, words)
    return {agency_id: standing for agency_id, (_place, standing) in best.items()}


def _stands(place: int, row: Mapping[str, Any], words: str) -> Standing:
    dated = evidence.dated_words(row) if row["as_of"] else ""
    return Standing(words, evidence.when_words(row), False, row["as_of"], dated, place)


def _told(view: View) -> Iterator[tuple[int, Mapping[str, Any], str]]:
    """Each row of the ledger with its place in the order and its status in words."""
    for key in agency.LAYERS:
        words = {status.key: status.short for status in layer(key).statuses}
        for row in evidence.records(key, view):
            status = layer(key).word(row)
            if status in words and not agency.about_others(row):
                yield _place(key, status), row, _(words[status])
    for key in lists.TITLES:
        for row in evidence.records(key, view):
            yield _place(key, row["status"]), row, _(lists.WORDS[row["status"]])


def _place(key: str, status: str) -> int:
    pair = (key, status)
    return STRONGEST_FIRST.index(pair) if pair in STRONGEST_FIRST else len(STRONGEST_FIRST)
