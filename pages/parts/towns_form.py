"""The form of the filter as HTML: a field that opens for each condition, from its declaration."""

from __future__ import annotations

from functools import cache
from html import escape

from data import store
from layers.asking import Condition
from layers.conditions import conditions
from layers.language import N_, _, number_words
from layers.remember import of_a_day
from layers.rows import rows
from layers.view import View

START = {
    N_("Listed as sharing, with an ordinance, order or department policy in force"): {
        "coplink": "sharing",
        "policies": "ordinance_or_bylaw,executive_order,department_policy",
    },
    N_("Not named in the COPLINK lists: ask them"): {"coplink": "not_named"},
    N_("Where our newest evidence is the oldest"): {
        "evidence": "older-5",
        "sort": "newest_evidence",
    },
    N_("Listed as sharing, most noncitizens first"): {
        "coplink": "sharing",
        "sort": "-noncitizens",
    },
}
"""Starting points: a whole sentence each, with the filter and order that it stands for."""

COMMON = (
    "coplink",
    "section_287g",
    "detention",
    "task_force_officers",
    "policies",
    "county",
    "house",
)
"""The conditions whose fields are always in sight; the others are one press away."""

FORMS = ("any of", "one of", "span")
"""The forms that are folded fields; the name is asked for beside them."""

UNITS = {"share": (N_("From (%)"), N_("To (%)"))}
PEOPLE = (N_("From (people)"), N_("To (people)"))

LOOK_UP = "legislator"
"""The kept action that leads to the State House's own search for one's legislators."""


@of_a_day(6)
def fields(view: View) -> str:
    """A folded field for each condition that has one, with the counts of the view's day."""
    asked = [one for one in conditions().values() if one.form in FORMS]
    common = "".join(_field(one, view) for one in asked if one.key in COMMON)
    less = "".join(_field(one, view, "field less") for one in asked if one.key not in COMMON)
    words = escape(_("More filters"))
    more = f'<button type="button" class="more" aria-expanded="false">{words}</button>'
    return common + more + less


def _field(one: Condition, view: View, kind: str = "field") -> str:
    """The button that opens a field and, after it, the field; the style sheet puts it below all."""
    title = escape(_(one.title))
    body = {"any of": _boxes, "one of": _select, "span": _span}[one.form](one, view)
    return (
        f'<div class="{kind}" data-key="{one.key}" data-form="{one.form}">'
        f'<button type="button" aria-expanded="false">{title}<span class="many"></span></button>'
        f'<fieldset hidden><legend class="unseen">{title}</legend>{body}</fieldset></div>'
    )


def _counted(one: Condition, view: View) -> dict[str, int]:
    """How many of the 351 fit each value on the view's day."""
    return {key: int(one.keeps(rows(view), key).sum()) for key in one.choices()}


def _boxes(one: Condition, view: View) -> str:
    counts = _counted(one, view)
    return "".join(
        f'<label><input type="checkbox" name="{one.key}" value="{key}"{_none(counts[key])}>'
        f" <span>{escape(words)} <small>{number_words(counts[key])}</small></span></label>"
        for key, words in one.choices().items()
    )


def _none(count: int) -> str:
    """What marks a value that fits no place that day: it cannot be chosen."""
    return "" if count else " data-none disabled"


def _select(one: Condition, view: View) -> str:
    counts = _counted(one, view)
    options = "".join(
        f'<option value="{key}"{_none(counts[key])}>{escape(_with_count(words, counts[key]))}'
        for key, words in one.choices().items()
    )
    label = escape(_(one.title), quote=True)
    first = escape(_("Any"))
    return (
        f'<select name="{one.key}" aria-label="{label}"><option value="">{first}{options}</select>'
        f"{_by_town(one) if one.key in CHAMBERS else ''}"
    )


def _with_count(words: str, count: int) -> str:
    return _("{list} ({count})").format(list=words, count=number_words(count))


CHAMBERS = ("house", "senate")


def _by_town(one: Condition) -> str:
    """For who does not know their district: by their town, or by the State House's own search."""
    towns = "".join(
        f'<option value="{slug}">{escape(town)}: {escape(district)}'
        for town, slug, district in _districts(one.key)
    )
    look_up = store.table("actions").set_index("action_id").loc[LOOK_UP]
    asks = _("The page asks for your address; it goes to the State House and not to us.")
    return (
        f'<label class="by-town">{escape(_("By town"))} <select data-into="{one.key}">'
        f'<option value="">{escape(_("Choose a town"))}{towns}</select></label>'
        f'<p>{escape(_("If your town has several districts:"))} <a href="{escape(look_up["url"])}"'
        f' rel="noreferrer">{escape(look_up["title"])}</a>. {escape(asks)}</p>'
    )


@cache
def _districts(chamber: str) -> tuple[tuple[str, str, str], ...]:
    """Each town with each district that it may lie in: town, slug, district."""
    table = store.table("districts")
    table = table[table["chamber"] == chamber]
    names = store.municipalities()["name"]
    told = zip(table["geoid"].map(names), table["slug"], table["district"], strict=True)
    return tuple(sorted(told))


def _span(one: Condition, _view: View) -> str:
    step, most = ("0.1", "100") if one.key == "share" else ("1", "999999999")
    units = zip(("low", "high"), UNITS.get(one.key, PEOPLE), strict=True)
    return "".join(
        f'<label class="end">{escape(_(words))} <input type="number" name="{one.key}-{end}"'
        f' min="0" max="{most}" step="{step}" inputmode="decimal"></label>'
        for end, words in units
    )
