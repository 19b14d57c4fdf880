"""What the town pages need beside the map's tables: yearly figures, outlines, who borders whom."""

import re
from pathlib import Path

import pandas as pd
import pytest

from data.pipeline.__main__ import DATA, main
from tests.data.three_towns import write_kept, write_raw

PROCESSED = DATA / "processed"
YEARLY = "acs5_2012_2024_b05001_place_estimates_25.csv"
CHELSEA, BOSTON, GOSNOLD, NANTUCKET = "2502513205", "2502507000", "2500726325", "2501943790"


@pytest.fixture(scope="module")
def series() -> pd.DataFrame:
    return pd.read_parquet(PROCESSED / "noncitizen_series.parquet").set_index(["geoid", "period"])


@pytest.fixture(scope="module")
def outlines() -> pd.DataFrame:
    return pd.read_parquet(PROCESSED / "outlines.parquet").set_index("geoid")


@pytest.fixture(scope="module")
def borders() -> set[tuple[str, str]]:
    return set(pd.read_parquet(PROCESSED / "borders.parquet").itertuples(index=False, name=None))


def test_the_series_is_of_the_85_places_and_its_newest_figure_is_the_published_one(series):
    assert series.index.get_level_values("geoid").nunique() == 85
    newest = series.xs("2020-2024", level="period")
    figures = pd.read_parquet(PROCESSED / "municipality_noncitizens.parquet")
    published = figures[figures["period"] == "2020-2024"].set_index("geoid")
    assert newest["noncitizens"].to_dict() == published["noncitizens"].to_dict()
    assert newest["noncitizens_moe"].to_dict() == published["noncitizens_moe"].to_dict()


def test_no_margin_of_error_stands_where_none_was_published(series):
    with_margin = series[series["noncitizens_moe"].notna()]
    assert set(with_margin.index.get_level_values("period")) == {"2020-2024"}
    assert (series["moe_kind"] == "published").equals(series["noncitizens_moe"].notna())


def test_most_places_have_all_thirteen_periods(series):
    assert (series.groupby("geoid").size() == 13).sum() == 76
    assert series.loc[(CHELSEA, "2008-2012"), "noncitizens"] == 11811


def test_a_series_that_contradicts_the_published_table_is_refused(tmp_path: Path, capsys):
    raw, kept = write_raw(tmp_path / "raw"), write_kept(tmp_path / "kept")
    (raw / YEARLY).write_text(
        "acs5_end_year,GEOID,B05001_001E,B05001_006E\n2024,2500135,4100,1201\n"
    )
    arguments = ["noncitizen_series", "--raw", str(raw), "--data", str(kept)]
    assert main([*arguments, "--out", str(tmp_path / "out")]) == 1
    told = capsys.readouterr().err
    assert "1 of 1 not the figure in acs5_2024_b05001_place_25.csv" in told
    assert "'2500135' = 1201, there 1200" in told


def test_the_outlines_are_of_the_state_its_counties_and_its_municipalities(outlines):
    assert outlines.index.str.len().value_counts().to_dict() == {10: 351, 5: 14, 2: 1}
    assert all(re.fullmatch(r"(M\d+,\d+l[-\d,]+z)+", path) for path in outlines["path"])


def test_the_state_is_drawn_with_equal_aspect_cape_and_islands_included(outlines):
    state = outlines.loc["25"]
    assert (state["left"], state["top"]) == (0, 0)
    width, height = state["right"] / 10, state["bottom"] / 10  # kilometres
    assert 295 < width < 305
    assert 180 < height < 190
    assert outlines.at[NANTUCKET, "bottom"] == state["bottom"]
    assert outlines.at[GOSNOLD, "path"].count("M") > 1


def test_chelsea_borders_boston_everett_and_revere(borders):
    beside = {other for one, other in borders if one == CHELSEA}
    assert beside == {BOSTON, "2501721990", "2502556585"}


def test_every_border_has_two_sides_and_islands_have_none(borders):
    assert borders == {(other, one) for one, other in borders}
    assert {one for one, _other in borders}.isdisjoint({GOSNOLD, NANTUCKET})
    assert len({one for one, _other in borders}) == 349
