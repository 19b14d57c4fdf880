"""Maps as pictures: the map of a view alone, or with its title, legend, day and sources."""

from __future__ import annotations

from layers.paper.chart import chart
from layers.view import View


def map_svg(
    view: View,
    width: int,
    height: int,
    geoids: tuple[str, ...] = (),
    frame: tuple[str, ...] = (),
) -> str:
    """The map of a view alone as SVG of ``width`` × ``height`` pixels, in the light colours.

    Its only words are names of places. ``geoids`` are outlined as a list, ``frame`` is zoomed to
    (the whole state where empty). No id in it is another map's, so that several can stand in one
    page. Raises KeyError for a geoid that is no municipality's.
    """
    return chart(view, width, height, geoids, frame).svg()
