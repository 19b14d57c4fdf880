"""Maps as pictures: the map of a view with its title, legend, day and sources.

Their words are outlines, set by Typst: they open the same with no typeface of ours at hand, in six
languages. What one shows is told in its title and description, for whoever cannot see it.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from html import escape
from typing import Any

from layers.language import language
from layers.paper import caption, typeset
from layers.paper.chart import Chart, chart
from layers.paper.frame import framed
from layers.paper.layout import HEAD, WIDTH, Layout, layouts
from layers.view import View


@dataclass(frozen=True)
class Size:
    """A picture's size: the ``pixels`` of its PNG, the ``width`` and ``height`` of its SVG."""

    pixels: tuple[int, int]
    width: str
    height: str

    @property
    def units(self) -> float:
        """The sheet's height where its width is ``layout.WIDTH``."""
        return WIDTH * self.pixels[1] / self.pixels[0]


SIZES = {
    "slide": Size((1920, 1080), "1920", "1080"),
    "print": Size((3300, 2550), "11in", "8.5in"),
}
"""A slide, and a sheet of Letter paper on its side at 300 dots to an inch."""

PIXEL = 1.4
"""Units to a pixel of the map: its lines and symbols are seen from the last row."""

TYPE = 24
"""Units of the map's names: they are as large as the legend's words."""

_IMAGE = re.compile(
    r'<image transform="([^"]*)" xlink:href="data:image/svg\+xml;base64,([^"]*)"'
    r' width="([^"]*)" height="([^"]*)"[^>]*/>'
)


def png(view: View, size: str = "slide", frame: tuple[str, ...] = ()) -> bytes:
    """The whole picture of a view as PNG, in the language in use.

    ``size`` is a key of ``SIZES``; the view's list is outlined. Raises KeyError for another size or
    geoid.
    """
    scale = SIZES[size].pixels[0] / WIDTH
    return typeset.png("picture", _told(view, SIZES[size], frame), view.on, scale)


def svg(view: View, size: str = "slide", frame: tuple[str, ...] = ()) -> str:
    """The whole picture of a view as SVG, in the language in use; as ``png`` otherwise."""
    told, sheet = _told(view, SIZES[size], frame), SIZES[size]
    drawn = _IMAGE.sub(_opened, typeset.svg("picture", told, view.on))
    _start, body = drawn.split(">", 1)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' viewBox="0 0 {WIDTH} {sheet.units:.6g}" width="{sheet.width}" height="{sheet.height}"'
        f' role="img" lang="{language()}"><title>{escape(told["title"])}</title>'
        f"<desc>{escape(told['description'])}</desc>{body}"
    )


def _opened(image: re.Match[str]) -> str:
    """An image within an image as the drawing itself: some programs show no images in an SVG."""
    drawing = b64decode(image[2]).decode()
    found = re.search(r'width="([\d.]+)"', drawing)
    assert found
    return f'<g transform="{image[1]} scale({float(image[3]) / float(found[1]):.6g})">{drawing}</g>'


def _told(view: View, size: Size, frame: tuple[str, ...]) -> dict[str, Any]:
    """What the page is told: its words, and the map in the first layout that they leave room."""
    told = caption.words(view, part=bool(frame))
    told |= {
        "height": size.units,
        "head": HEAD,
        "map": "",
        "labels": [],
        "type": TYPE,
        "forced": False,
    }
    tried = list(layouts(size.units, whole=not frame))
    fits = typeset.found("picture", told | {"layouts": [one.told() for one in tried]}, "fits")
    chosen = tried[-1 if fits is None else fits]
    drawn = _chart(view, chosen, frame)
    return told | {
        "layouts": [chosen.told()],
        "forced": fits is None,
        "map": drawn.svg(named=False),
        "labels": list(_labels(drawn)),
    }


def _chart(view: View, layout: Layout, frame: tuple[str, ...]) -> Chart:
    wide, high = round(layout.map.width / PIXEL), round(layout.map.height / PIXEL)
    return chart(view, framed(wide, high, frame), view.list, TYPE / PIXEL)


def _labels(drawn: Chart) -> Iterator[dict[str, Any]]:
    """The names with their places in units."""
    for one in drawn.labels:
        yield asdict(replace(one, x=one.x * PIXEL, y=one.y * PIXEL))
