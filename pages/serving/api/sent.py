"""How an answer goes out: its headers, gzipped for who takes that, 304 for who has it already."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from starlette.datastructures import Headers
from starlette.types import Scope, Send

from layers.language import _, language, speak
from layers.view import LAST_CHECKED
from pages.serving.api.answer import Answer
from pages.serving.api.asked import Refused, spoken
from pages.serving.api.table import text

METHODS = "GET, HEAD, OPTIONS"
OPEN = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Link, As-Of, Last-Checked",
}
"""Any page of the web may read the answers: they are the same for everybody."""

PREFLIGHT = OPEN | {
    "access-control-allow-methods": METHODS,
    "access-control-allow-headers": "*",
    "access-control-max-age": "86400",
    "allow": METHODS,
}
SINCE_CHECKED = {"last-checked": LAST_CHECKED.isoformat()}
CACHE = "public, max-age=300"
NOT_KEPT = {"cache-control": "no-store", "vary": "Accept-Language"}
RETRY = {503: {"retry-after": "5"}, 405: {"allow": METHODS}}
ETAG_HELD = 100
"""Entity tags looked at in a request: nobody holds more of one answer."""


async def give(answer: Answer, scope: Scope, send: Send) -> None:
    """Send a finished answer, or that whoever asks has it already."""
    asked = Headers(scope=scope)
    small = takes_gzip(asked.get("accept-encoding", ""))
    if _held(asked.get("if-none-match", ""), answer.etag):
        await send_all(send, 304, _headers(answer, small), b"")
        return
    body = answer.gzipped if small else answer.plain
    headers = _headers(answer, small) | {"content-length": str(len(body))}
    headers |= {"content-type": answer.content_type}
    headers |= {"content-encoding": "gzip"} if small else {}
    await send_all(send, 200, headers, b"" if scope["method"] == "HEAD" else body)


def _headers(answer: Answer, small: bool) -> dict[str, str]:
    """What goes with the answer whether or not its body does."""
    dated = {"as-of": answer.on} if answer.on else {}
    return {
        "etag": f'"{answer.etag}{"-gzip" if small else ""}"',
        "cache-control": CACHE,
        "vary": "Accept-Encoding",
        "link": answer.links,
        **SINCE_CHECKED,
        **dated,
        **OPEN,
    }


@lru_cache(maxsize=256)
def takes_gzip(accepted: str) -> bool:
    """Whether an Accept-Encoding header takes gzip: named, and not at a quality of 0."""
    for one in accepted.lower().split(","):
        name, _semicolon, quality = one.partition(";")
        if name.strip() in ("gzip", "x-gzip", "*"):
            return quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def _held(given: str, etag: str) -> bool:
    """Whether an If-None-Match header names the answer, in either of its encodings."""
    names = (one.strip().removeprefix("W/").strip('"') for one in given.split(",", ETAG_HELD))
    return any(one in (etag, f"{etag}-gzip", "*") for one in names)


async def refuse(refused: Refused, scope: Scope, send: Send) -> None:
    """Send the sentence that says why something is not answered, in whoever's language."""
    query = scope["query_string"].decode("latin-1")
    speak(spoken(query, Headers(scope=scope).get("accept-language", "")))
    said = {"status": refused.status, "error": _(refused.sentence).format(**refused.given)}
    body = text(said | {"lang": language()}).encode()
    headers = {
        "content-type": "application/json",
        "content-length": str(len(body)),
        **NOT_KEPT,
        **RETRY.get(refused.status, {}),
        **OPEN,
    }
    await send_all(send, refused.status, headers, b"" if scope["method"] == "HEAD" else body)


def moved(to: str, scope: Scope, first: str) -> dict[str, str]:
    """The headers that lead on to an address below ``first``, also behind a proxy's own path."""
    up = "../" * scope["path"].removeprefix(first).count("/")
    query = scope["query_string"].decode("latin-1")
    return OPEN | {"location": f"{up}{to}{'?' if query else ''}{query}", "cache-control": CACHE}


async def send_all(send: Send, status: int, headers: Mapping[str, str], body: bytes) -> None:
    """Send a whole answer."""
    raw = [(key.encode("latin-1"), value.encode("latin-1")) for key, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": raw})
    await send({"type": "http.response.body", "body": body})
