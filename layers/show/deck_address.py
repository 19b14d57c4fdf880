"""A story in an address: its scenes by their keys, views by what differs from the first one.

``coplink,map;town=chelsea;on=2019-06-01!Before the vote,unknown`` is three scenes, the second with
a title of its own. A long one is ``~`` and the same text, compressed, as base64url.
"""

from __future__ import annotations

import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from urllib.parse import unquote

from data import store
from layers import view as views
from layers.language import _
from layers.show.items import MOST, READY, Deck, Item, once, pictured, titled
from layers.show.story import SCENES
from layers.view import View

EMPTY = "-"
COMPACT = "~"
READABLE = 240
LONGEST = 8_000  # characters read of an address
_LONGEST_INSIDE = 30_000  # of what was compressed: thirty titles and views take fewer than 12,000
OWN = "map"
PLACES = "at"
PARTS = ("town", "layers", "measure", "period", "on")


def address(deck: Deck) -> str:
    """The story as an address says it; nothing for the ready one."""
    if deck == READY:
        return ""
    text = ",".join(map(_written, deck.items)) or EMPTY
    if len(text) <= READABLE:
        return text
    packed = urlsafe_b64encode(zlib.compress(text.encode(), 9)).rstrip(b"=").decode()
    return min(text, COMPACT + packed, key=len)


def parse(text: str) -> tuple[Deck, tuple[str, ...]]:
    """The story that an address tells, and a sentence for each thing in it that is not understood.

    Nothing of what it says is repeated. An address that is no story at all gives the ready one.
    """
    if not text:
        return READY, ()
    told = _unpacked(text)
    if told is None:
        return READY, (_("The story in this address cannot be read. The ready story is shown."),)
    if told == EMPTY:
        return Deck(()), ()
    return _read(told.split(","))


def _read(parts: list[str]) -> tuple[Deck, tuple[str, ...]]:
    items: list[Item] = []
    faults = []
    for place, part in enumerate(parts[:MOST], start=1):
        item = _item(part)
        if item:
            items.append(item)
        else:
            fault = _("Scene {n} in this address is none that we know; it was left out.")
            faults.append(fault.format(n=place))
    if len(parts) > MOST:
        many = _("This address has {n} scenes. A story holds {most}; the rest was left out.")
        faults.append(many.format(n=len(parts), most=MOST))
    return Deck(once(items)), tuple(faults)


def _unpacked(text: str) -> str | None:
    """The text itself, or what was compressed into it; None for what is neither."""
    if len(text) > LONGEST:
        return None
    if not text.startswith(COMPACT):
        return text
    packed = text[len(COMPACT) :]
    try:
        inside = zlib.decompressobj()
        told = inside.decompress(urlsafe_b64decode(packed + "=" * (-len(packed) % 4)), LONGEST * 4)
        return told.decode() if inside.eof and len(told) <= _LONGEST_INSIDE else None
    except (Error, ValueError, zlib.error):
        return None


def _written(item: Item) -> str:
    title = f"!{item.title.replace('%', '%25').replace(',', '%2C')}" if item.title else ""
    return (item.key or ";".join([OWN, *_parts(item)])) + title


def _parts(item: Item) -> list[str]:
    """What differs in a view from the first one, and the places that it compares."""
    view, slug = item.view or View(), _slug((item.view or View()).town)
    said = views.params(view, slug)
    parts = [f"{name}={said[name].replace(',', '.')}" for name in PARTS if name in said]
    return [*parts, f"{PLACES}={'.'.join(map(_slug, item.places))}"] if item.places else parts


def _slug(geoid: str) -> str:
    return str(store.municipalities().at[geoid, "slug"]) if geoid else ""


def _item(part: str) -> Item | None:
    """One scene as it is written; None for what is not understood."""
    what, _mark, title = part.partition("!")
    what = what.strip()
    if what in SCENES:
        return Item(what, title=titled(unquote(title)))
    name, *parts = what.split(";")
    return _own(parts, titled(unquote(title))) if name == OWN else None


def _own(parts: list[str], title: str) -> Item | None:
    given = dict(part.split("=", 1) for part in parts if "=" in part)
    places = given.pop(PLACES, "")
    geoids = tuple(store.slugs().get(slug, "") for slug in places.split(".") if slug)
    said = {name: text.replace(".", ",") for name, text in given.items()}
    view = views.parse(said, store.slugs())
    whole = len(given) + bool(places) == len(parts) and set(given) <= set(PARTS)
    if not whole or view.ignored or not all(geoids):
        return None
    return Item(view=pictured(view), places=tuple(dict.fromkeys(geoids)), title=title)
