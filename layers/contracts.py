"""Federal contracts with companies, universities and jails of Massachusetts: a table, no points.

Where a contractor works is not in the documents, so nothing is put on the map.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data import store
from layers import evidence
from layers.base import Layer, Reading, Status
from layers.language import N_, _, day_words, list_words, money_words
from layers.remember import remembered
from layers.view import View

STATUSES = (
    Status("last_known", "k", N_("Last known contract"), N_("last known contract")),
    Status("past", "p", N_("Contract of the past"), N_("contract of the past")),
    Status(
        "none_placed",
        "n",
        N_("No contract placed here in the lists we have (the Mapping Project, about 2022)"),
        N_("no contract placed here in the lists we have"),
        absent=True,
    ),
)


@dataclass(frozen=True)
class Contract:
    """One row of the table: what one source says of one contract.

    ``amount`` is empty where none is given; ``funder`` where ICE itself pays. ``otherwise`` gives
    the amounts that other rows give for the same contract. ``geoid`` is the ``place``'s, or empty.
    """

    claim_id: str
    contractor: str
    geoid: str
    place: str
    purpose: str
    amount: str
    otherwise: tuple[str, ...]
    when: str
    funder: str
    source: str
    url: str
    note: str


def read(view: View) -> Reading:
    """How many contracts the documents show by the day; a place only where a document has one."""
    claims = _known(view.on)
    placed = dict.fromkeys(claims["geoid"][claims["geoid"] != ""], "last_known")
    return Reading(
        as_of=_("the Mapping Project’s list of about 2022, and single documents of 2019 to 2021"),
        towns=evidence.everywhere("none_placed") | placed,
        when={},
        counts=evidence.tally(claims["status"]),
        remarks=(
            _(
                "A table, with nothing on the map: the documents do not say where most of the work"
                " is done."
            ),
        ),
    )


def contracts(view: View, geoid: str = "") -> tuple[Contract, ...]:
    """The table's rows by contractor, of one municipality if a geoid is given."""
    rows = _contracts(view.on)
    return tuple(row for row in rows if row.geoid == geoid) if geoid else rows


@remembered(64)
def _contracts(on: date) -> tuple[Contract, ...]:
    claims = _known(on)
    claims = claims.join(store.agencies()["name"], on="agency_id").sort_values(["name", "claim_id"])
    return tuple(_contract(claim_id, row) for claim_id, row in claims.iterrows())


def _known(on: date) -> pd.DataFrame:
    """The contracts that some source speaks of by the day."""
    held = store.statuses(on)
    held = held[held["layer"] == "contracts"]
    ids = [name for row in held.itertuples() for name in (*row.claim_ids, *row.beside)]
    return store.claims().loc[sorted(set(ids))]


def _contract(claim_id: str, row: Mapping[str, Any]) -> Contract:
    place = store.municipalities().at[row["geoid"], "name"] if row["geoid"] else ""
    return Contract(
        claim_id,
        row["name"],
        row["geoid"],
        place,
        row["statement"],
        _amount(row["amount_usd"]),
        tuple(_amount(store.claims().at[name, "amount_usd"]) for name in _against(claim_id)),
        _when(row),
        "" if row["funder"] == "ICE" else list_words(row["funder"].split(" and ")),
        f"{row['publisher']}, {row['title']}",
        row["url"],
        row["note"],
    )


def _amount(dollars: float) -> str:
    return "" if pd.isna(dollars) else money_words(dollars)


def _against(claim_id: str) -> list[str]:
    """The claims that give another figure for the same thing, whichever of the two says so."""
    given = store.claims()["contradicts"]
    against = given.at[claim_id].split()
    return against + [name for name, others in given.items() if claim_id in others.split()]


def _when(row: Mapping[str, Any]) -> str:
    if row["valid_to"]:
        began, ended = row["valid_from"], row["valid_to"]
        span = f"{day_words(began)}–{day_words(ended)}" if began else day_words(ended)
        return _("{span}, past").format(span=span) if row["status"] == "past" else span
    if row["status"] == "past":
        return _("past; told {date}").format(date=day_words(row["as_of"]))
    return _("last known {date}").format(date=day_words(row["as_of"]))


LAYER = Layer(
    key="contracts",
    order=7,
    title=N_("Federal contracts"),
    drawing="table",
    about=N_(
        "Companies, universities and a jail that our sources on Massachusetts name as working for"
        " ICE or its parent, the Department of Homeland Security."
    ),
    statuses=STATUSES,
    read=read,
)
