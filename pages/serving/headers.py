"""Headers of every response: what a page may load, and what a browser may tell others about it.

The policy admits the app's own origin. What Streamlit 1.67 and streamlit-folium 0.27 were seen to
need beyond that: the one inline script of Streamlit's index.html (admitted by its hash), styles set
by script (``'unsafe-inline'`` for styles), a component's script as ``blob:``, and, inside the map's
frame only, ``eval`` and inline scripts, by which streamlit-folium runs what it is sent.

The street map's host is admitted for pictures inside the map's frame alone. Nothing asks it for any
until the viewer switches the street map on; the tests watch that.
"""

from __future__ import annotations

import logging
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from starlette.datastructures import Headers as HeaderView
from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from layers.language import N_, _, nearest, speak
from layers.settings import origin, street_map_tiles
from layers.show import player
from pages.serving import present

MAP_FRAME = re.compile(r"/component/streamlit_folium\.")
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
SWITCHED_OFF = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
SORRY = N_(
    "Something went wrong on our side. Nothing was lost: reload the page, or try again later."
)

_log = logging.getLogger(__name__)


@cache
def content_policy(map_frame: bool = False) -> str:
    """The content-security policy of a page, or of the map's frame."""
    scripts = "'unsafe-inline' 'unsafe-eval'" if map_frame else f"blob: {_inline_scripts()}"
    tiles = f" {origin(street_map_tiles())}" if map_frame else ""
    rules = {
        "default-src": "'self'",
        "script-src": f"'self' {scripts}",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": f"'self' data: blob:{tiles}",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return "; ".join(f"{rule} {sources}" for rule, sources in rules.items())


def _inline_scripts() -> str:
    """The hashes of the scripts written into Streamlit's index.html, of the version installed."""
    package = find_spec("streamlit")
    assert package is not None and package.origin is not None
    page = (Path(package.origin).parent / "static" / "index.html").read_text()
    digests = (sha256(script.encode()).digest() for script in INLINE_SCRIPT.findall(page))
    return " ".join(f"'sha256-{b64encode(digest).decode()}'" for digest in digests)


def _policy(path: str) -> str:
    if present.stands_at(path):
        return f"{player.policy()}; frame-ancestors 'self'"
    return content_policy(bool(MAP_FRAME.search(path)))


def headers(path: str) -> dict[str, str]:
    """The headers that go with any answer to this path."""
    return {
        "content-security-policy": _policy(path),
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "permissions-policy": ", ".join(f"{feature}=()" for feature in SWITCHED_OFF),
    }


def _sorry(scope: Scope) -> str:
    """The sentence in the language that the browser asks for first."""
    asked = HeaderView(scope=scope).get("accept-language", "")
    speak(nearest(asked.partition(",")[0].partition(";")[0]))
    return _(SORRY)


class Headers:
    """Puts the headers on every response, errors included; a failure becomes a sentence."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to what comes back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def add(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                MutableHeaders(scope=message).update(headers(scope["path"]))
            await send(message)

        try:
            await self.app(scope, receive, add)
        except Exception:
            if started:
                raise
            _log.exception("A request failed")
            await PlainTextResponse(_sorry(scope), status_code=500)(scope, receive, add)
