"""What a condition is, and the kinds of them: any of several values, a span of a figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

import pandas as pd

from layers import layer
from layers.language import _, capital, number_words, share_words, side_by_side

Rows: TypeAlias = "pd.DataFrame"
Choices: TypeAlias = Callable[[], Mapping[str, str]]


@dataclass(frozen=True)
class Condition:
    """One thing to filter by. ``key`` stands in the address, ``title`` (msgid) on the page.

    ``read`` gives an address's text in its one canonical form, None where it cannot be understood.
    ``keeps`` says of each row whether it fulfils a canonical text; ``says`` tells it in words.
    ``form`` is how it is asked for, ``choices`` the values that can be asked for with their words.
    """

    key: str
    title: str
    form: Literal["any of", "one of", "span", "text", "yes"]
    read: Callable[[str], str | None]
    keeps: Callable[[Rows, str], pd.Series]
    says: Callable[[str], str]
    choices: Choices = dict


def any_of(choices: Choices) -> Callable[[str], str | None]:
    """A reader of several values parted by commas, each of them known; kept in their own order."""

    def read(text: str) -> str | None:
        asked = [one for one in text.split(",") if one]
        known = choices()
        if not asked or any(one not in known for one in asked):
            return None
        return ",".join(one for one in known if one in asked)

    return read


def status(key: str, column: str, title: str) -> Condition:
    """A layer's status: any of its keys."""

    def choices() -> dict[str, str]:
        return {one.key: capital(_(one.short)) for one in layer(key).statuses}

    def says(text: str) -> str:
        words = side_by_side(*(choices()[one] for one in text.split(",")))
        return _("{title}: {values}").format(title=_(title), values=words)

    return Condition(
        column,
        title,
        "any of",
        any_of(choices),
        lambda rows, text: rows[column].isin(text.split(",")),
        says,
        choices,
    )


@dataclass(frozen=True)
class Figure:
    """How a figure is asked for: ``pattern`` of its two ends; ``many`` of the column make one.

    ``messages`` (msgids) tell of both ends, of a low end alone, of a high end alone.
    """

    pattern: re.Pattern[str]
    many: int
    messages: tuple[str, str, str]


def span(key: str, title: str, column: str, figure: Figure) -> Condition:
    """A figure from, up to, or between two ends, both included."""

    def read(text: str) -> str | None:
        found = figure.pattern.fullmatch(text)
        if not found or not any(found.groups()):
            return None
        low, high = (_plain(part) for part in found.groups())
        return None if low and high and float(low) > float(high) else f"{low}-{high}"

    def keeps(rows: Rows, text: str) -> pd.Series:
        low, _dash, high = text.partition("-")
        value = (rows[column].astype("float64") * figure.many).round(6)
        return (value >= float(low or 0)) & (value <= float(high or "inf"))

    def says(text: str) -> str:
        low, _dash, high = text.partition("-")
        message = (
            figure.messages[0]
            if low and high
            else figure.messages[1]
            if low
            else figure.messages[2]
        )
        words = {
            name: _figure(end, figure.many) for name, end in (("low", low), ("high", high)) if end
        }
        return _(message).format(**words)

    return Condition(key, title, "span", read, keeps, says)


def _plain(number: str | None) -> str:
    """A number of an address without zeros that say nothing: "007.0" is "7"."""
    return f"{float(number):.1f}".removesuffix(".0") if number else ""


def _figure(text: str, many: int) -> str:
    if many == 1:
        return number_words(float(text))
    return share_words(float(text) / many, 0 if float(text).is_integer() else 1)
