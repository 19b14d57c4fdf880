"""Places side by side as a table: a column each, a row for each question."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from layers import all_layers, compare, headline, town
from layers.contracts import contracts
from layers.language import _
from layers.view import View
from pages.parts import address, cells
from pages.parts.acts import comparing, listing_link
from pages.parts.cells import Geoids


def table(geoids: Geoids, view: View) -> str:
    """The table, in a frame that scrolls where it is wider than the screen."""
    title = escape(_("The places side by side"))
    body = "".join(_rows(geoids, view))
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{title}">'
        f'<table><caption class="unseen">{title}</caption>{_head(geoids, view)}'
        f"<tbody>{body}</tbody></table></div>"
    )


def _head(geoids: Geoids, view: View) -> str:
    places = "".join(_place(geoid, geoids, view) for geoid in geoids)
    return f'<thead><tr><th scope="col">{escape(_("Question"))}</th>{places}</tr></thead>'


def _place(geoid: str, geoids: Geoids, view: View) -> str:
    """A column's head: the place's name, and what can be done with its column."""
    name = cells.name(geoid)
    link = escape(address.town_link(geoid, view), quote=True)
    return (
        f'<th scope="col"><a href="{link}">{escape(name)}</a>'
        f"<small>{escape(headline.kind(geoid))}</small>"
        f'<div class="doing">{_moves(geoid, geoids, view)}{_listed(geoid, view)}</div></th>'
    )


def _moves(geoid: str, geoids: Geoids, view: View) -> str:
    """Links that take a column out or move it by one."""
    name, at = cells.name(geoid), geoids.index(geoid)
    others = tuple(one for one in geoids if one != geoid)
    out = _("Take out of the comparison")
    doing = [(out, _("Take out of the comparison: {town}"), others, "out")]
    if at:
        swapped = (*others[: at - 1], geoid, *others[at - 1 :])
        doing.append((_("Move left"), _("Move left: {town}"), swapped, "left"))
    if at < len(others):
        swapped = (*others[: at + 1], geoid, *others[at + 1 :])
        doing.append((_("Move right"), _("Move right: {town}"), swapped, "right"))
    return "".join(
        comparing(then, view, words, label.format(town=name), f"{what}-{geoid}")
        for words, label, then, what in doing
    )


def _listed(geoid: str, view: View) -> str:
    words = _("Take off your list") if geoid in view.list else _("Add to your list")
    return listing_link(geoid, view, words, f"{words}: {cells.name(geoid)}")


def _rows(geoids: Geoids, view: View) -> Iterator[str]:
    """The rows: each layer's statuses, what reaches the places from beyond, then the figures."""
    for layer in all_layers():
        if layer.key in town.EVIDENCE:
            said = [cells.statuses(layer, geoid, view) for geoid in geoids]
            differ = len({compare.said(layer.key, geoid, view) for geoid in geoids}) > 1
            yield _row(_(layer.title), said, differ=differ)
    own, everywhere = compare.beyond(geoids, view)
    reaching = [cells.beyond(own[geoid], view, geoid) for geoid in geoids]
    differ = len({compare.reaching(own[geoid]) for geoid in geoids}) > 1
    yield _row(_("Also applies here"), reaching, differ=differ)
    yield _row(
        _("In all of Massachusetts"), [cells.beyond(everywhere, view, geoids[0])], len(geoids)
    )
    yield _row(_("Who polices this place"), [cells.agencies(geoid, view) for geoid in geoids])
    if any(contracts(view, geoid) for geoid in geoids):
        yield _row(_("Federal contracts"), [cells.paid(geoid, view) for geoid in geoids])
    yield _row(_("Population"), [cells.population(geoid, view) for geoid in geoids])
    yield from _census(geoids, view)
    for chamber, title in (("house", _("State House")), ("senate", _("State Senate"))):
        yield _row(title, [cells.districts(geoid, chamber, view) for geoid in geoids])


def _row(title: str, cells: list[str], span: int = 1, *, differ: bool = False) -> str:
    """A question and its answers; ``differ`` marks, in words, that they are not all the same."""
    wide = f' colspan="{span}"' if span > 1 else ""
    told = "".join(f"<td{wide}>{cell}</td>" for cell in cells)
    mark = f' <small class="differ">{escape(_("The places differ"))}</small>' if differ else ""
    kind = ' class="differs"' if differ else ""
    return f'<tr{kind}><th scope="row">{escape(title)}{mark}</th>{told}</tr>'


def _census(geoids: Geoids, view: View) -> Iterator[str]:
    """Noncitizens as a number and as a share, all of one period."""
    rows = compare.figures(geoids)
    for measure, title in (
        ("noncitizens", _("Not U.S. citizens")),
        ("share", _("Share not U.S. citizens")),
    ):
        yield _row(title, [cells.figure(measure, geoid, rows, view) for geoid in geoids])
