"""The pipeline on three hand-drawn towns: what it builds, and what it says of bad input."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
import pytest

from data.pipeline import noncitizens, write
from data.pipeline.__main__ import command, main
from data.pipeline.datasets import DATASETS
from tests.data.three_towns import (
    COUNTS,
    FBI,
    GAZETTEER,
    MAP,
    STATE_PLANE,
    WGS84,
    write_kept,
    write_raw,
)

AVILLE, BEE, CEE = "2501700001", "2501700002", "2502100003"
OURS = ["places", "web", "municipality_noncitizens", "tract_noncitizens"]


class Run(NamedTuple):
    """Folders of one run, and the way to start it."""

    raw: Path
    kept: Path
    out: Path

    def start(self, *datasets: str) -> int:
        """Build `datasets`, or all of the geography and census ones; return the exit code."""
        folders = ["--raw", str(self.raw), "--data", str(self.kept), "--out", str(self.out)]
        return main([*(datasets or OURS), *folders])

    def edit(self, name: str, old: str, new: str, count: int = -1) -> None:
        """Replace `old`, which must be there, in a raw file."""
        path = self.raw / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, count), encoding="utf-8")

    def table(self, name: str) -> pd.DataFrame:
        """Return a built table."""
        return pd.read_parquet(self.out / f"{name}.parquet")

    def files(self) -> dict[str, bytes]:
        """Return every built file's content by name."""
        paths = [path for path in self.out.rglob("*") if path.is_file()]
        return {str(path.relative_to(self.out)): path.read_bytes() for path in paths}


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(write_raw(tmp_path / "raw"), write_kept(tmp_path / "kept"), tmp_path / "processed")


def test_three_towns_come_out_with_slug_county_kind_and_area(run: Run):
    assert run.start("municipalities") == 0
    towns = gpd.read_parquet(run.out / "municipalities.parquet").set_index("geoid")
    assert towns.crs.to_epsg() == 4326
    assert list(towns["slug"]) == ["aville", "bee-by-the-sea", "ceeborough"]
    assert list(towns["county"]) == ["Alpha", "Alpha", "Beta"]
    assert list(towns["kind"]) == ["city", "town", "city"]
    assert towns.loc[AVILLE, "area_sq_mi"] == pytest.approx(8.87, abs=0.01)  # 4.14 km x 5.55 km
    labels = gpd.points_from_xy(towns["label_lon"], towns["label_lat"], crs=4326)
    assert towns.geometry.contains(gpd.GeoSeries(labels, index=towns.index)).all()


def test_two_towns_of_a_county_are_dissolved_into_it_without_a_seam(run: Run):
    run.start("municipalities")
    counties = gpd.read_parquet(run.out / "counties.parquet").set_index("geoid")
    towns = gpd.read_parquet(run.out / "municipalities.parquet").set_index("geoid")
    assert list(counties.index) == ["25017", "25021"]
    assert counties.geometry["25017"].geom_type == "Polygon"
    assert counties.loc["25017", "area_sq_mi"] == pytest.approx(
        towns.loc[[AVILLE, BEE], "area_sq_mi"].sum()
    )


def test_a_towns_figures_carry_share_interval_density_and_grade(run: Run):
    run.start("municipality_noncitizens")
    rows = run.table("municipality_noncitizens").set_index(["geoid", "period"])
    aville = rows.loc[(AVILLE, "2012-2016")]
    assert (aville["noncitizens"], aville["share"]) == (1000, 0.25)
    assert aville["share_moe"] == pytest.approx(0.0375, abs=0.0001)
    assert aville["share_high"] == pytest.approx(0.2875, abs=0.0001)
    assert aville["per_sq_mi"] == pytest.approx(1000 / 8.87, rel=0.001)
    assert aville["moe_kind"] == "root sum of squares"
    assert aville["reliability"] == "good"  # cv 150 / 1.645 / 1000 = 0.09
    assert rows.loc[(CEE, "2012-2016"), "share_low"] == 0  # 0.1 ± 0.116, cut at 0


def test_a_negative_result_of_rounding_is_zero(run: Run):
    run.start()
    towns = run.table("municipality_noncitizens").set_index(["geoid", "period"])
    assert towns.loc[(BEE, "2012-2016"), "noncitizens"] == 0
    assert (run.table("tract_noncitizens")["noncitizens"] >= 0).all()


def test_only_places_that_are_a_municipality_get_a_published_figure(run: Run):
    run.start("municipality_noncitizens")
    rows = run.table("municipality_noncitizens").query("period == '2020-2024'")
    assert list(rows["geoid"]) == [AVILLE]
    assert list(rows["moe_kind"]) == ["published"]


def test_periods_without_a_margin_say_so(run: Run):
    run.start()
    towns = run.table("municipality_noncitizens").query("period == '2015-2019'")
    adults = run.table("tract_noncitizens").query("period == '2018-2022-adults'")
    for rows in (towns, adults):
        assert set(rows["moe_kind"]) == {"none"}
        assert rows["noncitizens_moe"].isna().all()
    assert set(adults["universe"]) == {"adults"}


def test_a_tract_that_the_adult_table_leaves_out_has_no_population(run: Run):
    run.start("tract_noncitizens")
    adults = run.table("tract_noncitizens").query("period == '2018-2022-adults'")
    assert list(adults["reliability"]) == ["no margin of error"] * 2 + ["no population"]


def test_changing_one_entry_swaps_in_the_published_table(run: Run, monkeypatch):
    published = noncitizens.TABLES["municipality", "2020-2024"]
    entry = replace(published, rows="some")
    monkeypatch.setitem(noncitizens.TABLES, ("municipality", "2012-2016"), entry)
    assert run.start("municipality_noncitizens") == 0
    rows = run.table("municipality_noncitizens").set_index("period")
    assert rows.loc["2012-2016", "table_id"] == "B05001"
    assert rows.loc["2012-2016", "moe_kind"] == "published"


def test_names_only_a_share_alike_list_has_are_left_out(run: Run):
    run.start("places")
    places = run.table("places").set_index("name")
    assert "Harbor" not in places.index
    assert tuple(places.loc["Mill Village", ["kind", "source"]]) == (
        "post_office_name", "geonames_postal",
    )  # fmt: skip
    assert places.loc["Ceeboro", "geoid"] == CEE


def test_a_zip_may_serve_two_towns_and_a_post_office_box_one(run: Run):
    run.start("places")
    zips = run.table("zips")
    assert list(zips.query("zip == '01001'")["share"]) == [0.6, 0.4]
    assert list(zips.query("zip == '01002'")["source"]) == ["post_office"]
    assert "01003" not in set(zips["zip"])


def test_neighbouring_towns_refer_to_the_same_arc(run: Run):
    run.start("web")
    index = json.loads((run.out / "web" / "index.json").read_text())
    topology = json.loads((run.out / "web" / index["municipalities"]).read_text())
    rings = [shape["arcs"][0] for shape in topology["objects"]["municipalities"]["geometries"]]
    used = [{arc if arc >= 0 else ~arc for arc in ring} for ring in rings]
    assert used[0] & used[1]
    assert used[1] & used[2]
    assert not used[0] & used[2]


def test_built_twice_the_bytes_are_the_same(run: Run):
    assert run.start() == 0
    first = run.files()
    assert run.start() == 0
    assert run.files() == first
    assert len(first) >= 15


def test_a_changed_map_replaces_the_file_of_the_old_one(run: Run):
    run.start("web")
    before = json.loads((run.out / "web" / "index.json").read_text())
    run.edit(MAP, "Aville", "Bville")
    run.edit("massgis_municipality_attributes_25.csv", "Aville", "Bville")
    assert run.start("web") == 0
    after = json.loads((run.out / "web" / "index.json").read_text())
    assert before["municipalities"] != after["municipalities"]
    assert {path.name for path in (run.out / "web").glob("*.topojson")} == set(after.values())


def test_building_one_dataset_keeps_the_files_of_the_others(run: Run):
    run.start()
    before = run.files()
    assert run.start("places") == 0
    assert run.files() == before


def test_every_table_carries_the_hashes_and_vintages_of_its_inputs(run: Run):
    run.start("municipality_noncitizens")
    metadata = pq.read_schema(run.out / "municipality_noncitizens.parquet").metadata
    stamp = json.loads(metadata[b"provenance"])
    assert re.fullmatch("[0-9a-f]{64}", stamp["inputs"][COUNTS])
    assert stamp["vintage"][COUNTS] == "2012-2016"
    assert stamp["pipeline"]


def test_help_lists_the_datasets(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    text = capsys.readouterr().out
    assert all(name in text for name in DATASETS)


def test_an_unknown_dataset_is_named_with_those_there_are(run: Run, capsys):
    assert run.start("municipalitys") == 1
    assert (
        "no such dataset: 'municipalitys'; choose among municipalities" in capsys.readouterr().err
    )


def test_a_raw_folder_that_is_not_there_is_said_file_by_file(run: Run, capsys):
    assert run._replace(raw=run.raw / "nowhere").start("municipalities") == 1
    assert f"{MAP}\n  file: not found: {run.raw / 'nowhere' / MAP}" in capsys.readouterr().err


BOWTIE = "[[-71.5, 42.0], [-71.45, 42.05], [-71.45, 42.0], [-71.5, 42.05], [-71.5, 42.0]]"
SQUARE = "[[-71.5, 42.0], [-71.45, 42.0], [-71.45, 42.05], [-71.5, 42.05], [-71.5, 42.0]]"

BAD = {
    "missing column": (COUNTS, "total_M", "total_N", "total_M: missing column; the file has GEOID"),
    "town name that matches nothing": (
        GAZETTEER, f"{AVILLE},Aville", f"{AVILLE},Avile",
        "COUSUB_NAME: 1 of 5 not in municipality names, first 'Avile' "
        "(a spelling? add it to data/corrections/municipality_names.csv)",
    ),
    "town name of another town": (
        GAZETTEER, f"{AVILLE},Aville", f"{AVILLE},Ceeborough",
        f"COUSUB_GEOID: 1 of 5 not the municipality named, first '{AVILLE}' beside 'Ceeborough'",
    ),
    "duplicate geoid": (
        COUNTS, f"\n{BEE}", f"\n{AVILLE}",
        f"GEOID_2020: 2 of 3 given more than once, first '{AVILLE}'",
    ),
    "sentinel": (
        COUNTS, ",1000,150", ",1000,-222222222",
        f"noncitizen_M_rss: 1 of 3 no figure, first '{AVILLE}' = '-222222222' "
        "(Census: too few samples; use null)",
    ),
    "stars": (
        COUNTS, ",1000,150", ",1000,*****",
        f"'{AVILLE}' = '*****' (Census: controlled estimate, no margin of error; use null)",
    ),
    "negative margin": (
        COUNTS, ",1000,150", ",1000,-15",
        f"noncitizen_M_rss: 1 of 3 below 0, first '{AVILLE}' = -15",
    ),
    "not a number": (
        COUNTS, ",1000,150", ",1000,many", f"1 of 3 not a number, first '{AVILLE}' = 'many'",
    ),
    "a margin without end": (
        COUNTS, ",1000,150", ",1000,inf",
        f"noncitizen_M_rss: 1 of 3 not a finite number, first '{AVILLE}' = inf",
    ),
    "a margin too large to be held": (
        COUNTS, ",1000,150", ",1000,1e999",
        f"noncitizen_M_rss: 1 of 3 not a finite number, first '{AVILLE}' = inf",
    ),
    "people without end": (COUNTS, ",1000,150", ",inf,150", f"not whole, first '{AVILLE}' = 'inf'"),
    "half a person": (
        COUNTS, ",1000,150", ",1000.5,150", f"1 of 3 not whole, first '{AVILLE}' = '1000.5'",
    ),
    "unknown geoid": (
        COUNTS, f"\n{CEE}", "\n2502100000",
        "GEOID_2020: 1 of 3 not in municipalities, first '2502100000'",
    ),
    "tract without a boundary": (
        "derived_noncitizen_2012_2016_tract_25.csv", "\n25017000100", "\n25017000199",
        "GEOID: 1 of 3 not in the boundaries, first '25017000199'",
    ),
    "geoid of nine digits": (
        COUNTS, f"\n{CEE}", "\n250210000", "not of the form 25[0-9]{8}, first '250210000'",
    ),
    "no key": (COUNTS, "GEOID_2020", "GEOID", "GEOID_2020: missing column; the file has GEOID, "),
    "not a map": (MAP, "{", "[", "file: cannot be read: "),
    "broken geometry": (MAP, SQUARE, BOWTIE, f"geometry: 1 of 3 broken geometry, first '{AVILLE}'"),
    "wrong CRS": (MAP, WGS84, STATE_PLANE, "geometry: wrong CRS EPSG:26986, expected EPSG:4326"),
    "metres for degrees": (MAP, "-71.5, 42.0", "236000.0, 900000.0", "geometry: wrong CRS? bounds"),
    "curly apostrophe": (
        MAP, "Aville", "O’Ville", "NAME: 1 of 3 with a curly apostrophe or quote, first 'O’Ville'",
    ),
    "unlisted source": (
        "", "", "", f"file: unlisted source: '{COUNTS}' is in no entry of data/sources.toml",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_says_what_where_got_and_next_and_writes_nothing(run: Run, capsys, kind: str):
    file, old, new, expected = BAD[kind]
    if file:
        run.edit(file, old, new)
    else:
        listed = run.kept / "sources.toml"
        listed.write_text(listed.read_text().replace(f'"{COUNTS}", ', ""))
    assert run.start() == 1
    told = capsys.readouterr().err
    assert expected in told
    assert re.search(
        rf"^[a-z_]+: \d+ problems? in {re.escape(file or COUNTS)}$", told, re.MULTILINE
    )
    assert (
        told.rstrip()
        .splitlines()[-1]
        .startswith(
            f"Fix the file or add a correction, then run: python -m data.pipeline {OURS[0]} "
        )
    )
    assert not run.out.exists()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[census-", "x = [\n[census-", ["file: cannot be read: "]),
        ("publisher =", "publihser =", ["lacks 'publisher'", "unknown field 'publihser' = "]),
        ("[census-", "x = 1\n[census-", ["x: 1 is no entry; begin one with [its-id]"]),
        ("retrieved = ", "retrieved = 7 # ", ["retrieved = 7 is no text"]),
        ('files = ["', 'files = "all" # ["', ["files = 'all' is no list of file names"]),
    ],
    ids=["no TOML", "a misspelt field", "no entry", "a number for a text", "a text for a list"],
)
def test_a_faulty_register_of_sources_is_told_like_any_other_file(
    run: Run, capsys, old: str, new: str, expected: list[str]
):
    register = run.kept / "sources.toml"
    register.write_text(register.read_text().replace(old, new, 1))
    assert run.start() == 1
    told = capsys.readouterr().err
    assert re.search(r"^sources: [12] problems? in sources.toml$", told, re.MULTILINE)
    assert all(text in told for text in expected)
    assert not run.out.exists()


def test_every_fault_of_the_register_is_told_at_once(run: Run, capsys):
    register = run.kept / "sources.toml"
    register.write_text(register.read_text().replace("title =", "titel ="))
    run.start()
    assert capsys.readouterr().err.count("lacks 'title'") > 5


def test_a_register_that_is_not_there_is_said(run: Run, capsys):
    (run.kept / "sources.toml").unlink()
    assert run.start() == 1
    assert "sources: 1 problem in sources.toml\n  file: cannot be read: " in capsys.readouterr().err


def test_the_command_to_run_again_is_the_one_that_was_run(run: Run, capsys, monkeypatch):
    spaced = run._replace(raw=run.raw.rename(run.raw.with_name("raw tables")))
    spaced.edit(*BAD["sentinel"][:3])
    spaced.start("municipality_noncitizens")
    told = capsys.readouterr().err
    assert f"run: python -m data.pipeline municipality_noncitizens --raw '{spaced.raw}'" in told
    monkeypatch.setattr("sys.argv", ["pipeline", "places", "--raw", "no/where"])
    assert command(None) == "python -m data.pipeline places --raw no/where"
    assert command([]) == "make data"


def test_all_faults_of_all_files_are_told_at_once(run: Run, capsys):
    kinds = ("sentinel", "town name that matches nothing", "missing column", "unknown geoid")
    for kind in kinds:
        run.edit(*BAD[kind][:3])
    run.edit("zcta_cousub_25.csv", "01001", "1001")
    assert run.start() == 1
    told = capsys.readouterr().err
    assert all(BAD[kind][3] in told for kind in kinds)
    assert "ZCTA5: 2 of 2 not of the form 0[0-9]{4}, first '1001'" in told
    assert f"municipality_noncitizens: 3 problems in {COUNTS}" in told


EVERYTHING = [*OURS, "agencies"]


def test_departments_are_those_of_the_list_under_the_town_that_a_correction_names(run: Run):
    assert run.start("agencies") == 0
    agencies = run.table("agencies").set_index("agency_id")
    assert list(agencies.index) == ["alpha-sheriff", "aville-police", "bee-by-the-sea-police"]
    assert agencies.loc["bee-by-the-sea-police", "ori"] == "MA0010200"


def test_a_broken_polygon_keeps_no_name_from_being_checked(run: Run, capsys):
    run.edit(*BAD["broken geometry"][:3])
    run.edit(*BAD["town name that matches nothing"][:3])
    run.edit(FBI, "Beesea", "Beezea")
    run.edit("mbta_district_25.csv", CEE, "2502100009")
    assert run.start(*EVERYTHING) == 1
    told = capsys.readouterr().err
    assert BAD["broken geometry"][3] in told
    assert BAD["town name that matches nothing"][3] in told
    assert "pub_agency_name: 1 of 2 match no municipality, first 'Beezea'" in told
    assert "COUSUB_GEOID: 1 of 3 not in municipalities, first '2502100009'" in told


def test_a_faulty_table_keeps_no_name_in_the_next_from_being_checked(run: Run, capsys):
    run.edit("mbta_district_25.csv", "mbta175", "mbta")
    run.edit(FBI, "Beesea", "Beezea")
    assert run.start("agencies") == 1
    assert "first 'Beezea'" in capsys.readouterr().err


def test_what_could_not_be_tried_is_said(run: Run, capsys):
    run.edit(*BAD["broken geometry"][:3])
    run.start(*EVERYTHING)
    told = capsys.readouterr().err
    assert f"\nnot tried: building municipalities: {MAP} is faulty\n" in told
    assert "\nnot tried: building agencies: municipalities is faulty\n" in told
    assert "not tried: building web: municipalities is faulty, tracts is faulty\n" in told
    assert "not tried: the names" not in told
    run.edit("massgis_municipality_attributes_25.csv", "NAME", "TOWN")
    run.start(*EVERYTHING)
    told = capsys.readouterr().err
    assert "not tried: the names in agencies: no list of the municipalities is sound\n" in told
    assert "not tried: the names in places: no list of the municipalities is sound\n" in told


def test_a_failing_run_leaves_the_old_files_as_they_were(run: Run):
    run.start()
    before = run.files()
    run.edit(*BAD["sentinel"][:3])
    assert run.start() == 1
    assert run.files() == before


def test_a_full_disk_leaves_the_old_files_as_they_were(run: Run, monkeypatch):
    run.start()
    before = run.files()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(write, "write_web", full)
    with pytest.raises(OSError, match="No space left"):
        run.start()
    assert run.files() == before
    assert [path.name for path in run.out.parent.iterdir() if path.name.startswith(".")] == []
