"""Partial dates keep their precision and refuse what is no date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.dates import parse


def test_a_year_means_any_of_its_days():
    given_year = parse("2021")
    assert (given_year.first, given_year.last) == (date(2021, 1, 1), date(2021, 12, 31))
    assert given_year.precision == "year"


def test_february_ends_on_its_last_day_also_in_a_leap_year():
    assert parse("2023-02").last == date(2023, 2, 28)
    assert parse("2024-02").last == date(2024, 2, 29)


def test_a_date_prints_as_it_was_given():
    assert str(parse("2019-12")) == "2019-12"


@pytest.mark.parametrize(
    "text", ["20026", "2026-13", "2021-02-30", "2021-5", "circa 2021", "", "202"]
)
def test_what_is_no_date_is_refused_with_its_text(text):
    with pytest.raises(ValueError, match=repr(text)):
        parse(text)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_means_itself_and_lies_in_its_month_and_year(day):
    whole = parse(day.isoformat())
    assert whole.first == whole.last == day
    assert whole.precision == "day"
    for text in (day.isoformat()[:7], day.isoformat()[:4]):
        around = parse(text)
        assert around.first <= day <= around.last


@given(st.dates(date(1900, 1, 1), date(2099, 12, 30)).map(lambda day: day.isoformat()[:7]))
def test_months_follow_one_another_without_a_gap(month):
    following = parse(month).last + timedelta(days=1)
    assert following.day == 1
    assert following == parse(following.isoformat()[:7]).first


@given(st.text(alphabet="0123456789-", max_size=12))
def test_any_text_is_a_date_or_a_value_error(text):
    try:
        found = parse(text)
    except ValueError:
        return
    assert found.text == text
    assert found.first <= found.last
