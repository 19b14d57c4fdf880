"""Claims and facts as JSON has them: a fact names its claims by id, each claim is told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from data import store
from layers.town import Citation, Fact, citations


def fact(one: Fact) -> dict[str, Any]:
    """A fact with the ids of the claims that it rests on, stand beside it and say otherwise."""
    return {
        "layer": one.layer.key,
        "status": one.status.key,
        "status_words": one.status.said(),
        "absent": one.status.absent,
        "about": one.subject,
        "agency_id": one.agency_id or None,
        "when": one.when or None,
        "note": one.as_of or None,
        "until": one.until or None,
        "documented": one.documented or None,
        "carried_forward": one.carried_forward,
        "officers": one.count or None,
        "claims": ids(one.citations),
        "beside": ids(one.beside),
        "disagreeing": ids(one.disagreeing),
    }


def ids(claims: Iterable[Citation]) -> list[str]:
    """The claims' ids, newest first as they come."""
    return [one.claim_id for one in claims]


def claim(one: Citation) -> dict[str, Any]:
    """A claim with its source, as a reader needs both; ``strength`` is in words."""
    kept = store.claim_rows()[one.claim_id]
    return {
        "claim_id": one.claim_id,
        "statement": one.statement,
        "strength": one.strength,
        "as_of": one.as_of or None,
        "as_of_estimated": bool(kept["as_of_estimated"]),
        "last_checked": kept["last_checked"],
        "where_in_source": kept["locator"] or None,
        "source": {
            "source_id": kept["source_id"],
            "title": one.title,
            "publisher": one.publisher,
            "url": one.url or None,
            "date": one.source_date or None,
            "date_estimated": one.dated == "estimated",
        },
    }


def told_once(content: object) -> list[dict[str, Any]]:
    """Every claim that some content names under ``claims``, ``beside`` …, each once, by id."""
    return [claim(one) for one in citations(tuple(sorted(set(_named(content)))))]


LISTS = ("claims", "beside", "disagreeing")


def _named(content: object) -> Iterator[str]:
    """The claims' ids anywhere in some content."""
    if isinstance(content, dict):
        for key, value in content.items():
            if key in LISTS:
                yield from value
            elif key == "claim_id":
                yield value
            else:
                yield from _named(value)
    elif isinstance(content, list | tuple):
        for value in content:
            yield from _named(value)
