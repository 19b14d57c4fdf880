"""The 351 municipalities as a table, from the same readings as the map."""

from __future__ import annotations

from html import escape

from data import store
from layers import all_layers
from layers.base import Layer, Reading
from layers.language import _
from layers.view import View


def table(view: View) -> str:
    """An HTML table: one row a municipality, one column a layer, each cell a status in words."""
    layers = tuple(layer for layer in all_layers() if layer.drawing != "table")
    readings = {layer.key: layer.read(view) for layer in layers}
    head = "".join(
        f'<th scope="col">{escape(_(layer.title))}<small>{escape(readings[layer.key].as_of)}'
        "</small></th>"
        for layer in layers
    )
    body = "".join(_row(place, layers, readings) for place in _places())
    title = _("All 351 cities and towns")
    return (
        f'<article class="list"><h1>{escape(title)}</h1>'
        f"<p>{escape(_caption())}</p>"
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(title, quote=True)}">'
        f"<table><caption class='unseen'>{escape(_caption())}</caption>"
        f'<thead><tr><th scope="col">{escape(_("Municipality"))}</th>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div></article>"
    )


def _places() -> list[dict[str, str]]:
    return store.municipalities().sort_values("name").to_dict("records")


def _caption() -> str:
    return _(
        "What each layer says of a place, as of the date in its heading. A place that a list does"
        " not name may still take part: absence is not a “no”."
    )


def _row(place: dict[str, str], layers: tuple[Layer, ...], readings: dict[str, Reading]) -> str:
    geoid = place["geoid"]
    cells = "".join(
        f"<td>{escape(cell(layer, readings[layer.key], geoid))}</td>" for layer in layers
    )
    return (
        f'<tr><th scope="row"><a href="./?town={place["slug"]}">{escape(place["name"])}</a>'
        f"<small>{escape(place['county'])}</small></th>{cells}</tr>"
    )


def cell(layer: Layer, reading: Reading, geoid: str) -> str:
    """A layer's status of a place in words, with the date that belongs to it."""
    status = layer.status(reading.towns[geoid])
    return "; ".join(part for part in (status.said(), reading.when.get(geoid, "")) if part)
