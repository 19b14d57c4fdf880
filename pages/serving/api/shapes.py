"""Boundaries and points as GeoJSON texts, as RFC 7946 asks: EPSG:4326, right-hand rule, 5 decimals.

Read once, from the tables that the map's own files are made of.
"""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import pyarrow.parquet as pq
import shapely

from data import store

DECIMALS = 5
LONG = re.compile(rf"-?\d+\.\d{{{DECIMALS + 1},}}")


@cache
def boundaries(table: str) -> dict[str, str]:
    """The boundary of each row of a table (``municipalities``, ``counties``, …) by its geoid.

    The pipeline writes them in GeoJSON's own system of coordinates.
    """
    frame = pq.read_table(store.PROCESSED / f"{table}.parquet", columns=["geoid", "geometry"])
    shapes = shapely.from_wkb(np.array(frame["geometry"].to_pylist(), dtype=object))
    rounded = shapely.set_precision(shapes, 10**-DECIMALS)
    turned = shapely.orient_polygons(rounded)
    texts = [LONG.sub(_short, text) for text in shapely.to_geojson(turned)]
    return dict(zip(frame["geoid"].to_pylist(), texts, strict=True))


def _short(number: re.Match[str]) -> str:
    """A number on the grid as it is written: 41.7015, where the machine has 41.70149999999999."""
    return str(round(float(number[0]), DECIMALS))


def point(lon: float, lat: float) -> str:
    """A point as GeoJSON."""
    return f'{{"type":"Point","coordinates":[{round(lon, DECIMALS)},{round(lat, DECIMALS)}]}}'
