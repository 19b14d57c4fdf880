"""Which state House and Senate districts a municipality lies in, and with how much of its area."""

import re

import pandas as pd

from data.pipeline.faults import Fault, raise_any
from data.pipeline.keys import lacking
from data.pipeline.raw import Raw

OVERLAPS = "derived_cousub_to_district2021_25.csv"
INPUTS = (OVERLAPS,)

CHAMBERS = ("house", "senate")
WHOLE = 0.98
"""Least sum of a municipality's shares: overlaps under 0.5 % are left out of the file."""


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return the table `districts`; raises `Faults` for a municipality that lies in too few."""
    overlaps, towns = raw[OVERLAPS], raw.built["municipalities"]
    raise_any([*_unlike(overlaps, towns), *_uncovered(overlaps, towns)])
    table = pd.DataFrame(
        {
            "geoid": overlaps["GEOID"],
            "chamber": overlaps["CHAMBER"],
            "district": overlaps["DISTRICT"],
            "slug": overlaps["DISTRICT"].map(slug),
            "district_geoid": overlaps["SLD_GEOID"],
            "share_of_area": (overlaps["PCT_OF_TOWN_AREA"] / 100).round(4),
        }
    )
    order = ["geoid", "chamber", "share_of_area", "district"]
    ascending = [True, True, False, True]
    return {"districts": table.sort_values(order, ascending=ascending, ignore_index=True)}


def slug(district: str) -> str:
    """Return a district's name as it stands in addresses.

    >>> slug("2nd Barnstable"), slug("Norfolk, Plymouth and Bristol")
    ('2nd-barnstable', 'norfolk-plymouth-and-bristol')
    """
    return re.sub(r"[^a-z0-9]+", "-", district.lower()).strip("-")


def _unlike(overlaps: pd.DataFrame, towns: pd.DataFrame) -> list[Fault]:
    """Return a fault when a municipality's name is not that of the geoid beside it."""
    names = overlaps["GEOID"].map(towns.set_index("geoid")["name"])
    other = overlaps[names.notna() & (names != overlaps["NAME"])]
    if other.empty:
        return []
    row = other.iloc[0]
    text = (
        f"{len(other)} of {len(overlaps)} not the municipality named, first "
        f"{row['GEOID']!r} beside {row['NAME']!r}"
    )
    return [Fault("districts", OVERLAPS, "GEOID", text)]


def _uncovered(overlaps: pd.DataFrame, towns: pd.DataFrame) -> list[Fault]:
    """Return a fault a chamber for municipalities that its districts do not cover."""
    return [fault for chamber in CHAMBERS for fault in _gaps(chamber, overlaps, towns)]


def _gaps(chamber: str, overlaps: pd.DataFrame, towns: pd.DataFrame) -> list[Fault]:
    """Return faults for municipalities without a district of a chamber, or with too little."""
    rows = overlaps[overlaps["CHAMBER"] == chamber]
    kind = f"municipalities in a {chamber} district"
    absent = lacking(rows["GEOID"], towns["geoid"], kind, "districts", OVERLAPS)
    sums = rows.groupby("GEOID")["PCT_OF_TOWN_AREA"].sum() / 100
    few = sums[sums < WHOLE]
    if few.empty:
        return absent
    text = (
        f"{len(few)} of {len(sums)} municipalities covered for less than {WHOLE:.0%} by {chamber}"
        f" districts, first {few.index[0]!r} = {few.iloc[0]:.2f}"
    )
    return [*absent, Fault("districts", OVERLAPS, "PCT_OF_TOWN_AREA", text)]
