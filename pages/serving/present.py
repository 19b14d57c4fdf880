"""The route of the presentation, `/present`: the file that can be taken along, from the server.

It is of the story (`?deck=`), the day, the town and the language of its address. A file is a
second's work: it is written once for each of them, in the lane that makes open data too.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from threading import Event

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from data import store
from layers.language import _, nearest, speak
from layers.settings import site_address
from layers.show import deck as decks
from layers.show import player
from layers.show.items import Deck
from layers.view import View, parse
from pages.serving.api import asked, sent
from pages.serving.api.kept import Kept
from pages.serving.api.lane import Lane
from pages.serving.api.turns import Busy, Turns
from pages.serving.host import base, own_address

PATH = "/present"
MOST = 32 * 2**20
"""Bytes of presentations that are kept."""

PUBLIC, PRIVATE = "public, max-age=300", "private, max-age=300"
_served = Event()


@dataclass(frozen=True)
class Written:
    """A presentation as it is sent: its bytes, the same gzipped, and what tells it from another."""

    plain: bytes
    gzipped: bytes
    tag: str

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        return len(self.plain) + len(self.gzipped)


class Presentations:
    """The route as an ASGI application; it takes its turn after the pages."""

    def __init__(self, turns: Turns | None = None, lane: Lane | None = None) -> None:
        self.turns = turns or Turns()
        self.lane = lane or Lane()
        self.kept: Kept[Written] = Kept(MOST)
        _served.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the file, or with a sentence where too many wait for one."""
        try:
            await self.turns.turn()
            response = await self._answer(Request(scope))
        except Busy:
            response = _busy(scope)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if request.method not in ("GET", "HEAD"):
            return Response(status_code=405, headers=sent.RETRY[405])
        lang = request.headers.get("accept-language", "").partition(",")[0].partition(";")[0]
        view = parse(dict(request.query_params), store.slugs(), nearest(lang))
        deck, _faults = decks.parse(request.query_params.get("deck", ""))
        site = site_address() or own_address(request.scope, base())
        asked_for = (deck, View(on=view.on, town=view.town, lang=view.lang), site)
        written = self.kept.get(asked_for)
        if written is None:
            written = await self.lane.do(asked_for, partial(_written, *asked_for))
            self.kept.put(asked_for, written)
        return _sent(written, request)


def is_served() -> bool:
    """Whether this process has the route: a plain ``streamlit run app.py`` has not."""
    return _served.is_set()


def stands_at(path: str) -> bool:
    """Whether a path is the route's own."""
    return path == f"{base()}{PATH}"


def _written(deck: Deck, view: View, site: str) -> Written:
    speak(view.lang)
    body = player.html(deck, view, site).encode()
    return Written(body, gzip.compress(body, 6, mtime=0), sha256(body).hexdigest()[:32])


def _sent(written: Written, request: Request) -> Response:
    """The file, gzipped where that is understood; only its tag for who has it already.

    One that names the host of a request is kept by no cache between, which might not tell hosts
    apart.
    """
    small = sent.takes_gzip(request.headers.get("accept-encoding", ""))
    headers = {
        "etag": f'W/"{written.tag}"',
        "cache-control": PUBLIC if site_address() else PRIVATE,
        "vary": "Accept-Encoding, Accept-Language",
    }
    if written.tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    headers |= {"content-encoding": "gzip"} if small else {}
    body = written.gzipped if small else written.plain
    return Response(body, headers=headers, media_type="text/html; charset=utf-8")


def _busy(scope: Scope) -> Response:
    accepted = Request(scope).headers.get("accept-language", "")
    speak(asked.spoken(scope["query_string"].decode("latin-1"), accepted))
    headers = sent.NOT_KEPT | sent.RETRY.get(503, {})
    return PlainTextResponse(_(asked.BUSY), status_code=503, headers=headers)
