"""What a file is made of: tables of plain values, each column declared with its meaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data.dates import parse
from layers import columns as declared
from layers.columns import Kind
from layers.language import N_, _

Value = str | int | float | date | tuple[str, ...] | None
"""A cell; None where nothing is known."""

BETWEEN = " | "
"""Between the parts of a list, where a cell holds but one text."""

TYPES: dict[Kind, str] = {
    "text": N_("text"),
    "status": N_("text, one of a few keys"),
    "date": N_("text, a date as given: YYYY, YYYY-MM or YYYY-MM-DD"),
    "day": N_("date"),
    "link": N_("web address"),
    "integer": N_("whole number"),
    "number": N_("number"),
    "share": N_("number between 0 and 1"),
    "list": N_("list of texts"),
}
"""Each kind of column in words."""


@dataclass(frozen=True)
class Column:
    """A column: its key, which is the same in every language, and its words in the one in use."""

    key: str
    title: str
    kind: Kind
    meaning: str
    unit: str = ""


@dataclass(frozen=True)
class Table:
    """Rows under columns; ``none`` is the sentence that an empty table is told in."""

    key: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    none: str = ""

    def column(self, key: str) -> tuple[Value, ...]:
        """The values of one column; ValueError if there is none with this key."""
        place = [column.key for column in self.columns].index(key)
        return tuple(row[place] for row in self.rows)

    def only(self, keys: Sequence[str]) -> Table:
        """The same rows with these columns alone, in this order."""
        places = {column.key: place for place, column in enumerate(self.columns)}
        chosen = [places[key] for key in keys]
        columns = tuple(self.columns[place] for place in chosen)
        rows = tuple(tuple(row[place] for place in chosen) for row in self.rows)
        return Table(self.key, self.title, self.about, columns, rows, self.none)

    def records(self) -> list[dict[str, Any]]:
        """The rows by the keys of their columns, as JSON has them: a day is an ISO text."""
        keys = [column.key for column in self.columns]
        return [dict(zip(keys, map(for_json, row), strict=True)) for row in self.rows]


def said(columns: Iterable[declared.Column]) -> tuple[Column, ...]:
    """Declared columns in the language in use; a date as given has a real date after it."""
    return tuple(column for one in columns for column in _said(one))


def _said(one: declared.Column) -> Iterator[Column]:
    yield Column(one.key, one.named(), one.kind, one.explained(), _(one.unit))
    if one.kind == "date":
        title = _("{column} (real date)").format(column=one.named())
        meaning = _(
            "The date in “{column}” once more, as a date that a program can sort and count with."
            " Most sources give a month or a year alone: then it is empty."
        ).format(column=one.named())
        yield Column(f"{one.key}_date", title, "day", meaning)


def rows(
    columns: Sequence[declared.Column], records: Iterable[Mapping[str, Any]]
) -> tuple[tuple[Value, ...], ...]:
    """Records as rows under what ``said`` makes of these columns. KeyError: one is lacking."""
    return tuple(
        tuple(value for one in columns for value in _values(one, record[one.key]))
        for record in records
    )


def _values(column: declared.Column, value: Any) -> Iterator[Value]:  # noqa: ANN401
    known = _known(column, value)
    yield known
    if column.kind == "date":
        yield None if known is None else day(str(known))


def _known(column: declared.Column, value: Any) -> Value:  # noqa: ANN401
    """A value as Python has it; an empty text or list, or a missing figure, is nothing."""
    if column.kind == "list":
        return tuple(value) or None
    if value is None or value == "" or pd.isna(value):
        return None
    return int(value) if column.kind == "integer" else value


def day(text: str) -> date | None:
    """The day of a date as given, where it is that precise; a month or a year is no day."""
    given = parse(text)
    return given.first if given.precision == "day" else None


def flat(value: Value) -> str | int | float | date | None:
    """A value for a cell that holds but one: the parts of a list in one text."""
    return BETWEEN.join(value) if isinstance(value, tuple) else value


def for_json(value: Value) -> Any:  # noqa: ANN401 - what JSON holds
    """A value as JSON holds it."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
