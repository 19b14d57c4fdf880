"""A feed written and made ready to be sent: once for each place, agency and language.

Where no address of the site is set, it is put in afterwards, in milliseconds.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256

from layers.language import speak
from pages.serving.api.kept import Kept
from pages.serving.atom import Feed, read_on, write

SOMEWHERE = "https://site.invalid"
"""Stands for the site's address until a feed is sent: no site can have this one (RFC 2606)."""

MOST = 8 * 2**20
"""Bytes of feeds kept as they are sent; as many again are kept as they are written."""


@dataclass(frozen=True)
class Written:
    """A feed as it is sent: its bytes, the same gzipped, and what tells it from another."""

    plain: bytes
    gzipped: bytes
    tag: str
    modified: datetime

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        return len(self.plain) + len(self.gzipped)


@dataclass(frozen=True)
class Draft:
    """A feed as it is written, ``SOMEWHERE`` where no address is set."""

    body: bytes
    modified: datetime

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        return len(self.body)


class Writer:
    """Writes feeds, one after another: it belongs to the one thread that calls it."""

    def __init__(self) -> None:
        self.drafts: Kept[Draft] = Kept(MOST)

    def made(self, feed: Feed, site: str) -> Written:
        """The finished feed at this address of the site."""
        draft = self.drafts.get(feed)
        if draft is None:
            draft = _draft(feed)
            self.drafts.put(feed, draft)
        body = draft.body.replace(SOMEWHERE.encode(), site.encode())
        tag = f'W/"{sha256(body).hexdigest()[:32]}"'
        return Written(body, gzip.compress(body, 6, mtime=0), tag, draft.modified)


def _draft(feed: Feed) -> Draft:
    speak(feed.lang)
    body = write(feed if feed.site else replace(feed, site=SOMEWHERE))
    return Draft(body, datetime.fromisoformat(read_on(feed.changes())).replace(tzinfo=UTC))
