"""The viewer's own list of places: put on, taken off, undone. The address alone keeps it.

What it was before the last change is remembered for Undo as long as the page is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import streamlit as st

from data import store
from layers import campaign
from layers.language import _, list_words, ngettext
from layers.view import View
from pages.parts import address, deck
from pages.parts.block import block
from pages.parts.component import told

HOME = "organize"
CHANGED = "list-changed"
NAMED_MOST = 3  # places that a note names; of more it says how many


@dataclass(frozen=True)
class Listed:
    """A list as the address has it: its places by geoid, and its name."""

    geoids: tuple[str, ...]
    name: str


def of(view: View) -> Listed:
    """The list that a view has."""
    return Listed(view.list, view.name)


def put(geoids: tuple[str, ...], name: str) -> None:
    """Make the address list these places under this name; what it was can be had back."""
    was = of(address.view())
    now = Listed(campaign.order(geoids), campaign.named(name))
    if was != now:
        st.session_state[CHANGED] = (was, now)
        address.keep(list=campaign.write(now.geoids), name=now.name)


def add(geoids: tuple[str, ...]) -> None:
    """Put places on the list, after those that are on it."""
    view = address.view()
    put((*view.list, *geoids), view.name)


def toggle(geoid: str) -> None:
    """Put a place on the list, or take it off."""
    view = address.view()
    kept = tuple(one for one in view.list if one != geoid)
    put(kept if geoid in view.list else (*kept, geoid), view.name)


def pressed(key: str) -> None:
    """Put on the list, or off it, the place whose button in a table was pressed.

    The table is the control of this key; what is no place, as a hostile page might send, is let
    fall.
    """
    slug = told(key, "listed")
    if isinstance(slug, str) and slug in store.slugs():
        toggle(store.slugs()[slug])


def clear() -> None:
    """Take everything off the list, its name too."""
    put((), "")


def undo() -> None:
    """Give the list back as it was before the last change; that can be undone in turn."""
    if changed := _changed(address.view()):
        put(changed[0].geoids, changed[0].name)


def _changed(view: View) -> tuple[Listed, Listed] | None:
    """What the last change made of what, while the list is still as it left it."""
    was_and_now = st.session_state.get(CHANGED)
    return was_and_now if was_and_now and was_and_now[1] == of(view) else None


def note(view: View) -> str:
    """What the last change of the list did, in a sentence; nothing where there was none."""
    changed = _changed(view)
    return _told(*changed) if changed else ""


def _told(was: Listed, now: Listed) -> str:
    on = [geoid for geoid in now.geoids if geoid not in was.geoids]
    off = [geoid for geoid in was.geoids if geoid not in now.geoids]
    said = []
    if on:
        come = ngettext("{places} is on your list now.", "{places} are on your list now.", len(on))
        said.append(come.format(places=_places(on)))
    if off:
        gone = ngettext("{places} is off your list.", "{places} are off your list.", len(off))
        said.append(gone.format(places=_places(off)))
    if now.name != was.name and not said:
        name = _("Your list is called “{name}” now.").format(name=now.name)
        said.append(name if now.name else _("Your list has no name now."))
    return " ".join(said)


def _places(geoids: list[str]) -> str:
    """Places by name, and of many their number."""
    if len(geoids) > NAMED_MOST:
        return ngettext("{n} place", "{n} places", len(geoids)).format(n=len(geoids))
    return list_words([_name(geoid) for geoid in geoids])


def strip(view: View) -> None:
    """One slim line below the bar: the way to list and story, and Undo right after a change.

    The line is there on every page so that the page below it stays in place; it is empty, and takes
    no room, without a list and a story.
    """
    with st.container(key="your-list", horizontal=True, vertical_alignment="center"):
        if view.list or view.name:
            href = escape(address.page_link(HOME, view), quote=True)
            block(f'<a href="{href}#campaign">{escape(title(view))}</a>', width="content")
        if said := note(view):
            block(f'<p class="changed">{escape(said)}</p>', width="content")
            st.button(_("Undo"), key="undo", on_click=undo)
        deck.strip(view)


def title(view: View) -> str:
    """The list by its name, or as the viewer's, with the number of its places."""
    count = len(view.list)
    yours = _("{list} ({count})").format(list=_("Your list"), count=count)
    return campaign.title(view.name, count) or yours


def onward(view: View) -> None:
    """What can be done with the chosen place: put on the list or taken off, and compared."""
    with st.container(key="onward", horizontal=True, vertical_alignment="center"):
        words = label(view.town, view)
        st.button(words, key=f"on-list-{view.town}", on_click=toggle, args=(view.town,))
        ways = {
            _("Compare with others"): address.compare_link((view.town,), view),
            _("Print or share"): address.paper_link(view, "handout"),
            _("Ask for records"): address.paper_link(view, "letters"),
        }
        for words, href in ways.items():
            block(f'<a href="{escape(href, quote=True)}">{escape(words)}</a>', width="content")
        block(deck.adding_link(view), width="content")


def label(geoid: str, view: View) -> str:
    """What that button says."""
    on = geoid in view.list
    words = _("Take {town} off your list") if on else _("Add {town} to your list")
    return words.format(town=_name(geoid))


def _name(geoid: str) -> str:
    return str(store.municipalities().at[geoid, "name"])


def in_words(view: View) -> str:
    """The places on the list as HTML, each leading to itself on the map; of many their number."""
    if not view.list:
        return ""
    if len(view.list) > campaign.READABLE:
        said = ngettext(
            "{n} place is on your list.", "{n} places are on your list.", len(view.list)
        )
        return f"<p>{escape(said.format(n=len(view.list)))}</p>"
    links = [
        f'<a href="{escape(address.map_link(geoid, view), quote=True)}">{escape(_name(geoid))}</a>'
        for geoid in view.list
    ]
    return f"<p>{escape(_('On your list: {places}')).format(places=list_words(links))}</p>"
