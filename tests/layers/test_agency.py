"""What is said of an agency: six by hand from the sources, all of them against the ledger."""

from datetime import date

import pytest

from data import store
from layers import agency, lists, policing
from layers.agency_words import text
from layers.standing import standing
from layers.view import View

EVERY = tuple(agency_id for ids in agency.groups().values() for agency_id in ids)
NOW = View()


def known(agency_id: str, view: View = NOW) -> dict[tuple[str, str], list[agency.Fact]]:
    """The facts that are no absence, by layer and status."""
    found: dict[tuple[str, str], list[agency.Fact]] = {}
    for fact in agency.facts(agency_id, view):
        if not fact.status.absent:
            found.setdefault((fact.layer.key, fact.status.key), []).append(fact)
    return found


def absences(agency_id: str, view: View = NOW) -> set[tuple[str, str]]:
    facts = agency.facts(agency_id, view)
    return {(fact.layer.key, fact.status.key) for fact in facts if fact.status.absent}


def test_the_department_of_corrections_agreement_is_active_and_reaches_state_prisons_only():
    (fact,) = known("doc")["section_287g", "active"]
    assert fact.when == "last documented 14 September 2026; not confirmed since"
    assert fact.as_of == "It covers people in state prisons; it deputizes no local police."
    assert len(fact.citations) == 13
    (entry,) = agency.listed("coplink_readers", "doc", NOW)
    assert (entry.words, entry.when) == (
        "its records were being integrated into COPLINK",
        "as of 2017",
    )
    assert absences("doc") == {("task_force_officers", "not_named")}


def test_barnstables_sheriff_ended_its_agreement_in_2023_and_its_jail_was_last_listed_in_2012():
    assert set(known("barnstable-sheriff")) == {
        ("section_287g", "ended"),
        ("detention", "last_recorded"),
    }
    (ended,) = known("barnstable-sheriff")["section_287g", "ended"]
    assert text(ended, "barnstable-sheriff") == (
        "The Barnstable County Sheriff's Office had a 287(g) agreement with ICE until"
        " 4 January 2023."
    )
    earlier = {one.claim_id for one in agency.other_records("barnstable-sheriff", NOW)}
    assert earlier >= {"section_287g-l009", "section_287g-l016"}  # the first agreement, 2007-2009


def test_bristols_sheriff_lost_agreement_and_detention_on_one_day_and_has_a_policy_since():
    facts = known("bristol-sheriff")
    assert {fact.until for fact in facts["section_287g", "ended"]} == {"2021-05-20"}
    assert {fact.subject: fact.until for fact in facts["detention", "ended"]} == {
        "Bristol County Detention Center": "2021-05-20"
    }
    assert facts["detention", "last_recorded"][0].until == "2003-01-22"
    (policy,) = facts["policies", "department_policy"]
    assert "public records request" in policy.citations[0].statement


def test_bostons_police_share_as_listed_about_2022_and_have_task_force_officers():
    facts = known("boston-police")
    (sharing,) = facts["coplink", "sharing"]
    assert {one.claim_id for one in sharing.citations} == {
        "coplink-s002",
        "coplink-s052",
        "coplink-l101-boston",
    }
    (designated,) = facts["task_force_officers", "designated"]
    assert len(designated.beside) == 4  # the 2014 agreement's three claims, one removal
    assert ("policies", "ordinance_or_bylaw") in facts
    assert absences("boston-police") == {("section_287g", "never_listed")}


def test_the_mbta_police_are_told_of_without_saying_what_they_may_do():
    assert set(known("mbta-transit-police")) == {("task_force_officers", "designated")}
    assert policing.does("mbta-transit-police") == (
        "The MBTA serves 175 of the 351 cities and towns. What its police may do in them is not in"
        " the documents we have."
    )
    assert len(policing.served("mbta-transit-police")) == 175


def test_chelseas_police_share_and_are_named_with_the_bric():
    assert known("chelsea-police")["coplink", "sharing"][0].citations[0].claim_id == "coplink-s044"
    (entry,) = agency.listed("information_sharing", "chelsea-police", NOW)
    assert "BRIC" in entry.citations[0].statement
    assert ("policies", "resolution") in known("chelsea-police")
    assert absences("chelsea-police") == {
        ("section_287g", "never_listed"),
        ("task_force_officers", "not_named"),
    }


@pytest.mark.parametrize("agency_id", EVERY)
def test_a_status_has_a_claim_and_a_sentence_and_every_claim_of_the_agency_is_told(agency_id: str):
    told = {one.claim_id for one in agency.other_records(agency_id, NOW)}
    for fact in agency.facts(agency_id, NOW):
        assert fact.status.absent or fact.citations, fact
        assert text(fact, agency_id).endswith(".")
        told |= {one.claim_id for one in fact.citations + fact.beside + fact.disagreeing}
    for key in lists.TITLES:
        entries = agency.listed(key, agency_id, NOW)
        told |= {one.claim_id for entry in entries for one in entry.citations}
    told |= {row.claim_id for row in agency.own_contracts(agency_id, NOW)}
    claims = store.claims()
    assert set(claims.index[claims["agency_id"] == agency_id]) <= told
    assert policing.does(agency_id)


def test_every_agency_of_the_ledger_that_is_a_public_body_has_a_page():
    agencies = store.agencies()
    without = agencies[~agencies.index.map(agency.has_page)]["kind"]
    assert set(without) == {
        "company",
        "university",
        "municipal_government",
        "county_government",
        "organisation",
        "group",
    }
    assert len(EVERY) == len(set(EVERY)) == len(agencies) - len(without)


def test_a_later_document_is_no_absence_of_an_earlier_day():
    early = View(on=date(2019, 1, 1))
    assert ("task_force_officers", "later") in absences("brockton-police", early)
    assert standing("brockton-police", early).words == "named only by a later document"
    assert standing("acton-police", View(on=date(2012, 1, 1))).words == "our records begin in 2016"


def test_a_federal_list_is_about_the_places_on_it_not_about_its_author():
    assert known("dhs") == {}
    assert [one.claim_id for one in agency.other_records("dhs", NOW)] == ["policies-l150"]


def test_the_strongest_status_stands_in_the_index_with_its_age():
    assert standing("doc", NOW).words == "287(g) agreement active"
    plymouth = standing("plymouth-sheriff", NOW)
    assert (plymouth.words, plymouth.when) == (
        "in use for ICE detention",
        "last documented 20 July 2026; not confirmed since",
    )
    assert standing("north-adams-police", NOW).absent


def test_the_other_records_of_an_earlier_day_are_none_of_a_later_one():
    early = View(on=date(2019, 1, 1))
    told = [one for name in EVERY for one in agency.other_records(name, early)]
    assert told
    assert [one.claim_id for one in told if one.as_of[:4] > "2019"] == []


@pytest.mark.parametrize(
    ("agency_id", "on", "words"),
    [
        ("plymouth-sheriff", date(2019, 1, 1), "287(g) agreement active"),  # and holds people
        ("boston-police", NOW.on, "listed as sharing reports through COPLINK"),  # and officers
        ("state-police", NOW.on, "Task Force Officers designated"),  # an agreement that ended
        ("framingham-police", NOW.on, "was being integrated into COPLINK in 2016"),  # the same
        ("quincy-police", NOW.on, "listed as sharing reports through COPLINK"),  # and the BRIC
        ("bristol-sheriff", NOW.on, "287(g) agreement ended"),  # and detention
    ],
)
def test_of_two_statuses_the_stronger_stands_in_the_index(agency_id: str, on: date, words: str):
    assert standing(agency_id, View(on=on)).words == words


def test_who_polices_a_place_is_named_with_what_each_does():
    rows = policing.here(store.slugs()["gosnold"])
    assert [row.agency_id for row in rows] == ["dukes-sheriff", "doc", "state-police"]
    assert all(row.name and row.does for row in rows)
