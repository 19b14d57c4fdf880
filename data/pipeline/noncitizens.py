"""Noncitizens by municipality and by tract, with what is known of their margins of error.

`TABLES` is the one place that chooses the census table. When a published B05001 file can be had:
put it in the raw folder, list it in sources.toml and columns_raw.py, and change its entry here to
`CensusTable(file, "B05001", **PUBLISHED)`; nothing else changes.
"""

from dataclasses import dataclass

import pandas as pd

from data.pipeline.census import cv, proportion_moe, reliability
from data.pipeline.columns_census import TABLES as SCHEMAS
from data.pipeline.faults import Fault, raise_any
from data.pipeline.keys import lacking, unknown
from data.pipeline.raw import Raw


@dataclass(frozen=True)
class CensusTable:
    """Which file and columns give the noncitizens of one geography and period; "" for none."""

    file: str
    table_id: str
    moe_kind: str
    noncitizens: str
    noncitizens_moe: str = ""
    moe_upper: str = ""
    total: str = ""
    total_moe: str = ""
    key: str = "GEOID"
    universe: str = "all ages"
    vintage: str = "2020"
    rows: str = "all"
    """"all": every area has a row; "populated": an area without one has no people; "some"."""


PUBLISHED = {
    "moe_kind": "published",
    "noncitizens": "B05001_006E",
    "noncitizens_moe": "B05001_006M",
    "total": "B05001_001E",
    "total_moe": "B05001_001M",
}
DERIVED = {"noncitizens": "noncitizen_E_derived", "total": "total_E", "total_moe": "total_M"}
MODELLED = DERIVED | {
    "moe_kind": "modelled",
    "noncitizens_moe": "noncitizen_M_model",
    "moe_upper": "noncitizen_M_rss",
    "vintage": "2010",
}

TABLES: dict[tuple[str, str], CensusTable] = {
    ("municipality", "2012-2016"): CensusTable(
        "derived_noncitizen_2012_2016_cousub_25.csv",
        "B01003 minus CVAP citizens",
        "root sum of squares",
        noncitizens_moe="noncitizen_M_rss",
        key="GEOID_2020",
        **DERIVED,
    ),
    ("municipality", "2015-2019"): CensusTable(
        "acs5_2019_dp02_foreign_born_cousub_25.csv",
        "DP02 foreign-born times percentage not citizens",
        "none",
        noncitizens="noncitizen_E_derived",
    ),
    ("municipality", "2020-2024"): CensusTable(
        "acs5_2024_b05001_place_25.csv", "B05001", key="COUSUB_GEOID", rows="some", **PUBLISHED
    ),
    ("tract", "2012-2016"): CensusTable(
        "derived_noncitizen_2012_2016_tract_25.csv", "B02001 minus CVAP citizens", **MODELLED
    ),
    ("tract", "2013-2017"): CensusTable(
        "derived_noncitizen_2013_2017_tract_25.csv", "B02001 minus CVAP citizens", **MODELLED
    ),
    ("tract", "2018-2022-adults"): CensusTable(
        "derived_adult_noncitizen_2018_2022_tract_25.csv",
        "B01001 adults minus CVAP adult citizens",
        "none",
        noncitizens="adult_noncitizen_E_derived",
        total="adult_E_reconstructed",
        universe="adults",
        rows="populated",
    ),
}


def inputs(geography: str) -> tuple[str, ...]:
    """Return the raw files that `TABLES` names for a geography, each once."""
    files = [table.file for (place, _), table in TABLES.items() if place == geography]
    return tuple(dict.fromkeys(files))


def build_municipalities(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return `municipality_noncitizens`: one row a municipality and period; raises `Faults`."""
    areas = raw.built["municipalities"].set_index("geoid")["area_sq_mi"]
    frame = _periods(raw, "municipality", {"2010": areas, "2020": areas})
    return {"municipality_noncitizens": frame[list(SCHEMAS["municipality_noncitizens"].columns)]}


def build_tracts(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return `tract_noncitizens`: one row a tract and period, by vintage; raises `Faults`."""
    areas = {
        vintage: raw.built[f"tracts_{vintage}"].set_index("geoid")["area_sq_mi"]
        for vintage in ("2010", "2020")
    }
    frame = _periods(raw, "tract", areas)
    return {"tract_noncitizens": frame[list(SCHEMAS["tract_noncitizens"].columns)]}


def _periods(raw: Raw, geography: str, areas: dict[str, pd.Series]) -> pd.DataFrame:
    """Return all periods of a geography below each other, sorted by vintage, period and geoid."""
    faults: list[Fault] = []
    frames = []
    for (place, period), table in TABLES.items():
        if place == geography:
            area = areas[table.vintage]
            counts = _counts(raw[table.file], table, area.index)
            faults += _coverage(counts, table, area.index)
            frames.append(_measures(counts.assign(period=period), area))
    raise_any(faults)
    everything = pd.concat(frames, ignore_index=True)
    return everything.sort_values(["vintage", "period", "geoid"], ignore_index=True)


def _counts(frame: pd.DataFrame, table: CensusTable, known: pd.Index) -> pd.DataFrame:
    """Return the table's estimates under this project's names; negative counts become 0.

    Rows without a key (places that are no municipality) and water areas without people are left
    out; areas that the copy leaves out because nobody lives there come back as 0.
    """
    counts = pd.DataFrame({"geoid": frame[table.key]})
    for name in ("total", "total_moe", "noncitizens", "noncitizens_moe", "moe_upper"):
        column = getattr(table, name)
        counts[name] = frame[column] if column else pd.NA
    people = counts["total"].astype("Int64").fillna(1) > 0
    counts = counts[counts["geoid"].notna() & (people | counts["geoid"].isin(known))]
    if table.rows == "populated":
        empty = known.difference(counts["geoid"])
        blank = pd.DataFrame({"geoid": empty, "total": 0, "noncitizens": 0})
        counts = pd.concat([counts.astype(object), blank.astype(object)])
    whole = {name: counts[name].astype("Int64").clip(lower=0) for name in ("total", "noncitizens")}
    margins = ("total_moe", "noncitizens_moe", "moe_upper")
    decimals = {name: pd.to_numeric(counts[name]).astype("float64") for name in margins}
    fixed = {name: getattr(table, name) for name in ("moe_kind", "table_id", "universe", "vintage")}
    return counts.assign(**whole, **decimals, **fixed).reset_index(drop=True)


def _coverage(counts: pd.DataFrame, table: CensusTable, known: pd.Index) -> list[Fault]:
    """Return faults for areas without a boundary, and for boundaries without a row."""
    keys = counts["geoid"].rename(table.key)
    dataset = "noncitizens"
    faults = unknown(keys, known, "the boundaries", dataset, table.file)
    if table.rows == "all":
        faults += lacking(keys, known, "areas", dataset, table.file)
    return faults


def _measures(counts: pd.DataFrame, areas: pd.Series) -> pd.DataFrame:
    """Return the counts with share, density, cv and grade, each with its margin of error."""
    count, total = (counts[name].astype("float64") for name in ("noncitizens", "total"))
    margin, area = counts["noncitizens_moe"], counts["geoid"].map(areas)
    share = (count / total.where(total > 0)).round(6)
    share_moe = pd.Series(proportion_moe(count, total, margin, counts["total_moe"])).round(6)
    return counts.assign(
        share=share,
        share_moe=share_moe,
        share_low=(share - share_moe).clip(0, 1).round(6),
        share_high=(share + share_moe).clip(0, 1).round(6),
        per_sq_mi=(count / area).round(3),
        per_sq_mi_moe=(margin / area).round(3),
        cv=cv(count, margin).round(4),
        reliability=reliability(count, margin, total).astype(object),
    )
