"""Tables as Arrow has them, for the formats that programs read."""

from __future__ import annotations

import pyarrow as pa

from layers.columns import Kind
from layers.files.boundaries import boundaries
from layers.files.table import Column, Table, flat
from layers.files.taken import Taken

TYPES: dict[Kind, pa.DataType] = {
    "integer": pa.int64(),
    "number": pa.float64(),
    "share": pa.float64(),
    "day": pa.date32(),
}
"""The other kinds are text."""

LISTS = pa.list_(pa.string())
GEOMETRY = "geometry"


def arrow(table: Table, lists: bool = False) -> pa.Table:
    """A table with its columns' types and meanings; lists as such or, by default, as one text."""
    fields = [_field(column, lists) for column in table.columns]
    values = zip(*table.rows, strict=True) if table.rows else [() for _column in table.columns]
    arrays = [
        pa.array([value if lists else flat(value) for value in column], field.type)
        for column, field in zip(values, fields, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields))


def _field(column: Column, lists: bool) -> pa.Field:
    kind = LISTS if lists and column.kind == "list" else TYPES.get(column.kind, pa.string())
    told = {"title": column.title, "meaning": column.meaning, "unit": column.unit}
    return pa.field(column.key, kind, metadata={key: text for key, text in told.items() if text})


def with_boundaries(taken: Taken, lists: bool = False) -> pa.Table:
    """The places with their boundaries as WKB in the column ``geometry``."""
    shapes = pa.array(boundaries(taken.geoids), pa.binary())
    return arrow(taken.places, lists).append_column(GEOMETRY, shapes)
