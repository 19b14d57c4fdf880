"""A town's answer as a picture to share, in the size that messengers and networks show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from layers.language import _, stopped
from layers.paper import handout, typeset
from layers.paper.sheet import Said, Sheet, sheet
from layers.view import View

PAGE = "card"
SIZE = (1200, 630)
"""Width and height in pixels."""


def png(geoid: str, view: View, site: str = "") -> bytes:
    """The card in the language in use; ``site`` is the map's address, if known."""
    return typeset.png(PAGE, told(sheet(geoid, view, site)), view.on)


def told(one: Sheet) -> dict[str, Any]:
    """A sheet as the card is told it, with whose words its first one and two sentences are."""
    credits = [_credit(one, one.answer[:count]) for count in (1, 2)]
    return {**handout.told(one), "day": stopped(one.day), "credits": credits}


def _credit(one: Sheet, said: Sequence[Said]) -> str:
    """Who published what these sentences rest on, and when."""
    numbers = sorted({number for each in said for number in each.sources})
    found = (one.sources[number - 1] for number in numbers)
    names = dict.fromkeys(f"{source.publisher}, {source.when}" for source in found)
    return _("Sources: {names}").format(names=" ".join(names))
