"""Holding keys and names against the municipalities: nothing unknown passes, nothing is guessed."""

import re
from collections.abc import Iterable, Mapping

import pandas as pd

from data.pipeline.faults import Fault

CORRECTIONS = "corrections/municipality_names.csv"
"""The reviewed table of raw spellings that are no municipality's name, each with its reason."""

POLYGONS = "cb_2020_25_cousub_500k.geojson"
ATTRIBUTES = "massgis_municipality_attributes_25.csv"
"""The two raw files that list every municipality, under GEOID and NAME."""


def slug(name: str) -> str:
    """Return a name as it stands in addresses.

    >>> slug("Manchester-by-the-Sea"), slug("Mount Washington")
    ('manchester-by-the-sea', 'mount-washington')
    """
    return re.sub(r"[^a-z]+", "-", name.lower()).strip("-")


def unknown(
    keys: pd.Series, known: Iterable[str], kind: str, dataset: str, file: str
) -> list[Fault]:
    """Return a fault when some keys are not among the known ones of `kind`; nulls are passed."""
    given = keys.dropna()
    strange = given[~given.isin(set(known))]
    if strange.empty:
        return []
    text = f"{len(strange)} of {len(keys)} not in {kind}, first {strange.iloc[0]!r}"
    return [Fault(dataset, file, str(keys.name), text)]


def lacking(
    keys: pd.Series, wanted: Iterable[str], kind: str, dataset: str, file: str
) -> list[Fault]:
    """Return a fault when some wanted keys have no row."""
    wanted = set(wanted)
    absent = sorted(wanted - set(keys))
    if not absent:
        return []
    text = f"{len(absent)} of {len(wanted)} {kind} have no row, first {absent[0]!r}"
    return [Fault(dataset, file, str(keys.name), text)]


def spellings(
    municipalities: pd.DataFrame, corrections: pd.DataFrame, name: str = "name", key: str = "geoid"
) -> dict[str, str]:
    """Return the geoid of every name and every corrected raw name."""
    names = dict(zip(municipalities[name], municipalities[key], strict=True))
    return names | dict(zip(corrections["raw_name"], corrections["geoid"], strict=True))


def match(
    names: pd.Series, geoids: Mapping[str, str], dataset: str, file: str
) -> tuple[pd.Series, list[Fault]]:
    """Return the geoid of each name, null for a null, and a fault for names that match nothing."""
    found = names.map(dict(geoids))
    strange = names[found.isna() & names.notna()]
    if strange.empty:
        return found, []
    text = (
        f"{len(strange)} of {len(names)} match no municipality, first {strange.iloc[0]!r} "
        f"(a spelling? add it to data/{CORRECTIONS})"
    )
    return found, [Fault(dataset, file, str(names.name), text)]
