"""What the server draws as SVG: an address for an image, colours for the light and for the dark."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote

from layers.night import night
from layers.style import COLOURS

SAFE = " ,:;=/()[]{}@.-'"
"""What may stand in such an address as it is; the drawing's own quotation marks are single."""


def address(drawing: str) -> str:
    """A drawing as an address for an image: ``data:image/svg+xml,…``."""
    return f"data:image/svg+xml,{quote(drawing, safe=SAFE)}"


@cache
def colours(rules: str) -> str:
    """Style rules with the names of ``style.COLOURS`` in braces, filled in for light and dark."""
    light, dark = rules.format(**COLOURS), rules.format(**night(COLOURS))
    return f"{light}@media (prefers-color-scheme:dark){{{dark}}}"


def light(rules: str) -> str:
    """The same for the light alone, as on paper."""
    return rules.format(**COLOURS)
