"""The scenes on places: the whole state, places with a policy, and one town."""

from __future__ import annotations

from dataclasses import replace

from data import store
from layers import headline, layer, people
from layers.language import _, day_words, ngettext, number_words, side_by_side
from layers.show import told
from layers.show.scene import Scene
from layers.view import View

IN_FORCE = ("ordinance_or_bylaw", "executive_order", "department_policy", "resolution")
"""The kinds of policy that can be in force."""


def state(view: View) -> Scene:
    """The state with its municipalities, before anything is shown on it."""
    count = number_words(len(store.municipalities()))
    sentence = _(
        "What records say of {n} cities and towns, as of {day}: each claim has a date."
    ).format(n=count, day=day_words(view.on.isoformat()))
    words = told.Words(_("Who works with ICE in Massachusetts"), sentence, count)
    return told.scene("state", words, told.showing(view))


def policies(view: View) -> Scene:
    """Places with a policy in force, of the four kinds that can be."""
    counts = told.reading("policies", view).counts
    count = sum(counts.get(key, 0) for key in IN_FORCE)
    words = ngettext(
        "Documents up to {day} show a policy in force in {n} city or town; there may be others.",
        "Documents up to {day} show a policy in force in {n} cities and towns; there may be"
        " others.",
        count,
    ).format(day=day_words(view.on.isoformat()), n=number_words(count))
    sentence, number = told.counted(words, count, view)
    made = told.scene(
        "policies",
        told.Words(_("Places that have written a policy"), sentence, number),
        told.showing(view, "policies"),
    )
    drawn = told.rows(made.view, lambda entry: bool(entry.count))
    return replace(made, legend=drawn)


def town(view: View) -> Scene:
    """The chosen town, or where to find one's own."""
    shown = told.showing(view, "coplink")
    if view.town:
        return of(view.town, replace(shown, town=view.town))
    sentence = _("Each of the {n} cities and towns has a page of its own: find yours there.")
    count = number_words(len(store.municipalities()))
    return told.scene("town", told.Words(_("Your town"), sentence.format(n=count)), shown)


def in_short(geoid: str, view: View) -> str:
    """A town's COPLINK status and its date in a few words."""
    reading = told.reading("coplink", view)
    status = layer("coplink").status(reading.towns[geoid])
    return _("{town} and COPLINK: {words}.").format(
        town=store.municipalities().at[geoid, "name"],
        words=side_by_side(_(status.short), reading.when.get(geoid, "")),
    )


def of(geoid: str, view: View) -> Scene:
    """A scene on one town in whatever view: its answer, as its page begins with it."""
    name = str(store.municipalities().at[geoid, "name"])
    sentence, *more = headline.brief(geoid, view)
    said = (
        *(sentence, *more, people.sentence(geoid)),
        _("Do not claim more than these sentences say; each has its date."),
    )
    made = told.scene("town", told.Words(name, sentence), view, frame=(geoid,), said=said)
    return replace(made, more=tuple(more), source=told.credit(geoid, view))
