"""Answers written by hand from the sources, for towns that between them cover every status."""

from data import store
from layers import all_layers, town
from layers.headline import headline
from layers.view import View

DOC = (
    "Statewide, the Massachusetts Department of Correction has a 287(g) agreement with ICE, for"
    " people in state prisons. The newest record we have is of 14 September 2026. Nothing we have"
    " seen confirms it since."
)
GOLDEN = {
    "somerville": (
        "The Somerville Police Department is listed as sharing police reports through COPLINK, a"
        " database that ICE agents can search. The newest record we have is of about 2022."
        " Nothing we have seen confirms it since.",
        "Somerville has an ordinance or bylaw that limits what it does with ICE. The newest record"
        " we have is of 6 February 2026. Nothing we have seen confirms it since.",
        "Somerville has an executive order that limits what it does with ICE. The newest record"
        " we have is of 6 February 2026. Nothing we have seen confirms it since.",
        DOC,
    ),
    "northampton": (
        "In 2018 the Northampton Police Department used COPLINK, a database that ICE agents can"
        " search. We do not know if it also sends its own reports there.",
        "Northampton has an executive order that limits what it does with ICE. The newest record"
        " we have is of 20 November 2019. Nothing we have seen confirms it since.",
        DOC,
    ),
    "framingham": (
        "In 2016 the reports of the Framingham Police Department were being added to COPLINK, a"
        " database that ICE agents can search. No document we have shows that this was finished.",
        "The Framingham Police Department had a 287(g) agreement with ICE until 1 October 2009.",
        DOC,
    ),
    "plymouth": (
        "ICE agents can search COPLINK, a database of police reports. The lists we have of who"
        " shares reports there, of 2018 and about 2022, do not name Plymouth. It may still share.",
        "ICE holds people here, in the Plymouth County Correctional Facility. The newest record we"
        " have is of 20 July 2026. Nothing we have seen confirms it since.",
        "The Plymouth County Sheriff's Department had a 287(g) agreement with ICE until"
        " 10 September 2021.",
        DOC,
    ),
    "gosnold": (
        "The FBI’s list of 2025 names no police department of Gosnold’s own. The State Police"
        " covers the whole state, Gosnold too.",
        DOC,
    ),
}


def facts(slug: str) -> dict[tuple[str, str], town.Fact]:
    told = town.facts(store.slugs()[slug], View())
    return {(fact.layer.key, fact.status.key): fact for fact in told}


def also(slug: str) -> dict[tuple[str, str], town.Fact]:
    told = town.also_applies(store.slugs()[slug], View())
    return {(fact.layer.key, fact.agency_id): fact for fact in told}


def test_the_golden_answers_are_given_word_for_word():
    for slug, sentences in GOLDEN.items():
        assert headline(store.slugs()[slug], View()) == sentences, slug


def test_burlington_has_hold_rooms_and_no_jail():
    assert ("detention", "hold_room") in facts("burlington")
    assert ("detention", "in_use") not in facts("burlington")


def test_a_fact_says_how_strong_its_evidence_is_in_the_words_of_its_rung():
    plymouth = facts("plymouth")["detention", "in_use"]
    strengths = {one.claim_id: one.strength for one in plymouth.citations}
    assert strengths["detention-l073"] == "an official list"
    framingham = facts("framingham")["section_287g", "ended"]
    assert {one.strength for one in framingham.citations} >= {"a news report", "an official list"}


def test_every_found_fact_has_a_citation_and_every_age_is_told():
    for slug in store.slugs():
        for (_layer, _status), fact in (facts(slug)).items():
            assert fact.subject, (slug, fact)
            if not fact.status.absent:
                assert fact.citations, (slug, fact)
                assert fact.when, (slug, fact)


def test_evidence_of_2022_is_told_as_about_2022_and_not_confirmed_since():
    assert facts("attleboro")["coplink", "sharing"].when == (
        "last documented about 2022; not confirmed since"
    )


def test_sources_that_say_otherwise_are_kept_beside_franklins_jail():
    greenfield = facts("greenfield")["detention", "ended"]
    assert [one.claim_id for one in greenfield.disagreeing] == ["detention-s081"]


def test_what_also_applies_names_the_reach_of_an_agreement():
    doc = also("gosnold")["section_287g", "doc"]
    assert doc.as_of == "It covers people in state prisons; it deputizes no local police."
    sheriff = also("plymouth")["section_287g", "plymouth-sheriff"]
    assert sheriff.as_of == "A sheriff’s agreement covers people in that county’s jail."


def test_the_mbta_reaches_somerville_and_not_gosnold():
    assert ("task_force_officers", "mbta-transit-police") in also("somerville")
    assert ("task_force_officers", "mbta-transit-police") not in also("gosnold")


def test_an_absence_of_a_policy_is_told_of_the_place_and_of_an_agreement_of_its_department():
    braintree = facts("braintree")
    assert braintree["policies", "none_seen"].subject == "Braintree"
    assert braintree["section_287g", "never_listed"].subject == "Braintree Police Department"


def test_hover_words_never_deny():
    known = ("list", "records", "sample", "figure", "document")
    for layer in all_layers():
        for status in layer.statuses:
            if status.absent and status.short.startswith(("no ", "does not", "none ")):
                assert any(word in status.short for word in known), status.short
