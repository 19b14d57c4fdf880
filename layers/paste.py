"""Names pasted from anywhere, matched with the places they mean; the rest is kept apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data import store
from layers import search
from layers.search import Place

LONGEST = 20_000  # characters: all 351 names take fewer than 4,000
MOST = 600  # names, each once
MOST_LEFT = 12  # names without a match that are shown
OFFERED = 3

_BETWEEN = re.compile(r"[\r\n,;\t|]+")
_MARK = re.compile(r"^\W*(?:\d{1,3}[.)]\s+)?\W*")
_KIND = re.compile(r"^(?:the\s+)?(?:city|town)\s+of\s+", re.IGNORECASE)
_AFTER = re.compile(r"\s+(?:town\s+)?(?:city|town)$", re.IGNORECASE)
_ZIP = re.compile(r"^(?:ma|mass|massachusetts)?\.?\s*(\d{5})(?:-\d{4})?$", re.IGNORECASE)
_STATE = {"ma", "mass", "massachusetts"}
MOSTLY = 90  # per cent of a ZIP code's land from which it stands for its municipality


@dataclass(frozen=True)
class Left:
    """A name that means no one place of ours, and the nearest that it could mean."""

    text: str
    near: tuple[Place, ...]


@dataclass(frozen=True)
class Pasted:
    """What a text names: municipalities by geoid, each once, and what matched none.

    ``read_as`` are the names that are not their place's own (a village, a ZIP code, another
    spelling), each with its geoid. ``more`` is the number of names without a match that are not
    shown, ``cut`` that the text was longer than what is read.
    """

    geoids: tuple[str, ...]
    left: tuple[Left, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    more: int = 0
    cut: bool = False


def matched(text: str) -> Pasted:
    """The places that a pasted text names, in its order: towns, villages and ZIP codes.

    Names stand one a line or with commas, semicolons or tabs between them. Only a whole name
    counts: a beginning or a typo could be another place, so the nearest are offered.
    """
    names = _names(text[:LONGEST])
    found = {name: _meant(name) for name in names[:MOST]}
    lacking = [name for name, geoid in found.items() if not geoid]
    return Pasted(
        tuple(dict.fromkeys(geoid for geoid in found.values() if geoid)),
        tuple(Left(name, _offered(name)) for name in lacking[:MOST_LEFT]),
        tuple((name, geoid) for name, geoid in found.items() if geoid and _otherwise(name, geoid)),
        max(len(lacking) - MOST_LEFT, 0),
        len(text) > LONGEST or len(names) > MOST,
    )


def _names(text: str) -> list[str]:
    """Each name once, without bullets, numbers before it, "Town of" or the state after it."""
    plain = (_plain(part) for part in _BETWEEN.split(text))
    once = {search.normal(name): name for name in reversed(list(plain)) if search.normal(name)}
    return [name for key, name in reversed(once.items()) if key not in _STATE]


def _plain(part: str) -> str:
    bare = _KIND.sub("", _MARK.sub("", part.strip())).strip()
    code = _ZIP.match(bare)
    return code[1] if code else bare[: search.LONGEST]


def _otherwise(name: str, geoid: str) -> bool:
    """Whether a name is not its place's own, with or without "city" or "town" after it."""
    own = search.normal(str(store.municipalities().at[geoid, "name"]))
    return own not in (search.normal(name), search.normal(_AFTER.sub("", name)))


def _exact(name: str) -> tuple[Place, ...]:
    """Places of this name, or of what stands before "city" or "town" in it: "Woburn city"."""
    return search.exact(name) or search.exact(_AFTER.sub("", name))


def _meant(name: str) -> str:
    """The one municipality that a name means; nothing where it is none, or could be several."""
    places = _exact(name)
    for kind in ("municipality", "other_spelling"):
        own = {place.geoid for place in places if place.kind == kind}
        if len(own) == 1:
            return own.pop()
    if places and places[0].kind == "zip" and places[0].population >= MOSTLY:
        return places[0].geoid
    towns = {place.geoid for place in places}
    return towns.pop() if len(towns) == 1 else ""


def _offered(name: str) -> tuple[Place, ...]:
    """The places that a name could mean, each municipality once."""
    once: dict[str, Place] = {}
    for place in _exact(name) or search.find(_AFTER.sub("", name)).places:
        once.setdefault(place.geoid, place)
    return tuple(once.values())[:OFFERED]
