"""GeoParquet: the places with their boundaries; the rest stands in the file's own metadata."""

from __future__ import annotations

import json
from io import BytesIO

import pyarrow.parquet as pq

from layers.files.arrow import with_boundaries
from layers.files.boundaries import geo
from layers.files.taken import Taken


def write(taken: Taken) -> bytes:
    """The file; ``about``, ``columns``, ``claims`` and ``sources`` are JSON texts beside ``geo``.

    Each column says what it means in its own metadata too.
    """
    table = with_boundaries(taken, lists=True)
    told = {key: json.dumps(value, ensure_ascii=False) for key, value in taken.told().items()}
    written = BytesIO()
    pq.write_table(table.replace_schema_metadata({"geo": geo(taken.geoids), **told}), written)
    return written.getvalue()
