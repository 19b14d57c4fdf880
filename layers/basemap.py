"""The folium map that needs no internet: no tiles, no other host, geometry by address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import folium
from jinja2 import Template

from data import store
from layers import all_layers, settings, style
from layers.base import Layer, Reading
from layers.language import _, language
from layers.view import View

# What runs in the map's frame before its script has come; a comment in the first line.
ARRIVAL = (Path(__file__).parent / "web" / "arrival.js").read_text().partition("\n")[2]


class Basemap(folium.Map):
    """A constant map: equal in every run, so that the browser never draws it anew.

    streamlit-folium would load our script once and wait for it, ignoring what the page sends in the
    meantime; a script that fails to load would leave the frame empty for good. So it is given no
    scripts to load: a few lines in the frame ask for ours until it comes.
    """

    default_js: list[tuple[str, str]] = []  # noqa: RUF012 - folium declares it so
    default_css: list[tuple[str, str]] = []  # noqa: RUF012
    _template = Template(
        "{% macro header(this, kwargs) %}{% endmacro %}"
        "{% macro html(this, kwargs) %}{% endmacro %}"
        f"{{% macro script(this, kwargs) %}}{ARRIVAL}{{% endmacro %}}"
    )

    def __init__(self, script: str) -> None:
        super().__init__(tiles=None)
        self._children.clear()
        self.script = script


class Drawing(folium.FeatureGroup):
    """What a view draws, for the map's own script: words and codes, no coordinates.

    It is kept in the frame as ``drawing``, where a map that starts later finds the newest.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }} = {addTo() {}}; window.feature_group = [];"
        "window.drawing = {{ this.state | tojson }};"
        "if (window.Atlas?.map) Atlas.set(window.drawing);"
        "{% endmacro %}"
    )

    def __init__(self, state: dict[str, object]) -> None:
        super().__init__(name="drawing")
        self.state = state


def readings(view: View) -> dict[str, Reading]:
    """The layers that are switched on, read for the view, by key."""
    return {layer.key: layer.read(view) for layer in all_layers() if layer.key in view.layers}


def streets() -> dict[str, str]:
    """What the browser needs for the street map, once a viewer has switched it on."""
    tiles = settings.street_map_tiles()
    failed = _("The street map’s pictures could not be loaded from {host}. The map is as it was.")
    return {
        "tiles": tiles,
        "credit": _("© OpenStreetMap contributors"),
        "href": "https://www.openstreetmap.org/copyright",
        "failed": failed.format(host=settings.host(tiles)),
    }


def state(
    view: View, read: dict[str, Reading], fly: int = 0, on_streets: bool = False
) -> dict[str, Any]:
    """What the browser needs to draw a view: about two kilobytes, none of them coordinates.

    ``of`` names what a layer's part depends on: while it stays, the browser may draw a part that it
    was sent before.
    """
    layers = (layer for layer in all_layers() if layer.key in read)
    return {
        "layers": {layer.key: _part(layer, read[layer.key]) for layer in layers},
        "of": f"{view.on} {view.measure} {view.period} {language()}",
        "close": _("Close the notes"),
        "missing": _(
            "The map has not come yet. The answer, the search box and the table on the Organize"
            " page say the same in words."
        ),
        "late": _(
            "The census tracts have not come yet. Until they do, the map shows what it showed"
            " before."
        ),
        "town": view.town,
        "fly": fly,
        "streets": streets() if on_streets else {},
        "lang": language(),
        "title": _("Map of Massachusetts"),
        "zoom": [_("Zoom in"), _("Zoom out")],
        "label": _(
            "Map. The answer, the search box and the table on the Organize page say the same in"
            " words."
        ),
    }


def _part(layer: Layer, reading: Reading) -> dict[str, Any]:
    """What one layer draws: its fill or its outlines, its symbols, its notes."""
    part: dict[str, Any] = {"outlines": _outlines(layer, reading)}
    if layer.drawing == "fill":
        part["fill"] = _fill(layer, reading)
    part["symbols"] = [
        {
            "site": mark.site,
            "town": mark.town,
            "text": mark.text,
            "words": mark.words,
            "look": style.look_key(layer, mark.status),
        }
        for mark in reading.symbols
    ]
    part["notes"] = [
        {"look": style.look_key(layer, note.status), "words": note.short or note.words}
        for note in reading.notes
        if (look := layer.status(note.status).look) and look.shape
    ]
    return part


def _outlines(layer: Layer, reading: Reading) -> list[dict[str, str]]:
    return [
        {
            "area": area,
            "look": style.look_key(layer, status),
            "words": _(layer.status(status).short),
        }
        for area, status in reading.areas
    ]


def _fill(layer: Layer, reading: Reading) -> dict[str, object]:
    words = {
        status.code: reading.told.get(status.key) or _(status.short)
        for status in layer.statuses
        if status.short or status.key in reading.told
    }
    if reading.tracts:
        name, codes = reading.tracts
        return {
            "layer": layer.key,
            "tracts": store.web_files()[name],
            "codes": codes,
            "words": words,
        }
    return {"layer": layer.key, "codes": layer.codes(reading), "words": words}
