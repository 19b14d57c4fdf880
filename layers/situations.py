"""What is known of a place or an agency, in the words that the kept actions are chosen by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data import store
from layers import agency, policing, town
from layers.town import Fact
from layers.view import View

OF_FACTS = {
    ("coplink", "sharing"): "coplink_sharing",
    ("coplink", "integrating"): "coplink_integrating",
    ("coplink", "uses"): "coplink_uses",
    ("coplink", "not_named"): "coplink_not_named",
    ("section_287g", "active"): "agreement_active",
    ("section_287g", "ended"): "agreement_ended",
    ("detention", "in_use"): "detention_in_use",
    ("detention", "ended"): "detention_past",
    ("detention", "last_recorded"): "detention_past",
    ("task_force_officers", "designated"): "task_force",
    ("policies", "ordinance_or_bylaw"): "policy_in_force",
    ("policies", "executive_order"): "policy_in_force",
    ("policies", "department_policy"): "policy_in_force",
    ("policies", "resolution"): "policy_in_force",
    ("policies", "proposed"): "policy_open",
    ("policies", "outcome_not_seen"): "policy_open",
    ("policies", "none_seen"): "policy_none",
}
"""The situation that each status makes, by layer."""

OF_LISTS = {"information_sharing": "sharing_reported", "coplink_readers": "coplink_feeds"}

ASKED = ("municipal_police", "county_sheriff", "transit_police", "state_agency", "task_force")
"""The kinds of agency that a request for records can go to, as far as our sources on the law say.

They speak of state and local agencies: not of federal ones, courts or the Legislature.
"""


@dataclass(frozen=True)
class Situation:
    """What is known, in the table's word; of which agency and of which place, where of any."""

    word: str
    agency: str = ""
    place: str = ""


def of_agency(agency_id: str, view: View) -> Iterator[Situation]:
    """What is known of an agency; nothing of one that cannot be asked for records."""
    row = store.agencies().loc[agency_id]
    if row["kind"] not in ASKED:
        return
    place = store.municipalities().at[row["geoid"], "name"] if row["geoid"] else ""
    yield from _of_facts(agency.facts(agency_id, view), row["name"], place)
    for key, word in OF_LISTS.items():
        if agency.listed(key, agency_id, view):
            yield Situation(word, row["name"])
    if row["kind"] == "county_sheriff":
        yield Situation("sheriff", row["name"])


def of_place(geoid: str, view: View) -> Iterator[Situation]:
    """What is known of a place: its department, its sheriff's agreement, who held people there."""
    name = str(store.municipalities().at[geoid, "name"])
    own = town.facts(geoid, view)
    alone = any(fact.status.key == "no_department" for fact in own)
    for one in policing.here(geoid):
        if one.relation == "polices":
            yield from of_agency(one.agency_id, view)
        if one.relation == "county":
            facts = agency.facts(one.agency_id, view)
            yield from _of_facts((f for f in facts if f.layer.key == "section_287g"), one.name)
        if alone and (one.relation == "county" or one.agency_id == "state-police"):
            yield Situation("no_department", one.name, name)
    for fact in own:
        if fact.layer.key == "detention" and _can_be_asked(fact.agency_id):
            yield from _of_facts((fact,), store.agencies().at[fact.agency_id, "name"])
        if fact.layer.key == "policies":
            yield from _of_facts((fact,), "", name)


def _of_facts(facts: Iterable[Fact], name: str, place: str = "") -> Iterator[Situation]:
    for fact in facts:
        if word := OF_FACTS.get((fact.layer.key, fact.status.key)):
            yield Situation(word, name, place)


def _can_be_asked(agency_id: str) -> bool:
    return bool(agency_id) and store.agencies().at[agency_id, "kind"] in ASKED
