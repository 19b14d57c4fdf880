"""Changes as HTML by year and day; what one source tells of many places at once is folded."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

from layers import change_words
from layers.change import Change
from layers.language import _, ngettext, number_words
from layers.remember import remembered
from layers.view import View
from pages.parts.change import change_html

ALIKE = 5
"""More entries of one day that tell the same of different places are folded."""

Year = tuple[str, tuple[Change, ...]]


def by_year(changes: Iterable[Change]) -> tuple[Year, ...]:
    """The changes by the year as given, in their order; an empty year is of those undated."""
    return tuple((year, tuple(those)) for year, those in groupby(changes, _year))


def contents(found: tuple[Year, ...]) -> str:
    """The way to each year."""
    if len(found) < 2:
        return ""
    items = "".join(
        f'<li><a href="#{_anchor(year)}">{escape(_named(year))}</a></li>' for year, _those in found
    )
    return f'<nav aria-label="{escape(_("Years"), quote=True)}"><ul>{items}</ul></nav>'


@remembered(256)
def year_html(year: str, those: tuple[Change, ...], view: View) -> str:
    """A year's changes, by day."""
    days = "".join(
        _day(words, list(group), view) for words, group in groupby(those, change_words.day)
    )
    return f'<section><h2 id="{_anchor(year)}">{escape(_named(year))}</h2>{days}</section>'


def _day(words: str, those: list[Change], view: View) -> str:
    """A day's changes; those alike in all but the place are folded where they are many."""
    ordered = sorted(those, key=lambda one: (_kind(one), change_words.who(one)))
    html = "".join(_alike(list(group), view) for _same, group in groupby(ordered, key=_kind))
    return f'<div class="on-a-day"><h3>{escape(words)}</h3><div>{html}</div></div>'


def _alike(those: list[Change], view: View) -> str:
    html = "".join(change_html(one, view) for one in those)
    if len(those) <= ALIKE:
        return html
    words = ngettext(
        "{n} entry of one kind: {layer}, {status}",
        "{n} entries of one kind: {layer}, {status}",
        len(those),
    ).format(
        n=number_words(len(those)),
        layer=change_words.layer_title(those[0].layer),
        status=change_words.status(those[0].layer, those[0].after),
    )
    return f'<details class="alike"><summary>{escape(words)}</summary>{html}</details>'


def _kind(change: Change) -> tuple[str, ...]:
    return change.layer, change.kind, change.before, change.after


def _year(change: Change) -> str:
    return change.day[:4]


def _named(year: str) -> str:
    return year or _("No date given")


def _anchor(year: str) -> str:
    return f"year-{year}" if year else "undated"
