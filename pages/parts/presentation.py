"""The presentation on a page of the app: ways to start it and to take it along, and its scenes."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from layers.language import _, ngettext, number_words, speak
from layers.show import deck as decks
from layers.show import deck_address, player
from layers.show.items import READY, Deck
from layers.view import View
from pages.parts import address, here
from pages.parts.block import block
from pages.serving import host, present

HEIGHT = 560


def presentation(view: View) -> None:
    """What it is, a button a way to have it, the presentation in a frame, its scenes in words."""
    deck, faults = decks.parse(st.query_params.get("deck", ""))
    deck = deck if deck.items else READY
    with st.container(key="paper"):
        block(_opening(deck, faults, view))
        st.download_button(
            _("Download the presentation"),
            partial(_file, deck, view),
            file_name=player.file_name(view),
            mime="text/html",
            key="presentation-file",
            help=_("One file that needs no network: open it in any browser."),
            on_click="ignore",
        )
        frame = host.base() + "/" + _address(view) if present.is_served() else _file(deck, view)
        st.iframe(frame, height=HEIGHT, alt=_("Present"))
        block(_scenes(deck, view))


def _file(deck: Deck, view: View) -> str:
    """The file; a download runs apart from the page's run and has to say the language itself."""
    speak(view.lang)
    return player.html(deck, _shown(view), here.given())


def _shown(view: View) -> View:
    return View(on=view.on, town=view.town, lang=view.lang)


def _opening(deck: Deck, faults: tuple[str, ...], view: View) -> str:
    count = len(deck.items)
    words = ngettext(
        "{n} scene, made of the records as of the day that this page shows. It needs no network.",
        "{n} scenes, made of the records as of the day that this page shows. They need no network.",
        count,
    ).format(n=number_words(count))
    told = "".join(f"<p>{escape(fault)}</p>" for fault in faults)
    return f"<h1>{escape(_('Present'))}</h1><p>{escape(words)}</p>{told}{_start(view)}"


def _start(view: View) -> str:
    """The link to the presentation on the whole screen, where the server has it."""
    if not present.is_served():
        return ""
    to, words = escape(_address(view), quote=True), escape(_("Start the presentation"))
    return f'<p><a href="{to}" target="_blank">{words}</a></p>'


def _address(view: View) -> str:
    """The route with this view and the story of the page's own address, as every page sees it."""
    deck = st.query_params.get("deck", "")[: deck_address.LONGEST]
    return address.page_link("present", view, **({"deck": deck} if deck else {}))


def _scenes(deck: Deck, view: View) -> str:
    """The scenes in order, so that a reader of the page has what the screen shows."""
    told = decks.scenes(deck, _shown(view))
    items = "".join(
        f"<li><strong>{escape(scene.title)}</strong> {escape(scene.sentences)}</li>"
        for scene in told
    )
    return f"<h2>{escape(_('The scenes'))}</h2><ol>{items}</ol>"
