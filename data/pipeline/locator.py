"""Outlines for the small maps that the server draws, and which municipalities border each other.

The paths are SVG's, on a grid of `STEP` metres in the Massachusetts state plane (EPSG:26986, equal
aspect): x from the state's western, y from its northern end.
"""

from collections.abc import Iterator

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from data.pipeline.measure import METRES
from data.pipeline.raw import Raw

STEP = 100
"""Metres: a locator is drawn a third of a pixel to the step."""

TOLERANCE = 400
"""Metres, as in `web.TOLERANCE`: what may be lost of a border on so small a map."""

STATE = "25"


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return `outlines` (state, counties, municipalities) and `borders` (pairs, both ways)."""
    towns = raw.built["municipalities"][["geoid", "geometry"]].to_crs(METRES)
    return {"outlines": _outlines(towns), "borders": _borders(towns)}


def _outlines(towns: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return one row a shape, sorted by geoid, with its path and its box on the grid."""
    simple = shapely.coverage_simplify(towns.geometry.to_numpy(), TOLERANCE)
    counties = towns["geoid"].str[:5].to_numpy()
    shapes = dict(zip(towns["geoid"], simple, strict=True))
    shapes |= {name: shapely.coverage_union_all(simple[counties == name]) for name in set(counties)}
    shapes[STATE] = shapely.coverage_union_all(simple)
    west, _south, _east, north = shapely.total_bounds(simple)
    rows = [
        _row(geoid, shapely.transform(shape, lambda xy: _on_grid(xy, west, north)))
        for geoid, shape in sorted(shapes.items())
    ]
    return pd.DataFrame(rows)


def _on_grid(points: np.ndarray, west: float, north: float) -> np.ndarray:
    """Return state plane coordinates as whole steps east of `west` and south of `north`."""
    return np.column_stack([points[:, 0] - west, north - points[:, 1]]).round(-2) / STEP


def _row(geoid: str, shape: shapely.Geometry) -> dict[str, object]:
    left, top, right, bottom = (int(side) for side in shape.bounds)
    box = {"left": left, "top": top, "right": right, "bottom": bottom}
    return {"geoid": geoid, "path": "".join(_rings(shape)), **box}


def _rings(shape: shapely.Geometry) -> Iterator[str]:
    """Yield each ring as an SVG path: its first point, then steps from point to point."""
    for part in getattr(shape, "geoms", [shape]):
        for ring in (part.exterior, *part.interiors):
            points = shapely.get_coordinates(ring).astype(int)
            steps = np.diff(points, axis=0)[:-1]
            told = ",".join(f"{east},{south}" for east, south in steps if east or south)
            if told:
                yield f"M{points[0][0]},{points[0][1]}l{told}z"


def _borders(towns: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return the pairs that share a stretch of border, not a mere corner, on land."""
    shapes = towns.geometry.to_numpy()
    one, other = shapely.STRtree(shapes).query(shapes, predicate="touches")
    shared = shapely.length(shapely.intersection(shapes[one], shapes[other])) > 0
    geoids = towns["geoid"].to_numpy()
    pairs = pd.DataFrame({"geoid": geoids[one[shared]], "beside": geoids[other[shared]]})
    return pairs.sort_values(["geoid", "beside"], ignore_index=True)
