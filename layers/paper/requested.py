"""What a letter can ask an agency for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from layers.language import N_

SHERIFF = "county_sheriff"


@dataclass(frozen=True)
class Request:
    """Something to ask for: ``title`` is a msgid, and in English the heading in the letter."""

    key: str
    title: str
    sheriffs_only: bool = False


REQUESTS = (
    Request("coplink", N_("COPLINK: the agreement, who can search, and the log of searches")),
    Request("agreements", N_("287(g) agreements and Task Force Officers")),
    Request("policy", N_("Rules on sharing information with ICE")),
    Request("correspondence", N_("Correspondence with ICE")),
    Request("intake", N_("What the jail tells ICE"), sheriffs_only=True),
)
"""In the order of a letter; ``layers/paper/letter.toml`` has the items of each, by key."""


def fitting(asked: Collection[str], kind: str) -> tuple[Request, ...]:
    """Those of the requests asked for (keys) that an agency of a kind can be sent.

    Raises ValueError for a key that is none.
    """
    if unknown := set(asked) - {one.key for one in REQUESTS}:
        known = ", ".join(one.key for one in REQUESTS)
        raise ValueError(f"no request is called {', '.join(sorted(unknown))}; there are {known}")
    chosen = (one for one in REQUESTS if one.key in asked)
    return tuple(one for one in chosen if kind == SHERIFF or not one.sheriffs_only)
