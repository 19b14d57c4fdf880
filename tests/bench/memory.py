"""Memory of the server's process: at rest, for each session, and after many came and went."""

from __future__ import annotations

import re
from contextlib import AsyncExitStack
from pathlib import Path

from tests.bench.load import SESSIONS, come_and_go, run, session
from tests.bench.report import Figure, Row, Target
from tests.bench.servers import started
from tests.e2e.server import Server

RESIDENT, EACH, GROWN = 300, 0.3, 10  # MB, MB, percent
VISITORS = 1000


def resident(pid: int) -> float:
    """Resident megabytes (of 2**20 bytes) of a process, as Linux tells it."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024


async def with_sessions(server: Server, sessions: int) -> float:
    """Resident megabytes while so many sessions are open, each with the page run once."""
    async with AsyncExitStack() as stack:
        for _ in range(sessions):
            one = await stack.enter_async_context(session(server.url))
            await one.rerun()
        return resident(server.pid)


def measure(_runs: int, sessions: int = SESSIONS, visitors: int = VISITORS) -> list[Row]:
    """Three rows; a fresh server an app, because freed memory is not always given back."""
    found = {name: _weighed(name, sessions, visitors if name == "ours" else 0)
             for name in ("floor", "naive", "ours")}  # fmt: skip
    at_rest = {name: Figure([values[0]], "MB") for name, values in found.items()}
    each = {name: Figure([values[1]], "MB") for name, values in found.items()}
    before, after = found["ours"][2:]
    return [
        Row("memory resident, after the first viewer", **at_rest, target=Target(RESIDENT)),
        Row("memory for each session more", **each, target=Target(EACH)),
        Row(f"memory after {visitors} sessions came and went",
            ours=Figure([100 * (after / before - 1)], "%"), target=Target(GROWN),
            note=f"{before:.0f} MB after {sessions} sessions had closed, then {after:.0f} MB;"
            f" {100 * (after / found['ours'][0] - 1):+.0f} % of what the first viewer left;"
            " Streamlit keeps up to 128 closed sessions for two minutes"),
    ]  # fmt: skip


def _weighed(name: str, sessions: int, visitors: int) -> tuple[float, float, float, float]:
    """Megabytes after one viewer, more for each of the sessions, after them, after the visitors."""
    with started([name]) as servers:
        server = servers[name]
        run(come_and_go(server.url, 1))
        first = resident(server.pid)
        held = run(with_sessions(server, sessions))
        before = resident(server.pid)
        run(come_and_go(server.url, visitors))
        return first, (held - first) / sessions, before, resident(server.pid)
