"""Each file, opened by a program that had no part in writing it, holds every cell."""

import csv
import json
import sqlite3
from contextlib import closing
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import duckdb
import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from geopandas.testing import assert_geoseries_equal

from layers.files import reading
from layers.files.table import Table, Value, flat
from tests.layers.taking import HOSTILE, everything, form, hostile, some, texts
from tests.office import sheets

PROCESSED = Path(__file__).parents[2] / "data" / "processed"


def boundaries() -> gpd.GeoSeries:
    """The boundaries as the pipeline wrote them, by code."""
    kept = gpd.read_parquet(PROCESSED / "municipalities.parquet").set_index("geoid")
    return kept.geometry.sort_index()


def same(found: object, value: Value) -> bool:
    """Whether what a program read is a cell of ours; a list may come as such or as one text."""
    if value is None:
        return found == "" or bool(pd.isna(found))
    if isinstance(value, tuple):
        return (found if isinstance(found, str) else flat(tuple(found))) == flat(value)
    if isinstance(value, date):
        return str(found)[:10] == value.isoformat()
    if isinstance(value, str):
        return found == value
    return abs(float(found) - value) < 1e-9


def differences(found: pd.DataFrame, one: Table) -> list[tuple[object, ...]]:
    """Where a table that a program read is not ours: row, column, what it read, what we wrote."""
    assert len(found) == len(one.rows)
    read = [found[column.key].tolist() for column in one.columns]
    return [
        (number, column.key, cell, value)
        for column, cells, values in zip(
            one.columns, read, zip(*one.rows, strict=True), strict=True
        )
        for number, (cell, value) in enumerate(zip(cells, values, strict=True))
        if not same(cell, value)
    ]


@pytest.fixture(scope="module")
def geopackage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("taken") / "all.gpkg"
    path.write_bytes(form("geopackage").write(everything()))
    return path


def test_gdal_reads_every_cell_of_the_geopackage(geopackage: Path):
    took = everything()
    layers = {str(name): kind for name, kind in pyogrio.list_layers(geopackage)}
    assert list(layers) == ["places", "claims", "sources", "columns", "about"]
    assert [name for name, kind in layers.items() if kind is not None] == ["places"]
    for one in (*took.tables(), took.about):
        found = pyogrio.read_dataframe(geopackage, layer=one.key, read_geometry=False)
        assert differences(found, one) == []


def test_gdal_reads_the_boundaries_of_the_geopackage(geopackage: Path):
    found = pyogrio.read_dataframe(geopackage, layer="places")
    assert found.crs == "EPSG:4326"
    ours = boundaries().set_axis(range(351))
    assert_geoseries_equal(found.geometry, ours, check_series_type=False, check_less_precise=False)


def test_gdal_finds_what_the_geopackage_says_of_itself(geopackage: Path):
    told = pyogrio.read_info(geopackage, layer="places")
    assert "21 November 2026" in " ".join(told["dataset_metadata"].values())
    assert told["layer_metadata"]["DESCRIPTION"].startswith("One row is one municipality")


def test_the_geopackage_is_as_its_standard_wants_it(geopackage: Path):
    took = everything()
    with closing(sqlite3.connect(geopackage)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        assert file.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
        asked = "SELECT table_name, column_name, title, description FROM gpkg_data_columns"
        assert set(file.execute(asked)) == {
            (one.key, column.key, column.title, column.meaning)
            for one in (*took.tables(), took.about)
            for column in one.columns
        }


def test_gdal_reads_every_cell_of_the_geojson(tmp_path: Path):
    path = tmp_path / "all.geojson"
    path.write_bytes(form("geojson").write(everything()))
    found = pyogrio.read_dataframe(path, DATE_AS_STRING="YES")  # else GDAL guesses which are dates
    assert found.crs == "EPSG:4326"
    assert differences(found, everything().places) == []
    ours = boundaries().set_axis(range(351))
    assert_geoseries_equal(found.geometry.normalize(), ours.normalize(), check_less_precise=True)


def test_duckdb_reads_every_cell_of_the_geoparquet(tmp_path: Path):
    path = tmp_path / "all.parquet"
    path.write_bytes(form("geoparquet").write(everything()))
    with duckdb.connect() as program:
        found = program.sql(f"SELECT * EXCLUDE (geometry) FROM '{path}'").fetchall()
        told = program.sql(f"SELECT key, value FROM parquet_kv_metadata('{path}')").fetchall()
    columns = [column.key for column in everything().places.columns]
    assert differences(pd.DataFrame(found, columns=columns), everything().places) == []
    held = {key.decode(): value.decode() for key, value in told}
    assert json.loads(held["about"])["on"] == "2026-11-21"
    for one in (everything().claims, everything().sources, everything().dictionary):
        assert json.loads(held[one.key]) == one.records()


def test_geopandas_reads_the_boundaries_of_the_geoparquet():
    found = gpd.read_parquet(BytesIO(form("geoparquet").write(everything())))
    assert found.crs == "EPSG:4326"
    assert_geoseries_equal(found.geometry, boundaries().set_axis(range(351)))


def test_duckdb_reads_every_cell_of_the_csv(tmp_path: Path):
    with ZipFile(BytesIO(form("csv").write(everything()))) as pack:
        pack.extractall(tmp_path)
    with duckdb.connect() as program:
        for one in everything().tables():
            found = program.sql(
                f"SELECT * FROM read_csv('{tmp_path}/{one.key}.csv', all_varchar=true,"
                " header=true, delim=',', quote='\"', escape='\"')"
            ).fetchall()
            assert [[cell or "" for cell in row] for row in found] == texts(one)


@pytest.mark.parametrize("key", ["geojson", "geopackage", "geoparquet"])
def test_a_place_without_rows_is_a_layer_that_opens(key: str, tmp_path: Path):
    path = tmp_path / f"none.{form(key).suffix}"
    path.write_bytes(form(key).write(some()))
    read = gpd.read_parquet if key == "geoparquet" else pyogrio.read_dataframe
    found = read(path, **({"layer": "places"} if key == "geopackage" else {}))
    assert len(found) == 0
    if key != "geojson":  # which has no columns without features
        assert {column.key for column in some().places.columns} <= set(found.columns)


@pytest.fixture(scope="module")
def opened(office: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[str]]]:
    """Each sheet of two workbooks as LibreOffice reads it, by ``<file>-<sheet>``."""
    folder = tmp_path_factory.mktemp("office")
    for name, took in (("all", everything()), ("hostile", hostile())):
        (folder / f"{name}.xlsx").write_bytes(form("excel").write(took))
    found = sheets(office, [folder / "all.xlsx", folder / "hostile.xlsx"], folder)
    return {
        name: list(csv.reader(path.open(encoding="utf-8", newline="")))
        for name, path in found.items()
    }


def test_libreoffice_reads_every_cell_of_the_workbook(opened: dict[str, list[list[str]]]):
    for one in reading.tables(everything()):
        head, *found = opened[f"all-{one.title}"]
        assert head == [column.title for column in one.columns]
        assert len(found) == len(one.rows)
        wrong = [
            (number, column.key, cell, value)
            for number, (cells, row) in enumerate(zip(found, one.rows, strict=True))
            for cell, column, value in zip(cells, one.columns, row, strict=True)
            if not same(_number(cell) if column.kind == "share" else cell, value)
        ]
        assert wrong == []


def _number(cell: str) -> object:
    """A share, which LibreOffice writes with its sign, as a number."""
    return float(cell.removesuffix("%")) / 100 if cell else None


def test_libreoffice_reads_what_a_reader_must_know(opened: dict[str, list[list[str]]]):
    found = [row for row in opened["all-About"] if any(row)]
    assert found == [["All places", ""], *map(list, everything().about.rows)]


def test_libreoffice_calculates_no_text(opened: dict[str, list[list[str]]]):
    head, *found = opened["hostile-Claims"]
    assert [row[head.index("Statement")] for row in found] == list(HOSTILE)
