"""The hand-kept ledger is read, checked and joined; what is wrong is told all at once."""

from pathlib import Path

import pandas as pd
import pytest

from data.pipeline.__main__ import main
from data.pipeline.build import build
from data.pipeline.datasets import ordered
from data.pipeline.faults import Faults
from data.pipeline.raw import Raw
from data.pipeline.sources import read_sources

DATA = Path(__file__).parents[2] / "data"


def built(folder):
    """The evidence tables of a data folder, without any raw table."""
    raw = Raw(None, folder, read_sources(folder / "sources.toml"))
    products = build(ordered(["evidence"]), raw)
    return {name: product.content for name, product in products.items()}


def edit(folder, name, change):
    """Rewrite one hand-kept table after `change` has been at it."""
    path = folder / "evidence" / f"{name}.csv"
    table = pd.read_csv(path, dtype=str, keep_default_na=False).set_index(KEYS[name], drop=False)
    changed = change(table)
    (table if changed is None else changed).to_csv(path, index=False)


KEYS = {"claims": "claim_id", "agencies": "agency_id", "statuses": "raw_status", "sites": "site_id"}
KEYS |= {"sources": "source_id", "not_used": "row", "status_words": "status"}


def put(name, key, column, value):
    """A change that sets one cell; returned with the table's name."""

    def change(table):
        assert key in table.index
        table.loc[key, column] = value

    return name, change


def append(name, **cells):
    """A change that repeats the last row with other cells."""

    def change(table):
        return pd.concat([table, table.tail(1).assign(**cells)])

    return name, change


S001 = "coplink-s001"
FAULTY = {
    "an unknown source": (put("claims", S001, "source_id", "hearsay"), "'hearsay'"),
    "an unknown agency": (put("claims", S001, "agency_id", "atlantis-police"), "'atlantis-police'"),
    "an unknown site": (put("claims", "detention-l047", "site_id", "alcatraz"), "'alcatraz'"),
    "an unknown municipality": (
        put("claims", "policies-l165", "geoid", "2501599999"),
        "claims.csv\n  geoid: 1 of 331 not in municipalities, first '2501599999'",
    ),
    "an agency in no municipality": (
        put("agencies", "arlington-police", "geoid", "2501799999"),
        "'2501799999'",
    ),
    "a date like 20026": (
        put("claims", S001, "as_of", "20026"),
        f"as_of: '{S001}': '20026' is not",
    ),
    "a source's date like 20026": (put("sources", "appeal-2018", "date", "20026"), "'20026'"),
    "a thirty-first of June": (put("claims", S001, "as_of", "2022-06-31"), "'2022-06-31' is not"),
    "an end before its start": (
        put("claims", "contracts-s130", "valid_to", "2013"),
        "2013 is before 2014",
    ),
    "a source that speaks of the future": (
        put("claims", S001, "as_of", "2099"),
        f"as_of: '{S001}': 2099 is after 2026-11-21, when it was last checked",
    ),
    "a start in the future": (
        put("claims", "contracts-s130", "valid_from", "2026-12"),
        "valid_from: 'contracts-s130': 2026-12 is after 2026-11-21, when it was last checked",
    ),
    "a date that is neither given nor estimated": (
        put("sources", "appeal-2018", "dated", "guessed"),
        "dated: 1 of 127 not one of given, estimated, first 'appeal-2018' = guessed",
    ),
    "a date of ours without a word on it": (
        put("sources", "mapping-project-ice", "caveat", ""),
        "caveat: 'mapping-project-ice' is dated by us: say so",
    ),
    "a curly apostrophe": (
        put(
            "agencies",
            "bristol-sheriff",
            "name",
            "Bristol County Sheriff\N{RIGHT SINGLE QUOTATION MARK}s",
        ),
        "curly apostrophe",
    ),
    "a claim given twice": (append("claims", claim_id=S001), "given more than once"),
    "a raw status without a word": (
        put("claims", S001, "raw_status", "rumoured"),
        f"raw_status: '{S001}': 'rumoured' in 'coplink' is not in statuses.csv",
    ),
    "a claim in another layer than its row": (
        put("claims", "coplink_readers-s048", "layer", "coplink"),
        "'active' in 'coplink' belongs to 'coplink_readers'",
    ),
    "a row marked not used in a claim": (put("claims", S001, "rows", "S047"), "marked not_used"),
    "two words for one raw status": (
        append(
            "statuses", layer="coplink", raw_status="sharing", row="", status="uses", layer_to=""
        ),
        "2 different words",
    ),
    "a word that ends one that is none": (
        put("status_words", "removed", "ends", "dismissed"),
        "ends: 'removed' of 'task_force_officers' names 'dismissed', which is no word of that",
    ),
    "a word that follows one of another layer": (
        put("status_words", "last_known", "after", "active"),
        "after: 'last_known' of 'contracts' names 'active', which is no word of that layer",
    ),
    "a misspelt word before an end": (
        put("status_words", "last_recorded", "during", "inuse"),
        "during: 'last_recorded' of 'detention' names 'inuse', which is no word of that layer",
    ),
    "an end of nothing": (
        put("status_words", "last_recorded", "ends", ""),
        "ends: 'last_recorded' of 'detention' ends none",
    ),
    "a word given twice": (
        append("status_words"),
        "status: 'past' of 'contracts' twice",
    ),
    "status words without a column": (
        ("status_words", lambda table: table.drop(columns="during")),
        "status_words.csv\n  during: missing column",
    ),
    "a word that no layer has": (
        put("statuses", "signed", "status", "simmering"),
        "becomes 'simmering', which status_words.csv lacks",
    ),
    "a row both used and not": (append("not_used", row="S001"), "'S001' is in not_used.csv too"),
    "a row in two claims about the same": (
        append("claims", claim_id="contracts-l209-again"),
        "'L209' is in two claims",
    ),
    "a row not used but not accounted for": (
        ("not_used", lambda table: table.drop(index="S047")),
        "row: 'S047' is not_used in statuses.csv",
    ),
    "a federal list in force": (
        put("claims", "policies-l165", "policy_kind", "federal_list"),
        "'federal_list' in force",
    ),
    "a policy without a kind": (put("claims", "policies-l165", "policy_kind", ""), "has none"),
    "a detention claim without a site": (
        put("claims", "detention-l047", "site_id", ""),
        "'detention-l047' names no site",
    ),
    "a contradiction of nothing": (
        put("claims", "contracts-s141", "contradicts", "contracts-s999"),
        "'contracts-s999', which is no claim",
    ),
    "a missing column": (
        ("claims", lambda table: table.drop(columns="statement")),
        "statement: missing column",
    ),
    "a strength that is no rung": (put("claims", S001, "strength", "gossip"), "gossip"),
}


@pytest.mark.parametrize("what", FAULTY)
def test_a_faulty_ledger_is_refused_with_the_value(kept, what):
    (name, change), message = FAULTY[what]
    edit(kept, name, change)
    with pytest.raises(Faults) as caught:
        built(kept)
    assert message in str(caught.value)


def test_every_fault_is_told_at_once(kept):
    for what in ("a date like 20026", "an unknown source", "a row both used and not"):
        (name, change), _ = FAULTY[what]
        edit(kept, name, change)
    edit(kept, *FAULTY["a source's date like 20026"][0])
    with pytest.raises(Faults) as caught:
        built(kept)
    columns = {(fault.file, fault.column) for fault in caught.value.faults}
    expected = {("claims.csv", name) for name in ("as_of", "rows", "source_id")}
    assert columns >= {*expected, ("sources.csv", "date")}


def test_a_date_that_is_none_hides_no_other_fault_of_dates(kept):
    edit(kept, *put("claims", "contracts-s131", "valid_from", "2020"))
    edit(kept, *put("claims", "contracts-s131", "valid_to", "2019"))
    for what in ("a date like 20026", "a start in the future"):
        edit(kept, *FAULTY[what][0])
    with pytest.raises(Faults) as caught:
        built(kept)
    told = str(caught.value)
    assert "'20026' is not a date" in told
    assert "2019 is before 2020" in told
    assert "2026-12 is after" in told


def test_a_date_in_the_year_of_the_reading_and_an_end_ahead_are_no_faults(kept):
    edit(kept, *put("claims", S001, "as_of", "2026"))
    edit(kept, *put("claims", "contracts-s131", "valid_to", "2028"))
    assert "coplink-s001" in set(built(kept)["claims"]["claim_id"])


def test_faults_of_several_files_with_bad_cells_come_together(kept):
    for what in ("a curly apostrophe", "a missing column"):
        (name, change), _ = FAULTY[what]
        edit(kept, name, change)
    with pytest.raises(Faults) as caught:
        built(kept)
    assert {fault.file for fault in caught.value.faults} == {"agencies.csv", "claims.csv"}


def test_the_command_ends_with_1_and_writes_nothing_when_the_ledger_is_faulty(kept, capsys):
    edit(kept, *FAULTY["a date like 20026"][0])
    out = kept.parent / "out"
    assert main(["evidence", "--data", str(kept), "--out", str(out)]) == 1
    assert not out.exists()
    told = capsys.readouterr().err
    assert "Fix the file or add a correction, then run: python -m data.pipeline evidence" in told


def test_the_evidence_builds_without_any_raw_table(kept):
    tables = built(kept)
    assert set(tables) == {
        "sites", "claims", "evidence_sources", "statuses", "status_words", "not_used"
    }  # fmt: skip


def test_the_committed_tables_are_those_of_the_hand_kept_files(kept):
    for name, table in built(kept).items():
        committed = pd.read_parquet(DATA / "processed" / f"{name}.parquet")
        pd.testing.assert_frame_equal(committed, table)


def test_only_the_four_jails_stand_at_their_building(kept):
    sites = built(kept)["sites"].set_index("site_id")
    jails = {"bristol-county", "franklin-county", "plymouth-county", "suffolk-south-bay"}
    assert set(sites.index[sites["place"] == "building"]) == jails
    assert sites[["lon", "lat"]].notna().all(axis=None)
    towns = pd.read_parquet(
        DATA / "processed/municipalities.parquet", columns=["name", "label_lon"]
    )
    burlington = towns.set_index("name").loc["Burlington", "label_lon"]
    assert sites.loc["burlington-ice-office", "lon"] == burlington


def test_a_claim_about_a_department_stands_in_its_town(kept):
    claims = built(kept)["claims"].set_index("claim_id")
    assert claims.loc["coplink-s008", "geoid"] == "2501762535"
    assert claims.loc["detention-l058", "geoid"] == "2501711000"
    assert pd.isna(claims.loc["section_287g-l037", "geoid"])
