"""A page's own sentences: what we say ourselves, without names, quotations and sources."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

from data import store

QUIET = {
    "h1",
    "h2",
    "h3",
    "summary",
    "details",
    "small",
    "strong",
    "figcaption",
    "dl",
    "table",
    "a",
}
QUIET_CLASSES = {"mark", "source-line", "kind", "axis", "years", "entry", "onward"}
VOID = {"img", "br"}


class Reader(HTMLParser):
    """Collects the text of paragraphs and list items that are our own words."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.open: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        given = dict(attrs)
        classes = set((given.get("class") or "").split())
        quoted = given.get("lang") == "en" and tag != "article"
        quiet = tag in QUIET or bool(classes & QUIET_CLASSES) or quoted
        self.open.append(quiet or (bool(self.open) and self.open[-1]))
        if tag in {"p", "li"} and not self.open[-1]:
            self.said.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and not self.open[-1] and self.said:
            self.said[-1] += data


@cache
def _names() -> re.Pattern[str]:
    """Agencies, sites and places by name, the longest first."""
    names = {*store.agencies()["name"], *store.sites()["name"], *store.municipalities()["name"]}
    longest = sorted(names, key=len, reverse=True)
    return re.compile("|".join(rf"\b{re.escape(name)}\b" for name in longest))


def own_sentences(html: str) -> str:
    """The page's own sentences, each name as one plain word."""
    reader = Reader()
    reader.feed(html)
    said = (" ".join(text.split()) for text in reader.said)
    whole = (text for text in said if text.endswith((".", ":")))
    return _names().sub("police", " ".join(whole))
