"""The days on which an answer can change: between two of them nothing differs but the date asked.

So a day asked for is answered as the last such day before it is, and an answer is worked out once
for each of them, however many days are asked for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from data import store
from data.claims import days_of_change
from data.dates import parse
from layers.coplink import RECORDS_BEGIN
from layers.view import FIRST_DAY, LAST_CHECKED

DATES = ("valid_from", "valid_to", "as_of", "last_checked")


def unchanged_since(on: date) -> date:
    """The day from which all answers are what they are on this one."""
    days = every()
    return days[bisect_right(days, on) - 1]


@cache
def every() -> tuple[date, ...]:
    """All days of change that can be asked for, oldest first."""
    claims = store.table("claims")
    found = {FIRST_DAY, RECORDS_BEGIN, LAST_CHECKED, *days_of_change(claims), *_of_documents()}
    return tuple(sorted(day for day in found if FIRST_DAY <= day <= LAST_CHECKED))


def _of_documents() -> Iterator[date]:
    """The days on which a date in the ledger can have begun, and those after it has passed.

    What is told of an event begins with it; "not confirmed since" follows the newest document.
    """
    claims = store.table("claims")
    for given in {text for column in DATES for text in claims[column] if text}:
        yield parse(given).first
        yield parse(given).last + timedelta(days=1)
