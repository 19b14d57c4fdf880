"""One municipality's full answer: what its own page tells, in the same words and order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from data import store
from layers import (
    agency,
    beside,
    contracts,
    headline,
    history,
    lists,
    people,
    policing,
    sections,
    series,
    unchecked,
)
from layers.actions import Action, actions
from layers.lists import Entry
from layers.policing import Policing
from layers.sections import Statement
from layers.view import View
from pages.serving.api import cited


def full(slug: str, view: View) -> dict[str, Any]:
    """The answer for a slug: headline, sections, who polices it, what happened, and every claim."""
    geoid = store.slugs()[slug]
    answer = {
        "municipality": place(geoid),
        "headline": list(headline.headline(geoid, view)),
        "sections": [_section(one) for one in sections.sections(geoid, view)],
        "other_sharing": _sharing(geoid, view),
        "contracts": [_contract(one) for one in contracts.contracts(view, geoid)],
        "what_you_can_do": [action(one) for one in actions(geoid, view)],
        "people": _people(geoid),
        "policing": _policing(geoid, view),
        "history": [_event(one) for one in history.events(geoid, view)],
        "neighbours": [_neighbour(one) for one in beside.neighbours(geoid, view)],
        "not_checked": list(unchecked.unchecked(geoid)),
    }
    return answer | {"claims": cited.told_once(answer)}


def place(geoid: str) -> dict[str, Any]:
    """What and where a municipality is, and how to reach its page from its answer."""
    row = store.municipalities().loc[geoid]
    return {
        "geoid": geoid,
        "slug": row["slug"],
        "name": row["name"],
        "kind": row["kind"],
        "words": headline.kind(geoid),
        "county": row["county"],
        "county_geoid": row["county_geoid"],
        "population_2020": int(row["population"]),
        "page": f"../../../town?town={row['slug']}",
    }


def _section(one: sections.Section) -> dict[str, Any]:
    return {
        "layer": one.key,
        "title": one.title,
        "about": one.about,
        "own": [_statement(told) for told in one.own],
        "also_applies": [_statement(told) for told in one.beyond],
    }


def _statement(told: Statement) -> dict[str, Any]:
    return {
        "mark": told.mark,
        "text": told.text or None,
        "quoted": told.quoted.statement if told.quoted else None,
        "fact": cited.fact(told.fact),
    }


def _sharing(geoid: str, view: View) -> dict[str, Any]:
    """The two lists that are no layer; a sentence where they name none of the place's own."""
    named = {key: _entries(lists.own(key, view, geoid)) for key in lists.TITLES}
    none = None if any(named.values()) else lists.none_named(geoid, view)
    return {"words": none, **named}


def _entries(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    return [entry(one) for one in entries]


def entry(one: Entry) -> dict[str, Any]:
    """An agency of one of the two lists."""
    return {
        "agency_id": one.agency_id,
        "agency": one.agency,
        "words": one.words,
        "when": one.when,
        "claims": cited.ids(one.citations),
    }


def _contract(one: contracts.Contract) -> dict[str, Any]:
    return {
        "claim_id": one.claim_id,
        "contractor": one.contractor,
        "purpose": one.purpose,
        "amount": one.amount or None,
        "other_amounts": list(one.otherwise),
        "when": one.when,
        "other_funder": one.funder or None,
    }


def action(one: Action) -> dict[str, Any]:
    """Something to do, with the page that it leads to."""
    return {
        "kind": one.kind,
        "sentence": one.sentence,
        "title": one.title,
        "publisher": one.publisher,
        "url": one.url,
    }


def _people(geoid: str) -> dict[str, Any]:
    """The newest figure in a sentence, and the yearly series where there is one."""
    chart = series.chart(geoid)
    years = [
        {"period": row.period, "share": row.share, "people": row.people, "margin": row.margin}
        for row in (chart.rows if chart else ())
    ]
    return {"sentence": people.sentence(geoid), "series": years}


def _policing(geoid: str, view: View) -> dict[str, Any]:
    return {
        "words": policing.none_of_its_own(geoid) or None,
        "agencies": [_agency(one, view) for one in policing.here(geoid)],
    }


def _agency(one: Policing, view: View) -> dict[str, Any]:
    return {
        "agency_id": one.agency_id,
        "name": one.name,
        "relation": one.relation,
        "does": one.does,
        "facts": [cited.fact(fact) for fact in agency.facts(one.agency_id, view)],
    }


def _event(one: history.Event) -> dict[str, Any]:
    return {"day": one.day, "claim_id": one.citation.claim_id}


def _neighbour(one: beside.Neighbour) -> dict[str, Any]:
    return {
        "geoid": one.geoid,
        "slug": store.municipalities().at[one.geoid, "slug"],
        "name": one.name,
        "coplink": one.words,
        "named_in_coplink_lists": one.found,
    }
