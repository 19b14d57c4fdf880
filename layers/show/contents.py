"""What a presentation carries: scenes, every place's answer, the search, geometry, typefaces."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from data import store
from layers import basemap, bundle, headline, layer, qr, search
from layers.language import _, day_words, language
from layers.show import told, typeface, words
from layers.show.contrast import contrast
from layers.show.scene import Row, Scene
from layers.view import View, fills, params

DRAWN = {
    "fill": ("layer", "codes", "tracts"),
    "outlines": ("area", "look"),
    "symbols": ("site", "town", "text", "look"),
}
"""What the drawing needs of a layer: there is no pointer, so that no words stand behind it."""


def contents(scenes: Sequence[Scene], view: View, site: str) -> dict[str, Any]:
    """All that the page's script reads, in the language in use, as JSON has it.

    ``site`` is the address that codes lead to, or empty; ``view`` says of which day the places'
    answers are.
    """
    said = {
        "lang": language(),
        "scenes": [_scene(scene, site) for scene in scenes],
        "town": _town(view),
        "answers": {geoid: headline.brief(geoid, view) for geoid in store.municipalities().index},
        "credits": _credits(view),
        "codes": _codes(View(on=view.on, lang=view.lang), site),
        "site": site.partition("//")[2],
        "places": _places(),
        "words": words.words(),
        "keys": words.keys(),
    }
    tracts = _tracts(said)
    return {
        **said,
        "checks": words.checks(len(said["answers"]), max(tracts.values()), len(scenes)),
        "expected": {"places": len(said["answers"]), "tracts": tracts},
        "known": _known(),
        "given": {name: _geometry(name) for name in (*tracts, store.web_files()["context"])},
        "typefaces": typeface.typefaces(json.dumps(said, ensure_ascii=False)),
    }


def _scene(scene: Scene, site: str) -> dict[str, Any]:
    return {
        "key": scene.key,
        "title": scene.title,
        "sentence": scene.sentence,
        "more": scene.more,
        "number": scene.number,
        "state": _state(scene.view),
        "frame": scene.frame,
        "legend": _legend(scene.legend),
        "source": scene.source,
        "notes": scene.notes,
        "days": [_day(scene.view, day) for day in scene.days],
        "beside": _state(scene.beside) if scene.beside else None,
        "right": scene.beside.fill.replace("_", "-") if scene.beside else "",
        "captions": [_caption(one) for one in (scene.view, scene.beside) if one and scene.beside],
        "code": qr.bits(_address(scene.view, site)),
    }


def _day(view: View, day: date) -> dict[str, Any]:
    """A day of those that play: what the map shows on it, its words, its counts."""
    on = replace(view, on=day)
    return {
        "words": day_words(day.isoformat()),
        "state": _state(on),
        "legend": _legend(told.rows(on)),
    }


def _town(view: View) -> dict[str, Any]:
    """The picture on which a place is shown that somebody in the room asks about."""
    on = told.showing(view, *fills()[:1])
    return {
        "state": _state(on),
        "legend": _legend(told.rows(on)),
    }


def _caption(view: View) -> str:
    return _(layer(view.fill).title) if view.fill else ""


def _legend(rows: Sequence[Row]) -> list[list[str]]:
    """The entries with the name of each swatch instead of its markup: the page makes its own."""
    return [[_look(row.swatch), row.words, row.count] for row in rows]


def _look(swatch: str) -> str:
    return swatch.partition('class="swatch ')[2].partition('"')[0]


def _state(view: View) -> dict[str, Any]:
    """What the map draws of a view; ``tracts`` by the name of their file."""
    state = basemap.state(view, basemap.readings(view))
    parts = {key: dict(_part(part)) for key, part in state["layers"].items()}
    return {"layers": parts, "of": state["of"], "town": view.town, "streets": {}, "fly": 0}


def _part(part: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "notes", []
    for name, kept in DRAWN.items():
        if name == "fill" and name in part:
            yield name, _only(part[name], kept)
        elif name != "fill":
            yield name, [_only(one, kept) for one in part[name]]


def _only(one: dict[str, Any], kept: Sequence[str]) -> dict[str, Any]:
    return {key: one[key] for key in kept if one.get(key)}


def _credits(view: View) -> dict[str, str]:
    """What each place's answer rests on, in one line."""
    return {geoid: told.credit(geoid, view) for geoid in _geoids()}


@lru_cache(maxsize=8)
def _codes(view: View, site: str) -> dict[str, str]:
    """The code that leads to each place's answer on the site."""
    if not site:
        return {}
    return {geoid: qr.bits(_address(replace(view, town=geoid), site)) for geoid in _geoids()}


def _geoids() -> tuple[str, ...]:
    return tuple(store.municipalities().index)


def _address(view: View, site: str) -> str:
    """The address of a view's map on the site, or nothing without one."""
    slug = str(store.municipalities().at[view.town, "slug"]) if view.town else ""
    asked = urlencode(params(view, slug), safe=",~")
    return f"{site}/{'?' if asked else ''}{asked}" if site else ""


def _places() -> list[list[Any]]:
    """All that can be found: key, name, kind, geoid, people, and what tells it from others."""
    return [
        [one.key, one.name, one.kind, one.geoid, one.population, search.words(one)]
        for one in search.every()
    ]


def _known() -> dict[str, Any]:
    known = bundle.known()
    themes: Any = known["themes"]
    return {**known, "themes": {**themes, "contrast": contrast(themes["light"])}}


def _tracts(said: dict[str, Any]) -> dict[str, int]:
    """The files of tracts that the scenes need, and how many tracts each has; one at least."""
    text = json.dumps(said["scenes"])
    files = {name: file for name, file in store.web_files().items() if name.startswith("tracts")}
    first = files["tracts-2010"]
    needed = [file for file in files.values() if file == first or file in text]
    return {file: len(_geometry(file)["objects"]["tracts"]["geometries"]) for file in needed}


@lru_cache(maxsize=8)
def _geometry(file: str) -> Any:  # noqa: ANN401 - TopoJSON, as it was read
    return json.loads((store.WEB / file).read_text())
