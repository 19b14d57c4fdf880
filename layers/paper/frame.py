"""What part of the plane a picture shows, and paths through it in tenths of a pixel."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import cos, log2, radians

import numpy as np

from layers.paper import plane
from layers.paper.topology import Area, Topology, towns

TENTHS = 10
"""Units of a picture's own coordinates to a pixel: whole numbers keep its text short."""

STATE_MARGIN = 0.02
PLACE_MARGIN = 0.22
"""What is shown around the state, or around places, as a part of their width or height."""

NARROWEST = 14_000.0
"""Metres: a place alone is shown among its neighbours."""

_BROWSER = 156_543.03 / 2**8 * cos(radians(42.06))  # metres to a pixel of the browser's zoom 8


@dataclass(frozen=True)
class Frame:
    """A picture of ``width`` × ``height`` pixels whose middle is (``east``, ``north``) in metres.

    ``step`` is metres to a pixel, the same in both directions.
    """

    width: int
    height: int
    east: float
    north: float
    step: float

    @property
    def zoom(self) -> float:
        """The browser's zoom at which its map is as large: lines and names follow it."""
        return 8 + log2(_BROWSER / self.step)

    def units(self, points: np.ndarray) -> np.ndarray:
        """Points in metres (n × 2) as whole tenths of a pixel from the upper left corner."""
        middle = np.array([self.width, self.height]) / 2
        pixels = (points - (self.east, self.north)) / self.step * (1, -1) + middle
        return np.asarray((pixels * TENTHS).round().astype(int))

    def unit(self, lon: float, lat: float) -> tuple[int, int]:
        """A place given in degrees, as the same."""
        x, y = self.units(plane.metres(np.array([[lon, lat]])))[0]
        return int(x), int(y)

    def shows(self, boxes: np.ndarray) -> np.ndarray:
        """Which of these boxes (n × 4, metres) reach into the picture."""
        wide, high = self.width * self.step / 2, self.height * self.step / 2
        west, south, east, north = boxes.T
        across = (west <= self.east + wide) & (east >= self.east - wide)
        return np.asarray(across & (south <= self.north + high) & (north >= self.north - high))


def framed(width: int, height: int, geoids: tuple[str, ...] = ()) -> Frame:
    """The frame around these municipalities; around the whole state where none is given.

    Raises KeyError for a geoid that is no municipality's.
    """
    west, south, east, north = towns().box(geoids or towns().areas)
    margin = 1 + 2 * (PLACE_MARGIN if geoids else STATE_MARGIN)
    wide, high = ((size * margin) for size in (east - west, north - south))
    step = max(wide / width, high / height, NARROWEST / min(width, height))
    return Frame(width, height, (west + east) / 2, (south + north) / 2, step)


class Traced:
    """A topology's arcs as steps of SVG paths within a frame."""

    def __init__(self, of: Topology, frame: Frame) -> None:
        self.of = of
        self._seen = frame.shows(of.boxes)
        areas = frame.shows(np.array(list(of.area_boxes.values())))
        self._areas = dict(zip(of.area_boxes, areas.tolist(), strict=True))
        self._points = [frame.units(arc) for arc in of.arcs]
        self._steps: dict[int, str] = {}

    def shows(self, area: Area) -> bool:
        """Whether the area's box reaches into the picture."""
        return bool(self._areas[area.id])

    def fill(self, areas: Iterable[Area]) -> str:
        """The areas as one path to fill by the even-odd rule, those out of sight left out."""
        return "".join(
            self._ring(ring) for area in areas if self.shows(area) for ring in area.rings
        )

    def line(self, arcs: Iterable[int]) -> str:
        """These arcs as one path to draw along, those out of sight left out."""
        return "".join(
            self._ring((arc,), "") for arc in arcs if self._seen[arc if arc >= 0 else ~arc]
        )

    def _ring(self, ring: tuple[int, ...], close: str = "z") -> str:
        steps = " ".join(filter(None, map(self._along, ring)))
        if not steps:
            return ""
        first = ring[0]
        x, y = self._points[first][0] if first >= 0 else self._points[~first][-1]
        return f"M{x} {y}l{steps}{close}"

    def _along(self, arc: int) -> str:
        """From point to point of an arc, those left out that fall on the one before."""
        if arc not in self._steps:
            points = self._points[arc] if arc >= 0 else self._points[~arc][::-1]
            steps = np.diff(points, axis=0)
            steps = steps[steps.any(axis=1)]
            self._steps[arc] = " ".join(map(str, steps.ravel().tolist())).replace(" -", "-")
        return self._steps[arc]


@lru_cache(maxsize=24)
def traced(of: Topology, frame: Frame) -> Traced:
    """A topology within a frame; views of one frame share it."""
    return Traced(of, frame)
