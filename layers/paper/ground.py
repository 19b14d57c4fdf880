"""What fills a picture's map: sea, neighbouring states, the towns or tracts by their statuses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from layers import style
from layers.base import Layer, Look, Reading
from layers.paper.frame import TENTHS, Frame, Traced, traced
from layers.paper.topology import Area, topology, towns

_MARGIN = 2  # pixels that the sea reaches beyond the picture, so that no edge shines through


@dataclass(frozen=True)
class Ground:
    """SVG of the ground, and what it refers to by id."""

    defined: str
    drawn: str


def ground(filled: tuple[Layer, Reading] | None, frame: Frame, prefix: str) -> Ground:
    """The ground of a view: ``filled`` is the layer that fills the map, with its reading."""
    layer, reading = filled or (None, None)
    land = _sea(frame) + _neighbours(frame)
    if layer is None or reading is None:
        return Ground("", land + _paper(frame))
    if not reading.tracts:
        defined, drawn = _filled(layer, _towns(reading), traced(towns(), frame), prefix)
        return Ground(defined, land + drawn)
    tracts = traced(topology(reading.tracts[0], "tracts"), frame)
    defined, drawn = _filled(layer, _tracts(layer, reading), tracts, prefix)
    return Ground(defined, land + _paper(frame) + drawn + _grid(tracts))


def _sea(frame: Frame) -> str:
    edge = _MARGIN * TENTHS
    wide, high = (TENTHS * size + 2 * edge for size in (frame.width, frame.height))
    return f'<path d="M-{edge}-{edge}h{wide}v{high}h-{wide}z" fill="{style.SEA}"/>'


def _neighbours(frame: Frame) -> str:
    around = topology("context", "neighbours")
    path = traced(around, frame).fill(around.areas.values())
    return f'<path d="{path}" fill="{style.NEIGHBOUR}" stroke="{style.BOUNDARY}" stroke-width="5"/>'


def _paper(frame: Frame) -> str:
    path = traced(towns(), frame).fill(towns().areas.values())
    return f'<path d="{path}" fill="{style.PAPER}"/>'


def _grid(tracts: Traced) -> str:
    """The lines between tracts."""
    path = tracts.line(tracts.of.owners)
    return f'<path d="{path}" fill="none" stroke="{style.CASING}" stroke-width="5"/>'


def _towns(reading: Reading) -> dict[str, list[Area]]:
    """The municipalities by status key."""
    groups: dict[str, list[Area]] = {}
    for geoid in sorted(reading.towns):
        groups.setdefault(reading.towns[geoid], []).append(towns().areas[geoid])
    return groups


def _tracts(layer: Layer, reading: Reading) -> dict[str, list[Area]]:
    """The tracts by status key; a reading tells a code for each, in the order of their file."""
    assert reading.tracts
    name, codes = reading.tracts
    keys = {status.code: status.key for status in layer.statuses}
    groups: dict[str, list[Area]] = {}
    for area, code in zip(topology(name, "tracts").areas.values(), codes, strict=True):
        groups.setdefault(keys[code], []).append(area)
    return groups


def _filled(
    layer: Layer, groups: Mapping[str, list[Area]], shapes: Traced, prefix: str
) -> tuple[str, str]:
    """The patterns in use, and each group in its status's colour and pattern."""
    patterns, drawn = "", ""
    for key, areas in groups.items():
        look, path = layer.status(key).look or Look(style.PAPER), shapes.fill(areas)
        if not path:
            continue
        name = f"{prefix}{style.look_key(layer, key)}"
        if look.pattern:
            patterns += _pattern(name, look)
        fill = f"url(#{name})" if look.pattern else look.colour
        drawn += f'<path d="{path}" fill="{fill}"/>'
    return patterns, f'<g fill-rule="evenodd">{drawn}</g>'


def _pattern(name: str, look: Look) -> str:
    return (
        f'<pattern id="{name}" width="80" height="80" patternUnits="userSpaceOnUse">'
        f'<rect width="80" height="80" fill="{look.colour}"/><g transform="scale({TENTHS})"'
        f' stroke="{look.ink}" stroke-width="{look.width}">{style.marks(look)}</g></pattern>'
    )
