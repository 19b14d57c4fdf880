"""The as-of date: steps through the days on which something shown changes, or any day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html import escape

from data import store
from layers.language import _, day_words
from layers.view import FIRST_DAY, LAST_CHECKED, View
from pages.parts import address
from pages.parts.component import told

SCRIPT = "dates"
HTML = (
    '<div class="dates"><div class="top"><label for="step">{label}</label>'
    '<output for="step"></output></div><input id="step" type="range" min="0" step="1"'
    ' aria-describedby="hint"><input type="date" aria-label="{any_day}">'
    '<button type="button">{play}</button><p class="hint" id="hint"></p></div>'
)


def html() -> str:
    """A slider, a date box and a play button."""
    words = {"label": _("As it stood on"), "play": _("Play"), "any_day": _("Any day")}
    return HTML.format(**{name: escape(text, quote=True) for name, text in words.items()})


def data(view: View) -> dict[str, object]:
    """The steps with their words, and the day that is shown."""
    on = view.on.isoformat()
    days = steps(view)
    return {
        "days": [[day.isoformat(), day_words(day.isoformat())] for day in days],
        "first": FIRST_DAY.isoformat(),
        "last": LAST_CHECKED.isoformat(),
        "hint": _hint(view, days),
        "on": on,
        "words": day_words(on),
        "play": _("Play"),
        "pause": _("Pause"),
    }


def _hint(view: View, days: tuple[date, ...]) -> str:
    """What a step is; where there is but one, why the slider is off."""
    if len(days) < 2:
        return _("This layer has its own period.") if view.layers else ""
    return _(
        "Each step is a day from which a document speaks; it need not be the day something began."
    )


def steps(view: View) -> tuple[date, ...]:
    """The days on which a layer that is switched on changes, and the day of the last check."""
    days = {day for layer in view.layers for day in store.days_of_change(layer)}
    days = {day for day in days if FIRST_DAY < day < LAST_CHECKED}
    return tuple(sorted(days | {FIRST_DAY, LAST_CHECKED})) if days else (LAST_CHECKED,)


def chosen(key: str) -> None:
    """Show the day that the control of this key told; each of its parts tells one."""
    chosen = str(told(key, "on") or "")
    try:
        on = date.fromisoformat(chosen)
    except ValueError:
        return
    address.show(replace(address.view(), on=on))
