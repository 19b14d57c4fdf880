"""Which day a page is of, said only where that is not the day of the last check."""

from __future__ import annotations

from html import escape

from layers.language import _, day_words
from layers.view import LAST_CHECKED, View


def day(view: View) -> str:
    """A line as HTML; nothing on the day of the last check."""
    if view.on == LAST_CHECKED:
        return ""
    words = _("As it stood on {day}").format(day=day_words(view.on.isoformat()))
    return f'<p class="day">{escape(words)}</p>'
