"""A town on one page, to print, and its card to share: buttons, with the card to look at."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from data import store
from layers.language import _, ngettext, number_words, speak
from layers.paper import card, handout
from layers.view import View
from pages.parts import held, listing
from pages.parts.block import block
from pages.parts.held import File, Several


def handouts(view: View, site: str) -> None:
    """The buttons for the chosen town and for a list; without both, a sentence on what to do."""
    if not (view.town or view.list):
        block(f"<p>{escape(_('Choose a town above: its page and its card appear here.'))}</p>")
    if view.town:
        block(f"<p>{escape(_about(view))}</p>")
        with st.container(key="on-town"):
            with st.container(key="on-town-row", horizontal=True):
                for file in _files(view, site):
                    held.download(file, f"town-{file.name}")
            held.sorry()
    if view.list:
        with st.container(key="on-handouts"):
            _of_the_list(view, site)


@st.fragment
def _of_the_list(view: View, site: str) -> None:
    """A sheet for each place of the list, in one file; only this part runs anew."""
    speak(view.lang)
    many = len(view.list)
    about = _("{list}: one sheet for each place, as PDF.").format(list=listing.title(view))
    block(f"<p>{escape(about)}</p>")
    said = Several(
        ngettext("Make {n} handout", "Make {n} handouts", many).format(n=number_words(many)),
        _("{n} of {count} handouts made"),
        _("Save the handouts (ZIP)"),
        f"handouts-{view.on.isoformat()}-{view.lang}.zip",
    )
    held.several(said, partial(handout.zipped, view.list, view, site), "handouts")


def _files(view: View, site: str) -> tuple[File, ...]:
    told = (view.town, view, site)
    sheet = handout.file_name(view.town)
    picture = f"{store.municipalities().at[view.town, 'slug']}-card-{view.lang}.png"
    return (
        File(
            _("Handout (PDF)"),
            partial(handout.pdf, *told),
            f"{sheet}.pdf",
            "application/pdf",
        ),
        File(_("Handout (web page)"), partial(_page, *told), f"{sheet}.html", "text/html"),
        File(
            _("Card to share (PNG)"),
            partial(card.png, *told),
            picture,
            "image/png",
        ),
    )


def _page(geoid: str, view: View, site: str) -> bytes:
    return handout.html(geoid, view, site).encode()


def _about(view: View) -> str:
    words = _(
        "{town} on one sheet of Letter paper: the answer, its dates and sources, what one can do,"
        " and a QR code that leads to its page. The card is a picture for messages."
    )
    return words.format(town=store.municipalities().at[view.town, "name"])
