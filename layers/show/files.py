"""A story to take away: the forms, and how a file of one is made."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context
from dataclasses import dataclass

from layers.files import ONE_AT_A_TIME
from layers.files.safe import file_name
from layers.language import N_, _, speak
from layers.remember import remembered
from layers.show import deck as decks
from layers.show import pictures, player, slides
from layers.show.deck import READY, Deck
from layers.show.scene import Scene
from layers.view import View


@dataclass(frozen=True)
class Form:
    """A kind of file: its key and suffix, its names for readers (msgids), its media type."""

    key: str
    title: str
    about: str
    suffix: str
    media_type: str


FORMS = (
    Form(
        "presentation",
        N_("Presentation"),
        N_("One file that needs no network: open it in any browser."),
        "html",
        "text/html",
    ),
    Form(
        "slides",
        N_("PowerPoint"),
        N_("Slides with text that can be changed, and notes for the speaker."),
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    Form(
        "pictures",
        N_("Pictures (ZIP)"),
        N_("Each scene as PNG and as SVG."),
        "zip",
        "application/zip",
    ),
    Form(
        "story",
        N_("Story file"),
        N_("The order and the titles, to open here again."),
        "json",
        "application/json",
    ),
)


@dataclass(frozen=True)
class Wanted:
    """What somebody wants to take away: a story on a day, in a language, with a town.

    ``site`` is the dashboard's address, to which a presentation's codes lead, or empty.
    """

    deck: Deck
    view: View
    site: str = ""

    def file_name(self, form: Form) -> str:
        """The file's name: ``ma-ice-story-2026-11-21-en.pptx``."""
        day = self.view.on.isoformat()
        return file_name("ma-ice-story", day, self.view.lang, suffix=form.suffix)


def wanted(deck: Deck, view: View, site: str = "") -> Wanted:
    """A story as it is taken away; one without a scene is the ready one."""
    shown = View(on=view.on, town=view.town, lang=view.lang)
    return Wanted(deck if deck.items else READY, shown, site)


def made(form: Form, asked: Wanted) -> bytes:
    """The file in the view's language, whatever language whoever makes it was using."""
    return copy_context().run(_spoken, form.key, asked)


def _spoken(key: str, asked: Wanted) -> bytes:
    speak(asked.view.lang)
    with ONE_AT_A_TIME:
        return _made(key, asked)


@remembered(8)
def _made(key: str, asked: Wanted) -> bytes:
    return WRITERS[key](asked)


def _presentation(asked: Wanted) -> bytes:
    return player.html(asked.deck, asked.view, asked.site).encode()


def _slides(asked: Wanted) -> bytes:
    return slides.pptx(_scenes(asked), _("Who works with ICE in Massachusetts"))


def _pictures(asked: Wanted) -> bytes:
    return pictures.zipped(_scenes(asked))


def _story(asked: Wanted) -> bytes:
    return decks.saved(asked.deck)


def _scenes(asked: Wanted) -> tuple[Scene, ...]:
    return decks.scenes(asked.deck, asked.view)


WRITERS: dict[str, Callable[[Wanted], bytes]] = {
    "presentation": _presentation,
    "slides": _slides,
    "pictures": _pictures,
    "story": _story,
}
"""How each form is written, by its key."""
