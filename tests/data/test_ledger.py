"""What a reader can check in the real ledger, on the real tables."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.claims import days_of_change, status_on

PROCESSED = Path(__file__).parents[2] / "data" / "processed"
LAST = date(2026, 11, 21)


@pytest.fixture(scope="module")
def claims():
    return pd.read_parquet(PROCESSED / "claims.parquet")


@pytest.fixture(scope="module")
def agencies():
    return pd.read_parquet(PROCESSED / "agencies.parquet").set_index("agency_id")


@pytest.fixture(scope="module")
def jurisdictions():
    return pd.read_parquet(PROCESSED / "jurisdictions.parquet")


def rows(claims, layer, on):
    """The rows of one layer on a day, by subject."""
    table = status_on(claims, on)
    key = "site_id" if layer == "detention" else "agency_id"
    return table[table["layer"] == layer].set_index(key)


def told(claims, layer, on):
    """Subject to status on a day."""
    return rows(claims, layer, on)["status"].to_dict()


def test_coplink_is_empty_before_2016(claims):
    assert told(claims, "coplink", date(2015, 6, 1)) == {}
    assert told(claims, "coplink", date(2015, 12, 31)) == {}
    assert told(claims, "coplink", date(2016, 1, 1)) != {}


def test_in_2017_three_departments_were_named_as_sharing_and_11_as_being_integrated(claims):
    status = told(claims, "coplink", date(2017, 6, 1))
    sharing = {name for name, word in status.items() if word == "sharing"}
    assert sharing == {"new-bedford-police", "quincy-police", "springfield-police"}
    assert sum(word == "integrating" for word in status.values()) == 11


def test_24_departments_share_11_were_being_integrated_and_northampton_uses(claims):
    words = pd.Series(told(claims, "coplink", LAST))
    assert words.value_counts().to_dict() == {"sharing": 24, "integrating": 11, "uses": 1}
    assert words["northampton-police"] == "uses"


def test_somerville_shares_through_coplink_as_of_2018(claims):
    row = rows(claims, "coplink", date(2019, 1, 1)).loc["somerville-police"]
    assert (row["status"], row["as_of"]) == ("sharing", "2018-04")
    assert row["strength"] == "news"


def test_the_mapping_projects_date_is_about_2022_and_its_departments_own_pages_say_2016(claims):
    table = rows(claims, "coplink", LAST)
    sharing = table[table["status"] == "sharing"]
    assert set(sharing["as_of"]) == {"2022"}
    assert sharing["as_of_estimated"].all()
    given = sharing["as_of_given"]
    assert given[given != ""].to_dict() == {
        "boston-police": "2018-04", "cambridge-police": "2018-04", "somerville-police": "2018-04",
        "new-bedford-police": "2016", "quincy-police": "2016", "springfield-police": "2016",
    }  # fmt: skip
    integrating = table[table["status"] == "integrating"]
    assert not integrating["as_of_estimated"].any()
    assert rows(claims, "task_force_officers", LAST)["as_of_estimated"].all()
    assert not rows(claims, "section_287g", LAST).loc["doc", "as_of_estimated"]


def test_a_date_that_a_page_gives_for_the_fact_is_no_guess_though_the_page_is_undated(claims):
    page = claims[claims["source_id"] == "mapping-project-ice"]
    assert set(page.loc[page["as_of_estimated"], "as_of"]) == {"2022"}
    assert set(page.loc[~page["as_of_estimated"], "as_of"]) == {"2016", "2019"}
    sources = pd.read_parquet(PROCESSED / "evidence_sources.parquet").set_index("source_id")
    ours = sources[sources["dated"] == "estimated"]
    assert {name for name in sources.index if name.startswith("mapping-project")} < set(ours.index)
    assert len(ours) == 23


def test_every_coplink_status_of_today_is_carried_forward(claims):
    assert rows(claims, "coplink", LAST)["carried_forward"].all()


def test_chicopee_uses_coplink_beside_being_integrated(claims):
    row = rows(claims, "coplink", LAST).loc["chicopee-police"]
    assert (row["status"], row["as_of"]) == ("integrating", "2016")
    assert row["beside"] == ("coplink-l099", "coplink-s014")


def test_the_missing_departments_are_told_as_method_notes():
    notes = pd.read_parquet(PROCESSED / "not_used.parquet").set_index("row")
    assert "1 is unnamed" in notes.loc["S051", "reason"]
    assert "2 are unnamed" in notes.loc["S059", "reason"]
    assert (notes.loc[["S051", "S058", "S059"], "use"] == "method note").all()


def test_who_else_feeds_or_reads_coplink(claims):
    status = told(claims, "coplink_readers", LAST)
    assert {name for name, word in status.items() if word == "reads"} == {"fbi", "ice", "ice-hsi"}
    assert {name for name, word in status.items() if word == "feeds"} == {"probation", "rmv"}


def test_one_287g_agreement_is_active_and_the_ended_ones_keep_their_dates(claims):
    table = rows(claims, "section_287g", LAST)
    assert list(table.index[table["status"] == "active"]) == ["doc"]
    ended = table[table["status"] == "ended"]["until"].to_dict()
    assert ended == {
        "barnstable-sheriff": "2023-01-04",
        "bristol-sheriff": "2021-05-20",
        "framingham-police": "2009-10-01",
        "plymouth-sheriff": "2021-09-10",
        "state-police": "2007-01-11",
    }


def test_the_correction_departments_agreement_is_listed_to_2026(claims):
    row = rows(claims, "section_287g", LAST).loc["doc"]
    assert (row["since"], row["as_of"]) == ("2007-03-26", "2026-09-14")


def test_barnstable_had_no_agreement_between_its_two(claims):
    spells = {2008: "active", 2012: "ended", 2018: "active", 2023: "ended"}
    for year, status in spells.items():
        assert told(claims, "section_287g", date(year, 6, 1))["barnstable-sheriff"] == status


def test_the_state_police_agreement_lasted_four_weeks(claims):
    assert "state-police" not in told(claims, "section_287g", date(2006, 12, 12))
    assert told(claims, "section_287g", date(2006, 12, 13))["state-police"] == "active"
    assert told(claims, "section_287g", date(2007, 1, 12))["state-police"] == "ended"


def test_an_ended_agreement_keeps_the_claims_of_its_start_and_the_strength_of_its_end(claims):
    table = rows(claims, "section_287g", LAST)
    state = table.loc["state-police"]
    assert state["claim_ids"] == ("section_287g-l002", "section_287g-l001")
    assert (state["since"], state["until"]) == ("2006-12-13", "2007-01-11")
    framingham = table.loc["framingham-police"]
    assert framingham["claim_ids"] == tuple(
        f"section_287g-l{n}" for n in ("015", "010", "008", "005")
    )
    plymouth = table.loc["plymouth-sheriff", "claim_ids"]
    assert plymouth[:2] == ("section_287g-s074", "section_287g-l030")
    assert {"section_287g-l014", "section_287g-l024", "section_287g-l029"} < set(plymouth)
    assert set(table.loc[table["status"] == "ended", "strength"]) == {"news"}


def test_ice_rosters_past_an_announced_end_are_lag(claims):
    table = rows(claims, "section_287g", LAST)
    assert all(ids == () for ids in table["disagreeing"])


def test_no_minnesota_county_is_in_a_claim(claims, agencies):
    assert not claims["rows"].str.contains("L039").any()
    assert not agencies["name"].str.contains("Crow Wing").any()


def test_plymouth_is_the_one_jail_in_use_and_burlington_a_hold_room(claims):
    sites = pd.read_parquet(PROCESSED / "sites.parquet").set_index("site_id")["kind"]
    table = told(claims, "detention", LAST)
    in_use = {name: sites[name] for name, word in table.items() if word == "in_use"}
    assert in_use == {"plymouth-county": "jail", "burlington-ice-office": "hold_room"}


def test_three_county_jails_ended_detention_with_their_dates(claims):
    table = rows(claims, "detention", LAST)
    assert table[table["status"] == "ended"]["until"].to_dict() == {
        "bristol-county": "2021-05-20",
        "franklin-county": "2021-04",
        "suffolk-south-bay": "2019-12",
    }


def test_the_last_recorded_uses_are_not_told_as_ends(claims):
    words = pd.Series(told(claims, "detention", LAST))
    assert (words == "last_recorded").sum() == 7


def test_south_bay_was_in_use_until_the_end_of_2019(claims):
    assert told(claims, "detention", date(2019, 12, 15))["suffolk-south-bay"] == "in_use"
    assert told(claims, "detention", date(2020, 1, 1))["suffolk-south-bay"] == "ended"


def test_a_page_of_2022_that_still_counts_franklin_is_shown_as_disagreeing(claims):
    row = rows(claims, "detention", LAST).loc["franklin-county"]
    assert (row["status"], row["disagreeing"]) == ("ended", ("detention-s081",))
    assert "detention-s081" not in row["claim_ids"]


def test_eight_agencies_have_task_force_designations(claims):
    table = rows(claims, "task_force_officers", LAST)
    assert list(table["status"]) == ["designated"] * 8
    counts = table["count"].value_counts().to_dict()
    assert counts == {"1": 5, "not given": 2, "several": 1}
    assert "task_force_officers-l104" in table.loc["boston-police", "beside"]


def test_bostons_agreement_of_2014_is_not_a_designation(claims):
    assert told(claims, "task_force_officers", date(2015, 1, 1)) == {"boston-police": "agreement"}
    assert told(claims, "task_force_officers", date(2020, 1, 1)) == {"boston-police": "removed"}


def test_figures_that_differ_are_both_kept_and_reported(claims):
    table = rows(claims, "contracts", LAST)["disagreeing"]
    assert table["lenco"] == ("contracts-s132", "contracts-s141")
    assert table["northeastern-university"] == ("contracts-s135", "contracts-s142")


def test_a_town_only_on_the_withdrawn_federal_list_has_no_policy_in_force(claims):
    table = status_on(claims, LAST)
    orleans = table[(table["layer"] == "policies") & (table["geoid"] == "2500151440")].iloc[0]
    assert (orleans["status"], orleans["until"]) == ("listed_federally", "2025-06-01")


def test_only_four_kinds_of_policy_are_in_force(claims):
    kinds = claims[(claims["layer"] == "policies") & (claims["status"] == "in_force")]
    assert set(kinds["policy_kind"]) == {
        "department_policy",
        "executive_order",
        "ordinance_or_bylaw",
        "resolution",
    }


def test_every_municipality_has_a_sheriff_the_state_police_and_the_correction_department(
    jurisdictions,
):
    counts = jurisdictions["relation"].value_counts()
    assert counts.to_dict() == {"statewide": 702, "county": 351, "polices": 327, "mbta serves": 175}
    assert jurisdictions.loc[jurisdictions["relation"] == "county", "agency_id"].nunique() == 14


def test_somerville_is_policed_by_more_than_its_town(jurisdictions):
    somerville = jurisdictions[jurisdictions["geoid"] == "2501762535"]
    assert list(somerville["agency_id"]) == [
        "doc",
        "mbta-transit-police",
        "middlesex-sheriff",
        "somerville-police",
        "state-police",
    ]


def test_327_departments_are_in_the_fbis_list_and_24_towns_have_none(agencies):
    police = agencies[agencies["kind"] == "municipal_police"]
    assert (len(police), int(police["fbi_listed"].sum())) == (327, 327)
    assert police["geoid"].nunique() == 327


def test_every_agency_of_a_claim_is_an_agency_and_every_source_a_source(claims, agencies):
    sources = pd.read_parquet(PROCESSED / "evidence_sources.parquet")
    assert set(claims["agency_id"]) <= set(agencies.index)
    assert set(claims["source_id"]) <= set(sources["source_id"])


def test_there_are_days_of_change_from_2006_to_2026(claims):
    shown = claims[claims["layer"].isin(["coplink", "section_287g", "task_force_officers"])]
    changes = days_of_change(shown)
    assert changes[0] == date(2006, 12, 13)
    assert changes == sorted(set(changes))
    assert changes[-1] <= LAST
