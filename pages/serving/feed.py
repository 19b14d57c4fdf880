"""The route of the feed, `/feed.atom`: of a place (`?town=`), an agency (`?agency=`), in `?lang=`.

An answer is written once for each of them and each host, and kept, gzipped too.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import lru_cache
from hashlib import sha256

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from data import store
from layers import agency
from layers.language import LANGUAGES, N_, _, list_words, nearest, speak
from layers.settings import site_address
from pages.serving.atom import KIND, Feed, read_on, write

PATH = "/feed.atom"
HOST = re.compile(r"([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?")
CACHE = "public, max-age=3600"


@dataclass(frozen=True)
class Written:
    """A feed as it is sent: its bytes, the same gzipped, and what tells it from another."""

    plain: bytes
    gzipped: bytes
    tag: str
    modified: datetime


def routes() -> list[Route]:
    """The route, below the base path where one is set: Streamlit does not prefix our own.

    Raises ValueError where ``SITE_ADDRESS`` is set to what is no web address.
    """
    site_address()
    return [Route(f"{base()}{PATH}", _answer)]


def _answer(request: Request) -> Response:
    """The feed that is asked for, or a sentence on what of it is not here."""
    site = site_address() or own_address(request)
    if not site:
        return PlainTextResponse("The Host header names no host.", status_code=400)
    asked = {key: request.query_params.get(key, "") for key in ("town", "agency", "lang")}
    if missing := _missing(asked):
        return _not_here(missing, asked["lang"], request)
    geoid = store.slugs().get(asked["town"].lower(), "")
    return _sent(_written(Feed(site, geoid, asked["agency"], asked["lang"] or "en")), request)


def _missing(asked: Mapping[str, str]) -> list[str]:
    """What is asked for and not here, by our own names for it (msgids)."""
    here = {
        N_("town"): asked["town"].lower() in {"", *store.slugs()},
        N_("agency"): not asked["agency"] or agency.has_page(asked["agency"]),
        N_("language"): asked["lang"] in {"", *LANGUAGES},
    }
    return [name for name, is_here in here.items() if not is_here]


def _not_here(missing: Iterable[str], lang: str, request: Request) -> Response:
    """A sentence that does not repeat what was asked for, in a language of the one who asks."""
    asked = request.headers.get("accept-language", "").partition(",")[0]
    speak(lang if lang in LANGUAGES else nearest(asked.partition(";")[0]))
    words = _("There is no such feed: its address asks for something that is not here ({parts}).")
    told = words.format(parts=list_words([_(name) for name in missing]))
    return PlainTextResponse(told, status_code=404, headers={"vary": "Accept-Language"})


@lru_cache(maxsize=48)
def _written(feed: Feed) -> Written:
    speak(feed.lang)
    body = write(feed)
    modified = datetime.fromisoformat(read_on(feed.changes())).replace(tzinfo=UTC)
    tag = f'W/"{sha256(body).hexdigest()[:32]}"'
    return Written(body, gzip.compress(body, 9, mtime=0), tag, modified)


def _sent(feed: Written, request: Request) -> Response:
    """The feed, gzipped where that is understood; nothing but its tag where it is known already."""
    headers = {
        "etag": feed.tag,
        "last-modified": format_datetime(feed.modified, usegmt=True),
        "cache-control": CACHE,
        "vary": "Accept-Encoding",
    }
    if _known(feed, request):
        return Response(status_code=304, headers=headers)
    small = "gzip" in request.headers.get("accept-encoding", "")
    if small:
        headers["content-encoding"] = "gzip"
    body = feed.gzipped if small else feed.plain
    return Response(body, headers=headers, media_type=f"{KIND}; charset=utf-8")


def _known(feed: Written, request: Request) -> bool:
    """Whether who asks has this feed: by its tag, else by the day of its newest entry."""
    tags = request.headers.get("if-none-match")
    if tags is not None:
        return any(tag.strip() in (feed.tag, feed.tag[2:], "*") for tag in tags.split(","))
    try:
        return parsedate_to_datetime(request.headers["if-modified-since"]) >= feed.modified
    except (KeyError, TypeError, ValueError):
        return False


def own_address(request: Request) -> str:
    """The site's address by a request's own host; empty where that is none."""
    host = request.headers.get("host", "")
    return f"{request.url.scheme}://{host}{base()}" if HOST.fullmatch(host) else ""


def base() -> str:
    """The base path below which Streamlit serves, with a slash before it; empty for none."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""
