"""Names of places on a picture's map: largest first, none on another or on a symbol."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from typing import NamedTuple

from data import store
from layers import style
from layers.paper.frame import TENTHS, Frame
from layers.paper.symbols import SIZE, Placed

TYPE = 14.0
"""Pixels of a name's type, where nothing else is asked for."""

HALO = 3.2
LARGE = 90_000
"""People: the cities by whose names a map is read look for a place all around."""

LARGEST = 500_000
"""People: the city that no map of the state leaves out, even if its name stands in its harbor."""

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
    type: float
    strong: bool = False

    def svg(self) -> str:
        """The name on a halo, as text in a picture's tenths of a pixel."""
        x, y = self.x * TENTHS, (self.y + self.type * 0.33) * TENTHS
        weight = ' font-weight="600"' if self.strong else ""
        return f'<text x="{x:.0f}" y="{y:.0f}"{weight}>{escape(self.name)}</text>'


def labels(
    frame: Frame, symbols: Sequence[Placed], first: tuple[str, ...], type: float
) -> tuple[Label, ...]:
    """The names that have room; those of ``first`` (geoids) are tried before all others.

    The very first has its name in any case. ``type`` is the size of the letters in pixels.
    """
    taken = [_square(one.x / TENTHS, one.y / TENTHS, one.size * SIZE / 2) for one in symbols]
    marked = {one.town for one in symbols}
    found: list[Label] = []
    for place in _places(first):
        if place.people < _least(frame.zoom) and place.geoid not in first:
            continue
        tried = [one for one in _tried(place, frame, type, marked, first) if _within(one, frame)]
        free = (one for one in tried if not any(_meet(_box(one), other) for other in taken))
        anyway = tried[:1] if place.geoid in first[:1] else []
        for label in next(([one] for one in free), anyway):
            taken.append(_box(label))
            found.append(label)
    return tuple(found)


def svg(found: Sequence[Label]) -> str:
    """The names as text of the pages' typeface."""
    if not found:
        return ""
    words = "".join(label.svg() for label in found)
    return (
        f"<g font-family=\"'Source Sans 3','Source Sans',sans-serif\" font-size=\"{TYPE * TENTHS}\""
        f' text-anchor="middle" fill="{style.INK}" stroke="{style.PAPER}" paint-order="stroke"'
        f' stroke-width="{HALO * TENTHS:g}" stroke-linejoin="round">{words}</g>'
    )


class _Place(NamedTuple):
    geoid: str
    name: str
    people: int
    lon: float
    lat: float


@cache
def _by_size() -> tuple[_Place, ...]:
    """Every place, the largest first."""
    rows = store.municipalities()[["geoid", "name", "population", "label_lon", "label_lat"]]
    places = (_Place(*row) for row in rows.itertuples(index=False, name=None))
    return tuple(sorted(places, key=lambda place: -place.people))


def _places(first: tuple[str, ...]) -> list[_Place]:
    """Every place in the order in which names are tried."""
    turn = {geoid: at for at, geoid in enumerate(first)}
    return sorted(_by_size(), key=lambda place: turn.get(place.geoid, len(first)))


def _least(zoom: float) -> int:
    return next((people for below, people in LEAST if zoom < below), 0)


def _tried(
    place: _Place, frame: Frame, type: float, marked: set[str], first: tuple[str, ...]
) -> Iterator[Label]:
    """A name where it may stand, from the best: on its point, below a symbol, or around it."""
    x, y = (part / TENTHS for part in frame.unit(place.lon, place.lat))
    here = Label(place.name, x, y, type, place.geoid in first)
    spots = _spots(_half(here), type, place.geoid in marked)
    for least, (east, south) in spots:
        if place.people >= least or (here.strong and least <= LARGE):
            yield replace(here, x=x + east, y=y + south)


def _spots(half: float, type: float, marked: bool) -> Iterator[tuple[int, tuple[float, float]]]:
    """Places for a name that is twice ``half`` wide, each with the population that may use it.

    None is further from the name's point than its symbol takes: there it would name another town.
    """
    aside, below = (half + 12, type / 2 + SIZE / 2 + 2) if marked else (half + 5, 1.2 * type)
    yield 0, (0, below if marked else 0)
    for spot in ((aside, 0), (-aside, 0), (0, -below), (0, below)):
        yield LARGE, spot
    for south in (0, -below, below / 2):
        yield LARGEST, (half + 2 * SIZE, south)


def _half(label: Label) -> float:
    """Half of a name's width in pixels, with the room it needs beside it."""
    return len(label.name) * label.type * _WIDE / 2 + 3


def _box(label: Label) -> _Box:
    half, high = _half(label), label.type * 0.7
    return label.x - half, label.y - high, label.x + half, label.y + high


def _square(x: float, y: float, half: float) -> _Box:
    return x - half, y - half, x + half, y + half


def _within(label: Label, frame: Frame) -> bool:
    box = _box(label)
    return box[0] > 0 and box[1] > 0 and box[2] < frame.width and box[3] < frame.height


def _meet(one: _Box, other: _Box) -> bool:
    across = one[0] < other[2] and one[2] > other[0]
    return across and one[1] < other[3] and one[3] > other[1]
