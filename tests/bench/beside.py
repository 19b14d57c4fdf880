"""What another viewer notices of somebody's work: a rerun alone, and one while the work goes on."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench.load import Session, run, session
from tests.bench.report import Figure, Row, Target
from tests.e2e.server import ROOT, running

RERUNS = 24  # behind each median

Work = Callable[[Session], Awaitable[None]]


def noticed(
    app: Path, asked: str, work: Work, what: str, target: Target | None = None
) -> list[Row]:
    """Rows on the reruns of an app's viewer, alone and while another does work again and again.

    What the viewer asks for stands in ``asked``, the query of the address; ``target`` is per cent
    that a rerun may take longer. The work is done once
    before anything is counted: with it the server reads its tables.
    """
    with (
        TemporaryDirectory(prefix="bench-beside-") as folder,
        running(Path(folder), str(app), PYTHONPATH=str(ROOT)) as server,
    ):
        alone, meanwhile = run(_both(server.url, asked, work))
    more = [100 * (late / early - 1) for late, early in zip(meanwhile, alone, strict=True)]
    return [
        Row("another viewer's rerun", ours=Figure(alone, "ms")),
        Row(f"  the same while {what} are made without a pause", ours=Figure(meanwhile, "ms")),
        Row("  how much longer", ours=Figure(more, "%"), target=target),
    ]


async def _both(url: str, asked: str, work: Work) -> tuple[list[float], list[float]]:
    """Milliseconds of the viewer's reruns, each sorted."""
    async with session(url) as viewer, session(url) as worker:
        await work(worker)
        await viewer.rerun(asked)
        alone = [await _rerun(viewer, asked) for _run in range(RERUNS)]
        working = asyncio.create_task(_again_and_again(work, worker))
        await asyncio.sleep(1)
        meanwhile = [await _rerun(viewer, asked) for _run in range(RERUNS)]
        working.cancel()
    return sorted(alone), sorted(meanwhile)


async def _rerun(viewer: Session, asked: str) -> float:
    began = perf_counter()
    await viewer.rerun(asked)
    return 1000 * (perf_counter() - began)


async def _again_and_again(work: Work, worker: Session) -> None:
    while True:
        await work(worker)
