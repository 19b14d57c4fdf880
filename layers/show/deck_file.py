"""A story as a small file: JSON that a person can read, and what is wrong with one that is not."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from data import store
from layers.language import N_, _, number_words
from layers.show import deck_faults
from layers.show.deck_faults import KIND, VERSION
from layers.show.items import Deck, Item, once, titled
from layers.view import View

LONGEST = 64_000  # bytes


class DeckError(ValueError):
    """A file that is no story; ``sentences`` say everything that is wrong with it."""

    def __init__(self, sentences: tuple[str, ...]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


def saved(deck: Deck) -> bytes:
    """The story as a file."""
    told = {"kind": KIND, "version": VERSION, "scenes": [_told(item) for item in deck.items]}
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()


def loaded(content: bytes) -> Deck:
    """The story that a file holds. Raises DeckError with a sentence for each of its faults."""
    told = _object(content)
    faults = deck_faults.of(told)
    if faults:
        raise DeckError(faults)
    return Deck(once(map(_item, told["scenes"])))


def _told(item: Item) -> dict[str, object]:
    told: dict[str, object] = {"scene": item.key} if item.view is None else _view(item.view)
    if item.places:
        told["places"] = [_slug(geoid) for geoid in item.places]
    if item.title:
        told["title"] = item.title
    return told


def _view(view: View) -> dict[str, object]:
    """All that the picture depends on, also what is usual now and may not stay so."""
    town = {"town": _slug(view.town)} if view.town else {}
    said = {
        "layers": list(view.layers),
        "measure": view.measure,
        "period": view.period,
        "on": view.on.isoformat(),
    }
    return {"view": town | said}


def _slug(geoid: str) -> str:
    return str(store.municipalities().at[geoid, "slug"])


def _object(content: bytes) -> dict[str, Any]:
    """The file as JSON. Raises DeckError where it is none, or no object."""
    if len(content) > LONGEST:
        words = _("The file is too long for a story: {n} bytes, and at most {most} are read.")
        fault = words.format(n=number_words(len(content)), most=number_words(LONGEST))
        raise DeckError((fault,))
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except json.JSONDecodeError as wrong:
        words = _("The file is not JSON: it breaks off in line {line}, column {column}.")
        raise DeckError((words.format(line=wrong.lineno, column=wrong.colno),)) from None
    except (ValueError, RecursionError):
        raise DeckError((_("The file is not a text in UTF-8 that holds JSON."),)) from None
    if not isinstance(told, dict):
        wanted = N_("an object with kind, version, scenes")
        raise DeckError((deck_faults.wrong(_("The file"), told, wanted),))
    return told


def _item(scene: Mapping[str, Any]) -> Item:
    """A scene of a file without faults."""
    title = titled(scene.get("title", ""))
    if "scene" in scene:
        return Item(scene["scene"], title=title)
    places = tuple(dict.fromkeys(store.slugs()[slug] for slug in scene.get("places", ())))
    return Item(view=deck_faults.viewed(scene["view"]), places=places, title=title)
