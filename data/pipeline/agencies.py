"""Agencies and the places they police: the hand-kept ones and the departments of the FBI's list."""

from collections.abc import Mapping

import pandas as pd

from data.pipeline.dataset import NameCheck
from data.pipeline.faults import Fault
from data.pipeline.keys import CORRECTIONS, match, unknown
from data.pipeline.raw import Raw

AGENCIES = "evidence/agencies.csv"
FBI = "fbi_police_employee_ma_agencies.csv"
MBTA = "mbta_district_25.csv"
INPUTS = (AGENCIES, FBI, MBTA, CORRECTIONS)

MUNICIPAL = "City"
"""The FBI's word for a municipal department; colleges, tribes and state agencies have others."""


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return `agencies` and `jurisdictions`; names and geoids were held against `CHECKS`."""
    municipalities, served = raw.built["municipalities"], raw[MBTA]
    listed, _ = departments(raw[FBI], raw.names())
    agencies = with_listed(raw[AGENCIES], listed, municipalities)
    stops = served.loc[served["mbta175"] == 1, "COUSUB_GEOID"]
    return {"agencies": agencies, "jurisdictions": jurisdictions(agencies, municipalities, stops)}


def _kept(agencies: pd.DataFrame, geoids: Mapping[str, str]) -> list[Fault]:
    """Return a fault for hand-kept agencies of no known municipality or county."""
    towns = set(geoids.values())
    known = {"geoid": towns, "county_geoid": {geoid[:5] for geoid in towns}}
    return [
        fault
        for column, values in known.items()
        for fault in unknown(agencies[column], values, "municipalities", "agencies", AGENCIES)
    ]


def _served(served: pd.DataFrame, geoids: Mapping[str, str]) -> list[Fault]:
    """Return a fault for places of the MBTA's list that are no municipality."""
    column = served["COUSUB_GEOID"]
    return unknown(column, geoids.values(), "municipalities", "agencies", MBTA)


def departments(fbi: pd.DataFrame, geoids: Mapping[str, str]) -> tuple[pd.DataFrame, list[Fault]]:
    """Return ori and geoid of the FBI's municipal departments, and what matches nothing."""
    municipal = fbi[fbi["agency_type_name"] == MUNICIPAL]
    found, faults = match(municipal["pub_agency_name"], geoids, "agencies", FBI)
    twice = municipal.loc[found.duplicated() & found.notna(), "pub_agency_name"]
    if len(twice):
        text = f"{len(twice)} of a municipality that has one already, first {twice.iloc[0]!r}"
        faults.append(Fault("agencies", FBI, "pub_agency_name", text))
    return municipal[["ori"]].assign(geoid=found), faults


CHECKS: Mapping[str, NameCheck] = {
    AGENCIES: _kept,
    FBI: lambda fbi, geoids: departments(fbi, geoids)[1],
    MBTA: _served,
}
"""What each input's names and geoids show."""


def with_listed(
    kept: pd.DataFrame, listed: pd.DataFrame, municipalities: pd.DataFrame
) -> pd.DataFrame:
    """Return the hand-kept agencies and, for the other towns, the department that the FBI lists."""
    ori = listed.set_index("geoid")["ori"]
    police = kept["kind"] == "municipal_police"
    own = kept.assign(ori=kept["geoid"].map(ori).where(police))
    towns = municipalities.set_index("geoid").loc[listed["geoid"]].reset_index()
    rest = towns[~towns["geoid"].isin(kept.loc[police, "geoid"])]
    others = pd.DataFrame(
        {
            "agency_id": rest["slug"] + "-police",
            "name": rest["name"] + " Police Department",
            "kind": "municipal_police",
            "geoid": rest["geoid"],
            "county_geoid": rest["county_geoid"],
            "territory": "municipality",
            "note": None,
            "ori": rest["geoid"].map(ori),
        }
    )
    both = pd.concat([own, others.astype(own.dtypes)], ignore_index=True)
    both["fbi_listed"] = both["ori"].notna()
    return both.sort_values("agency_id", ignore_index=True)


def jurisdictions(
    agencies: pd.DataFrame, municipalities: pd.DataFrame, served: pd.Series
) -> pd.DataFrame:
    """Return one row an agency and municipality that it polices or, for the MBTA, serves."""
    areas = municipalities[["geoid", "county_geoid"]]
    by_territory = agencies.set_index("territory")[["agency_id", "geoid", "county_geoid"]]

    def of(territory: str) -> pd.DataFrame:
        return by_territory[by_territory.index == territory].reset_index(drop=True)

    parts = {
        "polices": of("municipality"),
        "county": of("county").drop(columns="geoid").merge(areas, on="county_geoid"),
        "statewide": of("state")[["agency_id"]].merge(areas, how="cross"),
        "mbta serves": of("mbta")[["agency_id"]].merge(served.rename("geoid"), how="cross"),
    }
    rows = [part[["agency_id", "geoid"]].assign(relation=name) for name, part in parts.items()]
    table = pd.concat(rows).astype("str")
    return table.sort_values(["agency_id", "geoid", "relation"], ignore_index=True)
