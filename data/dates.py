"""Dates as sources give them: a day, a month or a year, kept with that precision."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Precision = Literal["year", "month", "day"]

_FORM = re.compile(r"((?:19|20)[0-9]{2})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


@dataclass(frozen=True)
class PartialDate:
    """A date as given, with the earliest and the latest day that it can mean."""

    text: str
    first: date
    last: date
    precision: Precision

    def __str__(self) -> str:
        """Return the date as given."""
        return self.text


@lru_cache(maxsize=4096)
def parse(text: str) -> PartialDate:
    """Return what `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (1900 to 2099) means.

    Raises `ValueError` with the text when it is none of these or no day of the calendar.

    >>> parse("2021-05").first.isoformat(), parse("2021-05").last.isoformat()
    ('2021-05-01', '2021-05-31')
    """
    found = _FORM.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        return _dated(text, int(year or 0), month, day)
    except ValueError as error:
        raise ValueError(f"{text!r} is not a day of the calendar: {error}") from error


def _dated(text: str, year: int, month: int | None, day: int | None) -> PartialDate:
    """Return the partial date; raises `ValueError` for a month or day that does not exist."""
    if month is None:
        return PartialDate(text, date(year, 1, 1), date(year, 12, 31), "year")
    if day is None:
        first = date(year, month, 1)
        return PartialDate(text, first, first.replace(day=monthrange(year, month)[1]), "month")
    return PartialDate(text, date(year, month, day), date(year, month, day), "day")
