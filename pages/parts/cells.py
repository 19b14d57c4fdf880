"""What stands in a cell where places are compared: a fact or a figure, and how we know it."""

from __future__ import annotations

from html import escape

import pandas as pd

from data import store
from data.ledger import RUNGS
from layers import compare, people, policing, town
from layers.base import Layer
from layers.contracts import contracts
from layers.language import _, list_words, number_words, share_words, side_by_side, stopped
from layers.town import STRENGTH, Fact
from layers.view import View
from pages.parts import address, ledger
from pages.parts.block import english

Geoids = tuple[str, ...]
TRACE = 0.15  # share of a place's area below which a district may be a trace of simplified borders
FIGURES = {
    "2020-2024": "census-b05001-2020-2024",
    "2012-2016": "census-noncitizens-2012-2016",
}
"""The public table behind each period's figures."""


def statuses(layer: Layer, geoid: str, view: View) -> str:
    """What a layer says of the place itself: each fact, or one honest absence."""
    facts = (fact for fact in town.facts(geoid, view) if fact.layer is layer)
    return "".join(_fact(fact, view, geoid) for fact in facts)


def beyond(facts: tuple[Fact, ...], view: View, geoid: str) -> str:
    """What reaches a place from its county or the state; our documents may say nothing of it."""
    none = _(
        "No record we have by the day shown names an agreement or a designation of its sheriff or"
        " of the MBTA’s police."
    )
    told = "".join(_fact(fact, view, geoid, _(fact.layer.title)) for fact in facts)
    return told or f"<p>{escape(none)}</p>"


def _fact(fact: Fact, view: View, geoid: str, title: str = "") -> str:
    """A status with whose it is, its date and its strength, and its sources folded."""
    status = side_by_side(title, fact.status.said()) if title else fact.status.said()
    about = side_by_side(fact.subject, fact.when)
    told = (about, _strength(fact), fact.as_of if title else _looked_at(fact))
    small = " ".join(stopped(part) for part in told if part)
    beside = "".join(f"<p>{english(one.statement)}</p>" for one in fact.beside)
    kind = "told absent" if fact.status.absent else "told"
    return (
        f'<div class="{kind}"><p><strong>{escape(status)}</strong></p>'
        f"<p><small>{escape(small)}</small></p>{beside}"
        f"{ledger.how_we_know(fact, view, geoid)}</div>"
    )


def _strength(fact: Fact) -> str:
    """The strongest kind of source that a fact has; nothing for an absence."""
    kinds = {str(store.claim_rows()[one.claim_id]["strength"]) for one in fact.citations}
    if not kinds:
        return ""
    best = min(kinds, key=RUNGS.__getitem__)
    return _("Strength: {strength}.").format(strength=_(STRENGTH[best]))


def _looked_at(fact: Fact) -> str:
    """The records in which a place is not named; without a department, none could name it."""
    if not fact.status.absent or fact.status.key == "no_department":
        return ""
    return _("Looked at: {records}.").format(records=fact.as_of)


def agencies(geoid: str, view: View) -> str:
    """The agencies by name, each leading to its page; what each does is folded."""
    none = policing.none_of_its_own(geoid)
    said = f"<p>{escape(none)}</p>" if none else ""
    here = policing.here(geoid)
    names = "".join(f"<li>{ledger.agency(one.agency_id, view)}</li>" for one in here)
    does = "".join(f"<li>{english(one.name)}: {escape(one.does)}</li>" for one in here)
    return f"{said}<ul>{names}</ul>{_folded(does)}"


def _folded(items: str) -> str:
    return f"<details><summary>{escape(_('How we know'))}</summary><ul>{items}</ul></details>"


def paid(geoid: str, view: View) -> str:
    """The contracts that name the place, each with its source."""
    rows = contracts(view, geoid)
    if not rows:
        return f"<p>{escape(_('No contract we have by the day shown names this place.'))}</p>"
    told = town.citations(tuple(row.claim_id for row in rows))
    return f"<ul>{''.join(ledger.citation(one, view) for one in told)}</ul>"


def population(geoid: str, view: View) -> str:
    """How many live there, by the census of 2020."""
    count = number_words(store.municipalities().at[geoid, "population"])
    return (
        f"<p>{escape(count)}</p><p><small>{escape(_('Counted in the 2020 census.'))}</small></p>"
        f"{_table('massgis-municipalities', view)}"
    )


def figure(measure: str, geoid: str, rows: pd.DataFrame, view: View) -> str:
    """A range with its period; what it exceeds is said only where that can be told."""
    row, lower = rows.loc[geoid], compare.above(measure, rows)[geoid]
    words = compare.number(row) if measure == "noncitizens" else compare.share(row)
    period = stopped(row["period"].replace("-", "–"))
    return (
        f"<p>{escape(words)}</p>"
        f"<p><small>{escape(period)} {escape(people.source(row['moe_kind']))}</small></p>"
        f"{_exceeds(measure, lower)}{_table(FIGURES[row['period']], view)}"
    )


def _exceeds(measure: str, lower: Geoids) -> str:
    if not lower:
        return ""
    more = _("More than in {others}.")
    words = more if measure == "noncitizens" else _("A larger share than in {others}.")
    others = list_words([name(one) for one in lower])
    return f'<p class="apart">{escape(words.format(others=others))}</p>'


def districts(geoid: str, chamber: str, view: View) -> str:
    """The districts of a chamber with the share of the place's area that lies in each."""
    rows = store.table("districts").query("geoid == @geoid and chamber == @chamber")
    items = "".join(
        f"<li>{_district(row['district'], row['share_of_area'])}</li>"
        for row in rows.to_dict("records")
    )
    return f"<ul>{items}</ul>{_table('massgis-districts-2021', view)}"


def _district(name: str, share: float) -> str:
    if share < TRACE:
        return escape(_("It may also lie in {district}.")).format(district=english(name))
    if share > 1 - TRACE:
        return english(name)
    words = escape(_("{district}, {share} of its area"))
    return words.format(district=english(name), share=escape(share_words(share)))


def _table(source_id: str, view: View) -> str:
    """A public table as a folded source, which leads to its place on the Sources page."""
    source = store.datasets()[source_id]
    more = escape(address.sources_link(view, f"source-{source_id}"), quote=True)
    return _folded(
        f"<li>{ledger.source(source.title, source.landing, source.publisher)}"
        f' <a href="{more}">{escape(_("More on this table"))}</a></li>'
    )


def name(geoid: str) -> str:
    """A municipality's name by its geoid."""
    return str(store.municipalities().at[geoid, "name"])
