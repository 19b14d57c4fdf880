"""The four apps that are measured, each on a server of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from layers import coplink
from tests.e2e.server import ROOT, Server, running

APPS = Path(__file__).with_name("apps")
SHARING = tuple(bytes.fromhex(coplink.LAYER.status("sharing").look.colour[1:]))


@dataclass(frozen=True)
class App:
    """An app to measure: where it starts, and how a page shows that all of it is drawn.

    ``drawn`` is a JavaScript condition that the clock looks at in each animation frame. A stock
    server starts in a folder that has none of our settings.
    """

    script: Path
    drawn: str
    stock: bool = False


FLOOR = "Clock.find('.stMarkdown p')[0]?.textContent === 'the floor'"
NAIVE = "Clock.find('.leaflet-overlay-pane path:not([d=\"M0 0\"])').length >= 351"
OURS = f"Clock.shows('.leaflet-land-pane canvas', {list(SHARING)})"
APP = {
    "floor": App(APPS / "floor.py", FLOOR, stock=True),
    "tuned": App(APPS / "tuned.py", FLOOR),
    "naive": App(APPS / "naive.py", NAIVE, stock=True),
    "ours": App(ROOT / "server.py", OURS),
}


@contextmanager
def started(names: Sequence[str] = tuple(APP)) -> Iterator[dict[str, Server]]:
    """Start the named apps side by side; yields their servers by name."""
    with ExitStack() as stack:
        yield {name: stack.enter_context(_started(name)) for name in names}


@contextmanager
def _started(name: str) -> Iterator[Server]:
    app = APP[name]
    with TemporaryDirectory(prefix=f"bench-{name}-") as folder:
        settings = {
            "PYTHONPATH": str(ROOT),
            "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
            "STREAMLIT_BROWSER_SERVER_ADDRESS": "localhost",
        }
        place = Path(folder) if app.stock else ROOT
        with running(Path(folder), str(app.script), place, **settings) as server:
            yield server
