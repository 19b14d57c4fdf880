"""Symbols on a picture's map: at a site of ours, or at a town's label point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from data import store
from layers import style
from layers.base import Layer, Look, Reading, Symbol
from layers.paper.frame import TENTHS, Frame

SIZE = 22  # pixels of a symbol's side
BESIDE = 20  # pixels between two symbols at one place
SMALL = 0.73  # of its size where the whole state is a small picture


@dataclass(frozen=True)
class Placed:
    """A symbol with its middle in tenths of a pixel, and the town on whose point it stands."""

    x: int
    y: int
    size: float
    look: Look
    text: str
    town: str

    def svg(self) -> str:
        """The symbol, drawn with its halo."""
        half = SIZE * self.size * TENTHS / 2
        at = f"translate({self.x - half:g} {self.y - half:g})scale({self.size * TENTHS:g})"
        return f'<g transform="{at}">{style.symbol(self.look, self.text)}</g>'


def placed(read: Mapping[Layer, Reading], frame: Frame) -> tuple[Placed, ...]:
    """The symbols within the frame; several at one place stand side by side."""
    size = SMALL if frame.zoom < 8 else 1.0
    taken: Counter[tuple[int, int]] = Counter()
    found = []
    for look, symbol in _symbols(read):
        x, y = _at(symbol, frame)
        beside = round(taken[x, y] * BESIDE * size * TENTHS)
        taken[x, y] += 1
        own = "" if symbol.site and not _approximate(symbol.site) else symbol.town
        found.append(Placed(x + beside, y, size, look, symbol.text, own))
    return tuple(one for one in found if _inside(one, frame))


def _symbols(read: Mapping[Layer, Reading]) -> Iterator[tuple[Look, Symbol]]:
    for layer, reading in read.items():
        for symbol in reading.symbols:
            look = layer.status(symbol.status).look
            if look and look.shape:
                yield look, symbol


def _at(symbol: Symbol, frame: Frame) -> tuple[int, int]:
    if symbol.site:
        site = store.sites().loc[symbol.site]
        return frame.unit(site["lon"], site["lat"])
    town = store.municipalities().loc[symbol.town]
    return frame.unit(town["label_lon"], town["label_lat"])


def _approximate(site: str) -> bool:
    """Whether a site stands at its town's own point."""
    return bool(store.sites().at[site, "place"] != "building")


def _inside(one: Placed, frame: Frame) -> bool:
    return 0 < one.x < frame.width * TENTHS and 0 < one.y < frame.height * TENTHS
