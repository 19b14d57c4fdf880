"""The scenes on ICE's own reach: 287(g) agreements, detention sites, Task Force Officers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from data import coverage, store
from layers import layer
from layers.language import _, day_words, ngettext, number_words
from layers.show import told
from layers.show.scene import Scene
from layers.view import FIRST_DAY, View


def section_287g(view: View) -> Scene:
    """Agreements then and now; the date plays through the days on which one began or ended."""
    counts = told.reading("section_287g", view).counts
    active, ended = counts.get("active", 0), counts.get("ended", 0)
    words = ngettext(
        "Records since {year} name {all} agency with a 287(g) agreement: {active} active and"
        " {ended} ended by {day}.",
        "Records since {year} name {all} agencies with a 287(g) agreement: {active} active and"
        " {ended} ended by {day}.",
        active + ended,
    )
    sentence = words.format(
        year=coverage.records_begin("section_287g")[:4],
        all=number_words(active + ended),
        active=number_words(active),
        ended=number_words(ended),
        day=day_words(view.on.isoformat()),
    )
    title = _("287(g): then and now")
    return _playing("section_287g", told.Words(title, sentence, number_words(active)), view)


def detention(view: View) -> Scene:
    """Sites opened and closed; the date plays as it does for agreements."""
    counts = told.reading("detention", view).counts
    use = counts.get("in_use", 0) + counts.get("hold_room", 0)
    over = counts.get("ended", 0) + counts.get("last_recorded", 0)
    words = ngettext(
        "ICE’s lists and other records name {all} detention site: {use} in use by {day}, {over}"
        " ended or last recorded before.",
        "ICE’s lists and other records name {all} detention sites: {use} in use by {day}, {over}"
        " ended or last recorded before.",
        use + over,
    )
    sentence = words.format(
        all=number_words(use + over),
        use=number_words(use),
        over=number_words(over),
        day=day_words(view.on.isoformat()),
    )
    title = _("Detention sites, opened and closed")
    return _playing("detention", told.Words(title, sentence, number_words(use)), view)


def task_force_officers(view: View) -> Scene:
    """Agencies with Task Force Officers, counted and never named."""
    count = told.reading("task_force_officers", view).counts.get("designated", 0)
    newest = coverage.lists("task_force_officers")[-1]
    words = ngettext(
        "A list of {date} names {n} agency with Task Force Officers, who also work for a part of"
        " ICE.",
        "A list of {date} names {n} agencies with Task Force Officers, who also work for a part of"
        " ICE.",
        count,
    ).format(date=told.dated(newest.date, newest.estimated), n=number_words(count))
    sentence, number = told.counted(words, count, view)
    title = _(layer("task_force_officers").title)
    return told.scene(
        "task-force-officers",
        told.Words(title, sentence, number),
        told.showing(view, "task_force_officers"),
    )


def _playing(key: str, words: told.Words, view: View) -> Scene:
    """A scene of one layer through whose days the date plays."""
    made = told.scene(key.replace("_", "-"), words, told.showing(view, key))
    return replace(made, days=days(key, view))


def days(key: str, view: View) -> tuple[date, ...]:
    """The days on which something of a layer changes up to the view's day, and that day itself."""
    changing = {day for day in store.days_of_change(key) if FIRST_DAY <= day < view.on}
    return tuple(sorted({FIRST_DAY, *changing, view.on}))
