"""GeoPackage: the places as a layer, the other tables beside it, each column with its meaning.

Written with SQLite alone, in memory and without a clock: GDAL, with all that it loads, would stay
in the server's memory, to be walked through after every visitor's click.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from struct import pack

import shapely

from layers.columns import Kind
from layers.files.boundaries import boundaries
from layers.files.table import Table, Value, flat
from layers.files.taken import Taken

STANDARD = Path(__file__).with_suffix(".sql")
EPSG = 4326
KIND = "https://www.rfc-editor.org/rfc/rfc8259"
"""The standard of the metadata's own form, which GeoPackage asks for: JSON."""
Cell = str | bytes | int | float | None
TYPES: dict[Kind, str] = {
    "integer": "INTEGER",
    "number": "DOUBLE",
    "share": "DOUBLE",
    "day": "DATE",
}
"""The other kinds are text."""


def write(taken: Taken) -> bytes:
    """The file: the layer ``places``, and the tables of ``Taken`` beside it."""
    with closing(sqlite3.connect(":memory:")) as file:
        file.executescript(STANDARD.read_text(encoding="utf-8"))
        _layer(file, taken)
        for one in (*taken.tables()[1:], taken.about):
            _enter(file, one, taken, "attributes")
            _rows(file, one)
        _metadata(file, taken)
        file.commit()
        return file.serialize()


def _layer(file: sqlite3.Connection, taken: Taken) -> None:
    """The places with their boundaries."""
    shapes = shapely.from_wkb(boundaries(taken.geoids))
    _enter(file, taken.places, taken, "features")
    bounds = shapely.total_bounds(shapes).tolist() if taken.geoids else [None] * 4
    file.execute(
        "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?, srs_id = ?",
        (*bounds, EPSG),
    )
    file.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geometry', 'GEOMETRY', ?, 0, 0)",
        (taken.places.key, EPSG),
    )
    _rows(file, taken.places, [_blob(shape) for shape in shapes])


def _blob(shape: shapely.Geometry) -> bytes:
    """A boundary as the standard keeps it: a header with its bounds, then WKB, little endian."""
    left, bottom, right, top = shape.bounds
    head = pack("<2sBBi4d", b"GP", 0, 0b00000011, EPSG, left, right, bottom, top)
    return head + shapely.to_wkb(shape, byte_order=1)


def _enter(file: sqlite3.Connection, one: Table, taken: Taken, kind: str) -> None:
    """Enter a table in the list of what the file holds, and its columns' meanings."""
    about = one.about if one.rows else one.none
    file.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)"
        " VALUES (?, ?, ?, ?, ?)",
        (one.key, kind, one.title, about, _instant(taken)),
    )
    file.executemany(
        "INSERT INTO gpkg_data_columns (table_name, column_name, name, title, description)"
        " VALUES (?, ?, ?, ?, ?)",
        [(one.key, each.key, each.key, each.title, each.meaning) for each in one.columns],
    )


def _rows(file: sqlite3.Connection, one: Table, shapes: list[bytes] | None = None) -> None:
    """Write a table's rows, each with a boundary where there are any."""
    kinds = {column.key: TYPES.get(column.kind, "TEXT") for column in one.columns}
    rows: Iterable[Sequence[Cell]] = ([_cell(value) for value in row] for row in one.rows)
    if shapes is not None:
        kinds = {"geometry": "GEOMETRY", **kinds}
        rows = ([shape, *row] for shape, row in zip(shapes, rows, strict=True))
    columns = "".join(f', "{key}" {kind}' for key, kind in kinds.items())
    file.execute(f'CREATE TABLE "{one.key}" (fid INTEGER PRIMARY KEY NOT NULL{columns})')
    marks = ", ?" * len(kinds)
    file.executemany(f'INSERT INTO "{one.key}" VALUES (NULL{marks})', rows)


def _cell(value: Value) -> Cell:
    known = flat(value)
    return known.isoformat() if isinstance(known, date) else known


def _metadata(file: sqlite3.Connection, taken: Taken) -> None:
    """What a reader must know, as the standard's metadata of the whole file."""
    told = json.dumps(taken.told()["about"], ensure_ascii=False)
    file.execute(
        "INSERT INTO gpkg_metadata VALUES (1, 'dataset', ?, 'application/json', ?)", (KIND, told)
    )
    file.execute(
        "INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?, 1, NULL)",
        (_instant(taken),),
    )


def _instant(taken: Taken) -> str:
    """The view's day as the standard writes an instant."""
    return f"{taken.on.isoformat()}T00:00:00.000Z"
