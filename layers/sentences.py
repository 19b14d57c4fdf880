"""Whole sentences on every status, for a town's own page: what was found and what was not."""

from __future__ import annotations

from data import store
from layers import headline
from layers.headline import BEYOND, SENTENCES, age
from layers.language import N_, _
from layers.policing import HERE
from layers.town import Fact

OWN = {
    **SENTENCES,
    ("coplink", "sharing"): N_("The {who} is listed as sharing police reports through COPLINK."),
    ("coplink", "not_named"): N_(
        "The lists we have of who shares reports through COPLINK, of 2018 and about 2022, do not"
        " name {town}. It may still share."
    ),
    ("section_287g", "never_listed"): N_(
        "ICE’s lists of 287(g) agreements name no agency of {town}’s own. We read its lists of"
        " {earliest} to {latest}, and {rosters} of its rosters, from {first} to {last}. Between two"
        " lists an agency may have come and gone."
    ),
    ("detention", "none_listed"): N_(
        "ICE’s lists name no place in {town} where it holds people. We read its list of 2017 and"
        " its tables of 2021 to {last}. They leave out the hold rooms in its own offices."
    ),
    ("task_force_officers", "not_named"): N_(
        "The one list we have, of about 2022, names no agency of {town}’s own. There may still be"
        " such officers."
    ),
    ("policies", "department_policy"): N_(
        "The police of {town} have a policy of their own on work with ICE."
    ),
    ("policies", "resolution"): N_(
        "{town} has passed a resolution on work with ICE. It is not binding."
    ),
    ("policies", "proposed"): N_("A rule on work with ICE has been proposed in {town}."),
    ("policies", "outcome_not_seen"): N_(
        "A rule on work with ICE was proposed in {town}. What became of it is not in the documents"
        " we have."
    ),
    ("policies", "rejected"): N_("A rule on work with ICE was proposed in {town} and turned down."),
    ("policies", "listed_federally"): N_(
        "A federal agency has put {town} on a list, or has sued it, over what it does with ICE."
        " That is the agency’s word and not a rule of {town}’s."
    ),
    ("policies", "withdrawn"): N_(
        "A federal agency put {town} on a list, and had taken the list back by {date}."
    ),
    ("policies", "reported_practice"): N_(
        "What {town} does or says about work with ICE was reported. We have no text of a rule."
    ),
    ("policies", "none_seen"): N_(
        "We have no record of a rule of {town}’s own on work with ICE. Our records are single"
        " documents of 1985 to 2026, not a search town by town. There may be such a rule."
    ),
}
LATER = N_("No record we have from before this day speaks of {town}. A later one names it.")
FROM_BEYOND = {
    **BEYOND,
    ("section_287g", "ended", "state"): N_(
        "Statewide, the {who} had a 287(g) agreement with ICE until {date}."
    ),
}
COUNTS = {
    "1": N_("It speaks of one officer."),
    "several": N_("It speaks of several officers."),
    "": N_("It does not say how many."),
}
DATED = {
    ("coplink", "integrating"),
    ("coplink", "uses"),
    ("task_force_officers", "designated"),
}
"""The statuses whose sentence gives the date of its record."""


def own(fact: Fact, geoid: str) -> str:
    """What a fact of the place itself says, and how old the record is, in whole sentences."""
    message = LATER if fact.status.key == "later" else OWN[headline.key(fact)]
    said = headline.said(message, fact, geoid)
    under = "" if fact.status.absent or not fact.as_of else f" {fact.as_of}"
    return complete(f"{said}{under}", fact)


def beyond(fact: Fact, geoid: str) -> str:
    """The same for a fact that reaches the place from the county or the state.

    A rule of the state has only its claim's own words, and so no sentence here but its reach.
    """
    reach = str(store.agencies().at[fact.agency_id, "territory"])
    key = headline.key(fact)
    message = FROM_BEYOND.get((*key, reach)) or ("" if key[0] == "policies" else OWN[key])
    parts = (headline.said(message, fact, geoid), fact.as_of)
    told = complete(" ".join(part for part in parts if part), fact)
    return f"{told} {_(HERE['mbta serves'])}" if reach == "mbta" else told


def complete(said: str, fact: Fact) -> str:
    """A fact's sentences with the number of officers, or with the age of the record."""
    key = headline.key(fact)
    if key == ("task_force_officers", "designated"):
        return f"{said} {_(COUNTS.get(fact.count, COUNTS['']))}"
    if fact.status.key == "ruling":
        return f"{said} {_('The ruling is of {date}.').format(date=fact.documented)}"
    if fact.status.absent or fact.until or key in DATED:
        return said
    return f"{said} {age(fact)}"
