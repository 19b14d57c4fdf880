"""Starts the dashboard: ``streamlit run server.py`` wraps ``app.py`` with what is done once.

Files are compressed once and kept in memory, under names that let a browser keep them for good; all
tables are read before the first viewer comes, and left out of garbage collection from then on. Each
answer carries the headers of ``pages/serving/headers.py``; a fault becomes a sentence.
"""

from __future__ import annotations

import gc
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.middleware import Middleware
from streamlit import App
from streamlit.runtime.pages_manager import PagesManager

from data import store
from layers import all_layers, catalogues, changes, grid, search
from layers.language import LANGUAGES
from layers.paper import webfont
from layers.view import View
from pages.parts import errors, files
from pages.serving.astray import Astray, page_paths
from pages.serving.early import Early, links
from pages.serving.files import FilesInMemory
from pages.serving.front import Front
from pages.serving.headers import Headers

ROUTER = Path(__file__).with_name("app.py")


def _answer_at_once() -> None:
    """Send small replies at once: asyncio leaves Nagle's wait on for Streamlit's own socket."""
    for held in gc.get_objects():
        if isinstance(held, socket.socket) and held.getsockopt(
            socket.SOL_SOCKET, socket.SO_ACCEPTCONN
        ):
            held.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


@asynccontextmanager
async def prepared(_app: App) -> AsyncIterator[None]:
    """Read every table and put the browser's files together, then take them out of collection.

    A collection that walks all tables would hold every viewer up for tens of milliseconds.
    """
    PagesManager.uses_pages_directory = (
        False  # app.py routes; else a first visit to /organize skips it
    )
    files.register()
    for language in LANGUAGES:
        catalogues.translations(language)
    for layer in all_layers():
        layer.read(View())
        store.days_of_change(layer.key)
    search.find("")
    grid.places(View())
    grid.agencies(View())
    changes.between(None, View().on)
    webfont.address()
    links(on_the_map=True)
    _answer_at_once()
    gc.collect()
    gc.freeze()
    yield


errors.keep_messages_out_of_logs()
settings: dict[str, Any] = {
    "lifespan": prepared,
    "middleware": [
        Middleware(Headers),
        Middleware(Front),
        Middleware(Astray, pages=page_paths(ROUTER)),
        Middleware(Early),
        Middleware(FilesInMemory),
    ],
    "on_script_error": errors.show,
}
app = App(ROUTER, **settings)
