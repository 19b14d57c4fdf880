"""The kept sentences on the records law: each rests on a page, and that page is kept."""

import pandas as pd
import pytest

from data.pipeline.__main__ import DATA
from data.pipeline.actions import FILE as ACTIONS
from data.pipeline.columns import INPUTS
from data.pipeline.records_law import FILE, unsourced
from data.pipeline.schema import check


@pytest.fixture
def kept() -> pd.DataFrame:
    return pd.read_csv(DATA / FILE, dtype="str")


@pytest.fixture
def actions() -> pd.DataFrame:
    return pd.read_csv(DATA / ACTIONS, dtype="str")


def test_the_kept_file_is_sound(kept: pd.DataFrame, actions: pd.DataFrame):
    assert check(kept, INPUTS[FILE], "records_law", FILE) == []
    assert unsourced(kept, actions) == []


def test_every_page_on_the_law_is_cited(kept: pd.DataFrame, actions: pd.DataFrame):
    asked_by_law = actions[actions["kind"].isin(["ask", "how"])]
    assert set(kept["row"]) == set(asked_by_law["row"])


@pytest.mark.parametrize(
    ("column", "value"), [("part", "end"), ("agencies", "sheriffs"), ("row", "5"), ("sentence", "")]
)
def test_a_cell_that_departs_from_its_declaration_is_told(
    kept: pd.DataFrame, column: str, value: str
):
    kept.loc[0, column] = value or None
    (fault,) = check(kept, INPUTS[FILE], "records_law", FILE)
    assert "request" in fault.text


def test_a_sentence_on_a_page_that_is_not_kept_is_told(kept: pd.DataFrame, actions: pd.DataFrame):
    kept.loc[0, "row"] = "R77"
    (fault,) = unsourced(kept, actions)
    assert fault.text == "'request': no action of evidence/actions.csv has 'R77'"
