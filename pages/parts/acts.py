"""Links in a page's own HTML that act in place: a table can have one a row, and no widget each.

Each leads to the address that it makes, so that it works before its script has come; then the page
stays as it is and changes in place, and the change can be undone.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from data import store
from layers import campaign, compare
from layers.show import deck as decks
from layers.show.deck import Deck
from layers.view import View
from pages.parts import address, listing
from pages.parts import deck as own_deck
from pages.parts.component import component, told

KEY = "acts"
THEN = {
    "list": "campaign",
    "add": "campaign",
    "towns": "compared",
    "deck": "story-list",
    "edit": "story-title",
}
"""The id of what has the focus once a link is gone with what it did."""


def acts() -> None:
    """Listen to the links of this page; once a page that has some."""
    component(KEY, "<span></span>")(key=KEY, on_act_change=_acted)


def listing_link(geoid: str, view: View, words: str, label: str = "") -> str:
    """A link that puts a place on the list or takes it off.

    ``label`` is its whole name for a listener where ``words`` are only its beginning.
    """
    kept = tuple(one for one in view.list if one != geoid)
    listed = kept if geoid in view.list else (*kept, geoid)
    told = _told("list", geoid, geoid, label)
    return f'<a href="{_listing(listed)}"{told}>{escape(words)}</a>'


def adding_link(
    geoids: tuple[str, ...], view: View, words: str, label: str = "", then: str = ""
) -> str:
    """A link that puts places on the list; ``then`` is the id of what has the focus afterwards."""
    told = _told("add", ",".join(geoids), "", label, then)
    return f'<a href="{_listing((*view.list, *geoids))}"{told}>{escape(words)}</a>'


def _listing(geoids: tuple[str, ...]) -> str:
    """This page's address with these places on the list."""
    return escape(address.here(list=campaign.write(campaign.order(geoids))), quote=True)


def comparing(
    geoids: tuple[str, ...], view: View, words: str, label: str = "", key: str = ""
) -> str:
    """A link that compares these places: the page changes in place once its script is there.

    ``key`` is what the next view's link is found again by, for the focus.
    """
    href = escape(address.compare_link(geoids, view), quote=True)
    told = _told("towns", compare.written(geoids), key, label)
    return f'<a href="{href}"{told}>{escape(words)}</a>'


def deck_link(deck: Deck, change: str, words: str, label: str = "", key: str = "") -> str:
    """A link that changes the story (see ``pages.parts.deck.changed``); Undo takes it back."""
    then = decks.address(own_deck.changed(deck, change))
    href = escape(address.here(**{"deck": then, own_deck.EDIT: ""}), quote=True)
    return f'<a href="{href}"{_told("deck", change, key, label)}>{escape(words)}</a>'


def editing_link(place: str, words: str, label: str, key: str) -> str:
    """A link that opens the form for the title of the scene at a place, counted from 1."""
    href = escape(address.here(**{own_deck.EDIT: place}), quote=True)
    return f'<a href="{href}"{_told("edit", place, key, label)}>{escape(words)}</a>'


def _told(act: str, of: str, key: str, label: str, then: str = "") -> str:
    """What the script reads of a link, as attributes."""
    given = {
        "class": "act",
        "data-act": act,
        "data-of": of,
        "data-key": key,
        "data-then": then or THEN[act],
        "aria-label": label,
    }
    return "".join(f' {name}="{escape(text, quote=True)}"' for name, text in given.items() if text)


def _acted() -> None:
    """Do what a link says; anything else, as a hostile page might send, is let fall."""
    said = told(KEY, "act")
    if not isinstance(said, Mapping):
        return
    do(str(said.get("act", "")), str(said.get("of", "")))


def do(act: str, of: str) -> None:
    """Put a place on the list or off it, compare these places, or change the story."""
    if act == "list" and of in store.municipalities().index:
        listing.toggle(of)
    if act == "add" and set(asked := of.split(",")) <= set(store.municipalities().index):
        listing.add(tuple(asked))
    if act == "deck":
        own_deck.do(of)
    if act == "edit":
        address.keep(edit=of[:3])
    if act == "towns":
        address.keep(towns=compare.written(compare.asked(of).geoids))
