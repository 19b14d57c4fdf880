"""The panel of the viewer's own list: name it, paste names into it, see it, undo, take it along."""

from __future__ import annotations

from html import escape

import streamlit as st

from data import store
from layers import all_layers, compare, paste, town
from layers.campaign import LONGEST_NAME
from layers.language import _, language, side_by_side
from layers.view import View
from pages.parts import address, listing
from pages.parts.acts import acts, listing_link
from pages.parts.block import at_most, block
from pages.parts.downloads import downloads
from pages.parts.link import link
from pages.parts.pasted import Answer, found

NAME, PASTE, FOUND = "list-name", "list-paste", "list-found"
MATCHING = "matching"
"""The id of the count above the table, which has the focus once only these are shown."""

ONLY_THESE = {"listed": "1"}
"""How the table's address asks for the places of the list alone."""

ROWS = 5  # lines of the box for pasting


def campaign(view: View) -> None:
    """The whole panel, once on its page; the list itself is in the view.

    It is one line above the table, and a fold with the places, the box for pasting, the name and
    the files. Each part has its place whether or not it has something to show: the focus stays.
    """
    answer = st.session_state.get(FOUND)
    if answer and not set(answer.pasted.geoids) <= set(view.list):  # the list has gone on since
        answer = None
    with st.container(key="campaign"):
        acts()
        _line(view)
        with st.expander(_fold(view), expanded=bool(answer), key="list-write"):
            _paste()
            with st.container(key="list-found"):
                if answer:
                    block(found(answer, view))
            with st.container(key="list-places"):
                if view.list:
                    _kept(view)
            _name(view)


def _fold(view: View) -> str:
    """What opens the rest of the panel; the words stay while the list grows, and so does it."""
    if view.list:
        return _("See and change the list")
    return _("Paste names into the list, or name it")


def _line(view: View) -> None:
    """The list's name and what can be done with it; of an empty one, how places come onto it."""
    with st.container(key="list-line", horizontal=True, vertical_alignment="center"):
        title = listing.title(view) if view.list else _("Your list")
        block(f'<h2 id="campaign" tabindex="-1">{escape(title)}</h2>', width="content")
        if not view.list:
            empty = _("No place is on it yet. Press + beside a place in the table, or paste names.")
            block(f"<p>{escape(empty)}</p>", width="content")
            return
        for words, href in _ways(view).items():
            block(f'<a href="{escape(href, quote=True)}">{escape(words)}</a>', width="content")
        link(view)


def _ways(view: View) -> dict[str, str]:
    """What can be done with the whole list, with where it leads."""
    table = address.page_link(listing.HOME, view, **ONLY_THESE)
    return {
        _compared(view): address.compare_link(view.list[: compare.MOST], view),
        _("Show only these in the table"): f"{table}#{MATCHING}",
        _("Letters and a brief"): address.paper_link(view, "letters"),
    }


def _kept(view: View) -> None:
    """The places with what is said of them, where the list is kept, and its own files."""
    kept = _(
        "The list is in the address of this page and nowhere else. Copy the link to keep it or to"
        " send it: whoever opens it sees the same list. Changes can be undone."
    )
    block(f"<p>{escape(kept)}</p>{places(view)}")
    st.button(_("Clear the list"), key="clear-list", on_click=listing.clear)
    downloads(view.list, view, view.name or _("Your list"), key="files-list")


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
    pasted = paste.matched(text if isinstance(text, str) else "")
    st.session_state[FOUND] = Answer(pasted, (*address.view().list, *pasted.geoids))
    listing.add(pasted.geoids)


def places(view: View) -> str:
    """The list as a table: each place with its statuses in words, and a link that removes it."""
    rows = "".join(_row(geoid, view) for geoid in view.list)
    heads = (_("Municipality"), _("What our documents say"), _("Change"))
    head = "".join(f'<th scope="col" role="columnheader">{escape(one)}</th>' for one in heads)
    title = escape(_("The places on your list"))
    return (
        f'<table role="table"><caption class="unseen">{title}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup" lang="{language()}">{rows}</tbody></table>'
    )


def _row(geoid: str, view: View) -> str:
    name = str(store.municipalities().at[geoid, "name"])
    href = escape(address.town_link(geoid, view), quote=True)
    label = _("Remove {town} from your list").format(town=name)
    remove = listing_link(geoid, view, _("Remove"), label)
    return (
        f'<tr role="row"><th scope="row" role="rowheader"><a href="{href}">{escape(name)}</a></th>'
        f'<td role="cell">{"<br>".join(map(escape, statuses(geoid, view)))}</td>'
        f'<td role="cell">{remove}</td></tr>'
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
        st.text_input(_("Name of the list"), view.name, key=f"{NAME}-{view.name}")
        block(at_most(LONGEST_NAME))
        st.form_submit_button(_("Name the list"), on_click=_named, args=(view.name,))


def _named(known: str) -> None:
    text = st.session_state.get(f"{NAME}-{known}")
    listing.put(address.view().list, text if isinstance(text, str) else "")


def _compared(view: View) -> str:
    if len(view.list) <= compare.MOST:
        return _("Compare them")
    return _("Compare the first {n}").format(n=compare.MOST)
