"""The palette of high contrast: black on white, for a weak projector, a bright room, weak eyes.

As ``layers.night``, it has a counterpart for each colour of the light palette; the tests that hold
the other two palettes hold this one.
"""

from __future__ import annotations

from typing import TypeVar

from layers import style
from layers.night import recoloured

CONTRAST = {
    style.PAPER: "#ffffff",
    style.INK: "#000000",
    style.MUTED: "#1f1f1f",
    style.SEA: "#b4c6d2",
    style.NEIGHBOUR: "#d3d3d3",
    style.BOUNDARY: "#4a4a4a",
    style.COUNTY: "#000000",
    style.CASING: "#ffffff",
    style.ROAD: "#9a9a9a",
    style.RULE: "#000000",
    style.LINK: "#00305f",
    style.FIELD: "#f4f4f4",
    "#fff": "#ffffff",  # halos, the ground of hollow symbols, figures on a symbol
    style.PURPLE: "#42147a",
    style.BLUE: "#0b3f85",
    "#b0246b": "#8a0f50",  # policies
    "#b3370b": "#9c2600",  # COPLINK: sharing
    "#e59a2f": "#f0a63a",  # being integrated, and its hatch
    "#6b3f00": "#3d2200",
    "#4d7288": "#1d4c66",  # the lines of "uses"
    "#f7f4ec": "#f4f1e8",  # not named in the lists
    "#cfccc4": "#8c8c8c",  # the cross of "no department", "no figure"
    "#eef6f3": "#f1faf6",  # the ramp
    "#c3e0d6": "#b5ddcf",
    "#8fc4b4": "#74b8a4",
    "#4f9d8b": "#2f8572",
    "#1b6b5c": "#064a3d",
    "#3a4249": "#1c2226",  # the hatch of the ramp's upper classes
    "#16332c": "#0b211b",
    "#d9efe7": "#e6f7f0",
}

T = TypeVar("T")


def contrast(drawn: T) -> T:
    """The same looks in high contrast: every colour in a text, a list or a mapping is replaced.

    Raises KeyError naming a colour that has no counterpart.
    """
    return recoloured(drawn, CONTRAST, "in high contrast: add one to CONTRAST")
