"""The form of the filter as HTML: a folded field for each condition, made from its declaration."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from layers.asking import Condition
from layers.conditions import conditions
from layers.language import N_, _

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

FORMS = ("any of", "one of", "span")
"""The forms that are folded fields; the name is asked for beside them."""


def fields() -> str:
    """A folded field for each condition that has one."""
    return "".join(_field(one) for one in conditions().values() if one.form in FORMS)


def _field(one: Condition) -> str:
    title = escape(_(one.title))
    body = {"any of": _boxes, "one of": _select, "span": _span}[one.form](one)
    return (
        f'<details class="field" data-key="{one.key}" data-form="{one.form}">'
        f"<summary>{title}<span class='many'></span></summary>"
        f"<fieldset><legend class='unseen'>{title}</legend>{body}</fieldset></details>"
    )


def _boxes(one: Condition) -> str:
    return "".join(
        f'<label><input type="checkbox" name="{one.key}" value="{key}"> {escape(words)}</label>'
        for key, words in one.choices().items()
    )


def _select(one: Condition) -> str:
    options = _options(one.choices())
    label = escape(_(one.title), quote=True)
    first = escape(_("Any"))
    return (
        f'<select name="{one.key}" aria-label="{label}"><option value="">{first}{options}</select>'
    )


def _options(choices: Mapping[str, str]) -> str:
    return "".join(f'<option value="{key}">{escape(words)}' for key, words in choices.items())


def _span(one: Condition) -> str:
    step, most = ("0.1", "100") if one.key == "share" else ("1", "999999999")
    ends = {"low": _("From (%)"), "high": _("To (%)")}
    if one.key != "share":
        ends = {"low": _("From"), "high": _("To")}
    return "".join(
        f'<label class="end">{escape(words)} <input type="number" name="{one.key}-{end}" min="0"'
        f' max="{most}" step="{step}" inputmode="decimal"></label>'
        for end, words in ends.items()
    )
