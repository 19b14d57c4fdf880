"""Which agencies police or serve a place, and what each of them is and does, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data import coverage, store
from layers import coplink
from layers.language import N_, _, stopped
from layers.remember import remembered

STATEWIDE = "statewide"
RELATIONS = ("polices", "county", STATEWIDE, "mbta serves")
"""How an agency stands to a place, the nearest first."""

WHOLE_STATE = {
    "state-police": N_(
        "The state’s own police, for all 351 cities and towns. The state’s fusion center is run"
        " out of it."
    ),
    "doc": N_(
        "The state’s prisons. Its agreement with ICE covers people in state prisons; it deputizes"
        " no local police."
    ),
}
BY_KIND = {
    "municipal_police": N_("The police department of {town}, in the FBI’s list of {year}."),
    "county_sheriff": N_(
        "The sheriff’s office of {county} County. An agreement of a sheriff with ICE covers people"
        " in that county’s jail; it gives town police no powers."
    ),
    "transit_police": N_(
        "The MBTA serves {count} of the 351 cities and towns. What its police may do in them is"
        " not in the documents we have."
    ),
    "state_agency": N_("A part of the state’s government that our documents name."),
    "court": N_("A court of the state that our documents name."),
    "legislature": N_("The state’s lawmakers, in two chambers."),
    "federal": N_("A part of the federal government that our documents name."),
    "task_force": N_(
        "An office that several agencies share. It polices no place of its own; our documents name"
        " who works there."
    ),
}
HERE = {
    "mbta serves": N_(
        "The MBTA serves this place. What its police may do here is not in the documents we have."
    ),
}


@dataclass(frozen=True)
class Policing:
    """An agency that polices or serves a place: how it stands to it, and what it does."""

    agency_id: str
    name: str
    relation: str
    does: str


@remembered(512)
def here(geoid: str) -> tuple[Policing, ...]:
    """The agencies that police or serve a municipality: its own, the sheriff, the state's, MBTA."""
    table = store.table("jurisdictions")
    rows = table.loc[table["geoid"] == geoid, ["agency_id", "relation"]]
    pairs = sorted(
        rows.itertuples(index=False, name=None),
        key=lambda pair: (RELATIONS.index(pair[1]), _name(pair[0])),
    )
    return tuple(
        Policing(
            agency_id,
            _name(agency_id),
            relation,
            _(HERE[relation]) if relation in HERE else does(agency_id),
        )
        for agency_id, relation in pairs
    )


def none_of_its_own(geoid: str) -> str:
    """That no department of a municipality's own is listed; nothing where one is."""
    if any(one.relation == "polices" for one in here(geoid)):
        return ""
    return stopped(coplink.LAYER.status("no_department").said())


@remembered(512)
def does(agency_id: str) -> str:
    """What an agency is and does, as far as our documents say; KeyError for one that is none.

    Agencies of a kind that is told elsewhere (companies, town governments) have no sentence.
    """
    row = store.agencies().loc[agency_id]
    words = WHOLE_STATE.get(agency_id) or BY_KIND.get(row["kind"], "")
    return _(words).format(**_given(row)) if words else ""


def _given(row: Mapping[str, str]) -> dict[str, str]:
    """What the sentences take from the tables."""
    return {
        "town": store.municipalities().at[row["geoid"], "name"] if row["geoid"] else "",
        "county": county(row["county_geoid"]) if row["county_geoid"] else "",
        "year": str(coverage.fbi_year()),
        "count": str(len(served("mbta-transit-police"))),
    }


def county(geoid: str) -> str:
    """The name of a county by its five digits, without the word "County"."""
    places = store.municipalities()
    return str(places["county"][places["county_geoid"] == geoid].iloc[0])


@remembered(512)
def served(agency_id: str) -> tuple[str, ...]:
    """The geoids of the places that an agency polices or serves, by the places' names."""
    table = store.table("jurisdictions")
    geoids = table["geoid"][table["agency_id"] == agency_id]
    return tuple(sorted(geoids, key=store.municipalities()["name"].get))


def _name(agency_id: str) -> str:
    return str(store.agencies().at[agency_id, "name"])
