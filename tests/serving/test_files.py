"""The files that leave: a data package that validates, CSV that no spreadsheet calculates."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import frictionless
import pytest

from layers.view import LAST_CHECKED
from pages.serving.api.fields import Field, of_processed
from pages.serving.api.resources import RESOURCES
from pages.serving.api.table import Table, written_csv
from tests.serving.asking import ask


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data package with its files beside it, as a program would save them."""
    folder = tmp_path_factory.mktemp("package")
    (folder / "datapackage.json").write_bytes(ask("datapackage.json").body)
    for one in described(folder)["resources"]:
        file = folder / one["path"]
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(ask(one["path"]).body)
    return folder


def described(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "datapackage.json").read_text())


def test_frictionless_finds_the_package_and_every_row_valid(package: Path):
    report = frictionless.validate(str(package / "datapackage.json"))
    assert report.flatten(["type", "note"]) == []
    assert report.valid
    assert report.stats["tasks"] == len(described(package)["resources"])


@pytest.mark.parametrize(
    ("file", "was", "becomes", "error"),
    [
        ("claims.csv", "coplink,", "copling,", "constraint-error"),
        ("municipalities.csv", "geoid,slug", "code,slug", "incorrect-label"),
        ("claims.csv", "appeal-2018", "nobody-2018", "foreign-key"),
    ],
)
def test_and_sees_when_they_are_not(package: Path, file: str, was: str, becomes: str, error: str):
    kept = (package / file).read_bytes()
    (package / file).write_bytes(kept.replace(was.encode(), becomes.encode()))
    report = frictionless.validate(str(package / "datapackage.json"))
    (package / file).write_bytes(kept)
    assert error in {one[0] for one in report.flatten(["type"])}


def test_the_package_has_every_csv_file_with_a_schema_a_licence_and_where_it_is_from(package: Path):
    told = described(package)
    paths = {one["path"] for one in told["resources"]}
    for one in (one for one in RESOURCES if "csv" in one.forms):
        ids = one.ids_in("csv")
        assert paths >= ({f"{one.name}/{i}.csv" for i in ids} if one.one else {f"{one.name}.csv"})
    assert all(one["licenses"] and one["schema"]["fields"] for one in told["resources"])
    assert all(
        field["description"] for one in told["resources"] for field in one["schema"]["fields"]
    )
    assert told["contributors"] and told["sources"] and told["licenses"]
    assert told["on"] == LAST_CHECKED.isoformat()


def test_the_columns_of_the_claims_are_those_that_the_pipeline_declares(package: Path):
    claims = next(one for one in described(package)["resources"] if one["name"] == "claims")
    assert [one["name"] for one in claims["schema"]["fields"]] == [
        one.name for one in of_processed("claims")
    ]


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")


@pytest.mark.parametrize("words", FORMULAS)
def test_a_cell_that_begins_like_a_formula_is_a_text(words: str):
    fields = (Field("a", "string", "words"), Field("b", "number", "a number"),
              Field("c", "list", "more"))  # fmt: skip
    told = written_csv(Table(fields, ("a",), ({"a": words, "b": -1.5, "c": [words]},)))
    cells = next(iter(told.splitlines()[1:]), "")
    assert told.count(f"'{words}") == 2
    assert ",-1.5," in told, cells


def test_no_text_of_any_file_begins_like_a_formula(package: Path):
    for file in package.rglob("*.csv"):
        for cell in file.read_text().replace('"', "").split(","):
            assert not cell.startswith(("=", "@", "+")), (file.name, cell)
