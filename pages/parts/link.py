"""A button that copies the address of what is shown."""

from __future__ import annotations

from html import escape

from layers.language import _
from layers.view import View
from pages.parts import address
from pages.parts.component import component

HTML = '<div><p role="status"></p><button type="button">{label}</button></div>'


def link(view: View) -> None:
    """The button, and a word that it did; the copied address says the language."""
    button = component("link", HTML.format(label=escape(_("Copy link"))))
    words = {"copied": _("Link copied"), "by_hand": _("Copy this address:")}
    button(key="link", data=words | {"lang": address.of(view).get("lang", "")})
