"""A municipality's answer in a few whole sentences, the same facts as its list of facts."""

from __future__ import annotations

from dataclasses import dataclass

from data import store
from layers import town
from layers.language import N_, _, day_words
from layers.town import Fact
from layers.view import View

SENTENCES = {
    ("coplink", "sharing"): N_(
        "The {who} is listed as sharing police reports through COPLINK, a database that ICE agents"
        " can search."
    ),
    ("coplink", "integrating"): N_(
        "In 2016 the reports of the {who} were being added to COPLINK, a database that ICE agents"
        " can search. No document we have shows that this was finished."
    ),
    ("coplink", "uses"): N_(
        "In {record_year} the {who} used COPLINK, a database that ICE agents can search. We do not"
        " know if it also sends its own reports there."
    ),
    ("coplink", "not_named"): N_(
        "ICE agents can search COPLINK, a database of police reports. The lists we have of who"
        " shares reports there, of 2018 and about 2022, do not name {town}. It may still share."
    ),
    ("coplink", "no_department"): N_(
        "The FBI’s list of 2025 names no police department of {town}’s own."
    ),
    ("coplink", "before_records"): N_("Our records of COPLINK begin in 2016."),
    ("coplink", "later"): N_(
        "No COPLINK record we have from before this day speaks of {town}. A later one names it."
    ),
    ("section_287g", "active"): N_("The {who} has a 287(g) agreement with ICE."),
    ("section_287g", "ended"): N_("The {who} had a 287(g) agreement with ICE until {date}."),
    ("detention", "in_use"): N_("ICE holds people here, in the {who}."),
    ("detention", "hold_room"): N_("ICE has an office with hold rooms here, in use."),
    ("detention", "ended"): N_("ICE held people here, in the {who}, until {date}."),
    ("detention", "last_recorded"): N_(
        "ICE’s list of November 2017 gives {date} as the last use of the {who}, which is here."
    ),
    ("task_force_officers", "removed"): N_(
        "One officer of the {who} was taken off ICE’s task force by {date}. We do not know if"
        " there are others."
    ),
    ("task_force_officers", "designated"): N_(
        "A list of about 2022 says that the {who} has, or has had, Task Force Officers. They are"
        " designated to work for Homeland Security Investigations, a part of ICE."
    ),
    ("policies", "ordinance_or_bylaw"): N_(
        "{town} has an ordinance or bylaw that limits what it does with ICE."
    ),
    ("policies", "executive_order"): N_(
        "{town} has an executive order that limits what it does with ICE."
    ),
}
AGED = {
    ("coplink", "sharing"),
    ("section_287g", "active"),
    ("detention", "in_use"),
    ("detention", "hold_room"),
    ("policies", "ordinance_or_bylaw"),
    ("policies", "executive_order"),
}
"""The statuses whose sentence gives no date of its own: a second one tells its age."""

IN_FORCE = {("detention", "in_use"), ("detention", "hold_room"), ("section_287g", "active")}
"""What a place's answer never leaves out; what of it is the place's own comes first."""

WEIGHT = (
    ("task_force_officers", "designated"),
    ("section_287g", "ended"),
    ("detention", "ended"),
    ("section_287g", "ended", "county"),
    ("policies", "ordinance_or_bylaw"),
    ("policies", "executive_order"),
)
"""What a place's answer names first of the rest, where it has room for only one."""

MOST = 3
BEYOND = {
    ("section_287g", "ended", "county"): N_(
        "The {who} had a 287(g) agreement with ICE until {date}."
    ),
    ("section_287g", "active", "county"): N_(
        "The {who} has a 287(g) agreement with ICE, for people in the county’s jail."
    ),
    ("section_287g", "active", "prisons"): N_(
        "Statewide, the {who} has a 287(g) agreement with ICE, for people in state prisons."
    ),
    ("section_287g", "active", "state"): N_(
        "Statewide, the {who} has a 287(g) agreement with ICE."
    ),
}


def kind(geoid: str) -> str:
    """What a municipality is and where: "City in Suffolk County"."""
    place = store.municipalities().loc[geoid]
    words = (
        _("City in {county} County") if place["kind"] == "city" else _("Town in {county} County")
    )
    return words.format(county=place["county"])


@dataclass(frozen=True)
class Answer:
    """What is said of one fact, in whole sentences, and what it is found by."""

    key: tuple[str, ...]
    text: str
    fact: Fact


def headline(geoid: str, view: View) -> tuple[str, ...]:
    """Whole sentences on a municipality: its own department and sites, then sheriff and state.

    A layer that the ledger does not name the place in says so in its own section; of those only
    COPLINK's absence, the question most asked, is part of the headline.
    """
    return tuple(dict.fromkeys(one.text for one in _told(geoid, view)))


def brief(geoid: str, view: View) -> tuple[str, ...]:
    """Three of these answers: what is in force, COPLINK's status, then the weightiest of the rest.

    There are more where more than that is in force, and fewer where fewer are known.
    """
    return tuple(dict.fromkeys(one.text for one in answers(geoid, view)))


def answers(geoid: str, view: View) -> tuple[Answer, ...]:
    """The same with the fact that each rests on; two facts may be told in the same words."""
    told = _told(geoid, view)
    sure = {one.text for one in told if one.key[:2] in IN_FORCE or one.key[0] == "coplink"}
    rest = sorted((one for one in told if one.text not in sure), key=lambda one: weight(one.key))
    kept = sure | {one.text for one in rest[: max(MOST - len(sure), 0)]}
    ordered = sorted(told, key=lambda one: turn(one.key))
    return tuple(one for one in ordered if one.text in kept)


def _told(geoid: str, view: View) -> list[Answer]:
    """The sentences with what each is found by: the place's own, the sheriff's, the state's."""
    beyond = sorted(town.also_applies(geoid, view), key=lambda fact: fact.agency_id == "doc")
    told = [Answer(key(fact), _own(fact, geoid), fact) for fact in town.facts(geoid, view)]
    told += [Answer((*key(fact), _reach(fact)), _beyond(fact, geoid), fact) for fact in beyond]
    return [one for one in told if one.text]


def weight(one: tuple[str, ...]) -> int:
    """How much what is found by this weighs among the rest: the smallest number weighs most."""
    return WEIGHT.index(one) if one in WEIGHT else len(WEIGHT)


def turn(one: tuple[str, ...]) -> int:
    """Where a sentence stands: the place's own in force, COPLINK's, then the rest as told."""
    if one in IN_FORCE:
        return 0
    return 1 if one[0] == "coplink" else 2


def key(fact: Fact) -> tuple[str, str]:
    """What a sentence is found by: the layer and the status."""
    return fact.layer.key, fact.status.key


def _own(fact: Fact, geoid: str) -> str:
    return _aged(said(SENTENCES.get(key(fact), ""), fact, geoid), fact)


def _aged(answer: str, fact: Fact) -> str:
    return f"{answer} {age(fact)}" if answer and key(fact) in AGED else answer


def age(fact: Fact) -> str:
    """How old the newest record behind a fact is, as whole sentences."""
    if not fact.documented:
        return _("The source gives no date.")
    if not fact.carried_forward:
        return _("The newest record we have is of {date}.").format(date=fact.documented)
    return _(
        "The newest record we have is of {date}. Nothing we have seen confirms it since."
    ).format(date=fact.documented)


def _reach(fact: Fact) -> str:
    """What an agency's agreement reaches: its territory, or the state's prisons."""
    territory = str(store.agencies().at[fact.agency_id, "territory"])
    return "prisons" if fact.agency_id == "doc" else territory


def _beyond(fact: Fact, geoid: str) -> str:
    return _aged(said(BEYOND.get((*key(fact), _reach(fact)), ""), fact, geoid), fact)


def said(sentence: str, fact: Fact, geoid: str) -> str:
    """A message (a msgid, or nothing) with what it takes from the fact and the place filled in."""
    if not sentence:
        return ""
    return _(sentence).format(
        who=fact.subject,
        town=store.municipalities().at[geoid, "name"] if geoid else "",
        date=day_words(fact.until) if fact.until else "",
        record_year=fact.citations[0].as_of[:4] if fact.citations else "",
        **fact.status.given(),
    )
