"""A button that copies the address of what is shown."""

from __future__ import annotations

from html import escape
from pathlib import Path

from layers.language import _
from pages.parts.component import component

HERE = Path(__file__).parent
HTML = '<div><p role="status"></p><button type="button">{label}</button></div>'


def link() -> None:
    """The button, and a word that it did."""
    button = component("link", HTML.format(label=escape(_("Copy link"))))
    button(key="link", data={"copied": _("Link copied"), "by_hand": _("Copy this address:")})
