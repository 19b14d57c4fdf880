"""The 351 municipalities as a table, from the columns that every page and download has."""

from __future__ import annotations

from functools import cache

from data import store
from layers import layer
from layers.columns import PLACE, Column, columns
from layers.rows import rows
from layers.view import View
from pages.serving.api import shapes
from pages.serving.api.fields import Field, Type
from pages.serving.api.table import Row, Table, rows_of

LEFT_OUT = ("evidence_age",)
"""Columns that change with every birthday of a document: they follow from a date and the day."""

TYPES: dict[str, Type] = {
    "integer": "integer",
    "number": "number",
    "share": "number",
    "list": "list",
}
UNITS = {"share": "from 0 to 1", "date": "year, month or day, as given"}


@cache
def fields() -> tuple[Field, ...]:
    """The columns, as they are declared for all."""
    return tuple(_field(one) for one in columns() if one.key not in LEFT_OUT)


def _field(one: Column) -> Field:
    words = tuple(status.key for status in layer(one.layer).statuses) if one.layer else ()
    title = f"{layer(one.layer).title}: {one.title}" if one.layer else one.title
    return Field(
        one.key,
        TYPES.get(one.kind, "string"),
        f"{title}. {one.meaning}",
        one.unit or UNITS.get(one.kind, ""),
        optional=one not in PLACE,
        one_of=words if one.kind == "status" else (),
    )


def table(_which: str, view: View) -> Table:
    """A row for each municipality on the view's day, by geoid."""
    return Table(fields(), ("geoid",), rows_of(fields(), rows(view)), _shape)


def one(slug: str, view: View) -> Table:
    """The row of one municipality, by its slug."""
    frame = rows(view).loc[[store.slugs()[slug]]]
    return Table(fields(), ("geoid",), rows_of(fields(), frame), _shape)


def _shape(row: Row) -> str:
    return shapes.boundaries("municipalities")[row["geoid"]]
