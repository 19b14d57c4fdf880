"""Noncitizen density by census tract: share of people, people per square mile, or their number."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import numpy as np
import pandas as pd

from data import store
from layers import people
from layers.base import Layer, Look, Reading, Status
from layers.language import N_, _, language, ngettext, number_words, share_words
from layers.view import View

RAMP = ("#eef6f3", "#c3e0d6", "#8fc4b4", "#4f9d8b", "#1b6b5c")
HATCH = ("#5b6670", "#5b6670", "#3a4249", "#16332c", "#d9efe7")  # marks that each class shows

# Round breaks, fixed for every view, so that a colour means the same thing wherever it is seen.
BREAKS = {
    "share": (0.025, 0.05, 0.10, 0.20),
    "per_sq_mi": (25.0, 100.0, 500.0, 2000.0),
    "count": (50.0, 150.0, 300.0, 600.0),
}
COLUMNS = {
    "share": ("share", "share_moe"),
    "per_sq_mi": ("per_sq_mi", "per_sq_mi_moe"),
    "count": ("noncitizens", "noncitizens_moe"),
}
PERIODS = {
    "2012-2016": N_("2012–2016, all ages"),
    "2013-2017": N_("2013–2017, all ages"),
    "2018-2022-adults": N_("2018–2022, adults only"),
}
MEASURES = {
    "share": N_("Share of people"),
    "per_sq_mi": N_("People per square mile"),
    "count": N_("Number of people"),
}

STATUSES = (
    *(Status(f"class_{n}", "abcde"[n], "", "", Look(RAMP[n])) for n in range(5)),
    *(
        Status(f"class_{n}_hatched", "ABCDE"[n], "", "", Look(RAMP[n], "hatch", HATCH[n], 0.9))
        for n in range(5)
    ),
    Status(
        "zero",
        "z",
        N_("None counted in the sample; that is not proof of none"),
        N_("none counted in the sample"),
        Look("#fbfaf7", "dots", "#8a8f94"),
        absent=True,
    ),
    Status(
        "no_population",
        "p",
        N_("Nobody lives here, or no figure"),
        N_("no figure"),
        Look("#fbfaf7", "cross", "#cfccc4", 0.9),
        absent=True,
    ),
)


@lru_cache(maxsize=16)
def classes(period: str, measure: str) -> pd.Series:
    """The status key of each tract by geoid; ``_hatched`` where the figure is too uncertain.

    A tract is hatched when its 90% interval reaches more than two classes of this map. That is
    this project's own rule: the Census Bureau sets no threshold.
    """
    rows = _rows(period)
    value, moe = (rows[column].astype(float) for column in COLUMNS[measure])
    breaks = np.array(BREAKS[measure])
    here = np.searchsorted(breaks, value, side="right")
    low = np.searchsorted(breaks, (value - moe).clip(lower=0), side="right")
    high = np.searchsorted(breaks, value + moe, side="right")
    wide = moe.notna().to_numpy() & (high - low + 1 > 2)
    keys = np.char.add(np.char.add("class_", here.astype(str)), np.where(wide, "_hatched", ""))
    keys = np.where(rows["noncitizens"].astype(float) == 0, "zero", keys)
    empty = value.isna() | (rows["total"].astype(float) == 0)
    return pd.Series(np.where(empty, "no_population", keys), index=rows.index)


@lru_cache(maxsize=4)
def _rows(period: str) -> pd.DataFrame:
    rows = store.table("tract_noncitizens")
    rows = rows[rows["period"] == period].set_index("geoid")
    return rows.reindex(store.table(f"tracts_{_vintage(period)}")["geoid"].sort_values())


def _vintage(period: str) -> str:
    return "2020" if period.startswith("2018") else "2010"


def read(view: View) -> Reading:
    """The tracts' classes for the view's period and measure; a town's own share is in words."""
    keys = classes(view.period, view.measure)
    code = {status.key: status.code for status in STATUSES}
    towns, when = _towns(language())
    return Reading(
        as_of=_(PERIODS[view.period]),
        towns=towns,
        when=when,
        counts=keys.value_counts().to_dict(),
        tracts=(f"tracts-{_vintage(view.period)}", "".join(code[key] for key in keys)),
        remarks=_remarks(keys, view.period),
        words=class_words(view.measure),
        told=tract_words(view),
    )


@lru_cache(maxsize=8)
def _towns(spoken: str) -> tuple[dict[str, str], dict[str, str]]:
    """Class and words of each municipality's own figure, 2012–2016 for all 351, in a language."""
    rows = store.table("municipality_noncitizens")
    rows = rows[rows["period"] == "2012-2016"].set_index("geoid").sort_index()
    here = np.searchsorted(np.array(BREAKS["share"]), rows["share"].astype(float), side="right")
    keys = np.where(rows["noncitizens"] == 0, "zero", np.char.add("class_", here.astype(str)))
    when = {geoid: people.cell(row) for geoid, row in rows.iterrows()}
    return dict(zip(rows.index, keys.tolist(), strict=True)), when


SPANS = {
    "share": (N_("under {high}"), N_("{low} to {high}"), N_("{low} and more")),
    "per_sq_mi": (
        N_("under {high} people per square mile"),
        N_("{low} to {high} people per square mile"),
        N_("{low} and more people per square mile"),
    ),
    "count": (
        N_("under {high} people"),
        N_("{low} to {high} people"),
        N_("{low} and more people"),
    ),
}


def class_words(measure: str) -> dict[str, str]:
    """The legend's words for each class of a measure with their unit, by status key."""
    under, between, over = map(_, SPANS[measure])
    text = [_edge(edge, measure) for edge in BREAKS[measure]]
    spans = [under.format(high=text[0])]
    spans += [between.format(low=low, high=high) for low, high in pairwise(text)]
    spans += [over.format(low=text[-1])]
    return {f"class_{n}": span for n, span in enumerate(spans)}


def tract_words(view: View) -> dict[str, str]:
    """What the pointer is told: that it is on one tract, of which class, of which period."""
    sure = _("One census tract here: {words} not U.S. citizens, {period}")
    unsure = _("One census tract here: {words} not U.S. citizens, but uncertain, {period}")
    period = _(PERIODS[view.period])
    words = class_words(view.measure)
    plain = {key: sure.format(words=said, period=period) for key, said in words.items()}
    return plain | {
        f"{key}_hatched": unsure.format(words=said, period=period) for key, said in words.items()
    }


def _edge(edge: float, measure: str) -> str:
    if measure != "share":
        return number_words(edge)
    return share_words(edge, 0 if round(edge * 100, 6).is_integer() else 1)


def _remarks(keys: pd.Series, period: str) -> tuple[str, ...]:
    meaning = _(
        "Noncitizens are people who are not U.S. citizens; they include permanent residents"
        " and visa holders."
    )
    if period == "2018-2022-adults":
        return (
            meaning,
            _(
                "Adults only, and no margin of error at hand: not to be compared with the"
                " all-age figures."
            ),
        )
    return (
        meaning,
        hatched_words(keys),
        _("Margins of error by tract are modelled, not published."),
    )


def hatched_words(keys: pd.Series) -> str:
    """How many of all tracts are hatched, and by which rule, in a sentence."""
    count = hatched(keys)
    words = ngettext(
        "{count} of {all} tracts ({share}) is hatched: its 90% interval reaches more than two"
        " classes (our rule).",
        "{count} of {all} tracts ({share}) are hatched: their 90% interval reaches more than two"
        " classes (our rule).",
        count,
    )
    return words.format(
        count=number_words(count),
        all=number_words(len(keys)),
        share=share_words(count / len(keys)),
    )


def hatched(keys: pd.Series) -> int:
    """How many tracts are hatched, of those that ``classes`` gives."""
    return int(keys.str.endswith("_hatched").sum())


LAYER = Layer(
    key="noncitizens",
    order=2,
    title=N_("Noncitizens"),
    drawing="fill",
    about=N_(
        "How many people are not U.S. citizens, by census tract, from the American Community"
        " Survey. The numbers count tracts. COPLINK is off meanwhile: one fill at a time."
    ),
    statuses=STATUSES,
    read=read,
)
