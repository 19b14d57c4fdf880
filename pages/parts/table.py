"""The 351 municipalities as a table, from the same readings as the map."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from data import store
from layers import all_layers
from layers.base import Layer, Reading
from layers.language import _, side_by_side, stopped
from layers.view import LAST_CHECKED, View
from pages.parts import address
from pages.parts.day import day

Columns = tuple[tuple[Layer, Reading], ...]


def table(view: View) -> str:
    """An HTML table: one row a municipality, one column a layer, each cell a status in words."""
    columns = tuple((layer, layer.read(view)) for layer in all_layers() if layer.drawing != "table")
    groups = [(name, list(rows)) for name, rows in groupby(_places(), lambda row: row["name"][0])]
    title = escape(_("All 351 cities and towns"))
    body = "".join(_group(initial, rows, columns, view) for initial, rows in groups)
    return (
        f'<article class="list"><h1>{title}</h1>{day(view)}<p>{escape(_caption())}</p>'
        f"{_absences(columns)}"
        f'<div class="scroll" role="region" tabindex="0" aria-label="{title}">'
        f"{_initials([initial for initial, _rows in groups])}"
        f"<table><caption class='unseen'>{title}</caption>{_head(columns, view)}{body}</table>"
        "</div></article>"
    )


def _places() -> list[dict[str, str]]:
    return store.municipalities().sort_values("name").to_dict("records")


def _caption() -> str:
    return _(
        "What each layer says of a place, from the records in its heading. A place that a list does"
        " not name may still take part: absence is not a “no”. Noncitizens are of 2012–2016 for all"
        " places, so that they can be compared; a town’s own answer gives 2020–2024 where that is"
        " published."
    )


def _absences(columns: Columns) -> str:
    """What each short word for an absence in the table rests on, once."""
    words = {
        short(status.short): (_(layer.title), status.said())
        for layer, reading in columns
        for status in layer.statuses
        if status.absent and status.key in reading.towns.values()
    }
    items = "".join(
        f"<dt>{escape(word)}</dt><dd><small>{escape(title)}</small>{escape(stopped(said))}</dd>"
        for word, (title, said) in words.items()
    )
    summary = escape(_("What “not named” and the other words for an absence rest on"))
    return f"<details><summary>{summary}</summary><dl>{items}</dl></details>"


def _initials(initials: list[str]) -> str:
    """A link to the first place of each initial."""
    links = "".join(f'<a href="#{_anchor(one)}">{escape(one)}</a>' for one in initials)
    label = escape(_("Places by their first letter"), quote=True)
    return f'<nav class="initials" aria-label="{label}">{links}</nav>'


def _anchor(initial: str) -> str:
    return f"places-{initial.lower()}"


def _head(columns: Columns, view: View) -> str:
    cells = "".join(
        f'<th scope="col">{escape(_(layer.title))}<small>{escape(records)}</small></th>'
        for layer, records in _records(columns, view)
    )
    return f'<thead><tr><th scope="col">{escape(_("Municipality"))}</th>{cells}</tr></thead>'


def _records(columns: Columns, view: View) -> Iterator[tuple[Layer, str]]:
    """Each layer with the records it rests on; on another day these are not of that day."""
    for layer, reading in columns:
        dated = layer.key == "noncitizens" or view.on == LAST_CHECKED
        words = "{records}" if dated else _("from: {records}")
        yield layer, words.format(records=reading.as_of)


def _group(initial: str, rows: list[dict[str, str]], columns: Columns, view: View) -> str:
    """The places of one initial, as a group of rows that a link can lead to."""
    body = "".join(_row(place, columns, view) for place in rows)
    return f'<tbody id="{_anchor(initial)}">{body}</tbody>'


def _row(place: dict[str, str], columns: Columns, view: View) -> str:
    cells = "".join(
        f"<td>{escape(cell(layer, reading, place['geoid']))}</td>" for layer, reading in columns
    )
    link = escape(address.town_link(place["geoid"], view), quote=True)
    return (
        f'<tr><th scope="row"><a href="{link}">{escape(place["name"])}</a>'
        f"<small>{escape(place['county'])}</small></th>{cells}</tr>"
    )


def cell(layer: Layer, reading: Reading, geoid: str) -> str:
    """A layer's status of a place in words, an absence in few, with the date that belongs to it."""
    status = layer.status(reading.towns[geoid])
    words = short(status.short) if status.absent else status.said()
    return side_by_side(words, reading.when.get(geoid, ""))


def short(words: str) -> str:
    """A status's short words (a msgid), as they stand on their own."""
    said = _(words)
    return said[:1].upper() + said[1:]
