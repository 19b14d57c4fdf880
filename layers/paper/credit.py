"""Whom a picture's facts come from, in a line or two."""

from __future__ import annotations

from collections import Counter

from data import store
from layers import evidence, settings
from layers.language import _, list_words, ngettext, number_words
from layers.view import View

MOST = 3
"""Publishers that are named for one layer: those of whom it has the most statements."""

CENSUS = "U.S. Census Bureau"


def line(view: View) -> str:
    """The publishers behind a view, how many more there are, whose the borders are, and where."""
    named, more = publishers(view)
    said = [_("Sources: {publishers}.").format(publishers=list_words([*named, *_others(more)]))]
    said.append(_("Borders: {publisher}.").format(publisher=CENSUS))
    if address := settings.site_address():
        said.append(_("All sources: {address}").format(address=f"{address}/sources"))
    return " ".join(said)


def publishers(view: View) -> tuple[tuple[str, ...], int]:
    """The publishers to name, each once, and the number of the others."""
    named: dict[str, None] = {}
    every: set[str] = set()
    for key in view.layers:
        found = _published(key, view)
        named |= dict.fromkeys(name for name, _count in found.most_common(MOST))
        every |= set(found)
    return tuple(named), len(every - set(named))


def _others(more: int) -> list[str]:
    words = ngettext("{n} more", "{n} more", more).format(n=number_words(more))
    return [words] if more else []


def _published(key: str, view: View) -> Counter[str]:
    """How many statements of a layer each publisher has made."""
    if key == "noncitizens":
        return Counter([CENSUS])
    ids = [claim for row in evidence.records(key, view) for claim in row["claim_ids"]]
    return Counter(store.claim_rows()[claim]["publisher"] for claim in ids)
