"""Colours and their swatches: one palette, read by the map, the legend and the tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import quote

from layers.base import Layer, Look, Status

PAPER = "#fbfaf7"
INK = "#1c2126"
MUTED = "#5b6670"
SEA = "#dce6ec"
NEIGHBOUR = "#ebe8e1"
BOUNDARY = "#8a8f94"
COUNTY = "#4b5157"
CASING = "#ffffff"
ROAD = "#b9b4a8"
RULE = "#c9c6bd"
LINK = "#0b4f8a"
FIELD = "#f1efe9"

PURPLE = "#5b2a86"
BLUE = "#1f5fa8"

COLOURS = {
    "paper": PAPER,
    "ink": INK,
    "muted": MUTED,
    "link": LINK,
    "field": FIELD,
    "sea": SEA,
    "neighbour": NEIGHBOUR,
    "boundary": BOUNDARY,
    "county": COUNTY,
    "casing": CASING,
    "road": ROAD,
    "rule": RULE,
    "halo": PAPER,
}

_MARKS = {
    "hatch": '<path d="M-2 2 2-2M0 8 8 0M6 10 10 6"/>',
    "lines": '<path d="M0 2H8M0 6H8"/>',
    "cross": '<path d="M0 8 8 0M0 0 8 8"/>',
    "dots": '<path d="M2 2h.01M6 6h.01" stroke-linecap="round"/>',
}
_SHAPES = {
    "square": '<rect x="4" y="4" width="14" height="14" fill="{c}"/>',
    "hollow-square": '<rect x="5" y="5" width="12" height="12" fill="#fff" stroke="{c}"'
    ' stroke-width="2.4"/>',
    "dotted-square": '<rect x="5" y="5" width="12" height="12" fill="#fff" stroke="{c}"'
    ' stroke-width="2" stroke-dasharray="2.4 1.8"/>',
    "barred-square": '<rect x="5.5" y="5.5" width="11" height="11" fill="#fff" stroke="{c}"'
    ' stroke-width="2.2"/><rect x="4.4" y="9.2" width="13.2" height="3.6" fill="{c}"/>',
    "diamond": '<path d="M11 1 21 11 11 21 1 11Z" fill="{c}"/><text x="11" y="15" fill="#fff"'
    ' font-size="11.5" font-weight="600" text-anchor="middle">{n}</text>',
    "hollow-diamond": '<path d="M11 2.4 19.6 11 11 19.6 2.4 11Z" fill="#fff" stroke="{c}"'
    ' stroke-width="2"/>',
    "shield": '<path d="M11 2 19 5V11C19 16 15 19 11 21 7 19 3 16 3 11V5Z" fill="{c}"/>',
    "hollow-shield": '<path d="M11 3 18 5.6V11C18 15.4 14.6 18 11 19.8 7.4 18 4 15.4 4 11V5.6Z"'
    ' fill="#fff" stroke="{c}" stroke-width="2"/>',
}


def symbol(look: Look, count: str = "") -> str:
    """A 22 px symbol as SVG with its white halo, and a count on it if it has one."""
    if look.shape is None:
        raise ValueError(f"look {look} has no shape to draw as a symbol")
    shape = _SHAPES[look.shape].format(c=look.colour, n=count)
    halo = _SHAPES[look.shape].format(c=look.colour, n="")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="22" height="22" viewBox="0 0 22 22"'
        f' aria-hidden="true"><g stroke="#fff" stroke-width="4" stroke-linejoin="round">{halo}</g>'
        f"{shape}</svg>"
    )


def picture(status: Status) -> str:
    """The legend's 22 px picture of a status as SVG: a filled box or the symbol."""
    look = status.look
    if look is None:
        return ""
    if look.shape:
        return symbol(look)
    return _inset(look) if look.inner else _box(look)


def _inset(look: Look) -> str:
    """A place with its line inside: what an outline within the boundary looks like."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="22" height="22"><rect x="1" y="2"'
        f' width="20" height="18" fill="{PAPER}" stroke="{BOUNDARY}"/><rect x="4.5" y="5.5"'
        f' width="13" height="11" fill="none" stroke="{look.colour}"'
        f' stroke-width="{look.width * 0.8}" stroke-dasharray="{look.dash}"/></svg>'
    )


def marks(look: Look) -> str:
    """The marks of a look's pattern as SVG, on a tile of 8 px; nothing where it has none."""
    return _MARKS[look.pattern] if look.pattern else ""


def _box(look: Look) -> str:
    pattern, fill = "", look.colour
    if look.pattern:
        pattern = (
            f'<pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse">'
            f'<rect width="8" height="8" fill="{look.colour}"/>'
            f'<g stroke="{look.ink}" stroke-width="{look.width}">{_MARKS[look.pattern]}</g>'
            f"</pattern>"
        )
        fill = "url(#p)"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="22" height="22">{pattern}<rect x="1" y="4"'
        f' width="20" height="14" fill="{fill}" stroke="{BOUNDARY}"/></svg>'
    )


def swatch(layer: Layer, status: Status) -> str:
    """The picture of a status in a page: a mark that is silent, because words stand beside it."""
    if status.look is None:
        return '<i class="swatch"></i>'
    return f'<i class="swatch {look_key(layer, status.key)}"></i>'


def swatch_css(layers: Iterable[Layer], shade: Callable[[str], str] = str) -> str:
    """The style rules behind ``swatch``: each picture once, as a data address.

    ``shade`` turns a picture into another palette's.
    """
    return "".join(
        f'.{look_key(layer, status.key)}{{background-image:url("data:image/svg+xml,'
        f'{_address(shade(picture(status)))}")}}'
        for layer in layers
        for status in layer.statuses
        if status.look
    )


def _address(svg: str) -> str:
    """An SVG as a data address holds it: only what a style sheet would misread is escaped."""
    return quote(svg.replace('"', "'"), safe=" '/:;=,()?&+*!@-._~")


def look_key(layer: Layer, status: str) -> str:
    """The name by which the browser knows a status's look."""
    return f"{layer.key}-{status}".replace("_", "-")


def fills(layer: Layer) -> dict[str, dict[str, object]]:
    """The looks of a fill layer as the browser's drawing reads them, by status code."""
    return {
        status.code: {
            "fill": status.look.colour,
            "pattern": status.look.pattern,
            "ink": status.look.ink,
            "width": status.look.width,
        }
        for status in layer.statuses
        if status.look
    }
