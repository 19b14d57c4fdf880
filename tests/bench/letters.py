"""Letters to agencies: how long a hundred take, and what other viewers notice meanwhile."""

from __future__ import annotations

import gc
from itertools import count
from time import perf_counter

from data import store
from layers.paper import letters
from layers.view import View
from tests.bench.beside import noticed
from tests.bench.load import Session
from tests.bench.report import Figure, Row, Target
from tests.bench.servers import APPS

MANY = 100
SLOWEST = 5.0  # seconds
MOST_LATER = 25  # per cent that another viewer's rerun may take longer
ASKED = tuple(one.key for one in letters.REQUESTS)
_sites = count()


def measure(runs: int) -> list[Row]:
    """A hundred letters as one ZIP file, each told anew; then a rerun of another viewer."""
    _made(MANY)  # what pages have worked out by then: the ledger, the stationery
    gc.collect()
    gc.freeze()  # as the server does at its start
    return [
        Row(
            f"{MANY} letters, Word and text, in one ZIP file",
            ours=Figure([_made(MANY) for _run in range(runs)], "s"),
            target=Target(SLOWEST),
        ),
        *noticed(APPS / "letters_started.py", "", _write, "letters", Target(MOST_LATER)),
    ]


def _made(many: int) -> float:
    """Seconds for letters that none were told before."""
    to = letters.agencies(store.municipalities().index)[:many]
    began = perf_counter()
    letters.zipped(to, ASKED, View(), f"https://{next(_sites)}.example", lambda _made, _of: None)
    return perf_counter() - began


async def _write(writer: Session) -> None:
    await writer.rerun(f"letters=https://{next(_sites)}.example")
