"""Census tracts in two vintages, each tract with the municipality that holds most of it."""

import geopandas as gpd
import pandas as pd

from data.pipeline.faults import Fault, raise_any
from data.pipeline.measure import area_sq_mi, holders
from data.pipeline.raw import Raw

POLYGONS = {
    "tracts_2010": "cb_2018_25_tract_500k.geojson",
    "tracts_2020": "derived_tract_2020_land_complete.geojson",
}
INPUTS = tuple(POLYGONS.values())


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return `tracts_2010` and `tracts_2020`; raises `Faults` for tracts outside every town."""
    municipalities = raw.built["municipalities"]
    faults: list[Fault] = []
    tables: dict[str, pd.DataFrame] = {}
    for name, file in POLYGONS.items():
        tables[name] = _tracts(raw.shapes(file), municipalities)
        faults += _homeless(tables[name], file)
    raise_any(faults)
    return tables


def _tracts(shapes: gpd.GeoDataFrame, municipalities: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return one row a tract, sorted by geoid; municipality is null where none is touched."""
    tracts = shapes.rename(columns={"GEOID": "geoid"}).sort_values("geoid", ignore_index=True)
    columns = {
        "geoid": tracts["geoid"],
        "name": "Census tract " + tracts["NAME"],
        "county_geoid": tracts["geoid"].str[:5],
        "municipality": tracts["geoid"].map(holders(tracts, municipalities)),
        "area_sq_mi": area_sq_mi(tracts.geometry),
    }
    return gpd.GeoDataFrame(columns, geometry=tracts.geometry, crs=shapes.crs)


def _homeless(tracts: pd.DataFrame, file: str) -> list[Fault]:
    """Return a fault when a tract lies in no municipality."""
    outside = tracts.loc[tracts["municipality"].isna(), "geoid"]
    if outside.empty:
        return []
    text = f"{len(outside)} of {len(tracts)} lie in no municipality, first {outside.iloc[0]!r}"
    return [Fault("tracts", file, "geometry", text)]
