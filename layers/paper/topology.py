"""The browser's own geometry on the server: each border once, as points of the state plane."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np

from data import store
from layers.paper import plane

Box = tuple[float, float, float, float]
"""Western, southern, eastern and northern end, in metres."""


@dataclass(frozen=True)
class Area:
    """A municipality, tract, state or road: rings of arcs by number, ``~n`` for one backwards."""

    id: str
    rings: tuple[tuple[int, ...], ...]
    told: dict[str, Any]


class Topology:
    """An object of one of the browser's TopoJSON files; arcs are n × 2 arrays of metres."""

    def __init__(self, source: dict[str, Any], name: str) -> None:
        self.arcs = _arcs(source)
        shapes = source["objects"][name]["geometries"]
        self.areas = {area.id: area for area in map(_area, shapes)}

    def box(self, ids: Iterable[str]) -> Box:
        """The box around some areas. Raises KeyError for an area that is not there."""
        return _around(np.array([self.area_boxes[id] for id in ids]))

    @cached_property
    def area_boxes(self) -> dict[str, Box]:
        """The box of each area."""
        return {
            id: _around(self.boxes[[_number(arc) for ring in area.rings for arc in ring]])
            for id, area in self.areas.items()
        }

    @cached_property
    def boxes(self) -> np.ndarray:
        """The box of each arc."""
        return np.array([[*arc.min(axis=0), *arc.max(axis=0)] for arc in self.arcs])

    @cached_property
    def owners(self) -> dict[int, tuple[str, ...]]:
        """The one or two areas that each arc bounds."""
        owners: dict[int, tuple[str, ...]] = {}
        for area in self.areas.values():
            for arc in {_number(arc) for ring in area.rings for arc in ring}:
                owners[arc] = (*owners.get(arc, ()), area.id)
        return owners

    def between(self, differ: Callable[[Area, Area], bool]) -> list[int]:
        """The arcs between two areas that ``differ``, each once."""
        return [
            arc
            for arc, ids in self.owners.items()
            if len(ids) == 2 and differ(self.areas[ids[0]], self.areas[ids[1]])
        ]

    def edge(self) -> list[int]:
        """The arcs that bound one area only: the coast and the state's border."""
        return [arc for arc, ids in self.owners.items() if len(ids) == 1]

    def outline(self, start: str) -> list[int]:
        """The arcs around the areas whose id starts so: a municipality, or a county."""
        return [
            arc for arc, ids in self.owners.items() if sum(id.startswith(start) for id in ids) == 1
        ]


@cache
def topology(file: str, name: str) -> Topology:
    """The object ``name`` of the browser's file of this stem, read once a process."""
    return Topology(json.loads((store.WEB / store.web_files()[file]).read_text()), name)


def towns() -> Topology:
    """The 351 municipalities."""
    return topology("municipalities", "municipalities")


def _around(boxes: np.ndarray) -> Box:
    west, south = boxes[:, :2].min(axis=0).tolist()
    east, north = boxes[:, 2:].max(axis=0).tolist()
    return west, south, east, north


def _area(shape: dict[str, Any]) -> Area:
    parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = tuple(tuple(ring) for part in parts for ring in part)
    told = shape.get("properties", {})
    return Area(str(shape.get("id") or told["name"]), rings, told)


def _arcs(source: dict[str, Any]) -> list[np.ndarray]:
    """Quantized steps as points, all projected at once."""
    steps = [np.cumsum(arc, axis=0) for arc in source["arcs"]]
    scale, start = source["transform"]["scale"], source["transform"]["translate"]
    points = plane.metres(np.concatenate(steps) * scale + start)
    return np.split(points, np.cumsum([len(arc) for arc in steps])[:-1])


def _number(arc: int) -> int:
    return arc if arc >= 0 else ~arc
