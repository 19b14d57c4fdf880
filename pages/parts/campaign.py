"""The panel of the viewer's own list: name it, paste names into it, see it, undo, take it along."""

from __future__ import annotations

from html import escape

import streamlit as st

from data import store
from layers import all_layers, compare, paste, search, town
from layers.language import _, language, ngettext, side_by_side
from layers.paste import Left, Pasted
from layers.view import View
from pages.parts import address, listing
from pages.parts.acts import acts, listing_link
from pages.parts.block import block
from pages.parts.link import link

NAME, PASTE, FOUND = "list-name", "list-paste", "list-found"
ONLY_THESE = {"listed": "1"}
"""How the table's address asks for the places of the list alone."""

ROWS = 5  # lines of the box for pasting


def campaign(view: View) -> None:
    """The whole panel, once on its page; the list itself is in the view.

    Each part has its place whether or not it has something to show: the focus stays where it is.
    """
    with st.container(key="campaign"):
        acts()
        block(_opening(view))
        with st.container(key="list-places"):
            if view.list:
                block(places(view))
                _onward(view)
        with st.expander(_("Paste names into the list, or name it"), key="list-write"):
            _paste()
            _name(view)
        with st.container(key="list-found"):
            found = st.session_state.get(FOUND)
            if found and set(found.geoids) <= set(view.list):  # else the list has gone on since
                block(_found(found, view))


def _opening(view: View) -> str:
    """The list's name, and where it is kept; of an empty one, how places come onto it."""
    kept = _(
        "The list is in the address of this page and nowhere else. Copy the link to keep it or to"
        " send it: whoever opens it sees the same list. Changes can be undone."
    )
    title = listing.title(view) if view.list else _("Your list")
    empty = _("No place is on it yet. Paste names below, or add places on their own pages.")
    said = kept if view.list else empty
    return f'<h2 id="campaign" tabindex="-1">{escape(title)}</h2><p>{escape(said)}</p>'


def _paste() -> None:
    """A box for names from a letter or a table; it is empty again once they are read."""
    with st.form("list-paste-form", clear_on_submit=True, border=False, enter_to_submit=False):
        st.text_area(
            _("Names of places, one a line or with commas between them"),
            key=PASTE,
            height=ROWS * 24,
            max_chars=paste.LONGEST,
            placeholder=_("Somerville, Hyannis, 02139 …"),
        )
        st.form_submit_button(_("Add these places"), on_click=_pasted)


def _pasted() -> None:
    """Put what the box names on the list; what matched nothing is kept to be shown."""
    text = st.session_state.get(PASTE)
    found = paste.matched(text if isinstance(text, str) else "")
    st.session_state[FOUND] = found
    listing.add(found.geoids)


def _found(found: Pasted, view: View) -> str:
    """What the pasted names matched, and each that did not with the nearest places."""
    count = len(found.geoids)
    words = ngettext("{n} place was found.", "{n} places were found.", count).format(n=count)
    told = [words]
    if found.more:
        more = ngettext(
            "{n} more name matched no place.", "{n} more names matched no place.", found.more
        )
        told.append(more.format(n=found.more))
    if found.cut:
        told.append(_("The text was longer than what is read at once; its end was left out."))
    items = "".join(f"<li>{_left(one, view)}</li>" for one in found.left)
    return f'<div class="found"><p role="status">{escape(" ".join(told))}</p><ul>{items}</ul></div>'


def _left(one: Left, view: View) -> str:
    """A name that is no one place of ours, and what it could mean."""
    said = _("“{text}” is not the name of one place here.").format(text=one.text)
    if not one.near:
        return escape(said)
    offered = " ".join(_offer(place, view) for place in one.near)
    return f"{escape(said)} {escape(_('Did you mean:'))} {offered}"


def _offer(place: search.Place, view: View) -> str:
    town = str(store.municipalities().at[place.geoid, "name"])
    if place.geoid in view.list:
        return escape(_("{town} (on your list)").format(town=town))
    words = place.name if place.name == town else f"{place.name} {search.words(place)}"
    label = _("Add {town} to your list").format(town=town)
    return listing_link(place.geoid, view, words, label, "add")


def places(view: View) -> str:
    """The list as a table: each place with its statuses in words, and a link that removes it."""
    rows = "".join(_row(geoid, view) for geoid in view.list)
    heads = (_("Municipality"), _("What our documents say"), _("Change"))
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    title = escape(_("The places on your list"))
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{title}"><table>'
        f'<caption class="unseen">{title}</caption><thead><tr>{head}</tr></thead>'
        f'<tbody lang="{language()}">{rows}</tbody></table></div>'
    )


def _row(geoid: str, view: View) -> str:
    name = str(store.municipalities().at[geoid, "name"])
    href = escape(address.town_link(geoid, view), quote=True)
    label = _("Remove {town} from your list").format(town=name)
    remove = listing_link(geoid, view, _("Remove"), label)
    return (
        f'<tr><th scope="row"><a href="{href}">{escape(name)}</a></th>'
        f"<td>{'<br>'.join(map(escape, statuses(geoid, view)))}</td><td>{remove}</td></tr>"
    )


def statuses(geoid: str, view: View) -> list[str]:
    """A place's own statuses in few words, layer by layer; of absences only COPLINK's is told."""
    told = []
    for layer in all_layers():
        if layer.key in town.EVIDENCE:
            reading = layer.read(view)
            status = layer.status(reading.towns[geoid])
            if not status.absent or layer.key == "coplink":
                told.append(side_by_side(town.few_words(status), reading.when.get(geoid, "")))
    return told


def _name(view: View) -> None:
    with st.form("list-name-form", border=False):
        st.text_input(_("Name of the list"), view.name, key=f"{NAME}-{view.name}", max_chars=60)
        st.form_submit_button(_("Name the list"), on_click=_named, args=(view.name,))


def _named(known: str) -> None:
    text = st.session_state.get(f"{NAME}-{known}")
    listing.put(address.view().list, text if isinstance(text, str) else "")


def _onward(view: View) -> None:
    """What can be done with the whole list."""
    with st.container(key="list-onward", horizontal=True, vertical_alignment="center"):
        ways = {
            _compared(view): address.compare_link(view.list[: compare.MOST], view),
            _("Letters and a brief"): address.paper_link(view, "letters"),
            _("Show only these in the table"): address.page_link(listing.HOME, view, **ONLY_THESE),
        }
        for words, href in ways.items():
            block(f'<a href="{escape(href, quote=True)}">{escape(words)}</a>', width="content")
        st.button(_("Clear the list"), key="clear-list", on_click=listing.clear)
        link(view)


def _compared(view: View) -> str:
    if len(view.list) <= compare.MOST:
        return _("Compare them")
    return _("Compare the first {n}").format(n=compare.MOST)
