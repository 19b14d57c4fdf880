"""The Organize page: the table, what its words rest on, and room for a list and files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from html import escape

import streamlit as st

from layers import all_layers, filtering, layer
from layers.base import Layer
from layers.conditions import conditions
from layers.language import _, language, list_words, side_by_side, stopped
from layers.town import EVIDENCE, few_words
from layers.view import View
from pages.parts import asked as address_of
from pages.parts import listing
from pages.parts.asked import Asked
from pages.parts.block import block
from pages.parts.campaign import campaign
from pages.parts.day import day
from pages.parts.downloads import downloads
from pages.parts.towns import KEY, towns


def organize(view: View) -> None:
    """The whole page; the containers are the places of the list, the files and the comparison."""
    asked = address_of.here()
    with st.container(key="organize"):
        _left_out(asked)
        block(_opening(view))
        with st.container(key="organize-list"):
            campaign(view)
        found = towns(view, asked, view.list, partial(listing.pressed, KEY))
        with st.container(key="organize-files"):
            downloads(found, view, called(asked, view))
        block(_rests_on(view))


def called(asked: Asked, view: View) -> str:
    """What the places that match are called in a file and in its name: the filter in words.

    A list of one's own goes by its name, where it has one.
    """
    words = filtering.words(asked.filter)
    if "listed" in words and view.name:
        words["listed"] = view.name
    return side_by_side(*words.values()) or _("All 351 cities and towns")


def _left_out(asked: Asked) -> None:
    """Which parts of the address no filter could be made of, by the page's own names for them."""
    if not asked.ignored:
        return
    titles = {key: _(one.title) for key, one in conditions().items()}
    named = list_words(list(dict.fromkeys(titles.get(key, _("order")) for key in asked.ignored)))
    words = _(
        "This address asked for something that is not here ({parts}); it was left out."
    ).format(parts=named)
    block(f'<p class="ignored" role="status">{escape(words)}</p>')


def _opening(view: View) -> str:
    lead = _(
        "What each layer says of all 351 cities and towns. A place that a list does not name may"
        " still take part: absence is not a “no”."
    )
    return f'<h1>{escape(_("Organize"))}</h1>{day(view)}<p class="lead">{escape(lead)}</p>'


def _rests_on(view: View) -> str:
    """What each short word for an absence rests on, what applies everywhere, and of when."""
    notes = "".join(f"<li>{escape(stopped(note))}</li>" for note in _everywhere(view))
    figures = _(
        "Noncitizens are of 2012–2016 for all places, so that they can be compared; a town’s own"
        " answer gives 2020–2024 where that is published. A district with under 15% of a place’s"
        " area is told as “may also include”: it can be a trace of how the maps were drawn."
    )
    return (
        f'<section class="rests" lang="{language()}">'
        f"<h2>{escape(_('What the words in the table rest on'))}</h2>"
        f"<h3>{escape(_('Words for an absence'))}</h3><dl>{_absences(view)}</dl>"
        f"<h3>{escape(_('What also applies in every place'))}</h3><ul>{notes}</ul>"
        f"<h3>{escape(_('Figures and districts'))}</h3><p>{escape(figures)}</p></section>"
    )


def _absences(view: View) -> str:
    """Each short word for an absence that the table holds, with what it rests on, once."""
    items: dict[str, str] = {}
    for one in _evidence():
        used = set(one.read(view).towns.values())
        for status in one.statuses:
            if status.absent and status.key in used:
                items[few_words(status)] = (
                    f"<dd><small>{escape(_(one.title))}</small>{escape(stopped(status.said()))}</dd>"
                )
    return "".join(f"<dt>{escape(words)}</dt>{said}" for words, said in items.items())


def _everywhere(view: View) -> Iterator[str]:
    """The statewide facts, which no row repeats."""
    for one in _evidence():
        for note in one.read(view).notes:
            yield note.words


def _evidence() -> Iterator[Layer]:
    return (layer(one.key) for one in all_layers() if one.key in EVIDENCE)
