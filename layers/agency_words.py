"""Whole sentences on an agency: one for each of its facts, and its standing in the index."""

from __future__ import annotations

from layers.language import N_, _, day_words
from layers.town import Fact

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
        "In 2018 the {who} used COPLINK, a database that ICE agents can search. We do not know if"
        " it also sends its own reports there."
    ),
    ("section_287g", "active"): N_("The {who} has a 287(g) agreement with ICE."),
    ("section_287g", "ended"): N_("The {who} had a 287(g) agreement with ICE until {date}."),
    ("detention", "in_use"): N_("ICE holds people in the {subject}."),
    ("detention", "hold_room"): N_("An ICE office with hold rooms, in use: {subject}."),
    ("detention", "ended"): N_("ICE held people in the {subject} until {date}."),
    ("detention", "last_recorded"): N_(
        "ICE’s list of November 2017 gives {date} as the last use of the {subject}. We have not"
        " seen when a contract ended."
    ),
    ("task_force_officers", "designated"): N_(
        "A list of about 2022 says that the {who} has, or has had, officers designated to work for"
        " Homeland Security Investigations, a part of ICE."
    ),
    ("task_force_officers", "removed"): N_(
        "One officer of the {who} was taken off ICE’s task force by {date}. Of others we know"
        " nothing."
    ),
}


def sentence(fact: Fact, who: str) -> str:
    """A fact of the agency that is called ``who``; empty where the claim itself is the sentence."""
    words = SENTENCES.get((fact.layer.key, fact.status.key), "")
    if not words:
        return f"{fact.status.said()}." if fact.status.absent else ""
    return _(words).format(
        who=who, subject=fact.subject, date=day_words(fact.until) if fact.until else ""
    )
