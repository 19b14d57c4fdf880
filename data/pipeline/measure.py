"""Measuring on the ground: areas and points inside, in the Massachusetts state plane (metres)."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

# Made before any file is read: pyproj spells the datum as the first that asked for it had it, and
# equal tables must be equal files.
DEGREES = CRS.from_epsg(4326)
METRES = 26986
SQUARE_METRES_IN_SQUARE_MILE = 2_589_988.110336

OFFSHORE = 200
"""Metres from a shore within which a rock or sandbar still counts to that municipality."""


def area_sq_mi(shapes: gpd.GeoSeries) -> pd.Series:
    """Return areas in square miles, measured in EPSG:26986 and rounded to 0.0001."""
    return (shapes.to_crs(METRES).area / SQUARE_METRES_IN_SQUARE_MILE).round(4)


def label_points(shapes: gpd.GeoSeries) -> gpd.GeoSeries:
    """Return for each shape the centre of the largest circle inside its largest part (EPSG:4326).

    Farther from every border than a centroid, and always inside.
    """
    metres = shapes.to_crs(METRES)
    main = [max(_parts(shape), key=lambda part: part.area) for shape in metres]
    radii = shapely.maximum_inscribed_circle(np.asarray(main), tolerance=10)
    centres = shapely.get_point(radii, 0)
    return gpd.GeoSeries(centres, index=shapes.index, crs=METRES).to_crs(DEGREES)


def holders(parts: gpd.GeoDataFrame, wholes: gpd.GeoDataFrame) -> pd.Series:
    """Return, by the geoid of each part, the geoid of the whole that holds most of its area.

    A part that touches none gets the nearest within `OFFSHORE` metres, or is absent.
    """
    inner = parts[["geoid", "geometry"]].to_crs(METRES)
    outer = wholes[["geoid", "geometry"]].rename(columns={"geoid": "whole"}).to_crs(METRES)
    pieces = gpd.overlay(inner, outer, keep_geom_type=True)
    by_area = pieces.assign(area=pieces.area).sort_values(["geoid", "area", "whole"])
    held = by_area.drop_duplicates("geoid", keep="last").set_index("geoid")["whole"]
    loose = inner[~inner["geoid"].isin(held.index)]
    near = loose.sjoin_nearest(outer, max_distance=OFFSHORE).sort_values(["geoid", "whole"])
    return pd.concat([held, near.drop_duplicates("geoid").set_index("geoid")["whole"]])


def _parts(shape: shapely.Geometry) -> list[shapely.Geometry]:
    """Return the polygons a shape consists of."""
    return list(getattr(shape, "geoms", [shape]))
