"""The tables as a person reads them in a spreadsheet: fewer columns, in another order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from layers import all_layers
from layers.files.table import Column, Table, flat
from layers.files.taken import Taken, dictionary
from layers.remember import remembered
from layers.town import EVIDENCE

WRAPPED = ("text", "date", "list")
FIRST = ("name", "county", "population", "police_department")
LAST = ("kind", "area_sq_mi", "geoid")
FOR_PROGRAMS = ("slug", *(f"{key}_{ids}" for key in EVIDENCE for ids in ("claims", "sources")))
"""What a person does not read: keys of statuses go too. The sheet of claims has each claim."""

NARROW, WIDE, ROOM = 9, 52, 3
CAPS = {"_when": 30, "statement": 64, "meaning": 80, "caveat": 60, "title": 60}
"""Widths are in characters: the narrowest, the widest, the room around a text; other widest ones
by how a column's key ends."""
LINE, MOST = 15.0, {"places": 2}
"""A line's height in points; the most lines that a row shows, so that places stay a list."""


def tables(taken: Taken) -> tuple[Table, ...]:
    """The places by name and what is known of them, then claims, sources, and these columns."""
    places = taken.places.only(_order(taken.places))
    shown = (places, taken.claims, taken.sources)
    return (*shown, replace(taken.dictionary, rows=dictionary(shown, sheets=True).rows))


def _order(places: Table) -> list[str]:
    read = [one.key for one in places.columns if one.kind != "status"]
    left = [key for key in read if key not in (*FIRST, *LAST, *FOR_PROGRAMS)]
    said = [key for key in left if key.startswith(EVIDENCE)]
    return [*FIRST, *said, *(key for key in left if key not in said), *LAST]


def width(column: Column, values: Sequence[object]) -> int:
    """How wide a column is, in characters: its heading fits on three lines, and most texts."""
    words = max(map(len, column.title.split()), default=0)
    head = max(words, len(column.title) // 2) + ROOM
    lengths = sorted(len(str(value)) for value in values if value is not None) or [0]
    most = lengths[int(0.95 * (len(lengths) - 1))] + ROOM
    cap = next((wide for end, wide in CAPS.items() if column.key.endswith(end)), WIDE)
    return min(cap, max(NARROW, head, most))


def heights(one: Table, widths: Sequence[int]) -> list[float]:
    """How high each row is, in points, so that its texts are seen: not every program finds out."""
    texts = [place for place, column in enumerate(one.columns) if column.kind in WRAPPED]
    most = MOST.get(one.key, 20)
    return [
        LINE * min(most, max(_lines(flat(row[place]), widths[place]) for place in texts))
        for row in one.rows
    ]


def heading(one: Table, widths: Sequence[int]) -> float:
    """How high the row of headings is, in points."""
    titles = zip(one.columns, widths, strict=True)
    return LINE * max(_lines(column.title, wide) for column, wide in titles)


def _lines(text: object, wide: int) -> int:
    """How many lines a text takes in a column this wide, where a word does not break."""
    return 1 if text is None else max(1, -(-len(str(text)) // max(1, wide - ROOM)))


def look(column: Column, values: Sequence[object]) -> str:
    """How a column's cells look: figures that are all whole have no decimals."""
    figures = [value for value in values if isinstance(value, float)]
    whole = column.kind == "number" and all(figure.is_integer() for figure in figures)
    return "integer" if whole else column.kind


@remembered(8)
def absences() -> frozenset[str]:
    """The words of every absence: told in a quieter colour, so that what was found stands out."""
    return frozenset(
        status.said() for layer in all_layers() for status in layer.statuses if status.absent
    )
