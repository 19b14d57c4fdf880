"""Many viewers at once without browsers: sessions over the websocket that rerun again and again."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bench.report import Figure, Row, Target
from tests.bench.servers import started

SESSIONS = 50
AT_ONCE = 10  # sessions opened side by side
WINDOW = 4.0  # seconds in which finished reruns are counted
PATIENCE = 120.0
LEAST = 45  # reruns a second
TOWN = "town=somerville"
Result = TypeVar("Result")


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Do asynchronous work in a thread of its own: a browser may keep this one's loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


class Counted(websockets.ClientConnection):
    """A connection that counts what it receives as it was sent, compressed or not."""

    received = 0

    def data_received(self, data: bytes) -> None:
        self.received += len(data)
        super().data_received(data)


class Session:
    """One viewer: an open websocket that asks for reruns of an address.

    Like a browser it names the large messages of its last two runs, which are not sent again.
    """

    def __init__(self, socket: Counted) -> None:
        self.socket = socket
        self.kept: list[set[str]] = [set(), set()]

    async def rerun(self, query: str = "") -> int:
        """Run the page once; bytes received until Streamlit said that the script had finished.

        ValueError when the script failed or ended otherwise.
        """
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.cached_message_hashes.extend(sorted(set.union(*self.kept)))
        self.kept = [self.kept[1], set()]
        await self.socket.send(asked.SerializeToString())
        size = 0
        while True:
            data = await asyncio.wait_for(self.socket.recv(), PATIENCE)
            size += len(data)
            said = ForwardMsg.FromString(data)
            if said.WhichOneof("type") == "script_finished":
                break
            if said.metadata.cacheable and (name := said.ref_hash or said.hash):
                self.kept[1].add(name)
        if said.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
            raise ValueError(f"the run of {query!r} ended with {said.script_finished}")
        return size


@asynccontextmanager
async def session(url: str) -> AsyncIterator[Session]:
    """A new session, closed at the end."""
    address = url.replace("http://", "ws://") + "/_stcore/stream"
    async with websockets.connect(
        address,
        subprotocols=["streamlit"],
        origin=url,
        max_size=None,
        create_connection=Counted,
    ) as socket:
        yield Session(socket)


async def come_and_go(url: str, visitors: int, query: str = "") -> None:
    """Open sessions, run the page in each once, and close them: never more than a few at once."""
    turn = asyncio.Semaphore(AT_ONCE)

    async def visit() -> None:
        async with turn, session(url) as one:
            await one.rerun(query)

    await asyncio.gather(*(visit() for _ in range(visitors)))


async def reruns_a_second(url: str, sessions: int, windows: int, query: str = "") -> list[float]:
    """Reruns finished in each window of time, a second, while all sessions ask without a pause."""
    turn, ready = asyncio.Semaphore(AT_ONCE), asyncio.Barrier(sessions + 1)
    done: list[float] = []
    over = asyncio.Event()

    async def viewer() -> None:
        async with session(url) as one:
            async with turn:
                await one.rerun(query)
            await ready.wait()
            while not over.is_set():
                await one.rerun(query)
                done.append(time.perf_counter())

    async with asyncio.TaskGroup() as group:
        for _ in range(sessions):
            group.create_task(viewer())
        await ready.wait()
        begin = time.perf_counter()
        await asyncio.sleep(windows * WINDOW)
        over.set()
    return _counted([moment - begin for moment in done], windows)


def _counted(moments: Sequence[float], windows: int) -> list[float]:
    return [
        sum(window * WINDOW <= moment < (window + 1) * WINDOW for moment in moments) / WINDOW
        for window in range(windows)
    ]


def measure(runs: int, sessions: int = SESSIONS) -> list[Row]:
    """Two rows: the page as it opens, and with a town chosen; each app is loaded by itself."""
    figures = {name: _loaded(name, runs, sessions) for name in ("floor", "tuned", "naive", "ours")}
    tuned = figures.pop("tuned")
    return [
        Row(f"reruns a second, {sessions} sessions", **figures, target=Target(LEAST, least=True),
            note=f"tuned floor {tuned}; the viewers' own program shares the processors"),
        Row("  the same with a town chosen", ours=_loaded("ours", runs, sessions, TOWN)),
    ]  # fmt: skip


def _loaded(name: str, runs: int, sessions: int, query: str = "") -> Figure:
    with started([name]) as servers:
        values = run(reruns_a_second(servers[name].url, sessions, runs, query))
    return Figure(values, "/s")
