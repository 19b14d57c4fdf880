"""The kept actions: a bad cell is told with its value."""

import pandas as pd
import pytest

from data.pipeline.__main__ import DATA
from data.pipeline.actions import FILE, strange, unasked
from data.pipeline.columns import INPUTS
from data.pipeline.schema import check


@pytest.fixture
def kept() -> pd.DataFrame:
    return pd.read_csv(DATA / FILE, dtype="str")


def faults(table: pd.DataFrame) -> list[str]:
    return [fault.text for fault in check(table, INPUTS[FILE], "actions", FILE)]


def test_the_kept_file_is_sound(kept: pd.DataFrame):
    assert faults(kept) == []
    assert strange(kept) == unasked(kept) == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("url", "http://example.org/"),
        ("row", ""),
        ("situation", "sharing"),
        ("kind", "call"),
        ("last_checked", "yesterday"),
    ],
)
def test_a_cell_that_departs_from_its_declaration_is_told(
    kept: pd.DataFrame, column: str, value: str
):
    kept.loc[0, column] = value
    (fault,) = faults(kept)
    assert "coplink-sharing" in fault


def test_a_placeholder_that_nothing_fills_is_told(kept: pd.DataFrame):
    kept.loc[0, "sentence"] = "Ask the {department} of {agency}."
    (fault,) = strange(kept)
    assert fault.text == "'coplink-sharing': nothing fills 'department'"


def test_a_request_that_does_not_say_of_whom_is_told(kept: pd.DataFrame):
    kept.loc[0, "sentence"] = "Ask for records."
    (fault,) = unasked(kept)
    assert "'coplink-sharing' asks neither" in fault.text
