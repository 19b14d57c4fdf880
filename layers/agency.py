"""One agency's answer: its facts by layer, its lists and contracts, what is said of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from data import store
from data.dates import parse
from layers import all_layers, contracts, coplink, evidence, lists, town
from layers.base import Layer, Status
from layers.contracts import Contract
from layers.language import N_
from layers.lists import Entry
from layers.remember import of_a_day
from layers.town import Citation, Fact
from layers.view import LAST_CHECKED, View

GROUPS = {
    "state": N_("State agencies, courts and the MBTA’s police"),
    "sheriffs": N_("Sheriffs"),
    "departments": N_("Municipal police departments"),
    "others": N_("Federal and shared agencies"),
}
KINDS = {
    "state_agency": "state",
    "legislature": "state",
    "court": "state",
    "transit_police": "state",
    "county_sheriff": "sheriffs",
    "municipal_police": "departments",
    "federal": "others",
    "task_force": "others",
}
"""The kinds of agency that have a page, each with its group; companies and towns are told of
elsewhere."""

LOOKED_FOR = {
    "municipal_police": ("coplink", "section_287g", "task_force_officers", "policies"),
    "county_sheriff": ("coplink", "section_287g", "detention", "task_force_officers"),
    "transit_police": ("coplink", "section_287g", "task_force_officers"),
}
"""The layers whose lists would name an agency of a kind, so that an absence can be told."""

LAYERS = town.EVIDENCE
STATEWIDE = ("section_287g", "task_force_officers")
GENERAL = {"municipal_police": "ma-police-departments", "county_sheriff": "ma-sheriffs"}
"""Whom our documents speak of where they speak of a kind as a whole."""


def groups() -> Mapping[str, tuple[str, ...]]:
    """The ids of the agencies that have a page, by group (a key of ``GROUPS``), each by name."""
    agencies = store.agencies().sort_values("name")
    of = agencies["kind"].map(KINDS)
    return {group: tuple(agencies.index[of == group]) for group in GROUPS}


def has_page(agency_id: str) -> bool:
    """Whether this is the id of an agency that has a page."""
    agencies = store.agencies()
    return agency_id in agencies.index and agencies.at[agency_id, "kind"] in KINDS


@of_a_day(512)
def facts(agency_id: str, view: View) -> tuple[Fact, ...]:
    """The agency's facts: what holds, what has ended, then the lists that do not name it."""
    found: list[Fact] = []
    for layer in (one for one in all_layers() if one.key in LAYERS):
        told = [fact for row in _rows(layer, agency_id, view) if (fact := _fact(layer, row, view))]
        found += sorted(told, key=lambda fact: layer.statuses.index(fact.status))
        if not told and layer.key in looked_for(agency_id):
            found.append(_absence(layer, agency_id, view))
    return tuple(sorted(found, key=lambda fact: (fact.status.absent, bool(fact.until))))


def _rows(layer: Layer, agency_id: str, view: View) -> list[dict[str, Any]]:
    """The ledger's rows about an agency; what a place has decided concerns its department too."""
    home = store.agencies().at[agency_id, "geoid"] or None
    return [
        row
        for row in evidence.records(layer.key, view)
        if not about_others(row)
        and (row["agency_id"] == agency_id or (layer.key == "policies" and row["geoid"] == home))
    ]


def about_others(row: Mapping[str, Any]) -> bool:
    """Whether a row tells of a federal agency's list: that is about the places on it."""
    return row["layer"] == "policies" and row["kind"] == "federal"


def _fact(layer: Layer, row: Mapping[str, Any], view: View) -> Fact | None:
    reaches = layer.key in STATEWIDE
    return town.fact_of(layer, row, town.reach(row) if reaches else layer.read(view).under)


def looked_for(agency_id: str) -> tuple[str, ...]:
    """The layers whose lists would name the agency, so that an absence can be told of it."""
    row = store.agencies().loc[agency_id]
    return LOOKED_FOR.get(row["kind"], STATEWIDE if row["territory"] == "state" else ())


def _absence(layer: Layer, agency_id: str, view: View) -> Fact:
    status = _absent(layer, bool(_rows(layer, agency_id, replace(view, on=LAST_CHECKED))), view)
    return Fact(layer, status, store.agencies().at[agency_id, "name"], "", "", ())


def _absent(layer: Layer, named_later: bool, view: View) -> Status:
    """The absence that holds on the view's day: before the records, named later, or not named."""
    if layer.key == "coplink" and view.on < coplink.RECORDS_BEGIN:
        return layer.status("before_records")
    words = {status.key: status for status in layer.statuses if status.absent}
    later = words.pop(evidence.LATER.key, evidence.LATER)
    return later if named_later else next(iter(words.values()))


def listed(key: str, agency_id: str, view: View) -> tuple[Entry, ...]:
    """What a list (a key of ``lists.TITLES``) says of the agency."""
    return tuple(entry for entry in lists.entries(key, view) if entry.agency_id == agency_id)


def in_coplink(agency_id: str, view: View) -> bool:
    """Whether our documents place the agency in COPLINK, whichever way."""
    own = any(f.layer.key == "coplink" and not f.status.absent for f in facts(agency_id, view))
    return own or bool(listed("coplink_readers", agency_id, view))


def others_in_coplink(agency_id: str, view: View) -> tuple[Entry, ...]:
    """The other agencies that are said to feed or read COPLINK."""
    entries = lists.entries("coplink_readers", view)
    return tuple(entry for entry in entries if entry.agency_id != agency_id)


def own_contracts(agency_id: str, view: View) -> tuple[Contract, ...]:
    """The contracts with the agency."""
    claims = store.claim_rows()
    rows = contracts.contracts(view)
    return tuple(row for row in rows if claims[row.claim_id]["agency_id"] == agency_id)


def other_records(agency_id: str, view: View) -> tuple[Citation, ...]:
    """The agency's claims that its facts on the view's day do not rest on, such as older ones."""
    told = {one.claim_id for fact in facts(agency_id, view) for one in _every_citation(fact)}
    told |= {one.claim_id for key in lists.TITLES for one in _cited(key, agency_id, view)}
    told |= {row.claim_id for row in own_contracts(agency_id, view)}
    ids = (
        name
        for name, claim in store.claim_rows().items()
        if claim["agency_id"] == agency_id and name not in told and _known(claim) <= view.on
    )
    return town.citations(tuple(ids))


def _every_citation(fact: Fact) -> tuple[Citation, ...]:
    return fact.citations + fact.beside + fact.disagreeing


def _cited(key: str, agency_id: str, view: View) -> Iterator[Citation]:
    return (one for entry in listed(key, agency_id, view) for one in entry.citations)


def _known(claim: Mapping[str, Any]) -> date:
    """The first day on which a claim can be told: its evidence's, else its start's, else ours."""
    return parse(claim["as_of"] or claim["valid_from"] or claim["last_checked"]).first


def of_its_kind(agency_id: str, view: View) -> tuple[Citation, ...]:
    """What documents say of such agencies in general, without saying which."""
    general = GENERAL.get(store.agencies().at[agency_id, "kind"], "")
    rows = _every_row(view)
    return town.citations(
        tuple(name for row in rows if row["agency_id"] == general for name in row["claim_ids"])
    )


def _every_row(view: View) -> Iterator[dict[str, Any]]:
    for key in (*town.EVIDENCE, *lists.TITLES):
        yield from evidence.records(key, view)
