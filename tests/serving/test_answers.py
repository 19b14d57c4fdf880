"""What the routes give is what the ledger and the pages say, in each form."""

from __future__ import annotations

import re
from html import escape

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from data import store
from layers import all_layers, headline, sections
from layers.columns import columns
from layers.contracts import contracts
from layers.language import LANGUAGES, speak
from layers.rows import rows
from layers.view import LAST_CHECKED, View
from pages.parts import town
from pages.serving.api import agencies, municipality, terms
from pages.serving.api.resources import RESOURCES
from pages.serving.api.table import text
from tests.names import names_in
from tests.serving.asking import ask

SOMERVILLE = store.slugs()["somerville"]
CLAIM = store.table("claims")["claim_id"].iloc[0]
SOURCE = store.table("evidence_sources")["source_id"].iloc[0]
ONE_OF_MANY = {
    "municipalities": "somerville",
    "agencies": "state-police",
    "claims": CLAIM,
    "sources": SOURCE,
    "layers": "coplink",
}
ROUTES = [
    (f"{one.name}/{ONE_OF_MANY[one.name]}" if one.one else one.name, form, one)
    for one in RESOURCES
    for form in one.forms
]


@pytest.mark.parametrize(("path", "form", "resource"), ROUTES, ids=lambda one: str(one)[:40])
def test_each_route_answers_in_each_form_with_its_day_and_its_terms(path, form, resource):
    reply = ask(f"{path}.{form}")
    assert reply.status == 200
    assert reply.headers["last-checked"] == LAST_CHECKED.isoformat()
    assert 'rel="license"' in reply.headers["link"]
    assert ("as-of" in reply.headers) is ("on" in resource.parameters)
    if form == "csv":
        assert reply.headers["content-type"] == "text/csv; charset=utf-8"
        assert reply.rows()
    else:
        told = reply.json()
        assert told["last_checked"] == LAST_CHECKED.isoformat()
        assert told["licence"] == terms.licence()
        assert ("on" in told) is ("on" in resource.parameters)
    if form == "json":
        assert ask(path).body == reply.body


@pytest.mark.parametrize(
    ("path", "table", "key"),
    [("claims", "claims", "claim_id"), ("sources", "evidence_sources", "source_id")],
)
def test_the_ledger_is_given_whole_cell_by_cell(path: str, table: str, key: str):
    kept = store.table(table).astype(object)
    wanted = kept.where(kept.notna(), "").astype(str).replace({"True": "true", "False": "false"})
    got = pd.DataFrame(ask(f"{path}.csv").rows())
    pd.testing.assert_frame_equal(got, wanted.reset_index(drop=True), check_dtype=False)
    assert [one[key] for one in ask(path).json()[path]] == list(kept[key])


def test_one_claim_comes_with_its_source():
    told = ask(f"claims/{CLAIM}").json()
    assert told["claim"]["claim_id"] == CLAIM
    assert told["claim"]["source_id"] == told["source"]["source_id"]
    source = ask(f"sources/{told['source']['source_id']}").json()
    assert CLAIM in [one["claim_id"] for one in source["claims"]]


@pytest.mark.parametrize("query", ["", "on=2018-03-01&lang=es"])
def test_the_municipalities_are_the_rows_that_every_page_has(query: str):
    view = View() if not query else View(on=pd.Timestamp("2018-03-01").date(), lang="es")
    speak(view.lang)
    frame = rows(view)
    speak("en")
    told = ask(f"municipalities?{query}").json()["municipalities"]
    assert [one["geoid"] for one in told] == list(frame["geoid"])
    assert list(told[0]) == [one.key for one in columns() if one.key != "evidence_age"]
    row = next(one for one in told if one["slug"] == "somerville")
    kept = frame.loc[SOMERVILLE]
    assert row["coplink_words"] == kept["coplink_words"]
    assert row["coplink_claims"] == list(kept["coplink_claims"])
    assert row["noncitizens"] == kept["noncitizens"]
    assert row["senate_districts"] == list(kept["senate_districts"])


def test_csv_json_and_geojson_of_the_municipalities_say_the_same():
    listed = ask("municipalities").json()["municipalities"]
    drawn = [one["properties"] for one in ask("municipalities.geojson").json()["features"]]
    assert drawn == listed
    for cells, row in zip(ask("municipalities.csv").rows(), listed, strict=True):
        for key, value in row.items():
            assert cells[key] == _cell(value), key


def _cell(value: object) -> str:
    if value is None:
        return ""
    return "; ".join(value) if isinstance(value, list) else str(value)


@pytest.mark.parametrize("slug", ["somerville", "chelsea", "gosnold", "plymouth"])
def test_the_full_answer_says_what_the_town_s_page_says(slug: str):
    told, geoid = ask(f"municipalities/{slug}").json(), store.slugs()[slug]
    assert told["headline"] == list(headline.headline(geoid, View()))
    assert [one["layer"] for one in told["sections"]] == [
        one.key for one in sections.sections(geoid, View())
    ]
    page = "".join(town.town(geoid, View()))
    for section in told["sections"]:
        for one in section["own"] + section["also_applies"]:
            assert escape(one["mark"]) in page
            assert escape(one["text"] or one["quoted"]) in page
    for one in told["history"] + told["neighbours"] + told["what_you_can_do"]:
        said = one.get("day") or one.get("coplink") or one.get("sentence")
        assert escape(said) in page
    for sentence in [*told["not_checked"], told["people"]["sentence"]]:
        assert escape(sentence) in page


def test_the_full_answer_speaks_the_language_asked_for():
    told = {code: ask(f"municipalities/chelsea?lang={code}").json() for code in LANGUAGES}
    assert {code: one["lang"] for code, one in told.items()} == {code: code for code in LANGUAGES}
    assert len({one["headline"][0] for one in told.values()}) == len(LANGUAGES)


def test_a_day_asked_for_is_the_day_answered():
    told = ask("municipalities/somerville?on=2015-06-01").json()
    assert told["on"] == "2015-06-01"
    assert told["unchanged_since"] <= "2015-06-01"
    coplink = told["sections"][0]["own"][0]["fact"]
    assert coplink["status"] == "before_records"
    assert coplink["absent"] is True


@pytest.fixture(scope="module")
def full_answers() -> dict[str, dict]:
    """Every full answer of the newest day."""
    told = {f"municipalities/{slug}": municipality.full(slug, View()) for slug in store.slugs()}
    return told | {f"agencies/{one}": agencies.full(one, View()) for one in agencies.ids()}


def test_every_claim_that_a_full_answer_names_is_told_there_and_is_in_the_ledger(full_answers):
    known = {one["claim_id"] for one in ask("claims").json()["claims"]}
    for path, told in full_answers.items():
        given = {one["claim_id"] for one in told["claims"]}
        rest = text({key: value for key, value in told.items() if key != "claims"})
        named = set(re.findall(r'"([a-z0-9_]+-[sl]\d[^"]*)"', rest)) & known
        assert named <= given <= known, path


def test_no_name_that_is_never_shown_is_in_any_answer(full_answers):
    for path, told in full_answers.items():
        assert names_in(text(told)) == [], path
    for path, form, _resource in ROUTES:
        assert names_in(ask(f"{path}.{form}").text()) == [], path


def test_an_agency_that_is_named_in_no_list_says_so_and_is_no_no():
    row = next(one for one in ask("agencies").json()["agencies"] if one["status_absent"])
    told = ask(f"agencies/{row['agency_id']}").json()
    assert any(one["fact"]["absent"] for one in told["facts"])
    assert row["status"] not in ("", "no")


@pytest.mark.parametrize("key", [one.key for one in all_layers() if one.key != "contracts"])
def test_a_layer_s_geojson_opens_elsewhere_with_every_row(key: str, tmp_path):
    file = tmp_path / f"{key}.geojson"
    file.write_bytes(ask(f"layers/{key}.geojson").body)
    frame = gpd.read_file(file)
    assert frame.crs.to_epsg() == 4326
    rows_of_json = ask(f"layers/{key}").json()["rows"]
    assert len(frame) == len(rows_of_json) == len(ask(f"layers/{key}.csv").rows())
    drawn = frame[~frame.geometry.isna()]
    assert drawn.geometry.is_valid.all()
    assert drawn.total_bounds.round(0).tolist() == [-74, 41, -70, 43]


def test_coplink_has_all_351_and_counts_as_the_legend_does():
    told = ask("layers/coplink").json()
    counts = pd.Series([one["status"] for one in told["rows"]]).value_counts()
    wanted = {one["key"]: one["count"] for one in told["layer"]["statuses"] if one["count"]}
    assert counts.to_dict() == wanted
    assert counts.sum() == 351


def test_sites_are_points_and_statewide_notes_have_no_place():
    drawn = ask("layers/detention.geojson").json()["features"]
    sites = [one for one in drawn if one["properties"]["what"] == "site"]
    assert {one["geometry"]["type"] for one in sites} == {"Point"}
    drawn = ask("layers/section_287g.geojson").json()["features"]
    notes = [one for one in drawn if one["properties"]["what"] == "statewide"]
    assert notes and all(one["geometry"] is None for one in notes)


def test_rings_turn_as_geojson_asks_and_coordinates_have_five_decimals():
    body = ask("municipalities.geojson").text()
    shapes = shapely.from_geojson(body)
    for shape in shapely.get_parts(shapely.get_parts(shapes)):
        assert shape.exterior.is_ccw
        assert not any(ring.is_ccw for ring in shape.interiors)
    assert re.search(r"-7\d\.\d{6}", body) is None


def test_contracts_are_the_table_of_the_sources_page():
    told = ask("layers/contracts.csv").rows()
    assert [one["claim_id"] for one in told] == [one.claim_id for one in contracts(View())]
    assert ask("layers/contracts.geojson").status == 404


def test_the_index_names_every_resource():
    told = ask("").json()
    assert [one["path"] for one in told["resources"]] == [
        *(one.path for one in RESOURCES),
        "openapi.json",
        "datapackage.json",
    ]
