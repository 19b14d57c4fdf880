"""A word on what an address asked for and does not get: never silently another view."""

from __future__ import annotations

from html import escape

from layers.language import _, list_words
from layers.view import View
from pages.parts.block import block


def left_out(view: View) -> None:
    """Say which parts of the address were left out, where some were."""
    if view.ignored:
        block(f'<p class="ignored" role="status">{escape(_ignored(view))}</p>')


def _ignored(view: View) -> str:
    """Which parts of the address were left out, by our own names for them."""
    names = {"town": _("town"), "layers": _("layers"), "measure": _("measure"),
             "period": _("period"), "on": _("date"), "lang": _("language"),
             "list": _("places of the list"), "name": _("name of the list"),
             "deck": _("scenes of the story"),
             "since": _("first date"), "agency": _("agency"),
             "layer": _("layer"), "show": _("kind of entry")}  # fmt: skip
    parts = list_words([names[key] for key in view.ignored])
    return _(
        "This address asked for something that is not here ({parts}); it was left out."
    ).format(parts=parts)
