"""A small map of where a municipality lies, drawn on the server as SVG.

Massachusetts state plane (EPSG:26986), equal aspect, Cape and islands included. The municipality is
filled with ink, those that border it lightly; what is too small to see has a ring around it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pandas as pd

from data import store
from layers import svg
from layers.beside import neighbours
from layers.language import _
from layers.view import View

STATE = "25"
MARGIN = 40
"""Steps of the outlines' grid (100 m) around the state."""

SMALL = 90
"""Steps: a place no wider and higher than this gets a ring."""

STYLE = (
    "path{{stroke-width:6;stroke-linejoin:round}}.state{{fill:{neighbour};stroke:{county}}}"
    ".near{{fill:{rule};stroke:{boundary}}}.here{{fill:{ink};stroke:{ink}}}"
    "circle{{fill:none;stroke:{ink};stroke-width:12}}"
)


def picture(geoid: str) -> str:
    """The map as an address for an image, at most 12 KB."""
    return svg.address(drawing(geoid))


def on_paper(geoid: str) -> str:
    """The map as SVG in the colours of the light alone, whatever screen it is looked at on."""
    return drawing(geoid, svg.light)


def drawing(geoid: str, coloured: Callable[[str], str] = svg.colours) -> str:
    """The map as SVG, with colours for the light and for the dark."""
    shapes = _shapes()
    state, here = shapes.loc[STATE], shapes.loc[geoid]
    width, height = state["right"] + 2 * MARGIN, state["bottom"] + 2 * MARGIN
    near = "".join(shapes.at[one.geoid, "path"] for one in neighbours(geoid, View()))
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='-{MARGIN} -{MARGIN} {width} {height}'>"
        f"<style>{coloured(STYLE)}</style><path class='state' d='{state['path']}'/>"
        f"<path class='near' d='{near}'/><path class='here' d='{here['path']}'/>{_ring(here)}</svg>"
    )


def words(geoid: str) -> str:
    """What the map shows, for whoever does not look at it."""
    place = store.municipalities().loc[geoid]
    said = _("Map of Massachusetts: {town} is filled in dark. It lies in {county} County.")
    return said.format(town=place["name"], county=place["county"])


def aspect() -> tuple[int, int]:
    """The map's width and height, in steps of the outlines' grid."""
    state = _shapes().loc[STATE]
    return int(state["right"] + 2 * MARGIN), int(state["bottom"] + 2 * MARGIN)


@cache
def _shapes() -> pd.DataFrame:
    return store.table("outlines").set_index("geoid")


def _ring(here: pd.Series) -> str:
    """A ring around a place that would be a speck."""
    width, height = here["right"] - here["left"], here["bottom"] - here["top"]
    if max(width, height) > SMALL:
        return ""
    x, y = here["left"] + width // 2, here["top"] + height // 2
    return f"<circle cx='{x}' cy='{y}' r='{max(width, height) // 2 + 60}'/>"
