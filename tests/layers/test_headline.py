"""The answer in sentences: true to the ledger, whole, and never a bare no."""

from datetime import date

from data import store
from layers import town
from layers.headline import brief, headline
from layers.sections import sections
from layers.view import LAST_CHECKED, View

SLUGS = store.slugs()


def said(slug: str, on: date = LAST_CHECKED) -> str:
    return " ".join(headline(SLUGS[slug], View(on=on)))


def test_every_municipality_has_an_answer_of_whole_sentences():
    for slug, geoid in SLUGS.items():
        sentences = headline(geoid, View())
        assert sentences, slug
        for sentence in sentences:
            assert sentence.endswith("."), sentence
            assert "{" not in sentence, sentence
            assert "nan" not in sentence.lower().split(), sentence
            assert not sentence.startswith(("No ", "Not ")), sentence


def test_absence_names_its_lists_and_leaves_the_question_open():
    words = said("plymouth")
    assert "The lists we have of who shares reports there, of 2018 and about 2022" in words
    assert "It may still share" in words


def test_braintree_was_being_integrated_and_no_more_is_claimed():
    words = said("braintree")
    assert "In 2016" in words
    assert "No document we have shows that this was finished" in words
    assert "shares" not in words


def test_dartmouth_has_its_jail_its_officers_and_its_sheriffs_agreement_with_dates():
    words = said("dartmouth")
    assert "Bristol County Detention Center, until 20 May 2021" in words
    assert (
        "Bristol County Sheriff's Office had a 287(g) agreement with ICE until 20 May 2021" in words
    )
    assert "has, or has had, Task Force Officers" in words


def test_the_department_of_correction_is_told_everywhere_and_what_its_agreement_covers():
    for slug in ("gosnold", "boston", "north-adams"):
        assert "for people in state prisons" in said(slug)


def test_before_an_agreement_there_is_no_word_of_it():
    assert "287(g)" not in said("barnstable", date(2006, 1, 1))
    assert "has a 287(g) agreement" in said("barnstable", date(2020, 1, 1))


def test_a_jail_in_use_comes_first_and_none_is_left_out_of_the_short_answer():
    assert brief(SLUGS["plymouth"], View())[0].startswith("ICE holds people here")
    assert brief(SLUGS["burlington"], View())[0].startswith("ICE has an office with hold rooms")
    early = brief(SLUGS["boston"], View(on=date(2012, 1, 1)))
    assert "South Bay" in " ".join(early[:2])
    assert "U.S. Coast Guard" in " ".join(early[:2])


def test_whatever_is_in_force_is_in_the_short_answer_on_any_day():
    for day in (date(2007, 6, 1), date(2012, 1, 1), date(2019, 5, 1), LAST_CHECKED):
        for slug, geoid in SLUGS.items():
            left_out = set(headline(geoid, View(on=day))) - set(brief(geoid, View(on=day)))
            now = [one for one in left_out if "ICE holds" in one or "has a 287(g)" in one]
            assert not now, (slug, day)


def test_the_sheriffs_ended_agreement_outweighs_an_older_last_use_of_a_jail():
    assert "until 4 January 2023" in " ".join(brief(SLUGS["barnstable"], View()))
    assert "until 20 May 2021" in " ".join(brief(SLUGS["new-bedford"], View()))


def test_the_state_polices_agreement_is_not_said_to_cover_prisons():
    words = said("gosnold", date(2006, 12, 20))
    assert "State Police has a 287(g) agreement with ICE." in words
    assert "prisons" not in words


def test_lynns_use_of_coplink_is_told_in_the_year_of_its_record():
    words = said("lynn", date(2017, 10, 1))
    assert "In 2017 the Lynn Police Department used COPLINK" in words
    assert "2018 the Lynn" not in words


def test_an_agreement_in_force_is_told_with_the_age_of_its_newest_record():
    for day in (date(2012, 1, 1), date(2019, 5, 1), LAST_CHECKED):
        for slug in ("gosnold", "plymouth", "framingham"):
            for sentence in brief(SLUGS[slug], View(on=day)):
                if "has a 287(g) agreement" in sentence:
                    assert "The newest record we have is of" in sentence, (slug, day)


def test_the_mbtas_officers_are_told_with_what_is_not_known_of_its_police():
    told = [
        statement.text
        for section in sections(SLUGS["lynn"], View())
        for statement in section.beyond
        if statement.fact.agency_id == "mbta-transit-police"
    ]
    assert told
    assert all("What its police may do here is not in the documents" in text for text in told)


def test_a_rule_of_a_later_day_is_not_said_to_be_in_none_of_our_records():
    for slug in ("lawrence", "conway", "lexington"):
        told = town.facts(SLUGS[slug], View(on=date(2012, 1, 1)))
        (fact,) = (one for one in told if one.layer.key == "policies")
        assert fact.status.key in ("later", "ordinance_or_bylaw"), slug
    (gosnold,) = (
        one
        for one in town.facts(SLUGS["gosnold"], View(on=date(2012, 1, 1)))
        if one.layer.key == "policies"
    )
    assert gosnold.status.key == "none_seen"
