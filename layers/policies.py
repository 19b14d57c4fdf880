"""Local policies on immigration enforcement: ordinances, orders, resolutions, department policies.

What a federal agency lists and what a newspaper tells of a practice is *about* a place: it has
words and looks of its own and is never "in force".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data import store
from data.ledger import RUNGS
from layers import evidence
from layers.base import Layer, Look, Note, Reading, Status
from layers.language import N_, _
from layers.rules import rule
from layers.view import View

PINK = "#b0246b"
GREY = "#5b6670"


def _look(colour: str, width: float, dash: str = "") -> Look:
    return Look(colour, width=width, dash=dash, inner=True)


# From the strongest to the weakest: a municipality is drawn by the first that it has.
STATUSES = (
    Status(
        "ordinance_or_bylaw",
        "o",
        N_("Ordinance or bylaw in force"),
        N_("trust or welcoming ordinance in force"),
        _look(PINK, 4),
    ),
    Status(
        "executive_order",
        "e",
        N_("Executive order in force"),
        N_("executive order in force"),
        _look(PINK, 4, "10 4"),
    ),
    Status(
        "department_policy",
        "p",
        N_("Department policy in force"),
        N_("department policy in force"),
        _look(PINK, 4, "4 4"),
    ),
    Status(
        "resolution",
        "r",
        N_("Non-binding resolution in force"),
        N_("non-binding resolution in force"),
        _look(PINK, 2),
    ),
    Status(
        "proposed",
        "q",
        N_("Proposed"),
        N_("policy proposed"),
        _look(PINK, 2, "10 4"),
    ),
    Status(
        "outcome_not_seen",
        "s",
        N_("Proposed; what became of it is not in the documents we have"),
        N_("policy proposed, outcome not seen"),
        _look(PINK, 2, "6 3 2 3"),
    ),
    Status(
        "rejected",
        "x",
        N_("Proposed and rejected"),
        N_("policy rejected"),
        _look(PINK, 2, "2 4"),
    ),
    Status(
        "listed_federally",
        "f",
        N_("On a federal agency’s list, or sued by it"),
        N_("on a federal agency’s list"),
        _look(GREY, 2.5),
    ),
    Status(
        "withdrawn",
        "w",
        N_("Was on a federal agency’s list, since withdrawn"),
        N_("was on a federal list, since withdrawn"),
        _look(GREY, 2.5, "10 4"),
    ),
    Status(
        "reported_practice",
        "t",
        N_("A practice or statement that was reported; no text of a policy"),
        N_("practice reported, no text of a policy"),
        _look(GREY, 2.5, "2 4"),
    ),
    Status("ruling", "c", N_("A court’s ruling"), N_("a court’s ruling")),
    Status(
        "none_seen",
        "n",
        N_(
            "No local policy in the records we have; they were not collected town by town, so"
            " there may be one"
        ),
        N_("no local policy in the records we have"),
        absent=True,
    ),
    evidence.LATER,
)
FIRST = {status.key: place for place, status in enumerate(STATUSES)}
STATE = ("commonwealth", "legislature", "supreme-judicial-court", "state-police")


def word(row: Mapping[str, Any]) -> str:
    """The status key of a policy: the kind of one in force, a federal list's withdrawal."""
    if row["status"] == "in_force":
        return str(row["policy_kind"])
    if row["status"] == "listed_federally" and row["until"]:
        return "withdrawn"
    return str(row["status"])


def read(view: View) -> Reading:
    """Each municipality by the strongest policy that its documents show; state rules as notes."""
    rows = evidence.rows("policies", view).to_dict("records")
    rows.sort(key=lambda row: FIRST[word(row)])
    towns, when = evidence.everywhere("none_seen"), {}
    for row in reversed(rows):
        if geoid := row["geoid"]:
            towns[geoid], when[geoid] = word(row), evidence.when_words(row)
    return Reading(
        as_of=_("single documents of 1985 to 2026"),
        towns=towns,
        when=when,
        counts=evidence.tally(towns.values()),
        areas=tuple((geoid, key) for geoid, key in towns.items() if key != "none_seen"),
        notes=tuple(
            _note(row)
            for row in rows
            if row["agency_id"] in STATE and row["policy_kind"] != "federal_list"
        ),
        remarks=(
            _("A place is drawn by its strongest policy; its answer lists them all."),
            _(
                "Grey: what a federal agency or a newspaper says about a place. It is not the"
                " place’s policy."
            ),
        ),
    )


def _note(row: Mapping[str, Any]) -> Note:
    """What a rule of the state says by its strongest, then newest, claim."""
    claims = store.claims().loc[list(row["claim_ids"])]
    best = claims.iloc[claims["strength"].map(RUNGS).argmin()]
    said = rule(str(best.name)) or best["statement"]
    words = _("Statewide, {when}: {statement}")
    return Note(word(row), words.format(when=evidence.as_of_words(best), statement=said))


LAYER = Layer(
    key="policies",
    order=6,
    title=N_("Local policies"),
    drawing="outline",
    about=N_(
        "What cities and towns have decided about working with ICE: trust and welcoming"
        " ordinances, orders, resolutions, department policies."
    ),
    statuses=STATUSES,
    read=read,
    word=word,
)
