"""A button that copies the address of what is shown."""

from __future__ import annotations

from html import escape

from layers.language import _, language
from layers.view import View
from pages.parts import address
from pages.parts.component import component

SCRIPT = "link"


def link(view: View) -> None:
    """The button by itself; the map's is a part of its legend's control."""
    place = f'<div class="copy-link" lang="{language()}">{html()}</div>'
    button = component(SCRIPT, place, isolate_styles=False, scripts=(SCRIPT,))
    button(key=SCRIPT, data={SCRIPT: data(view)})


def html() -> str:
    """The button, and where it says that it did."""
    label = escape(_("Copy link"))
    return (
        f'<p role="status" class="copied"></p><button type="button" class="copy">{label}</button>'
    )


def data(view: View) -> dict[str, object]:
    """What its script says; the copied address names the language."""
    return {
        "copied": _("Link copied"),
        "by_hand": _("Copy this address:"),
        "lang": address.of(view).get("lang", ""),
    }
