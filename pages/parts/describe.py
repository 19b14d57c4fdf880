"""The map in words: a description before it for a screen reader, a table of what it draws below."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import streamlit as st

from layers import describe
from layers.base import Reading
from layers.describe import Entry
from layers.language import _, language, stopped
from layers.view import View
from pages.parts import address
from pages.parts.component import told

SENT = "words-opened"


def before_the_map(view: View, readings: dict[str, Reading]) -> None:
    """The description, where a screen reader comes by it and the eye does not."""
    st.html(paragraph(view, readings))


def paragraph(view: View, readings: dict[str, Reading]) -> str:
    """The title and a sentence a layer, as HTML."""
    words = " ".join((stopped(describe.title(view)), *describe.sentences(view, readings)))
    return f'<p class="unseen" lang="{language()}">{escape(words)}</p>'


def data(view: View, readings: dict[str, Reading]) -> dict[str, object]:
    """The same as a table below the legend; sent only once it is opened."""
    opened = st.session_state.get(SENT) is True
    return {
        "title": _("What the map shows, in words"),
        "open": opened,
        "html": table(view, readings) if opened else "",
    }


def folded(key: str) -> None:
    """Keep whether the table in the control of this key was opened."""
    asked = told(key, "words")
    st.session_state[SENT] = isinstance(asked, Mapping) and asked.get("on") is True


def table(view: View, readings: dict[str, Reading]) -> str:
    """The sentences and a row for each thing drawn, as HTML.

    The roles are written out because the style sheet stacks the cells, which takes them away.
    """
    title = escape(describe.title(view))
    sentences = describe.sentences(view, readings)
    said = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)
    heads = (_("Place"), _("Layer"), _("Status"), _("Date"))
    head = "".join(f'<th role="columnheader" scope="col">{escape(one)}</th>' for one in heads)
    rows = "".join(_row(entry, view) for entry in describe.entries(view, readings))
    drawn = (
        f'<table role="table"><caption>{title}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>'
    )
    whole = drawn if rows else f"<p>{title}</p>"
    return f'<div class="words" lang="{language()}">{said}{whole}</div>'


def _row(entry: Entry, view: View) -> str:
    cells = "".join(
        f'<td role="cell">{escape(words)}</td>' for words in (entry.layer, entry.status, entry.date)
    )
    return f'<tr role="row"><th role="rowheader" scope="row">{_place(entry, view)}</th>{cells}</tr>'


def _place(entry: Entry, view: View) -> str:
    """The place's name; a municipality's leads to its page."""
    if not entry.town:
        return escape(entry.place)
    href = escape(address.town_link(entry.town, view), quote=True)
    return f'<a href="{href}">{escape(entry.place)}</a>'
