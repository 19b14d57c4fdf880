"""Maps as pictures: how long the server takes for each of a view that it has drawn before."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from layers.paper import picture
from layers.view import View
from tests.bench.report import Figure, Row, Target
from tests.layers.paper.pixels import map_svg

SLOWEST = 1000  # milliseconds
VIEWS = {
    "COPLINK": View(),
    "census tracts": View(layers=("noncitizens", "section_287g", "detention")),
}


def measure(runs: int) -> list[Row]:
    """A row a view and a file; the map alone at a slide's size first."""
    return [row for words, view in VIEWS.items() for row in _rows(words, view, runs)]


def _rows(words: str, view: View, runs: int) -> list[Row]:
    made: dict[str, Callable[[], object]] = {
        "the map alone, SVG": lambda: map_svg(view, 1920, 1080)
    }
    for size in picture.SIZES:
        made[f"{size}, SVG"] = lambda size=size: picture.svg(view, size)
        made[f"{size}, PNG"] = lambda size=size: picture.png(view, size)
    return [
        Row(
            f"picture with {words}: {name}",
            ours=Figure([_took(make) for _run in range(runs + 1)][1:], "ms"),
            target=Target(SLOWEST),
        )
        for name, make in made.items()
    ]


def _took(make: Callable[[], object]) -> float:
    began = perf_counter()
    make()
    return 1000 * (perf_counter() - began)
