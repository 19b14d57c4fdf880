"""A presenter's own story: an ordered choice of scenes, kept in an address or in a file.

What is done to one gives another and leaves it as it was, so that each step can be undone.
"""

from __future__ import annotations

from dataclasses import replace

from layers.language import _
from layers.show import own, story
from layers.show.deck_address import address, parse
from layers.show.deck_file import DeckError, loaded, saved
from layers.show.items import LONGEST_TITLE, MOST, READY, Deck, Item, once, pictured, titled
from layers.show.scene import Scene
from layers.view import View

__all__ = (
    "LONGEST_TITLE",
    "MOST",
    "READY",
    "Deck",
    "DeckError",
    "Item",
    "added",
    "address",
    "loaded",
    "moved",
    "of_view",
    "parse",
    "retitled",
    "saved",
    "scene",
    "scenes",
    "unused",
    "without",
)


def scenes(deck: Deck, view: View) -> tuple[Scene, ...]:
    """The scenes of a story in the language of the moment; the ready ones on the view's day."""
    return tuple(scene(item, place, view) for place, item in enumerate(deck.items, start=1))


def scene(item: Item, place: int, view: View) -> Scene:
    """One scene of it, by its place, counted from 1."""
    made = own.scene(item, place, view) if item.view else story.scene(item.key, view)
    if not item.title:
        return made
    whose = _("The title is by whoever made this story.")
    return replace(made, title=item.title, source=f"{made.source} {whose}")


def of_view(view: View, places: tuple[str, ...] = ()) -> Item:
    """A view as a scene; of places that it compares it shows those instead of its town."""
    shown = pictured(view)
    return Item(view=replace(shown, town="") if places else shown, places=places)


def added(deck: Deck, item: Item) -> Deck:
    """The story with one scene more, as its last; as it was where it has that scene or is full."""
    return deck if len(deck.items) >= MOST else Deck(once((*deck.items, item)))


def without(deck: Deck, at: int) -> Deck:
    """The story without the scene at a place, counted from 0; as it was where there is none."""
    return Deck(tuple(item for place, item in enumerate(deck.items) if place != at))


def moved(deck: Deck, at: int, by: int) -> Deck:
    """The story with a scene some places later, or earlier, as far as there is room."""
    if not 0 <= at < len(deck.items):
        return deck
    rest = list(without(deck, at).items)
    rest.insert(max(0, at + by), deck.items[at])
    return Deck(tuple(rest))


def retitled(deck: Deck, at: int, title: str) -> Deck:
    """The story with another title on a scene; an empty one gives it back its own."""
    if not 0 <= at < len(deck.items):
        return deck
    items = list(deck.items)
    items[at] = replace(items[at], title=titled(title))
    return Deck(once(items))


def unused(deck: Deck) -> tuple[Item, ...]:
    """The scenes of the ready story that a story leaves out."""
    keys = {item.key for item in deck.items}
    return tuple(item for item in READY.items if item.key not in keys)
