"""The agencies page: one agency's answer, or all agencies by kind, each with its standing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import groupby

import streamlit as st

from data import store
from layers import agency
from layers.language import _, language, ngettext, number_words
from layers.standing import Standing, standing
from layers.view import View
from pages.parts import address
from pages.parts.agency import answer
from pages.parts.block import block
from pages.parts.day import day


@dataclass(frozen=True)
class Department:
    """A municipal department in the index: by its place's name, with its standing."""

    agency_id: str
    place: str
    stands: Standing


def agencies(view: View, agency_id: str) -> None:
    """The whole page; an agency that is not here is said so, without repeating what was asked."""
    with st.container(key="agencies"):
        for part in _parts(view, agency_id):
            block(part)


def _parts(view: View, agency_id: str) -> tuple[str, ...]:
    if agency.has_page(agency_id):
        return answer(agency_id, view)
    return (_not_here(), *index(view)) if agency_id else index(view)


def _not_here() -> str:
    words = _("This address asked for an agency that is not here. These are the agencies we have.")
    return f'<p class="ignored" role="status" lang="{language()}">{escape(words)}</p>'


def index(view: View) -> tuple[str, ...]:
    """All agencies by kind as HTML: a way to each kind, then the kinds; departments by initial."""
    groups = agency.groups()
    counts = {key: len(ids) for key, ids in groups.items()}
    sections = (
        _group(key, len(ids), _departments(ids, view) if key == "departments" else _list(ids, view))
        for key, ids in groups.items()
    )
    return (_opening(counts, view), *sections)


def _opening(counts: dict[str, int], view: View) -> str:
    items = "".join(
        f'<li><a href="#{key}">{escape(_(agency.GROUPS[key]))}</a> {count}</li>'
        for key, count in counts.items()
    )
    return (
        f'<div lang="{language()}"><h1>{escape(_("Agencies"))}</h1>{day(view)}'
        f'<p class="lead">{escape(_lead())}</p>'
        f'<nav aria-label="{escape(_("Kinds of agency"), quote=True)}"><ul>{items}</ul></nav></div>'
    )


def _lead() -> str:
    return _(
        "Each agency with the strongest thing that our records say of it, and how old that is. Not"
        " named means not named in the COPLINK lists of 2018 and about 2022, ICE’s 287(g) lists,"
        " its lists of detention sites, and a list of Task Force Officers of about 2022. That is"
        " not a “no”."
    )


def _group(key: str, count: int, html: str) -> str:
    return (
        f'<section lang="{language()}"><h2 id="{key}">{escape(_(agency.GROUPS[key]))}'
        f" <small>{_number(count)}</small></h2>{html}</section>"
    )


def _number(count: int) -> str:
    return escape(ngettext("{n} agency", "{n} agencies", count).format(n=number_words(count)))


def _list(ids: Iterable[str], view: View) -> str:
    names = store.agencies()["name"]
    items = (_item(one, names[one], view, _stands(standing(one, view))) for one in ids)
    return f'<ul class="columns">{"".join(items)}</ul>'


def _departments(ids: Iterable[str], view: View) -> str:
    """The departments with a status, then the others by the words for its absence."""
    places = store.agencies()["geoid"].map(store.municipalities()["name"])
    by_words: dict[str, list[Department]] = {"": []}
    for place, one in sorted((str(places[one]), one) for one in ids):
        stands = standing(one, view)
        words = stands.words if stands.absent else ""
        by_words.setdefault(words, []).append(Department(one, place, stands))
    return "".join(_those(words, rows, view) for words, rows in by_words.items() if rows)


def _those(words: str, departments: list[Department], view: View) -> str:
    """A heading and its departments: with their statuses, or by initial where none has any."""
    title = words[:1].upper() + words[1:] if words else _("Named in our records")
    if words:
        body = _by_initial(departments, view)
    else:
        items = (_item(one.agency_id, one.place, view, _stands(one.stands)) for one in departments)
        body = f'<ul class="columns">{"".join(items)}</ul>'
    return f"<h3>{escape(title)} <small>{_number(len(departments))}</small></h3>{body}"


def _by_initial(departments: Iterable[Department], view: View) -> str:
    groups = groupby(departments, key=lambda one: one.place[0])
    html = "".join(_initial(initial, those, view) for initial, those in groups)
    return f'<div class="columns many">{html}</div>'


def _initial(initial: str, departments: Iterable[Department], view: View) -> str:
    items = "".join(_item(one.agency_id, one.place, view) for one in departments)
    return f"<h4>{escape(initial)}</h4><ul>{items}</ul>"


def _item(agency_id: str, name: str, view: View, stands: str = "") -> str:
    href = escape(address.agency_link(agency_id, view), quote=True)
    return f'<li><a href="{href}" lang="en">{escape(name)}</a>{stands}</li>'


def _stands(one: Standing) -> str:
    kind = "absent" if one.absent else "found"
    when = f" <small>{escape(one.when)}</small>" if one.when else ""
    return f' <span class="{kind}">{escape(one.words)}</span>{when}'
