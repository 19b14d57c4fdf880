"""The lines over a picture's ground: main roads, and each border once on its white casing."""

from __future__ import annotations

from layers import style
from layers.paper.frame import TENTHS, Frame, traced
from layers.paper.topology import Area, topology, towns


def grown(frame: Frame) -> float:
    """How much wider borders are than at the browser's zoom 8: they grow with the zoom."""
    return float(max(0.8, min(2.2, 2 ** ((frame.zoom - 8) / 3))))


def lines(frame: Frame, prefix: str) -> str:
    """Roads, borders of towns, the edge of the state and county lines, from the lowest."""
    shapes = traced(towns(), frame)
    inner, edge, county = (f"{prefix}{name}" for name in ("inner", "edge", "county"))
    return "".join(
        (
            _roads(frame),
            _path(inner, shapes.line(towns().between(_same_county))),
            _stroke(inner, style.CASING, 2.0 * grown(frame), 0.75),
            _stroke(inner, style.BOUNDARY, 0.6 * grown(frame)),
            _path(edge, shapes.line(towns().edge())),
            _stroke(edge, style.BOUNDARY, 0.8 * grown(frame)),
            _path(county, shapes.line(towns().between(_other_county))),
            _stroke(county, style.CASING, 2.8 * grown(frame), 0.85),
            _stroke(county, style.COUNTY, 1.2 * grown(frame)),
        )
    )


def _same_county(one: Area, other: Area) -> bool:
    return bool(one.told["county"] == other.told["county"])


def _other_county(one: Area, other: Area) -> bool:
    return not _same_county(one, other)


def _roads(frame: Frame) -> str:
    roads = topology("context", "roads")
    path = traced(roads, frame).line(roads.owners)
    return f'<path d="{path}" stroke="{style.ROAD}" stroke-width="{TENTHS}" opacity=".8"/>'


def _path(name: str, path: str) -> str:
    return f'<defs><path id="{name}" d="{path}"/></defs>'


def _stroke(name: str, colour: str, weight: float, opacity: float = 1) -> str:
    seen = "" if opacity == 1 else f' opacity="{opacity}"'
    return f'<use href="#{name}" stroke="{colour}" stroke-width="{weight * TENTHS:.3g}"{seen}/>'
