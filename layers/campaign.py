"""A campaign list in an address: which places, in which order, and what it is called.

Up to ``READABLE`` places stand there by their slugs, in the order in which they were added. More
are a ``~`` and a bit for each of the 351 municipalities in the order of their geoids, as base64url:
61 characters whatever the number, so that the address of a long list can still be sent to anybody.
"""

from __future__ import annotations

import unicodedata
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from functools import cache

from data import store
from layers.language import _, number_words

READABLE = 30
LONGEST_NAME = 60
COMPACT = "~"
_LONGEST = 8_000  # characters read of an address: 351 slugs take fewer than 3,300


def order(geoids: tuple[str, ...]) -> tuple[str, ...]:
    """Each place once, as a list keeps them: as they were added, a long list by geoid."""
    once = tuple(dict.fromkeys(geoids))
    return once if len(once) <= READABLE else tuple(sorted(once))


def write(geoids: tuple[str, ...]) -> str:
    """The list as an address says it; nothing for an empty one."""
    if len(geoids) > READABLE:
        return COMPACT + _bits(frozenset(geoids))
    return ",".join(_slug(geoid) for geoid in geoids)


def read(text: str) -> tuple[tuple[str, ...], bool]:
    """The places that an address lists by geoid, and whether all that it says was understood."""
    text = text[:_LONGEST].strip()
    if text.startswith(COMPACT):
        held = _of_bits(text[len(COMPACT) :])
        return (order(held), True) if held else ((), False)
    asked = [slug for part in text.split(",") if (slug := part.strip().lower())]
    found = [store.slugs().get(slug, "") for slug in asked]
    return order(tuple(filter(None, found))), all(found)


def named(text: str) -> str:
    """A list's name as it can be shown: one line of at most 60 characters, no control signs."""
    plain = "".join(" " if sign.isspace() else sign for sign in text[:_LONGEST])
    shown = "".join(sign for sign in plain if not unicodedata.category(sign).startswith("C"))
    return " ".join(shown.split())[:LONGEST_NAME].strip()


def title(name: str, count: int) -> str:
    """A named list with the number of its places; nothing for one without a name.

    A name can come with a link from anybody: it is quoted, as a name and not as our own words.
    """
    if not name:
        return ""
    return _("List “{name}” ({count})").format(name=name, count=number_words(count))


def _slug(geoid: str) -> str:
    return str(store.municipalities().at[geoid, "slug"])


@cache
def _places() -> tuple[str, ...]:
    return tuple(sorted(store.municipalities().index))


def _bits(geoids: frozenset[str]) -> str:
    """The list as base64url without padding: the first place is the highest bit of a whole."""
    number = int("".join("1" if geoid in geoids else "0" for geoid in _places()), 2)
    return urlsafe_b64encode(number.to_bytes(_bytes(), "big")).rstrip(b"=").decode()


def _of_bits(text: str) -> tuple[str, ...]:
    """The places of such a text; none where it is not one."""
    try:
        told = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (Error, ValueError):
        return ()
    held = bin(int.from_bytes(told, "big"))[2:].zfill(len(_places()))
    if len(told) != _bytes() or len(held) != len(_places()):
        return ()
    return tuple(geoid for geoid, bit in zip(_places(), held, strict=True) if bit == "1")


def _bytes() -> int:
    return (len(_places()) + 7) // 8
