"""The map of a view as SVG, drawn on the server as the browser draws it, in the light colours."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from layers import all_layers
from layers.base import Layer, Reading
from layers.paper.frame import TENTHS, Frame
from layers.paper.ground import ground
from layers.paper.labels import TYPE, Label, labels, svg
from layers.paper.lines import lines
from layers.paper.marks import marks
from layers.paper.symbols import placed
from layers.view import View


@dataclass(frozen=True)
class Chart:
    """A map without its names, and the names that have room on it."""

    frame: Frame
    drawn: str
    labels: tuple[Label, ...]

    def svg(self, named: bool = True) -> str:
        """The map as an SVG of its own, with its names as text or without them."""
        frame = self.frame
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{frame.width}" height="{frame.height}"'
            f' viewBox="0 0 {frame.width * TENTHS} {frame.height * TENTHS}">'
            f"{self.drawn}{svg(self.labels) if named else ''}</svg>"
        )


def chart(view: View, seen: Frame, geoids: tuple[str, ...] = (), type: float = TYPE) -> Chart:
    """The map of a view within a frame, with ``geoids`` outlined as a list.

    ``type`` is the size of its names in pixels. Raises KeyError for a geoid that is no
    municipality's.
    """
    prefix = _prefix(view, geoids, seen)
    read = {layer: layer.read(view) for layer in all_layers() if layer.key in view.layers}
    land = ground(_filled(read), seen, prefix)
    over = marks(read, geoids, view.town, seen, prefix)
    symbols = placed(read, seen)
    first = tuple(dict.fromkeys(filter(None, (view.town, *geoids))))
    return Chart(
        seen,
        f"<defs>{land.defined}</defs>{land.drawn}"
        f'<g fill="none" stroke-linejoin="round" stroke-linecap="round">{lines(seen, prefix)}'
        f"{over}</g>{''.join(symbol.svg() for symbol in symbols)}",
        labels(seen, symbols, first, type),
    )


def _filled(read: dict[Layer, Reading]) -> tuple[Layer, Reading] | None:
    return next(((layer, told) for layer, told in read.items() if layer.drawing == "fill"), None)


def _prefix(view: View, geoids: tuple[str, ...], frame: Frame) -> str:
    """What begins every id of a map, so that different maps can stand in one page."""
    told = (view.layers, view.measure, view.period, view.on, view.town, geoids, frame)
    return f"m{sha256(repr(told).encode()).hexdigest()[:8]}-"
