"""What people type to find their town: municipality names, villages, spellings and ZIP codes."""

from collections.abc import Mapping
from functools import partial

import pandas as pd

from data.pipeline.dataset import NameCheck
from data.pipeline.faults import Fault
from data.pipeline.keys import CORRECTIONS
from data.pipeline.raw import Raw

GAZETTEER = "gazetteer_places_25.csv"
SPELLINGS = "municipality_alt_names_25.csv"
ZIP_AREAS = "zcta_cousub_25.csv"
POST_OFFICES = "zip_post_office_25.csv"
INPUTS = (GAZETTEER, SPELLINGS, ZIP_AREAS, POST_OFFICES, CORRECTIONS)

LEFT_OUT = "zillow_2018"
"""A list that may be share-alike: names only it has are dropped, and it is credited with none."""


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return the tables `places` and `zips`; names were held against `CHECKS`."""
    return {
        "places": _places(raw[GAZETTEER], raw[SPELLINGS]),
        "zips": _zips(raw[ZIP_AREAS], raw[POST_OFFICES]),
    }


def _places(gazetteer: pd.DataFrame, alternatives: pd.DataFrame) -> pd.DataFrame:
    """Return one row a name and municipality, sorted."""
    lists = gazetteer["source"].str.split(";")
    kept = lists.map(lambda names: [name for name in names if name != LEFT_OUT])
    only_post_office = kept.map(lambda names: names == ["geonames_postal"])
    named = gazetteer.assign(
        source=kept.str.join(";"),
        kind=gazetteer["kind"].mask(only_post_office, "post_office_name"),
    )
    others = alternatives.rename(columns={"alt_name": "name"}).assign(kind="other_spelling")
    both = pd.concat([named[named["source"] != ""], others], ignore_index=True)
    places = both.rename(columns={"COUSUB_GEOID": "geoid"})[["name", "kind", "geoid", "source"]]
    return places.sort_values(["name", "geoid"], ignore_index=True)


def _zips(areas: pd.DataFrame, offices: pd.DataFrame) -> pd.DataFrame:
    """Return one row a ZIP code and municipality: by land area, else by the post office."""
    names = offices.set_index("zip")["name"]
    by_area = pd.DataFrame(
        {
            "zip": areas["ZCTA5"],
            "geoid": areas["COUSUB_GEOID"],
            "share": (areas["PCT_OF_ZCTA_LAND"] / 100).round(2),
            "post_office": areas["ZCTA5"].map(names),
            "source": "zcta",
        }
    )
    boxes = offices[~offices["zip"].isin(areas["ZCTA5"]) & offices["COUSUB_GEOID"].notna()]
    by_name = pd.DataFrame(
        {
            "zip": boxes["zip"],
            "geoid": boxes["COUSUB_GEOID"],
            "share": float("nan"),
            "post_office": boxes["name"],
            "source": "post_office",
        }
    )
    return pd.concat([by_area, by_name]).sort_values(["zip", "geoid"], ignore_index=True)


def _disagreeing(file: str, frame: pd.DataFrame, geoids: Mapping[str, str]) -> list[Fault]:
    """Return a fault when a municipality's name is not that of the geoid beside it."""
    found = frame["COUSUB_NAME"].map(dict(geoids))
    wrong = frame[found.notna() & (found != frame["COUSUB_GEOID"])]
    if wrong.empty:
        return []
    row = wrong.iloc[0]
    text = (
        f"{len(wrong)} of {len(frame)} not the municipality named, first "
        f"{row['COUSUB_GEOID']!r} beside {row['COUSUB_NAME']!r}"
    )
    return [Fault("places", file, "COUSUB_GEOID", text)]


CHECKS: Mapping[str, NameCheck] = {
    file: partial(_disagreeing, file) for file in INPUTS if file != CORRECTIONS
}
"""What each input's names show: that each stands beside its own geoid."""
