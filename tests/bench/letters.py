"""Letters to agencies: how long a hundred take, and what other viewers notice meanwhile."""

from __future__ import annotations

import asyncio
import gc
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from data import store
from layers.paper import letters
from layers.view import View
from tests.bench.load import Session, run, session
from tests.bench.report import Figure, Row, Target
from tests.bench.servers import APPS
from tests.e2e.server import ROOT, running

MANY = 100
SLOWEST = 5.0  # seconds
NOTICED = 25.0  # per cent
RERUNS = 24  # of the other viewer, behind each median
ASKED = tuple(one.key for one in letters.REQUESTS)
_sites = count()


def measure(runs: int) -> list[Row]:
    """A hundred letters as one ZIP file, each told anew; then a rerun of another viewer."""
    _made(MANY)  # what pages have worked out by then: the ledger, the stationery
    gc.collect()
    gc.freeze()  # as the server does at its start
    alone, meanwhile = _beside()
    more = [100 * (late / early - 1) for late, early in zip(meanwhile, alone, strict=True)]
    return [
        Row(
            f"{MANY} letters, Word and text, in one ZIP file",
            ours=Figure([_made(MANY) for _run in range(runs)], "s"),
            target=Target(SLOWEST),
        ),
        Row("another viewer's rerun", ours=Figure(alone, "ms")),
        Row("  the same while letters are made without a pause", ours=Figure(meanwhile, "ms")),
        Row("  how much longer", ours=Figure(more, "%"), target=Target(NOTICED)),
    ]


def _made(many: int) -> float:
    """Seconds for letters that none were told before."""
    to = letters.agencies(store.municipalities().index)[:many]
    began = perf_counter()
    letters.zipped(to, ASKED, View(), f"https://{next(_sites)}.example", lambda _made, _of: None)
    return perf_counter() - began


def _beside() -> tuple[list[float], list[float]]:
    with (
        TemporaryDirectory(prefix="bench-letters-") as folder,
        running(Path(folder), str(APPS / "letters_started.py"), PYTHONPATH=str(ROOT)) as server,
    ):
        return run(_noticed(server.url))


async def _noticed(url: str) -> tuple[list[float], list[float]]:
    """Milliseconds of a viewer's reruns, sorted: first alone, then while another has letters made.

    The first letters are not counted: with them the server reads the ledger.
    """
    async with session(url) as viewer, session(url) as writer:
        await _write(writer)
        await viewer.rerun()
        alone = [await _rerun(viewer) for _run in range(RERUNS)]
        writing = asyncio.create_task(_write_on(writer))
        await asyncio.sleep(1)
        meanwhile = [await _rerun(viewer) for _run in range(RERUNS)]
        writing.cancel()
    return sorted(alone), sorted(meanwhile)


async def _rerun(viewer: Session) -> float:
    began = perf_counter()
    await viewer.rerun()
    return 1000 * (perf_counter() - began)


async def _write(writer: Session) -> None:
    await writer.rerun(f"letters=https://{next(_sites)}.example")


async def _write_on(writer: Session) -> None:
    while True:
        await _write(writer)
