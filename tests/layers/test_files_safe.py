"""No text becomes a formula, and no name is refused by a disk or by Excel."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from layers.files.safe import file_name, risky, sheet_name, text_only

# What spreadsheets take for the start of a formula, and what some drop before they look.
FORMULA = re.compile(r"[\s\x00-\x1f\x7f\u00a0\u200b\u200e\ufeff]*[=+\-@＝＋－＠]|[\t\r\n]")
LEADS = st.text(st.sampled_from("\t\r\n \x00\x0b\u00a0\u200b\u200e\ufeff"), max_size=3)
ANY = st.one_of(
    st.text(), st.builds("".join, st.tuples(LEADS, st.sampled_from("=+-@＝＋－＠a1"), st.text()))
)


@given(ANY)
@example("=1+1")
@example(" =HYPERLINK(1)")
@example("\ufeff@SUM(A1)")
@example("\r+1")
def test_no_text_becomes_a_formula(text: str):
    assert not FORMULA.match(text_only(text))


@given(ANY)
def test_a_text_keeps_its_words_and_only_a_risky_one_is_marked(text: str):
    assert text_only(text) == ("'" + text if risky(text) else text)


@pytest.mark.parametrize(
    "text", ["", "Somerville", "2018-05", "(617) 555-0100", "'quoted'", "“=” is no formula", "é"]
)
def test_an_ordinary_text_stays_as_it_is(text: str):
    assert text_only(text) == text


@given(st.text(), st.text())
def test_a_file_s_name_is_safe_on_every_disk(name: str, day: str):
    made = file_name("ma-ice", name, day, suffix="csv")
    assert re.fullmatch(r"ma-ice(-[a-z0-9]+)*\.csv", made)
    assert len(made) < 255


def test_a_file_s_name_says_whose_list_it_is_and_of_which_day():
    made = file_name("ma-ice", "Área Norte / our towns!", "2026-11-21", suffix="xlsx")
    assert made == "ma-ice-area-norte-our-towns-2026-11-21.xlsx"


@given(st.text())
def test_a_sheet_s_name_is_one_that_excel_takes(title: str):
    made = sheet_name(f"Claims {title}")
    assert 0 < len(made) <= 31
    assert not re.search(r"[\[\]:*?/\\']", made)
