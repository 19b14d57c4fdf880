"""What a presentation's own controls say, in the language in use."""

from __future__ import annotations

from layers.language import _, ngettext, number_words


def words() -> dict[str, str]:
    """The words by their name in the page's script; {braces} are filled in there."""
    return {
        "ready": _("Ready"),
        "keys": _("Keys"),
        "check": _("Is everything here?"),
        "find": _("Find a city, town, village or ZIP code"),
        "nothing": _("No place of that name, and none near it. Only Massachusetts is here."),
        "near": _("No place of that name. The nearest:"),
        "lies": _("{place} is in {town}."),
        "outlined": _("{town}, outlined on the map"),
        "scene": _("Scene {n} of {all}"),
        "goto": _("Go to scene {n}: press Enter"),
        "blocked": _(
            "The browser did not open the notes window. Allow pop-ups for this page, then press N."
        ),
        "closed": _("The notes window is closed."),
        "notes": _("Notes"),
        "now": _("Now"),
        "next": _("Next"),
        "end": _("This is the last scene."),
        "time": _("Time"),
        "elapsed": _("Since the start"),
        "code": _("Open this picture on your phone"),
        "no_code": _("This file does not know its site’s address, so there is no code to show."),
        "offline": _("Nothing of this needs the network."),
        "theme": _("Colors: {name}"),
        "light": _("light"),
        "dark": _("dark"),
        "contrast": _("high contrast"),
        "paused": _("Paused"),
        "before": _("Previous scene"),
        "whole": _("Full screen"),
        "close": _("Close"),
        "printing": _("Preparing {n} pages …"),
    }


def keys() -> list[list[str]]:
    """The keys and what each does, in the order in which they are needed."""
    return [
        ["→ ↓ Page Down", _("Next scene")],
        ["← ↑ Page Up", _("Previous scene")],
        ["Home, End", _("First scene, last scene")],
        ["1 2 … Enter", _("Go to a scene by its number")],
        ["/", _("Find a town that somebody asks about")],
        ["Space, P", _("Pause or play the dates; Space is “next” elsewhere")],
        ["B .", _("Black screen, and back")],
        ["F", _("Full screen")],
        ["N", _("Notes in a window of their own")],
        ["Q", _("Code to open the picture on a phone")],
        ["T", _("Colors: light, dark, high contrast")],
        ["C", _("Is everything here?")],
        ["? Esc", _("Show these keys; close")],
    ]


def checks(places: int, tracts: int, scenes: int) -> dict[str, list[str]]:
    """What the page tests of itself, by name: the words where it is here, and where it is not."""
    there = number_words(places), number_words(tracts), number_words(scenes)
    return {
        "map": [_("map"), _("The map cannot be drawn in this browser.")],
        "places": [
            ngettext("{n} place", "{n} places", places).format(n=there[0]),
            _("Of the cities and towns some are missing: take a new copy of the file."),
        ],
        "tracts": [
            ngettext("{n} census tract", "{n} census tracts", tracts).format(n=there[1]),
            _("Of the census tracts some are missing: take a new copy of the file."),
        ],
        "typeface": [
            _("typeface"),
            _("The typeface did not load. Letters may look different, nothing else will."),
        ],
        "scenes": [
            ngettext("{n} scene", "{n} scenes", scenes).format(n=there[2]),
            _("Some scenes cannot be shown: take a new copy of the file."),
        ],
    }
