"""The sentences on changes, by kind of change, layer and status: kept here, filled in elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from layers.agency_words import OF_SITES
from layers.headline import SENTENCES
from layers.language import N_

Messages = Mapping[tuple[str, str], str]

BEGAN: Messages = {
    ("section_287g", "active"): N_("The {who} had a 287(g) agreement with ICE from {date} on."),
    ("detention", "in_use"): N_("ICE held people in the {who} from {date} on."),
    ("detention", "hold_room"): N_(
        "ICE had an office with hold rooms in use from {date} on: the {who}."
    ),
    ("task_force_officers", "agreement"): N_(
        "The {who} had an agreement with Homeland Security Investigations on naming Task Force"
        " Officers from {date} on. That is not a 287(g) agreement."
    ),
    ("policies", "ordinance_or_bylaw"): N_(
        "{who} had an ordinance or bylaw on work with ICE from {date} on."
    ),
    ("policies", "executive_order"): N_(
        "{who} had an executive order on work with ICE from {date} on."
    ),
    ("policies", "department_policy"): N_(
        "The police of {who} had a policy of their own on work with ICE from {date} on."
    ),
    ("policies", "resolution"): N_(
        "{who} had a resolution on work with ICE from {date} on. It is not binding."
    ),
    ("policies", "reported_practice"): N_(
        "What {who} does or says about work with ICE is reported from {date} on. We have no text of"
        " a rule."
    ),
    ("policies", "listed_federally"): N_(
        "{who} was on a federal agency’s list, or was sued by it, from {date} on. That is the"
        " agency’s word and not a rule of {who}."
    ),
    ("policies", "ruling"): N_("The {who} ruled on work with ICE; the ruling is of {date}."),
    ("contracts", "last_known"): N_(
        "A contract of {who} with ICE or the Department of Homeland Security is on record from"
        " {date} on."
    ),
}
TOLD: Messages = {
    ("coplink", "sharing"): N_(
        "Our earliest record of the {who} sharing police reports through COPLINK speaks of {date}."
        " It may have begun before."
    ),
    ("coplink", "integrating"): N_(
        "Our earliest record of the reports of the {who} being added to COPLINK speaks of {date}."
        " No document we have shows that this was finished."
    ),
    ("coplink", "uses"): N_(
        "Our earliest record of the {who} using COPLINK speaks of {date}. We do not know if it also"
        " sends its own reports there."
    ),
    ("section_287g", "active"): N_(
        "Our earliest record of a 287(g) agreement between the {who} and ICE speaks of {date}. It"
        " may have begun before."
    ),
    ("detention", "in_use"): N_(
        "Our earliest record of ICE holding people in the {who} speaks of {date}. It may have begun"
        " before."
    ),
    ("task_force_officers", "designated"): N_(
        "A record that speaks of {date} says that the {who} has, or has had, Task Force Officers."
        " It may have had them before."
    ),
    ("policies", "ordinance_or_bylaw"): N_(
        "Our earliest record of an ordinance or bylaw of {who} on work with ICE speaks of {date}."
        " It may be older."
    ),
    ("policies", "executive_order"): N_(
        "Our earliest record of an executive order of {who} on work with ICE speaks of {date}. It"
        " may be older."
    ),
    ("policies", "resolution"): N_(
        "Our earliest record of a resolution of {who} on work with ICE speaks of {date}. It is not"
        " binding, and may be older."
    ),
    ("policies", "proposed"): N_(
        "Our earliest record of a rule on work with ICE proposed in {who} speaks of {date}."
    ),
    ("policies", "outcome_not_seen"): N_(
        "A record that speaks of {date} tells of a rule on work with ICE proposed in {who}. What"
        " became of it is not in the documents we have."
    ),
    ("policies", "rejected"): N_(
        "A record that speaks of {date} tells of a rule on work with ICE that was proposed in {who}"
        " and turned down."
    ),
    ("policies", "reported_practice"): N_(
        "Our earliest record of what {who} does or says about work with ICE speaks of {date}. We"
        " have no text of a rule."
    ),
    ("contracts", "last_known"): N_(
        "A record that speaks of {date} tells of a contract of {who} with ICE or the Department of"
        " Homeland Security."
    ),
    ("contracts", "past"): N_(
        "A record that speaks of {date} tells of a contract of the past of {who} with ICE or the"
        " Department of Homeland Security."
    ),
    ("information_sharing", "reported"): N_(
        "Our earliest record of information shared by {who} speaks of {date}. It may have begun"
        " before."
    ),
}
ENDED: Messages = {
    ("section_287g", "ended"): SENTENCES["section_287g", "ended"],
    ("detention", "ended"): OF_SITES["detention", "ended"],
    ("detention", "last_recorded"): OF_SITES["detention", "last_recorded"],
    ("task_force_officers", "removed"): SENTENCES["task_force_officers", "removed"],
    ("policies", "withdrawn"): N_(
        "{who} was on a federal agency’s list, which was taken back by {date}."
    ),
    ("policies", "own_list"): N_("The list of the {who} was taken back by {date}."),
    ("contracts", "past"): N_(
        "A contract of {who} with ICE or the Department of Homeland Security is on record until"
        " {date}."
    ),
}
AGAIN: Messages = {
    ("section_287g", "active"): N_(
        "A record gives {date} as one more start of a 287(g) agreement between the {who} and ICE."
        " There was one already."
    ),
}
WORDED: Mapping[str, Messages] = {"began": BEGAN, "told": TOLD, "ended": ENDED, "again": AGAIN}
OF_AGENCIES = ("listed_federally", "withdrawn", "ruling")
"""What can be said of a policy that is no municipality's in the same words as of one that is."""

OTHERWISE = {
    "began": N_("{who}: {after}, from {date} on."),
    "told": N_(
        "{who}: {after}. Our earliest record of this speaks of {date}; it may have begun before."
    ),
    "ended": N_("{who}: {before}, until {date}."),
    "again": N_("{who}: a record gives {date} as one more start of what held already: {after}."),
    "document": N_(
        "{who}: another record, which speaks of {date}, leaves the status as it was: {after}."
    ),
    "against": N_(
        "{who}: a record that speaks of {date} says otherwise than those we go by: {after}."
    ),
}
UNDATED = {
    "told": N_("{who}: {after}. The record gives no date; we read it on {date}."),
    "document": N_(
        "{who}: another record, which gives no date, leaves the status as it was: {after}. We read"
        " it on {date}."
    ),
}
NOTHING = N_("nothing in our records")
AGREEMENT = N_("an agreement on naming Task Force Officers")
