"""The tables of the Organize page as the browser is sent them: once a day shown and language.

A cell is what is said and, small below it, when or how sure; an absence is marked as one. The order
of the rows and which of them match come from the server with each answer, so that no second program
filters or sorts.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from layers import agency_rows, ages, layer, newest
from layers.columns import PERIOD, column
from layers.language import (
    _,
    list_words,
    number_words,
    share_words,
    side_by_side,
)
from layers.remember import remembered
from layers.rows import rows
from layers.town import few_words
from layers.view import LAST_CHECKED, View

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Cell:
    """One cell: its words, the small ones below, and whether it tells of an absence."""

    words: str
    small: str = ""
    absent: bool = False


@dataclass(frozen=True)
class Head:
    """A column of a table: what it is sorted by, its title, the small words below it.

    ``most_first`` says that the first press sorts from the most to the least.
    """

    key: str
    title: str
    small: str = ""
    most_first: bool = False


def _status(key: str) -> Callable[[Row], Cell]:
    def cell(row: Row) -> Cell:
        status = layer(key).status(row[key])
        if status.absent:
            return Cell(few_words(status), "", absent=True)
        return Cell(row[f"{key}_words"], row[f"{key}_when"])

    return cell


def _agreement(row: Row) -> Cell:
    """The own department's agreement, and the sheriff's, which covers the county's jail alone."""
    own = _status("section_287g")(row)
    return Cell(own.words, side_by_side(own.small, row["sheriff_287g_words"]), own.absent)


def _newest(row: Row) -> Cell:
    if not row["newest_evidence"]:
        return Cell(_("No evidence of its own"), absent=True)
    return Cell(row["newest_evidence_words"], ages.old(row["newest_evidence"], row["on"]))


def _people(row: Row) -> Cell:
    """The estimate with its margin; where that says more than the estimate, the interval alone."""
    newer = newest.people(row["geoid"])
    if row["noncitizen_unsure"]:
        words = _("{low} to {high}").format(
            low=number_words(row["noncitizens_low"]), high=number_words(row["noncitizens_high"])
        )
        return Cell(words, side_by_side(_("too few counted to say more"), newer))
    return Cell(newest.estimate(row), newer)


def _share(row: Row) -> Cell:
    between = _("{low} to {high}").format(
        low=share_words(row["noncitizen_share_low"], 1),
        high=share_words(row["noncitizen_share_high"], 1),
    )
    newer = newest.share(row["geoid"])
    if row["noncitizen_unsure"]:
        return Cell(between, newer)
    return Cell(share_words(row["noncitizen_share"], 1), side_by_side(between, newer))


def _department(row: Row) -> Cell:
    return Cell(row["police_department"], absent=row["coplink"] == "no_department")


def _district(chamber: str) -> Callable[[Row], Cell]:
    def cell(row: Row) -> Cell:
        perhaps = row[f"{chamber}_districts_perhaps"]
        small = _("may also include {districts}").format(districts=list_words(perhaps))
        return Cell(list_words(row[f"{chamber}_districts"]), small if perhaps else "")

    return cell


CELLS: Mapping[str, Callable[[Row], Cell]] = {
    "county": lambda row: Cell(row["county"]),
    "coplink": _status("coplink"),
    "section_287g": _agreement,
    "detention": _status("detention"),
    "task_force_officers": _status("task_force_officers"),
    "policies": _status("policies"),
    "newest_evidence": _newest,
    "noncitizens": _people,
    "noncitizen_share": _share,
    "population": lambda row: Cell(number_words(row["population"])),
    "police_department": _department,
    "house_districts": _district("house"),
    "senate_districts": _district("senate"),
}
"""The columns that the page shows after the place's name, each by the key it is sorted by."""


def heads(view: View) -> tuple[Head, ...]:
    """The columns of the places' table with the records that each rests on."""
    return (Head("name", _("Place")), *(_head(key, view) for key in CELLS))


def _head(key: str, view: View) -> Head:
    one = column(key)
    title = _(layer(one.layer).title) if one.layer else one.named()
    most_first = one.kind in ("integer", "number", "share")
    return Head(key, title, _records(key, view), most_first)


def _records(key: str, view: View) -> str:
    """The records behind a column; of another day they are from another time, and say so."""
    if key in ("noncitizens", "noncitizen_share"):
        return _("{period}: the newest with margins of error for all 351").format(
            period=PERIOD.replace("-", "–")
        )
    if key == "population":
        return _("2020 census")
    if not column(key).layer:
        return ""
    words = "{records}" if view.on == LAST_CHECKED else _("from: {records}")
    return words.format(records=layer(key).read(view).as_of)


def places(view: View) -> str:
    """The places' table as JSON: heads, and the rows in the order of their geoid."""
    return _places(View(on=view.on))


@remembered(12)
def _places(view: View) -> str:
    told = ([_place(row), *(make(row) for make in CELLS.values())] for row in _rows(view))
    slugs = list(rows(view)["slug"])
    return _json(heads(view), slugs, told)


def _rows(view: View) -> Iterable[Row]:
    frame = rows(view)
    unsure = frame["noncitizen_grade"].isin(newest.UNSURE)
    return frame.assign(noncitizen_unsure=unsure, on=view.on).to_dict("records")


def _place(row: Row) -> Cell:
    return Cell(row["name"], row["kind"])


def agencies(view: View) -> str:
    """The agencies' table as JSON, in the order of ``agency_rows.rows``."""
    return _agencies(View(on=view.on))


@remembered(12)
def _agencies(view: View) -> str:
    frame = agency_rows.rows(view)
    titles = (Head(key, _(title)) for key, title in agency_rows.TITLES.items())
    return _json(tuple(titles), list(frame.index), map(_agency, frame.to_dict("records")))


def _agency(row: Row) -> list[Cell]:
    return [
        Cell(row["name"]),
        Cell(row["kind"]),
        Cell(row["where"]),
        Cell(row["status"], row["when"], row["absent"]),
        Cell(row["documented"]),
    ]


def _json(titles: tuple[Head, ...], ids: list[str], told: Iterable[list[Cell]]) -> str:
    """Heads, ids and rows; a row names its cells by their place in the list of different ones."""
    place: dict[Cell, int] = {}
    body = [[place.setdefault(cell, len(place)) for cell in cells] for cells in told]
    return json.dumps(
        {
            "heads": [[one.key, one.title, one.small, one.most_first] for one in titles],
            "ids": ids,
            "cells": [[one.words, one.small, int(one.absent)] for one in place],
            "rows": body,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )
