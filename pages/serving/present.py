"""The route of the presentation, `/present`: the file that can be taken along, from the server.

It is of the story (`?deck=`), the day, the town and the language of its address. A file is written
once for each of them and kept, gzipped too.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from threading import Event, Lock

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from data import store
from layers.language import nearest, speak
from layers.settings import site_address
from layers.show import deck as decks
from layers.show import player
from layers.show.items import Deck
from layers.view import View, parse
from pages.serving import feed
from pages.serving.api.sent import takes_gzip

PATH = "/present"
CACHE = "public, max-age=300"
_served = Event()
_one_at_a_time = Lock()  # a file is a second's work, and pages are answered meanwhile


@dataclass(frozen=True)
class Written:
    """A presentation as it is sent: its bytes, the same gzipped, and what tells it from another."""

    plain: bytes
    gzipped: bytes
    tag: str


def routes() -> list[Route]:
    """The route, below the base path where one is set."""
    _served.set()
    return [Route(f"{feed.base()}{PATH}", _answer)]


def is_served() -> bool:
    """Whether this process has the route: a plain ``streamlit run app.py`` has not."""
    return _served.is_set()


def stands_at(path: str) -> bool:
    """Whether a path is the route's own."""
    return path == f"{feed.base()}{PATH}"


def _answer(request: Request) -> Response:
    """The file, gzipped where that is understood; only its tag for who has it already."""
    asked = request.headers.get("accept-language", "").partition(",")[0].partition(";")[0]
    view = parse(dict(request.query_params), store.slugs(), nearest(asked))
    deck, _faults = decks.parse(request.query_params.get("deck", ""))
    site = site_address() or feed.own_address(request)
    shown = View(on=view.on, town=view.town, lang=view.lang)
    with _one_at_a_time:
        written = _written(deck, shown, site)
    return _sent(written, request)


@lru_cache(maxsize=16)
def _written(deck: Deck, view: View, site: str) -> Written:
    speak(view.lang)
    body = player.html(deck, view, site).encode()
    return Written(body, gzip.compress(body, 6, mtime=0), sha256(body).hexdigest()[:32])


def _sent(written: Written, request: Request) -> Response:
    small = takes_gzip(request.headers.get("accept-encoding", ""))
    headers = {
        "etag": f'W/"{written.tag}"',
        "cache-control": CACHE,
        "vary": "Accept-Encoding, Accept-Language",
    }
    if written.tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    headers |= {"content-encoding": "gzip"} if small else {}
    body = written.gzipped if small else written.plain
    return Response(body, headers=headers, media_type="text/html; charset=utf-8")
