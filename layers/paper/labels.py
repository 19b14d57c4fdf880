"""Names of places on a picture's map: largest first, none on another or on a symbol."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape

from data import store
from layers import style
from layers.paper.frame import TENTHS, Frame
from layers.paper.symbols import SIZE, Placed

TYPE = 14
"""Pixels of a name's type."""

HALO = 3.2
LARGE = 90_000
"""People: the cities by whose names a map is read look for a place all around."""

LEAST = ((8.0, 60_000), (9.0, 35_000), (10.0, 12_000))
"""Below a zoom, the population that a place needs for its name to be tried."""

_WIDE = 0.54  # of the type's size: what a letter of Source Sans takes, on the safe side
_Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Label:
    """A name with its middle in pixels from the upper left corner."""

    name: str
    x: float
    y: float
    strong: bool = False

    def svg(self) -> str:
        """The name on a halo, as text in a picture's tenths of a pixel."""
        x, y = self.x * TENTHS, (self.y + TYPE * 0.33) * TENTHS
        weight = ' font-weight="600"' if self.strong else ""
        return f'<text x="{x:.0f}" y="{y:.0f}"{weight}>{escape(self.name)}</text>'


def labels(
    frame: Frame, symbols: Sequence[Placed], first: tuple[str, ...] = ()
) -> tuple[Label, ...]:
    """The names that have room; those of ``first`` (geoids) are tried before all others."""
    taken = [_box(one.x / TENTHS, one.y / TENTHS, one.size * SIZE / 2) for one in symbols]
    marked = {one.town for one in symbols}
    found = []
    for geoid, name, people, lon, lat in _places(first):
        if people < _least(frame.zoom) and geoid not in first:
            continue
        x, y = (part / TENTHS for part in frame.unit(lon, lat))
        half = len(name) * TYPE * _WIDE / 2 + 3
        wide = people >= LARGE or geoid in first
        for east, south in _spots(half, geoid in marked, wide):
            label = Label(name, x + east, y + south, geoid in first)
            box = (label.x - half, label.y - TYPE * 0.75, label.x + half, label.y + TYPE * 0.75)
            if _within(box, frame) and not any(_meet(box, other) for other in taken):
                taken.append(box)
                found.append(label)
                break
    return tuple(found)


def svg(found: Sequence[Label]) -> str:
    """The names as text of the pages' typeface."""
    words = "".join(label.svg() for label in found)
    return (
        f"<g font-family=\"'Source Sans 3','Source Sans',sans-serif\" font-size=\"{TYPE * TENTHS}\""
        f' text-anchor="middle" fill="{style.INK}" stroke="{style.PAPER}" paint-order="stroke"'
        f' stroke-width="{HALO * TENTHS:g}" stroke-linejoin="round">{words}</g>'
    )


@cache
def _places(first: tuple[str, ...]) -> tuple[tuple[str, str, int, float, float], ...]:
    """Each place with its name, population and point: those of ``first``, then the largest."""
    rows = store.municipalities()[["geoid", "name", "population", "label_lon", "label_lat"]]
    found = list(rows.itertuples(index=False, name=None))
    return tuple(sorted(found, key=lambda row: (row[0] not in first, -row[2])))


def _least(zoom: float) -> int:
    return next((people for below, people in LEAST if zoom < below), 0)


def _spots(half: float, marked: bool, around: bool) -> Iterator[tuple[float, float]]:
    """Where a name may stand, from its place's point: below a symbol, else upon it."""
    yield (0, 20) if marked else (0, 0)
    if not around:
        return
    aside = half + 12
    near = half / 2
    yield from ((0, 20), (0, -20), (near, 20), (-near, 20), (near, -20), (-near, -20))
    yield from ((aside, 0), (-aside, 0))
    for by in (-1.6, 1.6, 3):
        yield from ((aside, TYPE * by), (-aside, TYPE * by))
    yield from ((aside + 20, 0), (-aside - 20, 0))


def _box(x: float, y: float, half: float) -> _Box:
    return x - half, y - half, x + half, y + half


def _within(box: _Box, frame: Frame) -> bool:
    return box[0] > 0 and box[1] > 0 and box[2] < frame.width and box[3] < frame.height


def _meet(one: _Box, other: _Box) -> bool:
    across = one[0] < other[2] and one[2] > other[0]
    return across and one[1] < other[3] and one[3] > other[1]
