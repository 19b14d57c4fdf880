"""Every format holds the same, says what it is, and says so when there is nothing."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import openpyxl
import pyarrow.parquet as pq
import pytest

from layers import layer
from layers.columns import columns
from layers.files import FORMATS, Format, Wanted, made
from layers.files.places import READ
from layers.files.table import day
from layers.language import language, speak
from layers.rows import rows
from layers.view import View
from tests.layers.taking import ADDRESS, everything, form, some, text, texts
from tests.names import names_in

ALL = pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.key)


def words(content: bytes, one: Format) -> str:
    """All text of a file, whatever it is packed in."""
    if one.suffix in ("xlsx", "zip"):
        pack = zipfile.ZipFile(BytesIO(content))
        return "\n".join(pack.read(name).decode("utf-8-sig") for name in pack.namelist())
    if one.suffix == "parquet":
        table = pq.read_table(BytesIO(content))
        told = [value.decode() for value in table.schema.metadata.values()]
        return "\n".join([*told, str(table.drop_columns("geometry").to_pydict())])
    return content.decode("utf-8", errors="ignore")


def test_the_rows_of_the_places_are_those_of_the_table():
    held = rows(View())
    for record in everything().places.records():
        row = held.loc[record["geoid"]]
        for column in columns():
            value = record[column.key]
            if column.kind == "list":
                assert (value or []) == list(row[column.key])
            elif column.blank(row[column.key]):
                assert value is None
            else:
                assert value == row[column.key]


def test_a_place_s_date_as_given_has_a_real_date_beside_it_where_it_is_a_day():
    for record in everything().places.records():
        for column in columns():
            if column.kind == "date":
                given = record[column.key]
                exact = day(given) if given else None
                assert record[f"{column.key}_date"] == (exact and exact.isoformat())


def test_the_places_come_in_the_order_in_which_they_are_asked_for():
    took = some("somerville", "boston", "chelsea")
    assert took.places.column("name") == ("Somerville", "Boston", "Chelsea")


def test_the_dictionary_has_every_column_of_every_table_with_its_meaning():
    took = some("boston")
    tables = (took.places, took.claims, took.sources)
    described = {(one["table"], one["key"]): one for one in took.dictionary.records()}
    assert set(described) == {(one.key, column.key) for one in tables for column in one.columns}
    assert all(one["meaning"] and one["title"] and one["type"] for one in described.values())


@ALL
def test_a_file_says_its_day_its_address_and_what_an_absence_means(one: Format):
    said = words(one.write(some("boston")), one).replace("&amp;", "&").replace("\\", "")
    assert "21 November 2026" in said
    assert ADDRESS in said
    assert "An absence is never a “no”" in said


@ALL
def test_a_file_holds_its_claims_their_sources_and_what_columns_mean(one: Format):
    took = some("boston")
    said = words(one.write(took), one).replace("\\", "")
    assert all(claim in said for claim in took.claims.column("claim_id"))
    assert all(source in said for source in took.sources.column("source_id"))
    assert "Residents counted in the 2020 census." in said


@ALL
def test_nothing_chosen_is_a_file_with_headings_and_a_sentence(one: Format):
    said = words(one.write(some()), one)
    assert "No place is in this file" in said or "holds no place" in said
    assert "population" in said.lower()


@ALL
def test_no_name_that_is_never_shown_is_in_a_file(one: Format):
    assert names_in(words(one.write(everything()), one)) == []


@ALL
def test_a_file_is_the_same_to_the_byte_when_it_is_made_again(one: Format):
    took = some("boston", "chelsea")
    assert one.write(took) == one.write(took)


@ALL
def test_a_file_is_named_by_its_list_and_day(one: Format):
    wanted = Wanted((), View(on=date(2018, 5, 1)), "Towns we work on", "")
    assert wanted.file_name(one) == f"ma-ice-towns-we-work-on-2018-05-01.{one.suffix}"


@ALL
def test_a_file_speaks_the_language_of_the_view(one: Format):
    wanted = Wanted(some("lynn").geoids, View(lang="es"), "Lynn", "")
    said = words(made(one, wanted), one).replace("\\", "")
    speak("es")
    sharing = layer("coplink").status("sharing").said()
    speak("en")
    assert sharing in said
    assert language() == "en"


def test_a_file_is_made_once_for_all_who_want_the_same():
    calls: list[str] = []
    counted = replace(form("csv"), write=lambda took: calls.append(took.name) or b"made")
    wanted = Wanted(some("lynn").geoids, View(), "Made once", "")
    assert made(counted, wanted) == made(counted, replace(wanted, view=View(town="x"))) == b"made"
    assert calls == ["Made once"]


def test_a_csv_opens_cleanly_in_a_spreadsheet():
    took = everything()
    pack = zipfile.ZipFile(BytesIO(form("csv").write(took)))
    assert pack.namelist() == [
        "README.txt",
        "places.csv",
        "claims.csv",
        "sources.csv",
        "columns.csv",
    ]
    for name in pack.namelist():
        content = pack.read(name)
        assert content.startswith(b"\xef\xbb\xbf"), "without a mark Excel reads UTF-8 as Latin"
        assert b"\n" not in content.replace(b"\r\n", b"")
    for one in took.tables():
        lines = list(csv.reader(io.StringIO(pack.read(f"{one.key}.csv").decode("utf-8-sig"))))
        assert lines[0] == [column.key for column in one.columns]
        assert lines[1:] == texts(one)


def test_excel_holds_real_dates_and_numbers():
    book = openpyxl.load_workbook(BytesIO(form("excel").write(everything())))
    assert book.sheetnames == ["Places", "Claims", "Sources", "Columns", "About"]
    kinds = {"integer": int, "number": (int, float), "share": (int, float), "day": date}
    claims = {column.title: column for column in everything().claims.columns}
    head = [cell.value for cell in book["Claims"][1]]
    for row in book["Claims"].iter_rows(min_row=2):
        for title, cell in zip(head, row, strict=True):
            wanted = kinds.get(claims[title].kind, str)
            assert cell.value is None or isinstance(cell.value, wanted), (title, cell.value)
            assert cell.data_type != "f"


def test_excel_keeps_its_headings_in_sight_and_can_filter_by_them():
    book = openpyxl.load_workbook(BytesIO(form("excel").write(some("boston", "lynn"))))
    for name in ("Places", "Claims", "Sources", "Columns"):
        sheet = book[name]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"


def test_excel_shows_what_people_need_and_folds_the_columns_for_programs():
    took = some("boston", "lynn")
    sheet = openpyxl.load_workbook(BytesIO(form("excel").write(took)))["Places"]
    titles = [cell.value for cell in sheet[1]]
    assert titles == [column.title for column in took.places.columns]
    folds = [group for group in sheet.column_dimensions.values() if group.hidden]
    folded = {at for group in folds for at in range(group.min, group.max + 1)}
    assert folded == set(range(len(READ) + 1, len(titles) + 1))
    assert {group.outlineLevel for group in folds} == {1}
    assert titles[:3] == ["Place", "County", "Population"]


def test_a_source_without_an_address_says_so_in_the_workbook():
    took = some("boston")
    sheet = openpyxl.load_workbook(BytesIO(form("excel").write(took)))["Claims"]
    head = [cell.value for cell in sheet[1]]
    told = [row[head.index("Link")].value for row in sheet.iter_rows(min_row=2)]
    kept = [link or "no address known to us" for link in took.claims.column("link")]
    assert told == kept
    assert "no address known to us" in told


@pytest.mark.parametrize("on", [date(2026, 11, 21), date(2018, 5, 1), date(2014, 1, 1)])
def test_what_a_file_says_of_coplink_s_dates_is_what_its_rows_say(on: date):
    took = some("boston", "lynn", "everett", on=on)
    told = dict(took.about.rows)["As of"]
    dates = sorted(filter(None, took.places.column("coplink_as_of")))
    assert ("No record of COPLINK that we have" in told) == (not dates)
    assert all(given[:4] in told for given in dates[:1] + dates[-1:])
    assert ("about 2022" in told) == ("2022" in dates)


def test_a_file_of_places_listed_about_2022_does_not_speak_of_2016_to_2018_records_of_its_own():
    told = dict(some("boston", "lynn").about.rows)["As of"]
    assert "Its newest records on COPLINK are of about 2022." in told
    assert "listed by the Mapping Project (undated page, about 2022)" in told


def test_excel_s_links_lead_to_the_sources():
    took = some("boston")
    book = openpyxl.load_workbook(BytesIO(form("excel").write(took)))
    linked = [cell.hyperlink.target for row in book["Claims"] for cell in row if cell.hyperlink]
    assert linked == [link for link in took.claims.column("link") if link]


def test_excel_s_own_dictionary_has_every_heading_of_its_sheets():
    book = openpyxl.load_workbook(BytesIO(form("excel").write(some("boston"))))
    told = {(row[0].value, row[2].value) for row in book["Columns"].iter_rows(min_row=2)}
    for name in ("Places", "Claims", "Sources"):
        assert {(name, cell.value) for cell in book[name][1]} <= told


def test_geojson_is_as_the_standard_wants_it():
    found = json.loads(form("geojson").write(everything()))
    assert found["type"] == "FeatureCollection"
    assert "crs" not in found
    assert len(found["bbox"]) == 4
    assert [one["id"] for one in found["features"]] == list(everything().geoids)
    for feature in found["features"]:
        parts = feature["geometry"]["coordinates"]
        polygons = parts if feature["geometry"]["type"] == "MultiPolygon" else [parts]
        for outer, *holes in polygons:
            assert _turn(outer) > 0, "an outer ring runs counterclockwise"
            assert all(_turn(hole) < 0 for hole in holes)
    assert [one["properties"] for one in found["features"]] == everything().places.records()


def _turn(ring: list[list[float]]) -> float:
    """Twice the area of a ring, positive where it runs counterclockwise."""
    return sum(left[0] * right[1] - right[0] * left[1] for left, right in pairwise(ring))


def test_one_cell_as_text():
    assert [text(None), text(("a", "b")), text(date(2018, 5, 1))] == ["", "a | b", "2018-05-01"]
