"""A municipality's noncitizens in words: a range with its period, never a bare number."""

from __future__ import annotations

import pandas as pd

from data import store
from layers.language import _, number_words, share_words
from layers.remember import remembered


@remembered(512)
def sentence(geoid: str) -> str:
    """The newest figure with a margin of error, published or derived, as one sentence.

    Where so few were counted that the interval says more than the estimate, only the interval.
    """
    rows = store.table("municipality_noncitizens")
    rows = rows[(rows["geoid"] == geoid) & rows["noncitizens_moe"].notna()]
    row = rows.sort_values("period").iloc[-1]
    low, high = interval(row)
    unsure = _(
        "Between {low} and {high} residents of {town} were not U.S. citizens in {period}; too few"
        " were counted to say more ({source})."
    )
    sure = _(
        "{portion} residents of {town} were not U.S. citizens in {period} (between {low} and"
        " {high} people; {source})."
    )
    return (unsure if row["reliability"] in ("poor", "zero") else sure).format(
        portion=portion_words(row["share"]),
        town=store.municipalities().at[geoid, "name"],
        period=row["period"].replace("-", "–"),
        low=low,
        high=high,
        source=_source(row["moe_kind"]),
    )


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


def _source(moe_kind: str) -> str:
    if moe_kind == "published":
        return _("Census Bureau, 90% margin of error")
    return _("derived from Census tables; the range is an upper bound")


def portion_words(share: float) -> str:
    """A share as people say it: 0.3 is "About 3 in 10", 0.02 "About 1 in 50"."""
    if share < 0.005:
        return _("Fewer than 1 in 200")
    if share >= 0.275:
        return _("About {n} in 10").format(n=round(share * 10))
    return _("About 1 in {n}").format(n=round(1 / share))
