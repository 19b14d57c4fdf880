"""What the lists cover, so that no sentence need carry a date of its own."""

from pathlib import Path

import pandas as pd
import pytest

from data import coverage, store
from data.pipeline.editions import build

SHARED = Path(__file__).parents[3] / "shared" / "data" / "raw"


def test_ices_rosters_were_read_on_781_dates_up_to_the_newest_that_a_claim_rests_on():
    rosters = coverage.rosters()
    assert (rosters.dates, rosters.first, rosters.last) == (781, "2021-01-13", "2026-05-18")
    newest = coverage.newest_roster()
    assert (newest.date, newest.estimated) == (rosters.last, False)
    assert newest.source_id == "ice-287g-list-2026-05-18"


def test_the_claim_that_counts_the_rosters_counts_as_the_table_does():
    statement = store.claims().loc["section_287g-l037", "statement"]
    assert f"every one of the {coverage.rosters().dates} dates" in statement


def test_the_lists_before_the_rosters_are_of_2007_to_2017():
    earlier = coverage.earlier_rosters()
    assert (earlier.dates, earlier.first, earlier.last) == (4, "2007-09-19", "2017-08-01")


def test_the_newest_detention_table_is_of_july_2026():
    newest = coverage.newest_detention_table()
    assert (newest.date, newest.publisher) == (
        "2026-07-20", "U.S. Immigration and Customs Enforcement",
    )  # fmt: skip


def test_coplinks_lists_are_the_appeals_and_the_mapping_projects_which_we_dated():
    told = [(one.publisher, one.date, one.estimated) for one in coverage.coplink_lists()]
    assert told == [("The Appeal", "2018-04", False), ("The Mapping Project", "2022", True)]


def test_the_other_layers_rest_on_the_mapping_projects_list():
    for name in ("task_force_officers", "contracts"):
        assert [one.source_id for one in coverage.lists(name)] == ["mapping-project-ice"]
    assert coverage.lists("noncitizens") == ()


def test_the_fbis_list_is_of_2025():
    assert coverage.fbi_year() == 2025


def test_records_of_coplink_begin_in_2016():
    assert coverage.records_begin("coplink") == "2016"
    assert coverage.records_begin("section_287g") == "2006-12-13"
    with pytest.raises(ValueError, match="empty"):
        coverage.records_begin("noncitizens")


def test_an_edition_without_a_date_and_a_college_are_not_counted():
    raw = {
        "ice_287g_participating_ma_rows.csv": pd.DataFrame(
            {"snapshot_date": ["2021-01-13", "2021-01-13", None, "2026-05-18"]}
        ),
        "fbi_police_employee_ma_agencies.csv": pd.DataFrame(
            {"data_year": [2018, 2025, 2026], "agency_type_name": ["City", "City", "University"]}
        ),
    }
    table = build(raw)["editions"].set_index("list")
    assert tuple(table.loc["section_287g_rosters"]) == (2, "2021-01-13", "2026-05-18")
    assert tuple(table.loc["fbi_departments"]) == (2, "2018", "2025")


def test_every_dated_source_of_a_numbered_list_is_one_of_its_editions():
    sources = store.table("evidence_sources").set_index("source_id")["edition_of"]
    for prefix, name in (("ice-287g-list-", "section_287g_rosters"),
                         ("ice-detention-statistics-", "detention")):  # fmt: skip
        named = {one for one in sources.index if one.startswith(prefix)}
        assert named == {one.source_id for one in coverage.lists(name)}


def test_the_correction_department_is_on_every_roster_that_was_read():
    if not SHARED.is_dir():
        pytest.skip("the raw tables are not part of the repository: needs ../shared/data/raw")
    rows = pd.read_csv(SHARED / "ice_287g_participating_ma_rows.csv", dtype=str)
    named = rows[rows["agency_as_printed"].str.contains("Correction")]
    assert named["snapshot_date"].nunique() == coverage.rosters().dates
