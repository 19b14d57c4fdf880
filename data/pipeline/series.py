"""Noncitizens year after year, for the places that cover the same area as a municipality.

The copy at hand of the earlier tables has no margins of error: only the newest period, which is
published with one, carries it here.
"""

import pandas as pd

from data.pipeline.columns_census import TABLES as SCHEMAS
from data.pipeline.faults import Fault, raise_any
from data.pipeline.raw import Raw

YEARLY = "acs5_2012_2024_b05001_place_estimates_25.csv"
PLACES = "acs5_2024_b05001_place_25.csv"
INPUTS = (YEARLY, PLACES)
NAMES = {
    "COUSUB_GEOID": "geoid",
    "B05001_001E": "total",
    "B05001_006E": "noncitizens",
    "B05001_006M": "noncitizens_moe",
}


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return `noncitizen_series`: a row a municipality and period; raises `Faults`."""
    places = raw[PLACES].dropna(subset=["COUSUB_GEOID"])
    yearly = raw[YEARLY].merge(places[["GEOID", "COUSUB_GEOID"]], on="GEOID")
    newest = yearly["acs5_end_year"].max()
    yearly = yearly.merge(
        places[["GEOID", "B05001_006M"]].assign(acs5_end_year=newest),
        on=["GEOID", "acs5_end_year"],
        how="left",
    )
    raise_any(_disagreeing(yearly[yearly["acs5_end_year"] == newest], places))
    return {"noncitizen_series": _named(yearly)}


def _named(yearly: pd.DataFrame) -> pd.DataFrame:
    """Return the rows under this project's names, sorted by municipality and period."""
    ends = yearly["acs5_end_year"]
    frame = yearly.rename(columns=NAMES).assign(
        period=(ends - 4).astype(str) + "-" + ends.astype(str),
        noncitizens_moe=yearly["B05001_006M"].astype("float64"),
        share=(yearly["B05001_006E"] / yearly["B05001_001E"]).round(6),
        moe_kind=yearly["B05001_006M"].notna().map({True: "published", False: "none"}),
    )
    frame = frame[list(SCHEMAS["noncitizen_series"].columns)]
    return frame.sort_values(["geoid", "period"], ignore_index=True)


def _disagreeing(newest: pd.DataFrame, places: pd.DataFrame) -> list[Fault]:
    """Return a fault when the two tables give one place different figures for one period."""
    published = newest["GEOID"].map(places.set_index("GEOID")["B05001_006E"])
    other = newest[newest["B05001_006E"] != published]
    if other.empty:
        return []
    row = other.iloc[0]
    text = (
        f"{len(other)} of {len(newest)} not the figure in {PLACES}, first {row['GEOID']!r} ="
        f" {row['B05001_006E']}, there {published[row.name]}"
    )
    return [Fault("noncitizen_series", YEARLY, "B05001_006E", text)]
