"""The newest published figures of noncitizens, beside the older ones that cover all 351 places.

They are told in a table's cell, and never sorted or filtered by: only some places have them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from data import store
from layers.language import _, number_words, share_words

PERIOD = "2020-2024"
UNSURE = ("poor", "zero", "no population")
"""The grades of a count of which only the interval is told."""


@cache
def figures() -> Mapping[str, dict[str, Any]]:
    """The published figures by geoid: of the places large enough to have them."""
    table = store.table("municipality_noncitizens")
    return table[table["period"] == PERIOD].set_index("geoid").to_dict("index")


def people(geoid: str) -> str:
    """The count with its period and 90% margin; nothing for a place that has no newer one.

    Where so few were counted that the interval says more than the estimate, only the interval.
    """
    row = figures().get(geoid)
    if not row:
        return ""
    count, moe = row["noncitizens"], row["noncitizens_moe"]
    between = _between(number_words(max(0.0, count - moe)), number_words(count + moe))
    return _dated(between if row["reliability"] in UNSURE else estimate(row))


def share(geoid: str) -> str:
    """The share with its period and 90% interval, or only the interval; nothing without one."""
    row = figures().get(geoid)
    if not row:
        return ""
    low, high = (share_words(row[end], 1) for end in ("share_low", "share_high"))
    if row["reliability"] in UNSURE:
        return _dated(_between(low, high))
    words = _("{share} ({low} to {high})")
    return _dated(words.format(share=share_words(row["share"], 1), low=low, high=high))


def _between(low: str, high: str) -> str:
    return _("{low} to {high}").format(low=low, high=high)


def estimate(row: Mapping[str, Any]) -> str:
    """A count with its 90% margin of error."""
    return _("{estimate} ± {margin}").format(
        estimate=number_words(row["noncitizens"]), margin=number_words(row["noncitizens_moe"])
    )


def _dated(words: str) -> str:
    return _("{period}: {figure}").format(period=PERIOD.replace("-", "–"), figure=words)
