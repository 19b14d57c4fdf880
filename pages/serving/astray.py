"""Addresses that lead nowhere: told so by a short page, where Streamlit would send its own to all.

``/town/lynn`` is led to the page that it means; what Streamlit tells of its visitors is not there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data import store
from layers.language import speak
from pages.serving.api.asked import spoken
from pages.serving.host import base
from pages.serving.nowhere import nowhere

OF_A_TOWN = re.compile(r"town/([^/]+)/?")
HIDDEN = re.compile(r"_stcore/metrics/?")
"""How many visitors there are, and for how long each stays (Streamlit 1.67)."""

FILES = ("component/", "media/")
"""Below these Streamlit sends components and files to take along, or a 404 of its own."""

NOT_KEPT = {"cache-control": "no-cache", "vary": "Accept-Language"}


def page_paths(router: Path) -> frozenset[str]:
    """The paths of the pages that a router declares: each ``url_path`` that stands in it."""
    named = (node for node in ast.walk(ast.parse(router.read_text())) if type(node) is ast.keyword)
    return frozenset(ast.literal_eval(one.value) for one in named if one.arg == "url_path")


class Astray:
    """Lets through what is there; ``pages`` are the paths of all pages but the first."""

    def __init__(self, app: ASGIApp, pages: Collection[str]) -> None:
        self.app = app
        self.first = f"{base()}/"
        self.pages = frozenset({"", *pages})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is answered here; pass everything else on, below the base path or not."""
        if scope["type"] != "http" or not scope["path"].startswith(self.first):
            await self.app(scope, receive, send)
            return
        path = scope["path"].removeprefix(self.first)
        answer = self._answer(path, scope)
        await (answer or self._or_nowhere(path))(scope, receive, send)

    def _answer(self, path: str, scope: Scope) -> Response | None:
        """What is answered without Streamlit: nothing for most."""
        if path == "robots.txt":
            return PlainTextResponse(robots(self.first), headers={"cache-control": "max-age=3600"})
        if HIDDEN.fullmatch(path):
            return not_here(path, scope)
        town = OF_A_TOWN.fullmatch(path)
        slug = town[1].lower() if town else ""
        return to_town(path, slug, scope) if slug in store.slugs() else None

    def _or_nowhere(self, path: str) -> ASGIApp:
        """Streamlit's answer, but a 404 where that is its page at an address of no page."""

        async def answered(scope: Scope, receive: Receive, send: Send) -> None:
            astray = False

            async def instead(message: Message) -> None:
                nonlocal astray
                if message["type"] == "http.response.start" and _is_page(message):
                    astray = not path.startswith(FILES) and path not in self.pages
                    if astray:
                        await not_here(path, scope)(scope, receive, send)
                if not astray:
                    await send(message)

            await self.app(scope, receive, instead)

        return answered


def _is_page(start: Message) -> bool:
    return Headers(raw=start["headers"]).get("content-type", "").startswith("text/html")


def robots(first: str) -> str:
    """What programs that gather pages are asked: to leave the data of each day to who needs it."""
    return f"User-agent: *\nDisallow: {first}api/\nDisallow: {first}feed.atom?\n"


def _up(path: str) -> str:
    """The way from a path below the first page to that page, also behind a proxy's own path."""
    return "../" * path.count("/") or "./"


def to_town(path: str, slug: str, scope: Scope) -> Response:
    """The way to a town's page, with all else that was asked for."""
    asked = parse_qsl(scope["query_string"].decode("latin-1"))
    kept = urlencode([("town", slug), *(one for one in asked if one[0] != "town")], safe=",~")
    return RedirectResponse(f"{_up(path)}town?{kept}", status_code=308)


def not_here(path: str, scope: Scope) -> Response:
    """The page that says that nothing is here, in a language of the one who asks."""
    accepted = Headers(scope=scope).get("accept-language", "")
    speak(spoken(scope["query_string"].decode("latin-1"), accepted))
    return HTMLResponse(nowhere(_up(path)), status_code=404, headers=NOT_KEPT)
