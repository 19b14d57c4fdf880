"""The map files for the browser: simplified as a coverage, then written as TopoJSON.

Neighbours share their border before and after: `shapely.coverage_simplify` moves both sides of a
border together, and in TopoJSON each border is one arc that both refer to.
"""

import json

import geopandas as gpd
import shapely
from topojson.core.topology import Topology
from tqdm import tqdm

from data.pipeline.dataset import Document
from data.pipeline.measure import DEGREES, METRES
from data.pipeline.raw import Raw

TOLERANCE = 50
"""Metres: side of the triangle that a vertex may at most add (Visvalingam-Whyatt). Measured: the
worst area error is 0.07 % for towns and 3.7 % for tracts; at 100 m tracts lose up to 14 %."""

GAP = 100
"""Metres: holes between tracts narrower than this come from fitting two sources together (the
municipalities have none), and go to the neighbour with the longest border."""

STEPS = 40_000
"""Quantization: steps across the state's width and height, about 7 m each (at 50,000 one tract
crosses itself)."""


def build(raw: Raw) -> dict[str, Document]:
    """Return four TopoJSON documents: municipalities, two vintages of tracts, context."""
    built = raw.built
    documents = {"web/municipalities": {"municipalities": _towns(built["municipalities"])}}
    for vintage in tqdm(("2010", "2020"), desc="Simplifying tracts", disable=None):
        tracts = built[f"tracts_{vintage}"].rename(columns={"municipality": "m"})
        documents[f"web/tracts-{vintage}"] = {"tracts": coverage(tracts, ["m"])}
    documents["web/context"] = {
        "neighbours": built["neighbours"][["name", "geometry"]],
        "roads": thinned(built["roads"])[["name", "class", "geometry"]],
    }
    return {name: topology(layers) for name, layers in documents.items()}


def _towns(towns: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the municipalities' layer; `at` is the label point, `area` in square miles."""
    points = towns[["label_lon", "label_lat"]].round(4).to_numpy().tolist()
    named = towns.assign(at=points, area=towns["area_sq_mi"].round(2))
    return coverage(named, ["name", "county", "at", "area"])


def coverage(areas: gpd.GeoDataFrame, properties: list[str]) -> gpd.GeoDataFrame:
    """Return adjacent polygons simplified by `TOLERANCE` so that shared borders stay shared.

    The index is the geoid; only `properties` are kept. A layer that is not an exact coverage (two
    sources side by side) is made one first.
    """
    metres = areas.geometry.to_crs(METRES).to_numpy()
    if not shapely.coverage_is_valid(metres):
        metres = shapely.coverage_clean(metres, gap_width=GAP)
    simple = gpd.GeoSeries(shapely.coverage_simplify(metres, TOLERANCE), crs=METRES)
    layer = areas[properties].set_geometry(simple.to_crs(DEGREES).to_numpy(), crs=DEGREES)
    return layer.set_index(areas["geoid"].rename(None))


def thinned(lines: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return lines simplified by `TOLERANCE` metres, each by itself."""
    simple = lines.geometry.to_crs(METRES).simplify(TOLERANCE).to_crs(DEGREES)
    return lines.set_geometry(simple)


def topology(layers: dict[str, gpd.GeoDataFrame]) -> Document:
    """Return a quantized TopoJSON document with an object for each layer.

    Geometries stand in the order of their layer; an index of geoids becomes their ids.
    """
    made = Topology(list(layers.values()), object_name=list(layers), prequantize=STEPS)
    document: Document = json.loads(str(made.to_json()))
    return document
