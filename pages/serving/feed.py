"""The feed, `/feed.atom`, in the language of `?lang=`.

It has everything, unless asked for less: a place (`?town=`), an agency (`?agency=`), a layer
(`?layer=`), or changes of status alone (`?show=changes`, as against `?show=all`).

A feed is written once for each of them, in the lane that makes open data too, so that whoever asks
without a pause holds no page up. The host that it was asked at is put in as it is sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import format_datetime, parsedate_to_datetime
from functools import partial

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from data import store
from layers import agency, changes
from layers.language import LANGUAGES, N_, _, list_words, speak
from layers.settings import site_address
from pages.parts.stretch import EVERYTHING, STEPS
from pages.serving.api import asked, sent
from pages.serving.api.asked import Refused
from pages.serving.api.kept import Kept
from pages.serving.api.lane import Lane
from pages.serving.api.turns import Busy, Turns
from pages.serving.atom import KIND, Feed
from pages.serving.host import own_address
from pages.serving.written import MOST, Writer, Written

PARAMETERS = ("town", "agency", "layer", "show", "lang")
PUBLIC, PRIVATE = "public, max-age=3600", "private, max-age=3600"
NO_HOST = N_("The request does not name a host, so the feed cannot say where its pages are.")
NO_FEED = N_("There is no such feed: its address asks for something that is not here ({parts}).")


class Feeds:
    """The route of the feed as an ASGI application, below a base path.

    Raises ValueError where ``SITE_ADDRESS`` is set to what is no web address.
    """

    def __init__(
        self, base: str = "", turns: Turns | None = None, lane: Lane | None = None
    ) -> None:
        site_address()
        self.base = base
        self.turns = turns or Turns()
        self.lane = lane or Lane()
        self.sent: Kept[Written] = Kept(MOST)
        self.writer = Writer()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the feed that is asked for, or with a sentence that says why not."""
        try:
            await self.turns.turn()
            response = await self._answer(scope)
        except Busy:
            response = _refusal(Refused(503, asked.BUSY), scope)
        except Refused as refused:
            response = _refusal(refused, scope)
        await response(scope, receive, send)

    async def _answer(self, scope: Scope) -> Response:
        if scope["method"] == "OPTIONS":
            return Response(status_code=204, headers=sent.RETRY[405])
        if scope["method"] not in ("GET", "HEAD"):
            raise Refused(405, asked.WRONG_METHOD)
        given = asked.parameters(scope["query_string"].decode("latin-1"), PARAMETERS)
        feed = _feed(given, scope)
        site = feed.site or own_address(scope, self.base)
        if not site:
            raise Refused(400, NO_HOST)
        written = self.sent.get((feed, site))
        if written is None:
            written = await self.lane.do((feed, site), partial(self.writer.made, feed, site))
            self.sent.put((feed, site), written)
        return _given(written, scope, PUBLIC if feed.site else PRIVATE)


def _feed(given: Mapping[str, str], scope: Scope) -> Feed:
    """The feed of these parameters; ``site`` is empty where none is set.

    Raises Refused with 400 for a language and 404 for whatever else is not here.
    """
    lang = given.get("lang", "en")
    if lang not in LANGUAGES:
        raise Refused(400, asked.BAD_LANGUAGE, languages=", ".join(LANGUAGES))
    town, agency_id = given.get("town", "").lower(), given.get("agency", "")
    layer, steps = given.get("layer", ""), given.get("show") == STEPS
    here = {
        N_("town"): "town" not in given or town in store.slugs(),
        N_("agency"): "agency" not in given or agency.has_page(agency_id),
        N_("layer"): "layer" not in given or layer in changes.layers(),
        N_("kind of entry"): given.get("show", EVERYTHING) in (STEPS, EVERYTHING),
    }
    if missing := [name for name, is_here in here.items() if not is_here]:
        speak(_spoken(scope))
        raise Refused(404, NO_FEED, parts=list_words([_(name) for name in missing]))
    return Feed(site_address(), store.slugs().get(town, ""), agency_id, lang, layer, steps)


def _spoken(scope: Scope) -> str:
    accepted = Headers(scope=scope).get("accept-language", "")
    return asked.spoken(scope["query_string"].decode("latin-1"), accepted)


def _refusal(refused: Refused, scope: Scope) -> Response:
    """A sentence that does not repeat what was asked for, in a language of the one who asks."""
    speak(_spoken(scope))
    headers = sent.NOT_KEPT | sent.RETRY.get(refused.status, {})
    told = _(refused.sentence).format(**refused.given)
    return PlainTextResponse(told, status_code=refused.status, headers=headers)


def _given(feed: Written, scope: Scope, cache: str) -> Response:
    """The feed, gzipped where that is taken; nothing but its tag where it is known already.

    Only a feed whose address is set may be kept by a cache between: another names the host that a
    request gave, and a cache that does not tell hosts apart would pass a forged one on to all.
    """
    request = Headers(scope=scope)
    headers = {
        "etag": feed.tag,
        "last-modified": format_datetime(feed.modified, usegmt=True),
        "cache-control": cache,
        "vary": "Accept-Encoding",
    }
    if _known(feed, request):
        return Response(status_code=304, headers=headers)
    small = sent.takes_gzip(request.get("accept-encoding", ""))
    if small:
        headers["content-encoding"] = "gzip"
    body = feed.gzipped if small else feed.plain
    return Response(body, headers=headers, media_type=f"{KIND}; charset=utf-8")


def _known(feed: Written, request: Headers) -> bool:
    """Whether who asks has this feed: by its tag, else by the day of its newest entry."""
    tags = request.get("if-none-match")
    if tags is not None:
        return any(tag.strip() in (feed.tag, feed.tag[2:], "*") for tag in tags.split(","))
    try:
        return parsedate_to_datetime(request["if-modified-since"]) >= feed.modified
    except (KeyError, TypeError, ValueError):
        return False
