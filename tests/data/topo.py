"""Reading TopoJSON back, by the letter of its specification."""

from itertools import chain, pairwise

import geopandas as gpd
import numpy as np
import shapely


def arcs(topology: dict) -> list[np.ndarray]:
    """Return each arc's positions in degrees: running sums of integer steps, scaled and moved."""
    scale, move = topology["transform"]["scale"], topology["transform"]["translate"]
    return [np.cumsum(np.asarray(arc), axis=0) * scale + move for arc in topology["arcs"]]


def ring(numbers: list[int], lines: list[np.ndarray]) -> np.ndarray:
    """Return a ring: its arcs end to end, those with a negative number (~n) backwards."""
    parts = [lines[n] if n >= 0 else lines[~n][::-1] for n in numbers]
    assert all(np.array_equal(a[-1], b[0]) for a, b in pairwise(parts))
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])


def polygons(shape: dict) -> list[list[list[int]]]:
    """Return the polygons of a geometry, each a list of rings, each a list of arc numbers."""
    return [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]


def decode(topology: dict, name: str) -> gpd.GeoSeries:
    """Return the areas of one object by id (EPSG:4326)."""
    lines = arcs(topology)
    shapes = {
        shape["id"]: shapely.MultiPolygon(
            [
                shapely.Polygon(*((rings := [ring(r, lines) for r in polygon])[:1]), rings[1:])
                for polygon in polygons(shape)
            ]
        )
        for shape in topology["objects"][name]["geometries"]
    }
    return gpd.GeoSeries(shapes, crs=4326)


def arc_sets(topology: dict, name: str) -> dict[str, set[int]]:
    """Return which arcs each area refers to, whichever way round."""
    return {
        shape["id"]: {n if n >= 0 else ~n for n in chain(*chain(*polygons(shape)))}
        for shape in topology["objects"][name]["geometries"]
    }
