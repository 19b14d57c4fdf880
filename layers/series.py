"""A place's noncitizens year after year: a small chart, drawn on the server, and its table.

Only the newest figure is published with a margin of error, so only it is drawn with one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pandas as pd

from data import store
from layers import people, svg
from layers.language import _, number_words, share_words
from layers.remember import remembered

LEAST = 5
"""Periods: fewer make no line."""

WIDTH, HEIGHT, EDGE = 600, 200, 12
LEFT = 52
"""Where the line begins: the axis is written to the left of it, in the page's own type."""

STYLE = (
    ".line{{fill:none;stroke:{link};stroke-width:3}}.dot{{fill:{link}}}"
    ".margin{{stroke:{ink};stroke-width:2}}.grid{{stroke:{rule};stroke-width:1}}"
)


@dataclass(frozen=True)
class Row:
    """One period in words: its years, the share, the people, what is known of its margin.

    Share and people are a range where there is a margin, else "about" and a rounded number.
    """

    period: str
    share: str
    people: str
    margin: str


@dataclass(frozen=True)
class Chart:
    """A chart's picture (an address for an image), its words, its axis and its table."""

    picture: str
    words: str
    top: str
    first: str
    last: str
    rows: tuple[Row, ...]


@remembered(512)
def chart(geoid: str) -> Chart | None:
    """The chart of a municipality; None for one that is not in the yearly series."""
    figures = _series().get(geoid)
    if figures is None or len(figures) < LEAST:
        return None
    rows = tuple(_row(row) for _index, row in figures.iterrows())
    top = _top(figures)
    return Chart(
        svg.address(_drawing(figures, top)),
        _words(geoid, rows),
        share_words(top),
        rows[0].period,
        rows[-1].period,
        rows,
    )


@cache
def _series() -> dict[str, pd.DataFrame]:
    """Each place's figures by period, with the share's margin where the count's is published."""
    published = store.table("municipality_noncitizens").query("moe_kind == 'published'")
    margins = published[["geoid", "period", "share_low", "share_high"]]
    figures = store.table("noncitizen_series").merge(margins, on=["geoid", "period"], how="left")
    return dict(list(figures.groupby("geoid")))


def _row(row: pd.Series) -> Row:
    period = row["period"].replace("-", "–")
    if pd.isna(row["noncitizens_moe"]):
        about = _("about {number}")
        return Row(
            period,
            about.format(number=share_words(row["share"])),
            about.format(number=number_words(round(row["noncitizens"], -2))),
            _("not at hand"),
        )
    between = _("{low} to {high}")
    low, high = people.interval(row)
    return Row(
        period,
        between.format(low=share_words(row["share_low"]), high=share_words(row["share_high"])),
        between.format(low=low, high=high),
        _("published, 90%"),
    )


def _words(geoid: str, rows: tuple[Row, ...]) -> str:
    """The chart in two sentences: from where to where."""
    said = _(
        "Share of residents of {town} who were not U.S. citizens. {first}: {before}. {last}:"
        " {after}."
    )
    return said.format(
        town=store.municipalities().at[geoid, "name"],
        before=rows[0].share,
        first=rows[0].period,
        after=rows[-1].share,
        last=rows[-1].period,
    )


def _top(figures: pd.DataFrame) -> float:
    """The upper end of the axis: the next whole 5% above all figures and their margins."""
    highest = figures[["share", "share_high"]].max().max()
    return float(-(-highest // 0.05) * 0.05)


def _drawing(figures: pd.DataFrame, top: float) -> str:
    """The line from the first period to the last, over years, and the one margin there is."""
    years = figures["period"].str[-4:].astype(int)
    step = (WIDTH - EDGE - LEFT) / (years.iloc[-1] - years.iloc[0])
    xs = [LEFT + step * (year - years.iloc[0]) for year in years]
    ys = [_height(share, top) for share in figures["share"]]
    points = " ".join(f"{x:.0f},{y:.0f}" for x, y in zip(xs, ys, strict=True))
    dots = "".join(
        f"<circle class='dot' cx='{x:.0f}' cy='{y:.0f}' r='4'/>"
        for x, y in zip(xs, ys, strict=True)
    )
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {HEIGHT}'>"
        f"<style>{svg.colours(STYLE)}</style>{_grid()}"
        f"<polyline class='line' points='{points}'/>{dots}"
        f"{_margin(figures.iloc[-1], xs[-1], top)}</svg>"
    )


def _height(share: float, top: float) -> float:
    return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * share / top


def _grid() -> str:
    lines = (EDGE, HEIGHT // 2, HEIGHT - EDGE)
    return "".join(f"<path class='grid' d='M{LEFT - EDGE} {y}H{WIDTH}'/>" for y in lines)


def _margin(newest: pd.Series, x: float, top: float) -> str:
    """The newest figure's margin of error as an upright bar, where it is published."""
    if pd.isna(newest["share_high"]):
        return ""
    high, low = _height(newest["share_high"], top), _height(newest["share_low"], top)
    ends = "".join(f"M{x - 6:.0f} {y:.0f}h12" for y in (high, low))
    return f"<path class='margin' d='M{x:.0f} {high:.0f}V{low:.0f}{ends}'/>"
