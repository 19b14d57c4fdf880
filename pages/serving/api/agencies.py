"""Agencies: all of them as a table, and one with its facts, as its own page tells them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from data import store
from layers import actions, agency, agency_words, policing, standing
from layers.lists import TITLES
from layers.town import Fact
from layers.view import View
from pages.serving.api import cited, municipality
from pages.serving.api.fields import Field, of_processed
from pages.serving.api.table import Table, rows_of

STANDING = (
    Field("status", "string", "where it stands on the day: its strongest status, in words"),
    Field("status_when", "string", "date of that status, in words", optional=True),
    Field("status_absent", "boolean", "the status is an absence, which is not a “no”"),
)


def ids() -> tuple[str, ...]:
    """The agencies that have a page."""
    return tuple(one for group in agency.groups().values() for one in group)


def table(_which: str, view: View) -> Table:
    """The agencies that have a page, by id, each with its strongest status on the day."""
    frame = store.agencies().loc[sorted(ids())].reset_index()
    stands = [standing.standing(one, view) for one in frame["agency_id"]]
    told = pd.DataFrame(
        {
            "status": [one.words for one in stands],
            "status_when": [one.when for one in stands],
            "status_absent": [one.absent for one in stands],
        }
    )
    fields = (*of_processed("agencies"), *STANDING)
    return Table(fields, ("agency_id",), rows_of(fields, pd.concat([frame, told], axis=1)))


def full(agency_id: str, view: View) -> dict[str, Any]:
    """One agency: what it is, its facts, what it shares, its contracts, where it works."""
    row = store.agencies().loc[agency_id]
    answer = {
        "agency": {
            "agency_id": agency_id,
            "name": row["name"],
            "kind": row["kind"],
            "does": policing.does(agency_id),
            "page": f"../../../agencies?agency={agency_id}",
        },
        "facts": [_fact(one, agency_id) for one in agency.facts(agency_id, view)],
        "other_sharing": {
            key: [municipality.entry(one) for one in agency.listed(key, agency_id, view)]
            for key in TITLES
        },
        "contracts": [{"claim_id": one.claim_id} for one in agency.own_contracts(agency_id, view)],
        "what_you_can_do": [
            municipality.action(one) for one in actions.for_agency(agency_id, view)
        ],
        "other_records": {"claims": cited.ids(agency.other_records(agency_id, view))},
        "said_of_its_kind": {"claims": cited.ids(agency.of_its_kind(agency_id, view))},
        "municipalities": [_served(geoid) for geoid in policing.served(agency_id)],
    }
    return answer | {"claims": cited.told_once(answer)}


def _fact(one: Fact, agency_id: str) -> dict[str, Any]:
    return {"text": agency_words.text(one, agency_id), "fact": cited.fact(one)}


def _served(geoid: str) -> dict[str, Any]:
    row = store.municipalities().loc[geoid]
    return {"geoid": geoid, "slug": row["slug"], "name": row["name"]}
