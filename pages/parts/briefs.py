"""A brief of the viewer's list: a table, a map, a paragraph a place and sources, to print."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from layers.language import _
from layers.paper import brief, picture
from layers.view import View
from pages.parts import address, held, listing
from pages.parts.block import block
from pages.parts.held import File
from pages.parts.letters import WORD


def briefs(view: View, site: str) -> None:
    """The buttons for the list; without one, the way to it."""
    if not view.list:
        block(_no_list(view))
        return
    block(f"<p>{escape(_about(view))}</p>")
    name = f"brief-{len(view.list)}-places-{view.on.isoformat()}-{view.lang}"
    files = (
        File(_("Brief (web page)"), partial(_page, view, site), f"{name}.html", "text/html"),
        File(_("Brief (Word)"), partial(_document, view, site), f"{name}.docx", WORD),
    )
    with st.container(key="on-brief"):
        with st.container(key="on-brief-row", horizontal=True):
            for file in files:
                held.download(file, f"brief-{file.name}")
        held.sorry()


def _page(view: View, site: str) -> bytes:
    drawn = picture.svg(view, frame=view.list)
    return brief.html(view.list, view, site, drawn, view.name).encode()


def _document(view: View, site: str) -> bytes:
    drawn = picture.png(view, frame=view.list)
    return brief.docx(view.list, view, site, drawn, view.name)


def _about(view: View) -> str:
    words = _(
        "{list}: a table, a map, a paragraph for each place, and every source. To print, or to edit"
        " in a word processor."
    )
    return words.format(list=listing.title(view))


def _no_list(view: View) -> str:
    words = _("Your list is empty. Put places on it in the table of all places.")
    href = escape(address.page_link(listing.HOME, view), quote=True)
    return f'<p>{escape(words)} <a href="{href}">{escape(_("Organize"))}</a></p>'
