"""A town on one page, to print, and its card to share: buttons, with the card to look at."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from data import store
from layers.language import _
from layers.paper import card, handout
from layers.view import View
from pages.parts import held
from pages.parts.block import block
from pages.parts.held import File


def handouts(view: View, site: str) -> None:
    """The buttons for the chosen town; without one, a sentence on what to do."""
    if not view.town:
        block(f"<p>{escape(_('Choose a town above: its page and its card appear here.'))}</p>")
        return
    block(f"<p>{escape(_about(view))}</p>")
    with st.container(key="on-town"):
        with st.container(key="on-town-row", horizontal=True):
            for file in _files(view, site):
                held.download(file, f"town-{file.name}")
        held.sorry()


def _files(view: View, site: str) -> tuple[File, ...]:
    told = (view.town, view, site)
    name = f"{store.municipalities().at[view.town, 'slug']}-{{}}-{view.lang}.{{}}".format
    return (
        File(
            _("Handout (PDF)"),
            partial(handout.pdf, *told),
            name("handout", "pdf"),
            "application/pdf",
        ),
        File(_("Handout (web page)"), partial(_page, *told), name("handout", "html"), "text/html"),
        File(_("Card to share (PNG)"), partial(card.png, *told), name("card", "png"), "image/png"),
    )


def _page(geoid: str, view: View, site: str) -> bytes:
    return handout.html(geoid, view, site).encode()


def _about(view: View) -> str:
    words = _(
        "{town} on one sheet of Letter paper: the answer, its dates and sources, what one can do,"
        " and a QR code that leads to its page. The card is a picture for messages."
    )
    return words.format(town=store.municipalities().at[view.town, "name"])
