"""What a picture says beside its map: title, day, the legend of each layer, whose the facts are."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from layers import all_layers, describe, legend, style
from layers.base import Layer, Reading
from layers.language import _, language, ngettext, number_words, stopped
from layers.noncitizens import MEASURES
from layers.paper import credit
from layers.view import View

LONGEST_WORD = 12
"""Letters of a word in a list's name that stand in one line, even in the narrowest column."""

RING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="22" height="22" viewBox="0 0 22 22"><rect x="2"'
    f' y="5" width="18" height="12" fill="{style.PAPER}" stroke="{style.INK}" stroke-width="1.8"/>'
    "</svg>"
)
"""The legend's picture of a place of a list."""


def words(view: View, part: bool) -> dict[str, Any]:
    """The words of a view's picture as its page is told them; ``part`` is of a part of the state.

    A layer of which a map draws nothing is left out.
    """
    read = {one: one.read(view) for one in all_layers() if one.key in view.layers}
    read = {layer: reading for layer, reading in read.items() if layer.drawing != "table"}
    view = replace(view, layers=tuple(layer.key for layer in read))
    deck = stopped(describe.title(view))
    by_key = {layer.key: reading for layer, reading in read.items()}
    whole = [_("The numbers are of all of Massachusetts.")] if part else []
    return {
        "title": _("Who works with ICE in Massachusetts"),
        "deck": deck,
        "description": " ".join((deck, *describe.sentences(view, by_key))),
        "lang": language(),
        "colours": style.COLOURS,
        "sections": [
            *(_section(layer, reading, view) for layer, reading in read.items()),
            *_listed(view),
        ],
        "source": " ".join([*whole, credit.line(view)]),
    }


def _section(layer: Layer, reading: Reading, view: View) -> dict[str, Any]:
    """A layer's part of the legend: what the map draws of it, or why it draws nothing."""
    entries = legend.entries(layer, reading)
    drawn = [one for one in entries if _drawn(one)] or entries
    as_of = _("As of: {date}.").format(date=legend.as_of(layer, reading, view))
    if reading.tracts:
        counted = _("{measure}, by census tract; the numbers count tracts.")
        as_of = f"{counted.format(measure=_(MEASURES[view.measure]))} {as_of}"
    return {
        "title": _(layer.title),
        "as_of": as_of,
        "entries": [
            {"swatch": _swatch(layer, one), "words": one.brief, "count": one.count} for one in drawn
        ],
        "remarks": list(reading.remarks) if reading.tracts else [],
    }


def _drawn(entry: legend.Entry) -> bool:
    """Whether the map has a mark for it: of statewide notes for those that have a symbol only."""
    look = entry.status.look
    return bool(look and (entry.count or look.shape))


def _listed(view: View) -> list[dict[str, Any]]:
    """The legend's part for the viewer's list, by its name."""
    if not view.list:
        return []
    places = ngettext("{n} place", "{n} places", len(view.list))
    words = places.format(n=number_words(len(view.list)))
    entry = {"swatch": RING, "words": _breakable(view.name) or _("My list"), "count": words}
    return [{"title": "", "as_of": "", "entries": [entry], "remarks": []}]


def _breakable(name: str) -> str:
    """A name that a viewer gave, with places at which a word that is too long may be parted."""
    return re.sub(rf"(\S{{{LONGEST_WORD}}})(?=\S)", "\\1\u200b", name)


def _swatch(layer: Layer, entry: legend.Entry) -> str:
    """A status's picture; its pattern has an id that no other in the picture has."""
    name = style.look_key(layer, entry.status.key)
    return style.picture(entry.status).replace('"p"', f'"{name}"').replace("#p)", f"#{name})")
