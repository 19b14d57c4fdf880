"""Places where ICE holds people, or has held them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data import coverage, store
from layers import evidence
from layers.base import Layer, Look, Reading, Status, Symbol
from layers.language import N_, NN_, _, day_words, side_by_side
from layers.view import View

INK = "#1c2126"

STATUSES = (
    Status(
        "in_use",
        "u",
        N_("In use for ICE detention"),
        N_("in use for ICE detention"),
        Look(INK, shape="square"),
    ),
    Status(
        "hold_room",
        "h",
        N_("ICE office with hold rooms, in use"),
        N_("ICE hold rooms in use"),
        Look(INK, shape="barred-square"),
    ),
    Status("ended", "e", N_("Ended"), N_("ICE detention ended"), Look(INK, shape="hollow-square")),
    Status(
        "last_recorded",
        "l",
        N_("Last recorded use on ICE’s list of November 2017; no contract’s end seen"),
        N_("last recorded use, by ICE’s 2017 list"),
        Look(INK, shape="dotted-square"),
    ),
    Status(
        "none_listed",
        "n",
        N_("No site in ICE’s lists we have (a list of 2017, tables of 2021 to {last})"),
        N_("no detention site in ICE’s lists we have"),
        absent=True,
        given=lambda: {"last": coverage.newest_detention_table().date[:4]},
    ),
    evidence.LATER,
)
FIRST = {status.key: place for place, status in enumerate(STATUSES)}


def read(view: View) -> Reading:
    """Sites on a day, each at its building or, where that is not known, at its town's middle."""
    symbols = _symbols(view)
    towns, when = evidence.absence("none_listed", view, _named), {}
    for symbol in reversed(symbols):
        towns[symbol.town] = symbol.status
        when[symbol.town] = side_by_side(*(s.words for s in symbols if s.town == symbol.town))
    counts = evidence.tally(symbol.status for symbol in symbols)
    return Reading(
        as_of=_("ICE’s tables up to {date}").format(
            date=day_words(coverage.newest_detention_table().date)
        ),
        towns=towns,
        when=when,
        counts=counts | evidence.tally_absent(STATUSES, towns),
        symbols=tuple(symbols),
        remarks=(
            _(
                "Four jails stand at their building; the other sites at their town’s middle,"
                " place approximate."
            ),
        ),
    )


def _symbols(view: View) -> list[Symbol]:
    """The sites on a day, those in use first."""
    rows = evidence.rows("detention", view).to_dict("records")
    symbols = (_symbol(row) for row in rows if row["site_id"])
    return sorted(symbols, key=lambda symbol: FIRST[symbol.status])


def _named(view: View) -> set[str]:
    return {symbol.town for symbol in _symbols(view)}


def word(row: Mapping[str, Any]) -> str:
    """The status key of a site: an office's hold rooms in use are another thing than a jail."""
    kind = store.sites().at[row["site_id"], "kind"]
    return "hold_room" if (row["status"], kind) == ("in_use", "hold_room") else str(row["status"])


def _symbol(row: Mapping[str, Any]) -> Symbol:
    site = store.sites().loc[row["site_id"]]
    name = "{site}" if site["place"] == "building" else _("{site} (place approximate)")
    words = evidence.of_words(name.format(site=site["name"]), evidence.when_words(row))
    return Symbol(word(row), site["geoid"], words, site=row["site_id"])


LAYER = Layer(
    key="detention",
    order=4,
    title=N_("Detention sites"),
    drawing="symbol",
    shown_first=True,
    unit=NN_("{n} site", "{n} sites"),
    about=N_("Jails and offices where ICE holds people, and those it used before."),
    statuses=STATUSES,
    read=read,
    word=word,
    lists=(
        "ice-detention-statistics-2026-07-20",
        "ice-facility-page-plymouth-2026",
        "ice-facility-list-2017-11",
    ),
)
