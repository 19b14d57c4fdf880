"""Agencies and the places they police, from the kept agencies and the lists of the FBI and MBTA."""

import pandas as pd
import pytest

from data.pipeline.agencies import departments, jurisdictions, with_listed
from data.pipeline.build import step
from data.pipeline.datasets import DATASETS
from data.pipeline.faults import Faults, raise_any
from data.pipeline.keys import CORRECTIONS
from data.pipeline.raw import Raw
from data.pipeline.sources import read_sources

TOWNS = pd.DataFrame(
    {
        "geoid": ["2501711000", "2501762535", "2502507000"],
        "name": ["Cambridge", "Somerville", "Boston"],
        "slug": ["cambridge", "somerville", "boston"],
        "county_geoid": ["25017", "25017", "25025"],
    }
)
FBI = pd.DataFrame(
    {
        "ori": ["MA0000001", "MA0000002", "MA0000003"],
        "pub_agency_name": ["Cambridge", "Sommerville", "Harvard University"],
        "agency_type_name": ["City", "City", "University or College"],
    }
)
GEOIDS = dict(zip(TOWNS["name"], TOWNS["geoid"], strict=True))


def agency(agency_id, territory, kind="state_agency", **cells):
    columns = dict.fromkeys(["name", "geoid", "county_geoid", "note"])
    return columns | {"agency_id": agency_id, "kind": kind, "territory": territory} | cells


def test_a_spelling_that_matches_no_municipality_is_told_and_colleges_are_left_out():
    listed, faults = departments(FBI, GEOIDS)
    assert list(listed["ori"]) == ["MA0000001", "MA0000002"]
    assert ["Sommerville" in fault.text for fault in faults] == [True]
    corrected, none = departments(FBI, GEOIDS | {"Sommerville": "2501762535"})
    assert list(corrected["geoid"]) == ["2501711000", "2501762535"]
    assert none == []


def test_two_departments_for_one_municipality_are_told():
    _, faults = departments(FBI.replace("Sommerville", "Cambridge"), GEOIDS)
    assert "one already, first 'Cambridge'" in faults[0].text


def test_a_listed_department_joins_the_kept_agency_or_becomes_one():
    kept_agencies = pd.DataFrame(
        [
            agency("cambridge-police", "municipality", "municipal_police", geoid="2501711000"),
            agency("boston-police", "municipality", "municipal_police", geoid="2502507000"),
            agency("cambridge-government", "none", "municipal_government", geoid="2501711000"),
        ],
        dtype="str",
    )
    listed, _ = departments(FBI, GEOIDS | {"Sommerville": "2501762535"})
    table = with_listed(kept_agencies, listed, TOWNS).set_index("agency_id")
    assert table["fbi_listed"].to_dict() == {
        "boston-police": False,
        "cambridge-government": False,
        "cambridge-police": True,
        "somerville-police": True,
    }
    assert table.loc["somerville-police", "name"] == "Somerville Police Department"


def agencies_built(kept, fbi, mbta):
    """The agencies and jurisdictions from two small raw lists and the kept agencies."""
    (kept / "fbi_police_employee_ma_agencies.csv").write_text(
        "ori,data_year,pub_agency_name,agency_type_name\n" + fbi
    )
    (kept / "mbta_district_25.csv").write_text("COUSUB_GEOID,mbta175\n" + mbta)
    raw = Raw(kept, kept, read_sources(kept / "sources.toml"))
    raw.load([CORRECTIONS], "agencies")
    raw.built["municipalities"] = pd.read_parquet(kept / "processed/municipalities.parquet")
    faults, tables = step(DATASETS["agencies"], raw, set())
    raise_any(faults)
    return tables


def test_the_mbta_serves_the_places_that_its_list_marks(kept):
    tables = agencies_built(kept, "MA0091500,2025,Lanesboro,City\n", "2501711000,1\n2501762535,0\n")
    rows = tables["jurisdictions"]
    assert list(rows.loc[rows["relation"] == "mbta serves", "geoid"]) == ["2501711000"]
    listed = tables["agencies"].set_index("agency_id")["fbi_listed"]
    assert list(listed[listed].index) == ["lanesborough-police"]


def test_a_list_with_unknown_places_is_refused(kept):
    with pytest.raises(Faults) as caught:
        agencies_built(kept, "MA0091500,2025,Arkham,City\n", "2501799999,1\n")
    assert "'Arkham'" in str(caught.value)
    assert "'2501799999'" in str(caught.value)


def test_a_town_is_policed_by_its_department_its_sheriff_and_the_state():
    table = pd.DataFrame(
        [
            agency("cambridge-police", "municipality", geoid="2501711000", county_geoid="25017"),
            agency("middlesex-sheriff", "county", county_geoid="25017"),
            agency("state-police", "state"),
            agency("mbta-transit-police", "mbta"),
            agency("rmv", "none"),
        ]
    )
    rows = jurisdictions(table, TOWNS, pd.Series(["2501711000"]))
    cambridge = rows[rows["geoid"] == "2501711000"]
    assert dict(zip(cambridge["agency_id"], cambridge["relation"], strict=True)) == {
        "cambridge-police": "polices",
        "mbta-transit-police": "mbta serves",
        "middlesex-sheriff": "county",
        "state-police": "statewide",
    }
    boston = rows[rows["geoid"] == "2502507000"]
    assert list(boston["agency_id"]) == ["state-police"]
