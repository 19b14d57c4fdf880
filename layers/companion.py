"""The small map beside the table: all 351 municipalities, those that match filled in by the page.

Drawn once on the server and kept by the browser; what changes with a filter is a class, so that the
map follows at once. The page's style sheet gives it its colours, in the light and in the dark.
"""

from __future__ import annotations

from functools import cache

from data import store
from layers.locator import MARGIN, STATE, aspect


@cache
def drawing() -> str:
    """The map as SVG: the state, and a path for each municipality in the order of its geoid."""
    shapes = store.table("outlines").set_index("geoid")["path"]
    width, height = aspect()
    places = "".join(f'<path d="{shapes[geoid]}"/>' for geoid in store.municipalities().index)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-{MARGIN} -{MARGIN} {width} {height}"'
        f' aria-hidden="true"><path class="state" d="{shapes[STATE]}"/><g>{places}</g></svg>'
    )
