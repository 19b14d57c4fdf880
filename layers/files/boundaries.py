"""The boundaries of the municipalities, as the pipeline wrote them."""

from __future__ import annotations

import json
from functools import cache

import pyarrow.parquet as pq
import shapely

from data import store

NAME = "geometry"


@cache
def _every() -> tuple[dict[str, bytes], bytes]:
    """Each municipality's boundary as WKB in EPSG:4326, and what GeoParquet says of the column."""
    table = pq.read_table(store.PROCESSED / "municipalities.parquet", columns=["geoid", NAME])
    shapes = zip(table["geoid"].to_pylist(), table[NAME].to_pylist(), strict=True)
    return dict(shapes), table.schema.metadata[b"geo"]


def boundaries(geoids: tuple[str, ...]) -> list[bytes]:
    """The boundary of each of these municipalities as WKB, in EPSG:4326."""
    shapes, _geo = _every()
    return [shapes[geoid] for geoid in geoids]


def geo(geoids: tuple[str, ...]) -> str:
    """What GeoParquet says of the boundaries of these municipalities: their CRS, types, bounds."""
    known = json.loads(_every()[1])
    column = {key: value for key, value in known["columns"][NAME].items() if key != "bbox"}
    if geoids:
        column["bbox"] = shapely.total_bounds(shapely.from_wkb(boundaries(geoids))).tolist()
    return json.dumps({**known, "columns": {NAME: column}})
