"""Whole sentences on an agency's facts: a town's own, but for sites, which are not "here"."""

from __future__ import annotations

from data import store
from layers import headline, sentences
from layers.language import N_, stopped
from layers.town import Fact

OF_SITES = {
    ("detention", "in_use"): N_("ICE holds people in the {who}."),
    ("detention", "hold_room"): N_("ICE has an office with hold rooms, in use: the {who}."),
    ("detention", "ended"): N_("ICE held people in the {who} until {date}."),
    ("detention", "last_recorded"): N_(
        "ICE’s list of November 2017 gives {date} as the last use of the {who}. We have not seen"
        " when a contract ended."
    ),
}
OF_NO_PLACE = {
    ("policies", "withdrawn"): N_(
        "A federal agency put it on a list, and had taken the list back by {date}."
    ),
}
"""Of a policy that is no municipality's; of the others its own claim says enough."""


def text(fact: Fact, agency_id: str) -> str:
    """What a fact of an agency says, and how old the record is, in whole sentences."""
    if fact.status.absent:
        return stopped(fact.status.said())
    home = str(store.agencies().at[agency_id, "geoid"])
    beyond_places = fact.layer.key == "policies" and not home
    messages = OF_NO_PLACE if beyond_places else sentences.OWN | OF_SITES
    said = headline.said(messages.get(headline.key(fact), ""), fact, home)
    return sentences.complete(said, fact).strip()
