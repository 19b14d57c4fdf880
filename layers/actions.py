"""What a reader can do about a place or an agency: the kept actions that fit its situation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from data import store
from layers import situations
from layers.language import N_, _
from layers.remember import of_a_day
from layers.situations import Situation
from layers.view import View

TITLES = {
    "ask": N_("Ask for records"),
    "how": N_("How the public records law works"),
    "legislator": N_("Talk to your legislators"),
    "rights": N_("Know your rights"),
}
"""The kinds of action, in the order in which they are told."""


@dataclass(frozen=True)
class Action:
    """Something to do, in a sentence, with the page that it leads to."""

    action_id: str
    kind: str
    sentence: str
    title: str
    publisher: str
    url: str


@of_a_day(512)
def actions(geoid: str, view: View) -> tuple[Action, ...]:
    """What to do about a municipality; every one has something."""
    return _chosen(situations.of_place(geoid, view))


@of_a_day(512)
def for_agency(agency_id: str, view: View) -> tuple[Action, ...]:
    """What to do about an agency; no request for records of one that the law may not reach."""
    return _chosen(situations.of_agency(agency_id, view))


def _chosen(found: Iterable[Situation]) -> tuple[Action, ...]:
    """The actions for these situations, kind by kind in the table's order, each said once."""
    known = tuple(dict.fromkeys(found))
    asks = _fitting("ask", known)
    general = [Situation("anywhere")]
    if asks:
        general.append(Situation("asks"))
    if any(one.place for one in known):
        general.append(Situation("asks_of_town"))
    rest = (one for kind in TITLES if kind != "ask" for one in _fitting(kind, general))
    return tuple(dict.fromkeys((*asks, *rest)))


def _fitting(kind: str, known: Iterable[Situation]) -> list[Action]:
    """The actions of a kind whose situation is among the known ones."""
    return [
        action
        for row in _kept(kind)
        for one in known
        if row["situation"] == one.word
        for action in _filled(row, one)
    ]


@cache
def _kept(kind: str) -> tuple[Mapping[str, str], ...]:
    table = store.table("actions").sort_values("place")
    return tuple(table[table["kind"] == kind].to_dict("records"))


def _filled(row: Mapping[str, str], one: Situation) -> Iterator[Action]:
    """The action with its names; none where its sentence needs a place and there is none."""
    if "{town}" in row["sentence"] and not one.place:
        return
    said = _(row["sentence"]).format(agency=one.agency, town=one.place)
    yield Action(row["action_id"], row["kind"], said, row["title"], row["publisher"], row["url"])
