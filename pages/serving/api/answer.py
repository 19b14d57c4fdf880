"""An answer made: its head, which names the day asked for, and what is the same on every such day.

The second part is worked out once for each day of change and kept as long as there is room.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from layers.language import speak
from layers.view import View
from pages.serving.api import special, terms
from pages.serving.api.asked import Asked
from pages.serving.api.days import unchanged_since
from pages.serving.api.kept import Kept
from pages.serving.api.resources import CONTENT_TYPES
from pages.serving.api.table import features, text, written_csv

MOST = 24 * 2**20
"""Bytes of the parts that are the same on many days."""


@dataclass(frozen=True)
class Answer:
    """A finished answer: its bytes, the same gzipped, and what names them (``etag``)."""

    content_type: str
    plain: bytes
    gzipped: bytes
    etag: str
    on: str
    links: str

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        return len(self.plain) + len(self.gzipped)


@dataclass(frozen=True)
class Rest:
    """The part of an answer that is the same until the next day of change."""

    body: bytes

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        return len(self.body)


class Maker:
    """Makes answers, one after another: it belongs to the one thread that calls it."""

    def __init__(self, most: int = MOST) -> None:
        self.rests: Kept[Rest] = Kept(most)

    def make(self, asked: Asked) -> Answer:
        """The finished answer to a well-formed request."""
        speak(asked.lang)
        body = _head(asked) + self._rest(asked)
        name = sha256(body).hexdigest()[:32]
        return Answer(
            CONTENT_TYPES[asked.form],
            body,
            gzip.compress(body, 6, mtime=0),
            name,
            asked.on.isoformat() if asked.dated else "",
            terms.links(asked.depth),
        )

    def _rest(self, asked: Asked) -> bytes:
        since = unchanged_since(asked.on)
        key = (*asked.of_any_day, since)
        kept = self.rests.get(key)
        if kept is None:
            kept = Rest(_rest(asked, View(on=since, lang=asked.lang)).encode())
            self.rests.put(key, kept)
        return kept.body


def _rest(asked: Asked, view: View) -> str:
    """What follows the head; a CSV file has none."""
    if asked.resource is None:
        return text(special.DOCUMENTS[asked.which].content())[1:]
    if asked.form == "json":
        return text(asked.resource.content(asked.which, view))[1:]
    assert asked.resource.table is not None
    table = asked.resource.table(asked.which, view)
    return written_csv(table) if asked.form == "csv" else f'"features":{features(table)}}}'


def _head(asked: Asked) -> bytes:
    """The beginning of a JSON object: as of when, in which language, on which terms."""
    if asked.form == "csv" or (asked.resource is None and asked.which):
        return b"" if asked.form == "csv" else b"{"
    head: dict[str, Any] = {"type": "FeatureCollection"} if asked.form == "geojson" else {}
    if asked.dated:
        since = unchanged_since(asked.on).isoformat()
        head |= {"on": asked.on.isoformat(), "unchanged_since": since}
    head |= terms.as_of() | {"lang": asked.lang, "licence": terms.licence()}
    return (text(head)[:-1] + ",").encode()
