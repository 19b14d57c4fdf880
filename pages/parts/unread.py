"""A word on every page whose translation no native speaker has read yet."""

from __future__ import annotations

from html import escape

from layers import catalogues
from layers.language import _, language
from layers.view import View
from pages.parts import report


def unread(view: View) -> str:
    """The word as HTML, with a way to report a mistake; nothing once the catalogue was read."""
    if catalogues.reviewed(language()):
        return ""
    words = _("This page was translated without a native speaker having read it yet.")
    label = _("Report a mistake in the translation")
    return (
        f'<p class="unread" lang="{language()}">{escape(words)}'
        f" {report.link(report.translation(language()), view, label)}</p>"
    )
