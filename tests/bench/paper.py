"""Paper made to take along: how long each kind takes, and what other viewers notice meanwhile."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable
from itertools import cycle
from time import perf_counter

from data import store
from layers.paper import card, handout, webfont
from layers.view import View
from pages.parts.town import town
from tests.bench.beside import noticed
from tests.bench.load import TOWN, Session
from tests.bench.report import Figure, Row, Target
from tests.e2e.server import ROOT

SLOWEST = 1000  # milliseconds
MOST_LATER = 25  # per cent that another viewer's rerun may take longer
SITE = "https://map.example"
APP = ROOT / "tests" / "bench" / "apps" / "papers.py"
_towns = cycle(store.slugs().values())
_slugs = cycle(store.slugs())

MADE: dict[str, Callable[[str], object]] = {
    "handout as PDF": lambda geoid: handout.pdf(geoid, View(), SITE),
    "handout as HTML": lambda geoid: handout.html(geoid, View(), SITE),
    "card": lambda geoid: card.png(geoid, View(), SITE),
}
"""What is measured, by its name in the table; each is made of the next town."""


def measure(runs: int) -> list[Row]:
    """A row a kind, the first of a process and one later; then another viewer's rerun."""
    for make in MADE.values():
        make(next(_towns))
    gc.collect()
    gc.freeze()  # as the server does at its start
    rows = [row for name, make in MADE.items() for row in _kind(name, make, runs)]
    return [*rows, *noticed(APP, TOWN, _make, "handouts", Target(MOST_LATER))]


def _kind(name: str, make: Callable[[str], object], runs: int) -> list[Row]:
    """Milliseconds for one made by a process that has made nothing yet, and by one that has."""
    cold = [_cold(name) for _run in range(min(runs, 3))]
    warm = [_took(make) for _run in range(runs)]
    target = Target(SLOWEST)
    return [
        Row(f"{name}, the first of a process", ours=Figure(cold, "ms"), target=target),
        Row(f"{name}, of another town", ours=Figure(warm, "ms"), target=target),
    ]


def _cold(name: str) -> float:
    """Milliseconds for the first one in a new process that has read its tables, as ours has."""
    told = f"from tests.bench import paper; print(paper.first({name!r}))"
    done = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def first(name: str) -> float:
    """Milliseconds for one of this kind, of a town whose page was made already.

    The typeface is cut by then: the server does it at its start.
    """
    webfont.address()
    town(next(iter(store.slugs().values())), View())
    return _took(MADE[name])


def _took(make: Callable[[str], object]) -> float:
    geoid = next(_towns)
    began = perf_counter()
    make(geoid)
    return 1000 * (perf_counter() - began)


async def _make(taker: Session) -> None:
    """Have the handout of the next town made."""
    await taker.rerun(f"make={next(_slugs)}")
