"""Agencies and the places they police: the hand-kept ones and the departments of the FBI's list."""

import pandas as pd

from data.pipeline.faults import Fault, raise_any
from data.pipeline.keys import CORRECTIONS, match, spellings, unknown
from data.pipeline.raw import Raw

AGENCIES = "evidence/agencies.csv"
FBI = "fbi_police_employee_ma_agencies.csv"
MBTA = "mbta_district_25.csv"
INPUTS = (AGENCIES, FBI, MBTA, CORRECTIONS)

MUNICIPAL = "City"
"""The FBI's word for a municipal department; colleges, tribes and state agencies have others."""


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return `agencies` and `jurisdictions`; raises `Faults` for names that match nothing."""
    municipalities = raw.built["municipalities"]
    kept, served = raw[AGENCIES], raw[MBTA]
    listed, faults = departments(raw[FBI], spellings(municipalities, raw[CORRECTIONS]))
    for frame, column, known, file in (
        (kept, "geoid", municipalities["geoid"], AGENCIES),
        (kept, "county_geoid", municipalities["county_geoid"], AGENCIES),
        (served, "COUSUB_GEOID", municipalities["geoid"], MBTA),
    ):
        faults += unknown(frame[column], known, "municipalities", "agencies", file)
    raise_any(faults)
    agencies = with_listed(kept, listed, municipalities)
    stops = served.loc[served["mbta175"] == 1, "COUSUB_GEOID"]
    return {"agencies": agencies, "jurisdictions": jurisdictions(agencies, municipalities, stops)}


def departments(fbi: pd.DataFrame, geoids: dict[str, str]) -> tuple[pd.DataFrame, list[Fault]]:
    """Return ori and geoid of the FBI's municipal departments, and what matches nothing."""
    municipal = fbi[fbi["agency_type_name"] == MUNICIPAL]
    found, faults = match(municipal["pub_agency_name"], geoids, "agencies", FBI)
    twice = municipal.loc[found.duplicated() & found.notna(), "pub_agency_name"]
    if len(twice):
        text = f"{len(twice)} of a municipality that has one already, first {twice.iloc[0]!r}"
        faults.append(Fault("agencies", FBI, "pub_agency_name", text))
    return municipal[["ori"]].assign(geoid=found), faults


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
