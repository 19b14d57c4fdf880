"""Boundaries and points as GeoJSON texts, as RFC 7946 asks: EPSG:4326, right-hand rule, 5 decimals.

Read once, from the tables that the map's own files are made of.
"""

from __future__ import annotations

import re
from functools import cache

from data import store

DECIMALS = 5
LONG = re.compile(rf"-?\d+\.\d{{{DECIMALS + 1},}}")


@cache
def boundaries(table: str) -> dict[str, str]:
    """The boundary of each row of a table (``municipalities``, ``counties``, …) by its geoid.

    geopandas is read when first asked for: a map without visitors of these files needs none of it.
    ValueError names another system of coordinates than GeoJSON's.
    """
    import geopandas as gpd
    import shapely

    path = store.PROCESSED / f"{table}.parquet"
    frame = gpd.read_parquet(path, columns=["geoid", "geometry"])
    if frame.crs is None or frame.crs.to_epsg() != 4326:
        raise ValueError(
            f"{path.name} is in {frame.crs}; GeoJSON is in EPSG:4326: project it first"
        )
    rounded = frame.geometry.set_precision(10**-DECIMALS).to_numpy()
    turned = shapely.orient_polygons(rounded, exterior_cw=False)
    texts = [LONG.sub(_short, text) for text in shapely.to_geojson(turned)]
    return dict(zip(frame["geoid"], texts, strict=True))


def _short(number: re.Match[str]) -> str:
    """A number on the grid as it is written: 41.7015, where the machine has 41.70149999999999."""
    return str(round(float(number[0]), DECIMALS))


def point(lon: float, lat: float) -> str:
    """A point as GeoJSON."""
    return f'{{"type":"Point","coordinates":[{round(lon, DECIMALS)},{round(lat, DECIMALS)}]}}'
