"""What is drawn round places: jurisdictions, policies' lines inside, a list, the chosen town."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from layers import style
from layers.base import Layer, Look, Reading
from layers.paper.frame import TENTHS, Frame, Traced, traced
from layers.paper.topology import towns

CHOSEN, LISTED = 3.0, 1.8
"""Pixels of the ink around the chosen town, and around each place of a list."""


def marks(
    read: Mapping[Layer, Reading], listed: tuple[str, ...], chosen: str, frame: Frame, prefix: str
) -> str:
    """The outlines of a view from the lowest; all are strokes without a fill."""
    shapes = traced(towns(), frame)
    known = list(_looks(read))
    inner = [(area, look) for area, look in known if look.inner]
    drawn = "".join(_inset(area, look, shapes, frame, prefix) for area, look in inner)
    drawn += "".join(
        _cased(shapes.line(towns().outline(area)), look) for area, look in known if not look.inner
    )
    drawn += _ring(shapes, listed, LISTED)
    return drawn + _ring(shapes, (chosen,) if chosen else (), CHOSEN)


def _looks(read: Mapping[Layer, Reading]) -> Iterator[tuple[str, Look]]:
    """Each outline of the readings: a county (5 digits) or a municipality, and its look."""
    for layer, reading in read.items():
        for area, key in reading.areas:
            look = layer.status(key).look
            if look and look.dash is not None:
                yield area, look


def _cased(path: str, look: Look) -> str:
    return _line(path, style.CASING, look.width + 2.5) + _line(
        path, look.colour, look.width, look.dash or ""
    )


def _ring(shapes: Traced, geoids: tuple[str, ...], weight: float) -> str:
    """Places outlined in ink, a border that two of them share once."""
    arcs = dict.fromkeys(arc for geoid in geoids for arc in towns().outline(geoid))
    path = shapes.line(arcs)
    return _line(path, style.CASING, weight + 3) + _line(path, style.INK, weight)


def _inset(area: str, look: Look, shapes: Traced, frame: Frame, prefix: str) -> str:
    """A line just inside a boundary: the area masks its own line, with a gap to its edge."""
    path = shapes.fill([towns().areas[area]])
    if not path:
        return ""
    size = 0.6 if frame.zoom < 9 else 1.0
    gap, width, name = 2.5 * size, look.width * size, f"{prefix}{area}"
    dash = " ".join(f"{float(part) * size:g}" for part in (look.dash or "").split())
    bands = [(gap + width + 1.5, style.CASING, ""), (gap + width, look.colour, dash)]
    if dash:
        bands.append((gap, style.CASING, ""))
    drawn = "".join(_line(path, colour, 2 * deep, dashed) for deep, colour, dashed in bands)
    edge = f'stroke="#000" stroke-width="{2 * (gap - size) * TENTHS:.3g}"'
    return (
        f'<mask id="{name}"><path d="{path}" fill="#fff" fill-rule="evenodd" {edge}/></mask>'
        f'<g mask="url(#{name})">{drawn}</g>'
    )


def _line(path: str, colour: str, weight: float, dash: str = "") -> str:
    """A path drawn along; ``weight`` and ``dash`` are in pixels.

    Dashes end square: round ends are as wide as the line, and close the gaps between them.
    """
    if not path:
        return ""
    parts = " ".join(f"{float(part) * TENTHS:g}" for part in dash.split())
    dashed = f' stroke-dasharray="{parts}" stroke-linecap="butt"' if parts else ""
    return f'<path d="{path}" stroke="{colour}" stroke-width="{weight * TENTHS:.3g}"{dashed}/>'
