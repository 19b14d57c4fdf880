"""The dark palette: for each colour of the light one, the colour that plays its part in the dark.

Not an inversion: findings stay the brightest thing on the map, the ramp runs from the ground up to
light, and boundaries become light lines on a dark casing. The tests that hold the light palette
hold this one too. A colour without a counterpart stops the start, so that no layer forgets it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from layers import style
from layers.base import Layer

COLOUR = re.compile(r"#(?:[0-9a-f]{6}|fff)\b")
NIGHT = {
    style.PAPER: "#171b20",
    style.INK: "#eceae4",
    style.MUTED: "#a7b0b8",
    style.SEA: "#0c1116",
    style.NEIGHBOUR: "#20242a",
    style.BOUNDARY: "#7d868e",
    style.COUNTY: "#c3c8cc",
    style.CASING: "#0e1216",
    style.ROAD: "#4a4843",
    style.RULE: "#3f464d",
    style.LINK: "#8fc0f5",
    style.FIELD: "#22272d",
    "#fff": "#0e1216",  # halos, the ground of hollow symbols, figures on a symbol
    style.PURPLE: "#c9a2f5",
    style.BLUE: "#86b7f2",
    "#b0246b": "#f790c3",  # policies
    "#b3370b": "#f47a43",  # COPLINK: sharing
    "#e59a2f": "#5e3d10",  # being integrated, and its hatch
    "#6b3f00": "#f2b55c",
    "#4d7288": "#8fb3c7",  # the lines of "uses"
    "#f7f4ec": "#282e35",  # not named in the lists
    "#cfccc4": "#474e55",  # the cross of "no department", "no figure"
    "#eef6f3": "#1b2b2a",  # the ramp
    "#c3e0d6": "#1d4741",
    "#8fc4b4": "#267062",
    "#4f9d8b": "#4fab95",
    "#1b6b5c": "#b4ecdc",
    "#3a4249": "#d5dade",  # the hatch of the ramp's upper classes
    "#16332c": "#06231d",
    "#d9efe7": "#14463b",
}

T = TypeVar("T")


def night(drawn: T) -> T:
    """The same looks in the dark: every colour in a text, a list or a mapping is replaced.

    Raises KeyError naming a colour that has no counterpart.
    """
    return recoloured(drawn, NIGHT, "in the dark: add one to NIGHT")


def recoloured(drawn: T, colours: Mapping[str, str], where: str) -> T:
    """The same looks in the colours of another palette, by the light one's.

    Raises KeyError naming a colour that has no counterpart ``where``.
    """

    def counterpart(found: re.Match[str]) -> str:
        try:
            return colours[found[0]]
        except KeyError:
            raise KeyError(f"{found[0]} has no counterpart {where}") from None

    return json.loads(COLOUR.sub(counterpart, json.dumps(drawn)))


def sheet(layers: Iterable[Layer] = ()) -> str:
    """Both palettes as style rules: the colours by name and each swatch; dark where it is asked."""
    layers = tuple(layers)
    dark = names(night(style.COLOURS)) + style.swatch_css(layers, night)
    light = names(style.COLOURS) + style.swatch_css(layers)
    return f"{light}@media (prefers-color-scheme: dark){{{dark}}}"


def names(colours: Mapping[str, str]) -> str:
    """The colours by name, for a style sheet."""
    return ":root{" + "".join(f"--{name}:{value};" for name, value in colours.items()) + "}"
