"""Open data asked for without a pause while somebody uses a page: how fast, and what that costs.

``wrk`` (Debian: ``apt install wrk``) asks for one municipality over and over. Meanwhile, and in
turns with times of peace, one viewer makes the page run again a few times a second.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
import time
from dataclasses import dataclass, field
from statistics import median

from tests.bench.load import Session, run, session
from tests.bench.report import Figure, Row, Target
from tests.bench.servers import started

PATH = "/api/v1/municipalities/chelsea"
QUERY = "town=somerville"
CONNECTIONS = 8
SECONDS = 4
PAUSE = 0.1
"""Seconds between a viewer's clicks."""

REQUESTS, WORST, SLOWER = 500, 50, 25
"""A second; milliseconds at the 99th of a hundred; percent that a page's rerun may lose."""

MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass
class Found:
    """What each run found: requests a second, the slowest of a hundred, a rerun's loss."""

    requests: list[float] = field(default_factory=list)
    slowest: list[float] = field(default_factory=list)
    slower: list[float] = field(default_factory=list)


def measure(runs: int) -> list[Row]:
    """Three rows; none, and a line that says so, where there is no wrk."""
    if shutil.which("wrk") is None:
        print("api: there is no wrk; on Debian: apt install wrk", file=sys.stderr)
        return []
    with started(["ours"]) as servers:
        found = run(_in_turns(servers["ours"].url, runs))
    return [
        Row("open data, requests a second while a page is used",
            ours=Figure(found.requests, "/s"), target=Target(REQUESTS, least=True)),
        Row("  99 of 100 of them within", ours=Figure(found.slowest, "ms"), target=Target(WORST)),
        Row("  the page's rerun, slower by", ours=Figure(found.slower, "%"), target=Target(SLOWER),
            note=f"wrk, {CONNECTIONS} connections without a pause, shares the processors;"
            " each run in peace is held against the next one under load"),
    ]  # fmt: skip


async def _in_turns(url: str, runs: int) -> Found:
    """A viewer in peace, then under load, again and again; the first answer is made before."""
    found = Found()
    await _wrk(url + PATH, 1)
    async with session(url) as one:
        await _reruns(one, SECONDS / 2)
        for _ in range(runs):
            alone = await _reruns(one, SECONDS)
            load = asyncio.create_task(_wrk(url + PATH))
            meanwhile = await _reruns(one, SECONDS)
            requests, slowest = await load
            found.requests.append(requests)
            found.slowest.append(slowest)
            found.slower.append(100 * (meanwhile / alone - 1))
    return found


async def _reruns(one: Session, seconds: float) -> float:
    """Milliseconds that a rerun took, in the middle."""
    took: list[float] = []
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        began = time.perf_counter()
        await one.rerun(QUERY)
        took.append(1000 * (time.perf_counter() - began))
        await asyncio.sleep(PAUSE)
    return median(took)


async def _wrk(url: str, seconds: int = SECONDS) -> tuple[float, float]:
    """Requests a second and the 99th of a hundred in milliseconds, as wrk tells them.

    ValueError where an answer was no 200.
    """
    asked = ("-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency")
    process = await asyncio.create_subprocess_exec(
        "wrk", *asked, url, stdout=asyncio.subprocess.PIPE
    )
    said = (await process.communicate())[0].decode()
    return read(said)


def read(said: str) -> tuple[float, float]:
    """The two figures of what wrk printed."""
    if "Non-2xx" in said:
        raise ValueError(f"wrk met errors:\n{said}")
    requests = re.search(r"Requests/sec:\s+([\d.]+)", said)
    slowest = re.search(r"99%\s+([\d.]+)(us|ms|s)", said)
    if requests is None or slowest is None:
        raise ValueError(f"wrk said something else than expected:\n{said}")
    return float(requests[1]), float(slowest[1]) * MILLISECONDS[slowest[2]]
