"""Where the parts of a scene stand on a sheet of 1920 × 1080, in a picture and on a slide alike."""

from __future__ import annotations

import sys
from dataclasses import asdict, dataclass, replace
from typing import Any

from layers import all_layers, style
from layers.language import language
from layers.paper.chart import chart
from layers.paper.frame import framed
from layers.show import told
from layers.show.scene import Row, Scene
from layers.view import View

WIDTH, HEIGHT = 1920, 1080
PIXEL = 1.4
"""Units of the sheet to a pixel of the map: its lines and symbols are seen from the last row."""


NAMES = 24
"""Units of the letters of the map's names."""

SENTENCES = ((130, 36), (180, 32), (240, 28), (330, 24), (sys.maxsize, 19))
"""The longest sentence in characters for each size of letters."""


@dataclass(frozen=True)
class Box:
    """A place on the sheet, in its units from the left and the top."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Places:
    """Where each part stands; a number may have no room, and then is left out."""

    title: Box
    number: Box | None
    sentence: Box
    source: Box
    maps: tuple[Box, ...]
    legends: tuple[Box, ...]


TITLE = Box(72, 48, 1776, 76)
SOURCE = Box(72, 984, 1776, 60)
SOLE = Box(680, 150, 1168, 810)


def places(scene: Scene) -> Places:
    """The sheet's plan: words beside the one map, or above two that stand side by side."""
    if scene.beside:
        maps = (Box(72, 240, 864, 510), Box(984, 240, 864, 510))
        legends = (Box(72, 776, 864, 190), Box(984, 776, 864, 190))
        return Places(TITLE, None, Box(72, 140, 1776, 90), SOURCE, maps, legends)
    below = 320 if scene.number else 170
    sentence = Box(72, below, 560, 260)
    number = Box(72, 150, 560, 160) if scene.number else None
    legend = Box(72, below + 280, 560, 960 - below - 280)
    return Places(TITLE, number, sentence, SOURCE, (SOLE,), (legend,))


def shown(scene: Scene, words: bool) -> dict[str, Any]:
    """What the sheet is told: the maps and legends of a scene, and its words where wanted."""
    plan = places(scene)
    boxes = ("title", "number", "sentence", "source")
    return {
        "lang": language(),
        "colours": style.COLOURS,
        "words": words,
        "names": NAMES,
        "title": scene.title,
        "number": scene.number if plan.number else "",
        "sentence": scene.sentences,
        "size": sentence_size(scene),
        "source": scene.source,
        "boxes": {name: asdict(getattr(plan, name) or plan.sentence) for name in boxes},
        "maps": [_map(view, box, scene) for view, box in zip(views(scene), plan.maps, strict=True)],
        "legends": [
            {"entries": entries, "box": asdict(box), "columns": len(plan.legends)}
            for entries, box in zip(_legends(scene), plan.legends, strict=True)
        ],
    }


def sentence_size(scene: Scene) -> int:
    """Units of the sentence's letters: a long one, as some languages have, is set smaller."""
    return next(size for most, size in SENTENCES if len(scene.sentences) <= most)


def views(scene: Scene) -> tuple[View, ...]:
    """The views that a scene shows: one, or two side by side."""
    return (scene.view, scene.beside) if scene.beside else (scene.view,)


def _map(view: View, box: Box, scene: Scene) -> dict[str, Any]:
    wide, high = round(box.width / PIXEL), round(box.height / PIXEL)
    drawn = chart(view, framed(wide, high, scene.frame), type=NAMES / PIXEL)
    names = [asdict(replace(one, x=one.x * PIXEL, y=one.y * PIXEL)) for one in drawn.labels]
    return {"svg": drawn.svg(named=False), "names": names, "box": asdict(box)}


def _legends(scene: Scene) -> list[list[dict[str, str]]]:
    """The legend as one, or parted into those of the two maps."""
    entries = [_entry(row) for row in scene.legend]
    if scene.beside is None:
        return [entries]
    first = len(told.rows(scene.view))
    return [entries[:first], entries[first:]]


def _entry(row: Row) -> dict[str, str]:
    return {"swatch": swatches().get(row.swatch, ""), "words": row.words, "count": row.count}


def swatches() -> dict[str, str]:
    """The picture of each swatch as SVG, by its markup on the page."""
    return {
        style.swatch(layer, status): style.picture(status)
        for layer in all_layers()
        for status in layer.statuses
        if status.look
    }
