"""Ways to have one's story: start it, take it along, choose its town, open one that was saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from data import store
from layers.language import _, language
from layers.show import deck as decks
from layers.show import deck_file, files
from layers.show.deck import Deck
from layers.view import View
from pages.parts import address, held, here
from pages.parts import deck as own
from pages.parts.block import block
from pages.parts.component import component, told
from pages.parts.find import find
from pages.parts.held import File

KEY = "deck_file"
FAULTS = "story-faults"
SHOWN = 12
"""Faults of a file that are told at once."""


def take(deck: Deck, view: View) -> None:
    """What is done with the whole story."""
    block(_start(deck, view))
    _downloads(deck, view)
    _town(view)
    _opened()


def _start(deck: Deck, view: View) -> str:
    """The link to the presentation, which stays open beside this page."""
    if not deck.items:
        return ""
    href = escape(address.page_link("present", view), quote=True)
    words = escape(_("Start the presentation"))
    opens = escape(_("It opens in a tab of its own."))
    return (
        f'<p class="start"><a class="primary" href="{href}" target="_blank" rel="noopener">{words}'
        f"</a><small>{opens}</small></p>"
    )


def _downloads(deck: Deck, view: View) -> None:
    """A button a form; a file is made when somebody asks for it. Of no scene there is none."""
    if not deck.items:
        return
    wanted = files.wanted(deck, view, here.given())
    with st.container(key="files-story"):
        block(f"<h2>{escape(_('Take it with you'))}</h2>")
        with st.container(key="files-story-row", horizontal=True):
            for form in files.FORMS:
                make, name = partial(files.made, form, wanted), wanted.file_name(form)
                file = File(_(form.title), make, name, form.media_type, _(form.about))
                held.download(file, f"files-story-{form.key}")
        held.sorry()


def _town(view: View) -> None:
    """The town of the story's last ready scene."""
    with st.container(key="story-town"):
        words = _("One scene shows a town. Choose the one where you speak.")
        block(f"<h2>{escape(_('Your town'))}</h2><p>{escape(words)}{_chosen(view)}</p>")
        find(view)


def _chosen(view: View) -> str:
    if not view.town:
        return ""
    name = str(store.municipalities().at[view.town, "name"])
    href = escape(address.page_link(own.HOME, replace(view, town="")), quote=True)
    said = escape(_("It is {town} now.")).format(town=f"<strong>{escape(name)}</strong>")
    return f' {said} <a href="{href}">{escape(_("Show no town"))}</a>'


def _opened() -> None:
    """A button that opens a saved story, and what is wrong with a file that is none."""
    label = escape(_("Open a story file"))
    html = (
        f'<div class="open-story" lang="{language()}"><label><input type="file"'
        f' accept=".json,application/json">{label}</label></div>'
    )
    with st.container(key="story-open"):
        block(f"<h2>{escape(_('Open a saved story'))}</h2>")
        button = component(KEY, html, isolate_styles=False)
        button(key=KEY, data={"most": deck_file.LONGEST}, on_file_change=opened)
        if faults := st.session_state.get(FAULTS):
            block(_faults(faults))


def opened() -> None:
    """Tell the story of a file; of one that is none only its faults, and the story stays."""
    said = told(KEY, "file")
    text = said.get("text") if isinstance(said, Mapping) else None
    if not isinstance(text, str):
        return
    content = text[: deck_file.LONGEST + 1].encode(errors="replace")
    try:
        deck = decks.loaded(content)
    except decks.DeckError as wrong:
        st.session_state[FAULTS] = wrong.sentences
    else:
        st.session_state.pop(FAULTS, None)
        own.put(deck)


def _faults(faults: tuple[str, ...]) -> str:
    items = "".join(f"<li>{escape(one)}</li>" for one in faults[:SHOWN])
    lead = _("This file is no story that can be opened. Your story is as it was.")
    more = _("And {n} more.").format(n=len(faults) - SHOWN) if len(faults) > SHOWN else ""
    after = _("Correct the file, or choose another.")
    return (
        f'<div class="faults" role="alert"><p>{escape(lead)}</p><ul>{items}</ul>'
        f"<p>{escape(' '.join(filter(None, (more, after))))}</p></div>"
    )
