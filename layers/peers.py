"""The places most alike to one in population and in the share of noncitizens; nothing else."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd

from data import store

PERIOD = "2012-2016"  # the one period of which all 351 have a share
MOST = 5


@cache
def peers(geoid: str) -> tuple[str, ...]:
    """The five municipalities nearest to one, the nearest first.

    Distance: the logarithm of the population (2020 census) and the share of noncitizens, each
    divided by its standard deviation over the 351, then the straight line between two places.
    """
    places = _positions()
    away = ((places - places.loc[geoid]) ** 2).sum(axis=1)
    nearest = away.drop(geoid).sort_values(kind="stable").index[:MOST]
    return tuple(str(one) for one in nearest)


@cache
def _positions() -> pd.DataFrame:
    """Both figures of each municipality in standard deviations, by geoid."""
    figures = store.table("municipality_noncitizens").query("period == @PERIOD")
    both = pd.DataFrame(
        {
            "people": np.log(store.municipalities()["population"].astype(float)),
            "share": figures.set_index("geoid")["share"].astype(float),
        }
    )
    return (both - both.mean()) / both.std(ddof=0)
