"""Buttons in a page's own HTML: a table can have one a row, where a widget each would be slow."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from data import store
from layers import compare
from pages.parts import address, listing
from pages.parts.component import component, told

KEY = "acts"
THEN = {"list": "campaign", "add": "campaign", "towns": "compared"}
"""The id of what has the focus once a button is gone with what it did."""


def acts() -> None:
    """Listen to the buttons of this page; once a page that has some."""
    component(KEY, "<span></span>")(key=KEY, on_act_change=_acted)


def button(act: str, of: str, words: str, label: str = "", key: str = "") -> str:
    """A button as HTML: ``act`` is what to do with ``of``.

    "list" puts a geoid on the list or takes it off, "add" only puts it on, "towns" compares these.
    ``label`` is its whole name for a listener where ``words`` are only its beginning; ``key`` finds
    it again in the next view.
    """
    given = {"data-act": act, "data-of": of, "data-key": key, "data-then": THEN[act]}
    told = "".join(f' {name}="{escape(text, quote=True)}"' for name, text in given.items() if text)
    said = f' aria-label="{escape(label, quote=True)}"' if label else ""
    return f'<button type="button" class="act"{told}{said}>{escape(words)}</button>'


def _acted() -> None:
    """Do what a button says; anything else, as a hostile page might send, is let fall."""
    said = told(KEY, "act")
    if not isinstance(said, Mapping):
        return
    do(str(said.get("act", "")), str(said.get("of", "")))


def do(act: str, of: str) -> None:
    """Put a place on the list or off it, or compare these places."""
    if act == "list" and of in store.municipalities().index:
        listing.toggle(of)
    if act == "add" and of in store.municipalities().index:
        listing.add((of,))
    if act == "towns":
        address.keep(towns=compare.written(compare.asked(of).geoids))
