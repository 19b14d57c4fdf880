"""What is committed in data/processed: the real 351, their tracts, figures and map files."""

import hashlib
import json
import re
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
import pytest
import shapely

from data.pipeline.__main__ import DATA, main
from data.pipeline.columns import TABLES
from data.pipeline.keys import slug
from data.pipeline.schema import check
from tests.data import topo

PROCESSED = DATA / "processed"
WEB = PROCESSED / "web"
SHARED = DATA.parents[1] / "shared" / "data" / "raw"
METRES = 26986
BOSTON, CHELSEA, GOSNOLD = "2502507000", "2502513205", "2500726325"


@pytest.fixture(scope="module")
def towns() -> gpd.GeoDataFrame:
    return gpd.read_parquet(PROCESSED / "municipalities.parquet").set_index("geoid")


@pytest.fixture(scope="module")
def town_figures() -> pd.DataFrame:
    frame = pd.read_parquet(PROCESSED / "municipality_noncitizens.parquet")
    return frame.set_index(["period", "geoid"])


@pytest.fixture(scope="module")
def tract_figures() -> pd.DataFrame:
    return pd.read_parquet(PROCESSED / "tract_noncitizens.parquet").set_index(["period", "geoid"])


@pytest.fixture(scope="module")
def town_map() -> dict:
    return read_map("municipalities")


@pytest.fixture
def raw_folder() -> Path:
    if not SHARED.is_dir():
        pytest.skip("the raw tables are not part of the repository: needs ../shared/data/raw")
    return SHARED


def read_map(name: str) -> dict:
    index = json.loads((WEB / "index.json").read_text())
    return json.loads((WEB / index[name]).read_text())


@pytest.mark.parametrize("path", sorted(PROCESSED.glob("*.parquet")), ids=lambda path: path.stem)
def test_every_table_is_as_declared_and_says_where_it_comes_from(path: Path):
    metadata = pq.read_schema(path).metadata
    frame = gpd.read_parquet(path) if b"geo" in metadata else pd.read_parquet(path)
    assert check(frame, TABLES[path.stem], path.stem, path.name) == []
    stamp = json.loads(metadata[b"provenance"])
    assert stamp["inputs"]
    assert all(len(digest) == 64 for digest in stamp["inputs"].values())


def test_the_351_municipalities_have_their_own_geoid_and_slug(towns):
    assert len(towns) == 351
    assert towns.index.is_unique
    assert towns["slug"].is_unique
    assert (towns["slug"] == towns["name"].map(slug)).all()
    assert {"manchester-by-the-sea", "mount-washington", "north-attleborough"} < set(towns["slug"])
    assert towns.index.is_monotonic_increasing


def test_there_are_57_cities_and_294_towns_with_7029917_people(towns):
    assert towns["kind"].value_counts().to_dict() == {"town": 294, "city": 57}
    assert towns["population"].sum() == 7_029_917


def test_municipalities_are_valid_and_do_not_overlap(towns):
    assert towns.crs.to_epsg() == 4326
    assert towns.is_valid.all()
    assert shapely.coverage_is_valid(towns.geometry.to_numpy())


def test_every_label_point_lies_in_its_municipality(towns):
    points = gpd.points_from_xy(towns["label_lon"], towns["label_lat"], crs=4326)
    assert towns.geometry.contains(gpd.GeoSeries(points, index=towns.index)).all()


def test_the_14_counties_are_exactly_their_municipalities(towns):
    counties = gpd.read_parquet(PROCESSED / "counties.parquet").set_index("geoid")
    assert len(counties) == 14
    summed = towns.groupby("county_geoid")["area_sq_mi"].sum()
    assert counties["area_sq_mi"].to_numpy() == pytest.approx(summed.to_numpy(), abs=0.01)
    assert set(counties.index) == set(towns["county_geoid"])


@pytest.mark.parametrize(("vintage", "count"), [("2010", 1475), ("2020", 1613)])
def test_tracts_cover_the_municipalities_within_one_percent(towns, vintage: str, count: int):
    tracts = gpd.read_parquet(PROCESSED / f"tracts_{vintage}.parquet")
    assert len(tracts) == count
    assert tracts["geoid"].is_unique
    assert tracts.is_valid.all()
    assert set(tracts["municipality"]) <= set(towns.index)
    land = shapely.coverage_union_all(towns.to_crs(METRES).geometry.to_numpy())
    covered = tracts.to_crs(METRES).union_all().intersection(land)
    assert covered.area / land.area > 0.99


def test_a_tract_belongs_to_the_municipality_that_holds_most_of_it():
    tracts = gpd.read_parquet(PROCESSED / "tracts_2010.parquet").set_index("geoid")
    assert tracts.loc["25017351500", "municipality"] == "2501762535"  # Somerville
    assert tracts["municipality"].eq(BOSTON).sum() > 170


def test_tracts_of_2012_2016_sum_to_507298_but_for_negatives_set_to_zero(tract_figures):
    counts = tract_figures.loc["2012-2016"]
    assert counts["total"].sum() == 6_742_143  # the published state total
    # 507,298 with five tracts at -1 or -2, together -9; state level of the same derivation 507,233
    assert counts["noncitizens"].sum() == 507_298 + 9
    assert abs(counts["noncitizens"].sum() - 507_233) / 507_233 < 0.001


def test_towns_of_2012_2016_sum_to_507238_but_for_negatives_set_to_zero(town_figures):
    counts = town_figures.loc["2012-2016"]
    assert len(counts) == 351
    assert counts["noncitizens"].sum() == 507_238 + 11
    assert set(counts["moe_kind"]) == {"root sum of squares"}


def test_towns_are_within_two_of_the_published_figure_of_the_same_years(town_figures):
    published = pd.read_csv(
        Path(__file__).parents[1] / "fixtures" / "b05001_2012_2016_places.csv",
        dtype={"geoid": str}, index_col="geoid",
    )["noncitizens"]  # fmt: skip
    ours = town_figures.loc["2012-2016", "noncitizens"].reindex(published.index)
    assert len(published) == 76
    assert (ours - published).abs().max() <= 2


def test_85_municipalities_have_a_published_margin_in_2020_2024(town_figures):
    rows = town_figures.loc["2020-2024"]
    assert len(rows) == 85
    assert set(rows["moe_kind"]) == {"published"}
    assert rows["noncitizens"].sum() == 487_509
    assert tuple(rows.loc[CHELSEA, ["noncitizens", "noncitizens_moe"]]) == (12_354, 1_253)


def test_2015_2019_has_counts_for_all_and_margins_for_none(town_figures):
    rows = town_figures.loc["2015-2019"]
    assert (len(rows), rows["noncitizens"].sum()) == (351, 535_871)
    assert rows["noncitizens_moe"].isna().all()
    assert rows["share"].isna().all()


def test_chelsea_2012_2016_is_about_three_in_ten(town_figures):
    chelsea = town_figures.loc[("2012-2016", CHELSEA)]
    assert round(chelsea["share"], 2) == 0.32
    low = chelsea["noncitizens"] - chelsea["noncitizens_moe"]
    high = chelsea["noncitizens"] + chelsea["noncitizens_moe"]
    assert (low, high) == (11_297, 13_201)


def test_every_tract_has_a_row_in_every_period_of_its_vintage(tract_figures):
    vintages = {"2012-2016": "2010", "2013-2017": "2010", "2018-2022-adults": "2020"}
    for period, vintage in vintages.items():
        rows = tract_figures.loc[period]
        tracts = pd.read_parquet(PROCESSED / f"tracts_{vintage}.parquet", columns=["geoid"])
        assert list(rows.index) == list(tracts["geoid"])
        assert set(rows["vintage"]) == {vintage}


def test_modelled_margins_come_with_their_upper_bound(tract_figures):
    rows = tract_figures.loc["2012-2016"]
    assert set(rows["moe_kind"]) == {"modelled"}
    assert rows["moe_upper"].notna().all()
    assert (rows["moe_upper"] >= rows["noncitizens_moe"]).mean() > 0.9


def test_shares_lie_within_their_interval_and_in_0_to_1(tract_figures, town_figures):
    for rows in (tract_figures, town_figures):
        known = rows.dropna(subset=["share", "share_moe"])
        assert (known["share_low"] <= known["share"]).all()
        assert (known["share"] <= known["share_high"]).all()


def test_map_file_names_carry_their_hash_and_none_is_stale():
    index = json.loads((WEB / "index.json").read_text())
    assert set(index) == {"municipalities", "tracts-2010", "tracts-2020", "context"}
    assert {path.name for path in WEB.iterdir()} == {"index.json", *index.values()}
    for name, file in index.items():
        digest = hashlib.sha256((WEB / file).read_bytes()).hexdigest()
        assert file == f"{name}-{digest[:12]}.topojson"


@pytest.mark.parametrize("name", ["municipalities", "tracts-2010", "tracts-2020", "context"])
def test_map_files_are_topojson_with_whole_number_steps(name: str):
    topology = read_map(name)
    assert topology["type"] == "Topology"
    assert set(topology["transform"]) == {"scale", "translate"}
    assert all(type(step) is int for arc in topology["arcs"] for point in arc for step in point)
    layers = topology["objects"].values()
    assert {layer["type"] for layer in layers} == {"GeometryCollection"}
    used = str([shape["arcs"] for layer in layers for shape in layer["geometries"]])
    numbers = {int(number) for number in re.findall(r"-?\d+", used)}
    assert {n if n >= 0 else ~n for n in numbers} == set(range(len(topology["arcs"])))


def test_the_municipality_map_decodes_to_351_valid_areas_within_one_percent(towns, town_map):
    drawn = topo.decode(town_map, "municipalities")
    assert list(drawn.index) == list(towns.index)
    assert drawn.is_valid.all()
    error = (drawn.to_crs(METRES).area / towns.to_crs(METRES).area - 1).abs()
    assert error.max() < 0.01, f"worst is {towns.loc[error.idxmax(), 'name']}: {error.max():.2%}"


@pytest.mark.parametrize(("vintage", "worst"), [("2010", 0.05), ("2020", 0.07)])
def test_tract_maps_decode_to_valid_areas(vintage: str, worst: float):
    tracts = gpd.read_parquet(PROCESSED / f"tracts_{vintage}.parquet").set_index("geoid")
    drawn = topo.decode(read_map(f"tracts-{vintage}"), "tracts")
    assert list(drawn.index) == list(tracts.index)
    assert drawn.is_valid.all()
    error = (drawn.to_crs(METRES).area / tracts.to_crs(METRES).area - 1).abs()
    assert error.max() < worst, f"worst is {error.idxmax()}: {error.max():.2%}"


def test_adjacent_municipalities_share_their_border_in_the_map(towns, town_map):
    arcs = topo.arc_sets(town_map, "municipalities")
    metres = towns.geometry.to_crs(METRES)
    left, right = metres.sindex.query(metres, predicate="touches")
    pairs = [(a, b) for a, b in zip(left, right, strict=True) if a < b]
    borders = [(a, b, metres.iloc[a].intersection(metres.iloc[b]).length) for a, b in pairs]
    adjacent = [(metres.index[a], metres.index[b]) for a, b, length in borders if length > 100]
    assert len(adjacent) > 900
    unshared = [(a, b) for a, b in adjacent if not arcs[a] & arcs[b]]
    assert unshared == []


@pytest.mark.parametrize(
    ("name", "layer"),
    [("municipalities", "municipalities"), ("tracts-2010", "tracts"), ("tracts-2020", "tracts")],
)
def test_drawn_areas_leave_no_gaps_and_do_not_overlap(name: str, layer: str):
    drawn = topo.decode(read_map(name), layer).to_crs(METRES)
    together = shapely.set_precision(drawn.geometry.to_numpy(), 0.01)
    union = shapely.union_all(together)
    holes = [shapely.Polygon(hole).area for part in union.geoms for hole in part.interiors]
    assert sum(holes) < 1  # square metres
    assert abs(shapely.area(together).sum() - union.area) < 1


def test_map_properties_are_what_the_page_needs(towns, town_map):
    shapes = {shape["id"]: shape for shape in town_map["objects"]["municipalities"]["geometries"]}
    gosnold = shapes[GOSNOLD]
    assert gosnold["properties"]["name"] == "Gosnold"
    assert gosnold["properties"]["county"] == "Dukes"
    assert gosnold["type"] == "MultiPolygon"
    assert gosnold["properties"]["at"] == [
        round(towns.loc[GOSNOLD, "label_lon"], 4), round(towns.loc[GOSNOLD, "label_lat"], 4),
    ]  # fmt: skip
    tract = read_map("tracts-2010")["objects"]["tracts"]["geometries"][0]
    assert tract["properties"]["m"] in towns.index


def test_the_background_has_six_states_and_thirty_roads():
    objects = read_map("context")["objects"]
    states = [shape["properties"]["name"] for shape in objects["neighbours"]["geometries"]]
    assert states == [
        "Connecticut",
        "Maine",
        "New Hampshire",
        "New York",
        "Rhode Island",
        "Vermont",
    ]
    kinds = [shape["properties"]["class"] for shape in objects["roads"]["geometries"]]
    assert (len(kinds), set(kinds)) == (30, {"Interstate", "US route", "State route"})


def test_no_name_rests_on_the_share_alike_list_alone():
    places = pd.read_parquet(PROCESSED / "places.parquet")
    assert not places["source"].str.contains("zillow").any()
    assert len(places) == 839 - 193 + 33
    chestnut_hill = places.loc[places["name"] == "Chestnut Hill", "geoid"]
    assert set(chestnut_hill) == {"2502109175", "2501745560"}  # Brookline and Newton


def test_every_municipality_is_found_by_name_and_by_zip(towns):
    places = pd.read_parquet(PROCESSED / "places.parquet")
    zips = pd.read_parquet(PROCESSED / "zips.parquet")
    assert set(places.loc[places["kind"] == "municipality", "geoid"]) == set(towns.index)
    assert set(zips["geoid"]) == set(towns.index)
    assert zips["zip"].nunique() == 678
    assert zips.loc[zips["source"] == "post_office", "share"].isna().all()


def test_the_raw_sums_are_those_of_the_same_derivation(raw_folder: Path):
    tracts = pd.read_csv(raw_folder / "derived_noncitizen_2012_2016_tract_25.csv")
    citizens = pd.read_csv(raw_folder / "cvap_state_county_25.csv", dtype={"GEOID": str})
    state = citizens.query("vintage == '2012-2016' and GEOID == '25'")["cit_est"].item()
    assert tracts["noncitizen_E_derived"].sum() == 507_298
    assert tracts["total_E"].sum() - state == 507_233


def test_building_from_the_raw_tables_gives_the_committed_files(raw_folder: Path, tmp_path: Path):
    assert main(["--raw", str(raw_folder), "--out", str(tmp_path / "processed")]) == 0
    built, kept = (
        {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
         for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path / "processed", PROCESSED)
    )  # fmt: skip
    assert built == kept
