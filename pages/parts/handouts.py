"""A town on one page, to print, and its card to share: buttons, with the card to look at."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape

import streamlit as st

from data import store
from layers.language import _, speak
from layers.paper import card, handout
from layers.view import View
from pages.parts import held
from pages.parts.block import block


def handouts(view: View, site: str) -> None:
    """The buttons for the chosen town; without one, a sentence on what to do."""
    if not view.town:
        block(f"<p>{escape(_('Choose a town above: its page and its card appear here.'))}</p>")
        return
    block(f"<p>{escape(_about(view))}</p>")
    with st.container(key="files-town"):
        with st.container(key="files-town-row", horizontal=True):
            for key, (words, make, ending, media) in _made(view, site).items():
                name = f"{_slug(view)}-{key}-{view.lang}{ending}"
                held.download(words, partial(_spoken, view, make), name, media, f"town-{key}", "")
        held.sorry()


Made = tuple[str, Callable[[], bytes], str, str]


def _made(view: View, site: str) -> dict[str, Made]:
    """Each document by its key: what its button says, how it is made, its ending and its kind."""
    told = (view.town, view, site)
    return {
        "handout": (_("Handout (PDF)"), partial(handout.pdf, *told), ".pdf", "application/pdf"),
        "page": (_("Handout (web page)"), partial(_page, *told), ".html", "text/html"),
        "card": (_("Card to share (PNG)"), partial(card.png, *told), ".png", "image/png"),
    }


def _page(geoid: str, view: View, site: str) -> bytes:
    return handout.html(geoid, view, site).encode()


def _spoken(view: View, make: Callable[[], bytes]) -> bytes:
    """Made in the page's language: a button's file is made outside of the page's run."""
    speak(view.lang)
    return make()


def _slug(view: View) -> str:
    return str(store.municipalities().at[view.town, "slug"])


def _about(view: View) -> str:
    words = _(
        "{town} on one sheet of Letter paper: the answer, its dates and sources, what one can do,"
        " and a QR code that leads to its page. The card is a picture for messages."
    )
    return words.format(town=store.municipalities().at[view.town, "name"])
