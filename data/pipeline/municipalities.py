"""The 351 cities and towns, and the counties they form."""

import geopandas as gpd
import pandas as pd

from data.pipeline.faults import Fault, raise_any
from data.pipeline.keys import ATTRIBUTES, CORRECTIONS, POLYGONS, lacking, slug, unknown
from data.pipeline.measure import area_sq_mi, label_points
from data.pipeline.raw import Raw

INPUTS = (POLYGONS, ATTRIBUTES, CORRECTIONS)

KINDS = {"C": "city", "TC": "city", "T": "town"}
"""MassGIS types; TC is a city by law that keeps the word Town in its name."""


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return the tables `municipalities` and `counties`; raises `Faults` where the two disagree."""
    shapes, attributes = raw.shapes(POLYGONS), raw[ATTRIBUTES]
    raise_any(_disagreeing(shapes, attributes))
    municipalities = _municipalities(shapes, attributes.set_index("GEOID"))
    corrected, known = raw[CORRECTIONS]["geoid"], municipalities["geoid"]
    raise_any(unknown(corrected, known, "municipalities", "municipalities", CORRECTIONS))
    return {"municipalities": municipalities, "counties": _counties(municipalities)}


def _municipalities(shapes: gpd.GeoDataFrame, attributes: pd.DataFrame) -> gpd.GeoDataFrame:
    """Return one row a municipality, sorted by geoid."""
    sorted_shapes = shapes.sort_values("GEOID", ignore_index=True)
    geoid, places = sorted_shapes["GEOID"], sorted_shapes.geometry
    labels = label_points(places)
    columns = {
        "geoid": geoid,
        "name": sorted_shapes["NAME"],
        "slug": sorted_shapes["NAME"].map(slug),
        "county": sorted_shapes["NAMELSADCO"].str.removesuffix(" County"),
        "county_geoid": geoid.str[:5],
        "kind": geoid.map(attributes["MASSGIS_TYPE"]).map(KINDS),
        "area_sq_mi": area_sq_mi(places),
        "population": geoid.map(attributes["POP2020"]).astype("Int64"),
        "label_lon": labels.x.round(5),
        "label_lat": labels.y.round(5),
    }
    return gpd.GeoDataFrame(columns, geometry=places, crs=shapes.crs)


def _counties(municipalities: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the municipalities dissolved by county (shared borders vanish exactly)."""
    kept = municipalities[["county_geoid", "county", "geometry"]]
    merged = kept.dissolve("county_geoid", method="coverage").reset_index()
    columns = {
        "geoid": merged["county_geoid"],
        "name": merged["county"],
        "area_sq_mi": area_sq_mi(merged.geometry),
    }
    return gpd.GeoDataFrame(columns, geometry=merged.geometry, crs=municipalities.crs)


def _disagreeing(shapes: pd.DataFrame, attributes: pd.DataFrame) -> list[Fault]:
    """Return faults where MassGIS and the Census do not have the same municipalities."""
    ours, theirs = shapes["GEOID"], attributes["GEOID"]
    return [
        *lacking(theirs, ours, "municipalities", "municipalities", ATTRIBUTES),
        *unknown(theirs, ours, "the polygons", "municipalities", ATTRIBUTES),
        *_renamed(shapes, attributes),
    ]


def _renamed(shapes: pd.DataFrame, attributes: pd.DataFrame) -> list[Fault]:
    """Return a fault when MassGIS and the Census call a municipality by different names."""
    names = attributes["GEOID"].map(shapes.set_index("GEOID")["NAME"])
    other = attributes[names.notna() & (names != attributes["NAME"])]
    if other.empty:
        return []
    row = other.iloc[0]
    text = (
        f"{len(other)} of {len(attributes)} not the name in {POLYGONS}, "
        f"first {row['GEOID']!r} = {row['NAME']!r}, there {names[row.name]!r}"
    )
    return [Fault("municipalities", ATTRIBUTES, "NAME", text)]
