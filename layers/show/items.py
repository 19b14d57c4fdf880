"""What a story of one's own is made of: scenes of the ready story, and views of the map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from layers import campaign
from layers.show.story import SCENES
from layers.view import View

MOST = 30
"""Scenes in a story: more are no talk, and no address."""

LONGEST_TITLE = 60


@dataclass(frozen=True)
class Item:
    """One scene as its author has it: a key of the ready story, or a view of the map.

    ``places`` are the geoids that a view is framed by where it compares some; ``title`` is the
    author's own, or empty.
    """

    key: str = ""
    view: View | None = None
    places: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True)
class Deck:
    """A story: its scenes in order."""

    items: tuple[Item, ...]


READY = Deck(tuple(Item(key) for key in SCENES))
"""The story ready to tell, which is everybody's until they change it."""


def titled(text: str) -> str:
    """A title as it can be shown: one line of at most 60 characters, no control signs."""
    return campaign.named(text)[:LONGEST_TITLE].strip()


def pictured(view: View) -> View:
    """Of a view what its picture shows: layers, measure, period, day and town."""
    return View(view.layers, view.measure, view.period, view.on, view.town)


def once(items: Iterable[Item]) -> tuple[Item, ...]:
    """Each scene once, where it stood first: one of the ready story whatever its title."""
    kept: dict[object, Item] = {}
    for item in items:
        kept.setdefault(item.key or item, item)
    return tuple(kept.values())
