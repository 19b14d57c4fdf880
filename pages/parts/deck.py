"""The viewer's own story: changed, undone, and added to from any page. The address alone keeps it.

What it was before the last change is remembered for Undo as long as the page is open.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from layers.language import _, list_words, ngettext
from layers.show import deck as decks
from layers.show.deck import MOST, READY, Deck, Item
from layers.view import View
from pages.parts import address
from pages.parts.block import block

HOME = "story"
EDIT = "edit"
"""The key of the address that says which scene's title is being changed, counted from 1."""

SEEN, CHANGED = "story-seen", "story-changed"


def of(view: View) -> Deck:
    """The story that a view has; the ready one where it has none of its own."""
    return decks.parse(view.deck)[0]


def put(deck: Deck) -> None:
    """Make the address tell this story."""
    address.keep(deck=decks.address(deck), **{EDIT: ""})


def do(change: str) -> None:
    """Change the story as a link says; anything else, as a hostile page might send, is let fall."""
    put(changed(of(address.view()), change))


def changed(deck: Deck, change: str) -> Deck:
    """A story after a change that a link asks for: "up 3", "down 3", "out 3", "add coplink".

    Places count from 0; "ready" is the ready story, "none" one without scenes.
    """
    what, _space, which = change.partition(" ")
    at = int(which) if which.isascii() and which.isdecimal() and len(which) < 4 else -1
    if what == "up":
        return decks.moved(deck, at, -1)
    if what == "down":
        return decks.moved(deck, at, 1)
    if what == "out":
        return decks.without(deck, at)
    if what == "add" and Item(which) in READY.items:
        return decks.added(deck, Item(which))
    return {"ready": READY, "none": Deck(())}.get(what, deck)


def seen(view: View) -> None:
    """Remember the story of this run, and where it is another than before, what it was."""
    known = st.session_state.get(SEEN, view.deck)
    if known != view.deck:
        st.session_state[CHANGED] = (known, view.deck)
    st.session_state[SEEN] = view.deck


def undo() -> None:
    """Give the story back as it was before the last change; that can be undone in turn."""
    if pair := _pair(address.view()):
        address.keep(deck=pair[0], **{EDIT: ""})


def _pair(view: View) -> tuple[str, str] | None:
    """What the last change made of what, while the story is still as it left it."""
    pair = st.session_state.get(CHANGED)
    return pair if pair and pair[1] == view.deck else None


def note(view: View) -> str:
    """What the last change of the story did, in a sentence; nothing where there was none."""
    pair = _pair(view)
    return _told(decks.parse(pair[0])[0], decks.parse(pair[1])[0], view) if pair else ""


def _told(was: Deck, now: Deck, view: View) -> str:
    come = [item for item in now.items if _plain(item) not in map(_plain, was.items)]
    gone = [item for item in was.items if _plain(item) not in map(_plain, now.items)]
    if now == READY:
        return _("Your story is the ready one again.")
    if not come and not gone:
        same = sorted(map(repr, was.items)) == sorted(map(repr, now.items))
        return _("The order is changed.") if same else _("The title is changed.")
    if come and gone:
        return _("Your story is another one now.")
    words = _("{scenes}: in your story now.") if come else _("{scenes}: out of your story now.")
    return words.format(scenes=_named(come or gone, view))


def _plain(item: Item) -> Item:
    return replace(item, title="")


def _named(items: list[Item], view: View) -> str:
    """Scenes by title, and of several their number."""
    if len(items) > 1:
        many = ngettext("{n} scene", "{n} scenes", len(items))
        return many.format(n=len(items))
    return list_words([f"“{decks.scene(item, 1, view).title}”" for item in items])


def strip(view: View) -> None:
    """In the line below the bar: the way to the story, and Undo right after a change."""
    if view.deck:
        href = escape(address.page_link(HOME, view), quote=True)
        block(f'<a href="{href}">{escape(title(view))}</a>', width="content")
    if said := note(view):
        block(f'<p class="changed">{escape(said)}</p>', width="content")
        st.button(_("Undo"), key="undo-story", on_click=undo)


def title(view: View) -> str:
    """The story with the number of its scenes."""
    count = len(of(view).items)
    words = ngettext("Your story ({n} scene)", "Your story ({n} scenes)", count)
    return words.format(n=count)


def adding(view: View, places: tuple[str, ...] = ()) -> tuple[str, str]:
    """What the link says that adds this view to the story, and where it leads.

    It leads to the story where that has the view already, or has no room.
    """
    deck, item = of(view), decks.of_view(view, places)
    if item in map(_plain, deck.items):
        return _("This view is in your story"), address.page_link(HOME, view)
    if len(deck.items) >= MOST:
        words = _("Your story has all the {n} scenes it can hold")
        return words.format(n=MOST), address.page_link(HOME, view)
    then = decks.address(decks.added(deck, item))
    return _("Add this view to your story"), address.here(deck=then)


def adding_link(view: View, places: tuple[str, ...] = ()) -> str:
    """The same as HTML."""
    words, href = adding(view, places)
    return f'<a href="{escape(href, quote=True)}">{escape(words)}</a>'
