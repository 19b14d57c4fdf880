"""A municipality's noncitizens in words: a range with its period, never a bare number."""

from __future__ import annotations

import pandas as pd

from data import store
from layers.language import _, number_words, share_words
from layers.remember import remembered

LEAST = 0.005
TENTHS = 0.275  # from here on a share is told in tenths


@remembered(512)
def sentence(geoid: str) -> str:
    """The newest figure with a margin of error, published or derived, in a sentence; its source."""
    row = newest(geoid)
    return f"{told(row, store.municipalities().at[geoid, 'name'])} {source(row['moe_kind'])}"


@remembered(512)
def newest(geoid: str) -> pd.Series:
    """A municipality's newest figure with a margin of error, published or derived."""
    rows = store.table("municipality_noncitizens")
    rows = rows[(rows["geoid"] == geoid) & rows["noncitizens_moe"].notna()]
    return rows.sort_values("period").iloc[-1]


def told(row: pd.Series, town: str) -> str:
    """A figure of a municipality as one sentence.

    Where so few were counted that the interval says more than the estimate, only the interval.
    """
    low, high = interval(row)
    return _message(row).format(
        town=town,
        period=row["period"].replace("-", "–"),
        low=low,
        high=high,
        n=_one_in(row["share"]),
    )


def _message(row: pd.Series) -> str:
    """The sentence that fits a figure: a share as people say it, "about 3 in 10"."""
    if row["reliability"] in ("poor", "zero"):
        return _(
            "Between {low} and {high} residents of {town} were not U.S. citizens in {period}; too"
            " few were counted to say more."
        )
    if row["share"] < LEAST:
        return _(
            "Fewer than 1 in 200 residents of {town} were not U.S. citizens in {period} (between"
            " {low} and {high} people)."
        )
    if row["share"] >= TENTHS:
        return _(
            "About {n} in 10 residents of {town} were not U.S. citizens in {period} (between {low}"
            " and {high} people)."
        )
    return _(
        "About 1 in {n} residents of {town} were not U.S. citizens in {period} (between {low} and"
        " {high} people)."
    )


def _one_in(share: float) -> int:
    """The number in "3 in 10", or for a smaller share in "1 in 50"."""
    return round(share * 10) if share >= TENTHS else round(1 / max(share, LEAST))


def cell(row: pd.Series) -> str:
    """A figure for a table cell: the share, and the 90% interval in people."""
    low, high = interval(row)
    if row["reliability"] in ("poor", "zero"):
        text = _("{low} to {high} people not U.S. citizens, {period}; too few counted to say more")
    else:
        text = _("{share} not U.S. citizens, {low} to {high} people, {period}")
    return text.format(
        share=share_words(row["share"], 1),
        low=low,
        high=high,
        period=row["period"].replace("-", "–"),
    )


def interval(row: pd.Series) -> tuple[str, str]:
    """The 90% interval in people, never below 0, rounded outwards to tens or hundreds."""
    low = max(0.0, row["noncitizens"] - row["noncitizens_moe"])
    high = row["noncitizens"] + row["noncitizens_moe"]
    step = 100 if row["noncitizens"] >= 1000 else 10
    return number_words(low // step * step), number_words(-(-high // step) * step)


def source(moe_kind: str) -> str:
    """Where a figure's margin of error comes from, in a sentence."""
    if moe_kind == "published":
        return _("Source: the Census Bureau, with its 90% margin of error.")
    return _("Source: worked out from Census tables; the range is an upper bound.")
