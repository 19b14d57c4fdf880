"""The tables as a person reads them in a spreadsheet: how wide and high, what is folded away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from layers import addresses, all_layers
from layers.files.places import READ
from layers.files.table import Column, Table, flat
from layers.files.taken import Taken, dictionary
from layers.language import _

WRAPPED = ("text", "date", "list")
NARROW, WIDE, ROOM = 9, 52, 3
CAPS = {"_when": 30, "statement": 64, "meaning": 80, "caveat": 60, "title": 60}
"""Widths are in characters: the narrowest, the widest, the room around a text; other widest ones
by how a column's key ends."""
LINE, MOST = 15.0, {"places": 2}
"""A line's height in points; the most lines that a row shows, so that places stay a list."""


def tables(taken: Taken) -> tuple[Table, ...]:
    """The places and what is known of them, then claims, sources, and these columns."""
    shown = (taken.places, *map(_linked, (taken.claims, taken.sources)))
    return (*shown, replace(taken.dictionary, rows=dictionary(shown, sheets=True).rows))


def _linked(one: Table) -> Table:
    """The table with words where a source has no address, so that a blank is not taken for one."""
    kinds = [column.kind for column in one.columns]
    rows = (
        tuple(
            _(addresses.NONE) if kind == "link" and value is None else value
            for kind, value in zip(kinds, row, strict=True)
        )
        for row in one.rows
    )
    return replace(one, rows=tuple(rows))


def folded(one: Table) -> tuple[int, ...]:
    """The places of the columns that are for programs: there, but folded away at the end."""
    if one.key != "places":
        return ()
    return tuple(place for place, column in enumerate(one.columns) if column.key not in READ)


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
    hidden = folded(one)
    wrapped = [place for place, column in enumerate(one.columns) if column.kind in WRAPPED]
    texts = [place for place in wrapped if place not in hidden]
    most = MOST.get(one.key, 20)
    return [
        LINE * min(most, max(_lines(flat(row[place]), widths[place]) for place in texts))
        for row in one.rows
    ]


def heading(one: Table, widths: Sequence[int]) -> float:
    """How high the row of headings is, in points."""
    titles = enumerate(zip(one.columns, widths, strict=True))
    hidden = folded(one)
    return LINE * max(
        _lines(column.title, wide) for place, (column, wide) in titles if place not in hidden
    )


def _lines(text: object, wide: int) -> int:
    """How many lines a text takes in a column this wide, where a word does not break."""
    return 1 if text is None else max(1, -(-len(str(text)) // max(1, wide - ROOM)))


def look(column: Column, values: Sequence[object]) -> str:
    """How a column's cells look: figures that are all whole have no decimals."""
    if column.kind in (*WRAPPED, "status"):
        return "text"
    figures = [value for value in values if isinstance(value, float)]
    whole = column.kind == "number" and all(figure.is_integer() for figure in figures)
    return "integer" if whole else column.kind


def absences() -> frozenset[str]:
    """The words of every absence: told in a quieter colour, so that what was found stands out."""
    return frozenset(
        status.said() for layer in all_layers() for status in layer.statuses if status.absent
    )
