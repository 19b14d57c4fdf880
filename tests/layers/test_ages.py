"""The age of evidence: whole years for sure, and words that are not wrong for a year alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layers import ages

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("newest", "words"),
    [
        ("2022", "about 4 years old"),
        ("2025", "about 1 year old"),
        ("2026", "less than a year old"),
        ("2022-11", "about 4 years old"),
        ("2025-12", "less than a year old"),
        ("2022-11-21", "4 years old"),
        ("2022-11-22", "3 years old"),
        ("2025-11-21", "1 year old"),
    ],
)
def test_an_age_is_as_sure_as_its_date(newest: str, words: str):
    assert ages.old(newest, TODAY) == words


@given(st.dates(date(1990, 1, 1), TODAY), st.dates(date(2000, 1, 1), TODAY))
def test_no_day_that_a_date_can_mean_is_younger_than_its_whole_years(day: date, on: date):
    for form in ("%Y", "%Y-%m", "%Y-%m-%d"):
        years = ages.whole_years(day.strftime(form), on)
        assert years * 365 <= max(0, (on - day).days)
