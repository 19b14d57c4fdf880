"""The documents of the data cannot drift from what is declared, read and built."""

import re
from collections import Counter

import pytest

from data.pipeline.__main__ import DATA
from data.pipeline.columns import INPUTS, TABLES
from data.pipeline.datasets import DATASETS
from data.pipeline.dictionary import MARK, documents, renewed
from data.pipeline.sources import read_sources

SOURCES = read_sources(DATA / "sources.toml")
README = (DATA / "README.md").read_text(encoding="utf-8")
CREDITS = (DATA / "CREDITS.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_the_generated_part_is_current(path):
    current = documents()[path] == path.read_text(encoding="utf-8")
    assert current, "run: python -m data.pipeline.dictionary"


def test_every_column_of_every_table_is_in_the_dictionary():
    for name, schema in TABLES.items():
        part = README.split(f"### {name}.parquet")[1].split("###")[0]
        assert all(f"| `{column}` |" in part for column in schema.columns)


def test_every_declared_table_is_built_and_the_other_way_round():
    assert {path.stem for path in (DATA / "processed").glob("*.parquet")} == set(TABLES)


def test_every_column_says_what_it_means():
    silent = [
        (table, column)
        for table, schema in {**TABLES, **INPUTS}.items()
        for column, field in schema.columns.items()
        if not field.description
    ]
    assert silent == []


@pytest.mark.parametrize("source", SOURCES.values(), ids=lambda source: source.id)
def test_every_source_is_credited_in_its_own_words(source):
    part = CREDITS.split(f"### {source.title}\n")[1].split("###")[0]
    assert all(words in part for words in (source.publisher, source.credit, source.licence))
    assert source.landing.startswith("https://")
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", source.retrieved)
    assert "not compared with the" in source.caveat


def test_credits_name_everyone_who_asks_for_it():
    asked = ("Census Bureau", "MassGIS", "MassDOT", "GeoNames", "CC BY 4.0", "City of Boston",
             "Federal Bureau of Investigation", "Immigration and Customs Enforcement")  # fmt: skip
    assert all(name in CREDITS for name in asked)


def test_every_raw_file_that_is_read_belongs_to_one_source():
    read = {name for item in DATASETS.values() for name in item.inputs if "/" not in name}
    listed = Counter(file for source in SOURCES.values() for file in source.files)
    assert read <= set(listed)
    assert set(listed.values()) == {1}


def test_every_input_that_a_dataset_names_is_declared():
    assert {name for item in DATASETS.values() for name in item.inputs} <= set(INPUTS)


def test_a_document_without_its_two_marks_is_refused():
    assert renewed(f"a {MARK} old {MARK} z", "new") == f"a {MARK}\n\nnew\n\n{MARK} z"
    with pytest.raises(ValueError, match="not enough values"):
        renewed("no marks", "new")
