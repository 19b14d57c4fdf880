"""Files to take along: how long each takes for all 351 places, and what other viewers notice."""

from __future__ import annotations

import asyncio
import gc
from itertools import count
from time import perf_counter

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from data import store
from layers.files import FORMATS, Format, Wanted, made
from layers.rows import rows
from layers.view import View
from tests.bench.beside import noticed
from tests.bench.load import PATIENCE, Session
from tests.bench.report import Figure, Row, Target
from tests.e2e.server import ROOT

SLOWEST = 1000  # milliseconds
APP = ROOT / "tests" / "e2e" / "taking" / "started.py"
_names = count()


def measure(runs: int) -> list[Row]:
    """A row a format, each file made anew; then a rerun of another viewer, alone and meanwhile."""
    rows(View())  # which the page of the buttons has worked out by then
    gc.collect()
    gc.freeze()  # as the server does at its start
    took = [
        Row(
            f"{one.title} of 351 places made",
            ours=Figure([_made(one) for _run in range(runs)], "ms"),
            target=Target(SLOWEST),
        )
        for one in FORMATS
    ]
    return [*took, *noticed(APP, "places=lynn", _take, "Excel files")]


def _made(one: Format) -> float:
    """Milliseconds for a file of a name that none was made for before."""
    wanted = Wanted(tuple(store.municipalities().index), View(), f"File {next(_names)}", "")
    began = perf_counter()
    made(one, wanted)
    return 1000 * (perf_counter() - began)


async def _take(taker: Session) -> None:
    """Press the first button, of a new list."""
    asked = BackMsg()
    asked.rerun_script.query_string = f"name=File+{next(_names)}"
    await taker.socket.send(asked.SerializeToString())
    file_id = await _button(taker)
    asked = BackMsg()
    asked.backend_operation_request.request_id = file_id
    asked.backend_operation_request.deferred_file.file_id = file_id
    await taker.socket.send(asked.SerializeToString())
    while (await _next(taker)).WhichOneof("type") != "backend_operation_response":
        pass


async def _button(taker: Session) -> str:
    """The first button's name for its file, once the page has run to its end."""
    found = []
    while (said := await _next(taker)).WhichOneof("type") != "script_finished":
        found.append(said.delta.new_element.download_button.deferred_file_id)
    return next(name for name in found if name)


async def _next(taker: Session) -> ForwardMsg:
    return ForwardMsg.FromString(await asyncio.wait_for(taker.socket.recv(), PATIENCE))
