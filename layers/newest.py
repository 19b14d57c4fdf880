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


@cache
def figures() -> Mapping[str, dict[str, Any]]:
    """The published figures by geoid: of the places large enough to have them."""
    table = store.table("municipality_noncitizens")
    return table[table["period"] == PERIOD].set_index("geoid").to_dict("index")


def people(geoid: str) -> str:
    """The count with its period and 90% margin; nothing for a place that has no newer one."""
    row = figures().get(geoid)
    return _dated(estimate(row)) if row else ""


def share(geoid: str) -> str:
    """The share with its period and 90% interval; nothing for a place that has no newer one."""
    row = figures().get(geoid)
    if not row:
        return ""
    words = _("{share} ({low} to {high})").format(
        share=share_words(row["share"], 1),
        low=share_words(row["share_low"], 1),
        high=share_words(row["share_high"], 1),
    )
    return _dated(words)


def estimate(row: Mapping[str, Any]) -> str:
    """A count with its 90% margin of error."""
    return _("{estimate} ± {margin}").format(
        estimate=number_words(row["noncitizens"]), margin=number_words(row["noncitizens_moe"])
    )


def _dated(words: str) -> str:
    return _("{period}: {figure}").format(period=PERIOD.replace("-", "–"), figure=words)
