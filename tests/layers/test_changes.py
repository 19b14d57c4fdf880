"""What changed between two days: answers by hand from the ledger, and what holds for all."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import store
from data.claims import status_of
from data.dates import parse
from data.ledger import Claim, read_claims
from data.spells import ROSTER_LAG
from layers import change_words, changes, evidence
from layers.change import Change
from layers.steps import word_of
from layers.view import FIRST_DAY, LAST_CHECKED, View
from tests.names import names_in

ALL = changes.between(None, LAST_CHECKED)
DAYS = st.dates(FIRST_DAY, LAST_CHECKED)


def of(layer: str, agency_id: str, kind: str) -> list[Change]:
    own = changes.between(None, LAST_CHECKED, agency_id=agency_id)
    return [one for one in reversed(own) if (one.layer, one.kind) == (layer, kind)]


def days(layer: str, agency_id: str, kind: str) -> list[str]:
    return [one.day for one in of(layer, agency_id, kind)]


def claims(layer: str, agency_id: str, kind: str) -> list[tuple[str, ...]]:
    return [one.claim_ids for one in of(layer, agency_id, kind)]


GOLDEN = {
    ("section_287g", "barnstable-sheriff"): {
        "began": ["2007-08-25", "2017-12"],
        "ended": ["2009", "2023-01-04"],
        "again": ["2020-06-09"],
    },
    ("section_287g", "plymouth-sheriff"): {
        "began": ["2017-01-18"],
        "ended": ["2021-09-10"],
        "again": ["2020-06-08"],
    },
    ("section_287g", "bristol-sheriff"): {
        "began": ["2017-01-18"],
        "ended": ["2021-05-20"],
        "again": ["2020-06-08"],
    },
    ("section_287g", "framingham-police"): {"began": ["2007-08-14"], "ended": ["2009-10-01"]},
    ("section_287g", "state-police"): {"began": ["2006-12-13"], "ended": ["2007-01-11"]},
    ("section_287g", "doc"): {"began": ["2007-03-26"], "ended": [], "again": ["2020-06-08"]},
    ("task_force_officers", "boston-police"): {
        "began": ["2014"],
        "ended": ["2019-10-25"],
        "told": ["2022"],
    },
    ("detention", "suffolk-sheriff"): {"began": ["1996-11-05"], "ended": ["2019-12"]},
    ("detention", "franklin-sheriff"): {"began": ["1998-12-23"], "ended": ["2021-04"]},
    ("policies", "boston-government"): {
        "began": ["2014-08", "2025-05-29", "2025-08-05", "2026-02-05"],
        "ended": ["2025-06-01"],
        "again": ["2019-12", "2025-09-04"],
    },
}


@pytest.mark.parametrize(("layer", "agency_id"), GOLDEN)
def test_the_known_changes_are_there_with_their_days_as_given(layer: str, agency_id: str):
    expected = GOLDEN[layer, agency_id]
    if layer == "policies":
        own = [one for one in reversed(ALL) if one.agency_id == agency_id]
        found = {kind: [one.day for one in own if one.kind == kind] for kind in expected}
    else:
        found = {kind: days(layer, agency_id, kind) for kind in expected}
    assert found == expected


def test_barnstables_end_is_one_change_told_by_the_news_with_the_last_roster_beside_it():
    ended = of("section_287g", "barnstable-sheriff", "ended")[-1]
    assert ended.claim_ids == ("section_287g-l032", "section_287g-l033")
    assert ended.still == ("section_287g-l031",)
    assert ended.strength == "news"
    assert change_words.sentence(ended) == (
        "The Barnstable County Sheriff's Office had a 287(g) agreement with ICE until"
        " 4 January 2023."
    )


def test_plymouths_roster_of_two_days_later_is_neither_a_renewal_nor_a_second_end():
    (ended,) = of("section_287g", "plymouth-sheriff", "ended")
    assert ended.still == ("section_287g-l029",)
    assert "section_287g-s074" in ended.claim_ids
    later = changes.between(date(2021, 9, 11), LAST_CHECKED, agency_id="plymouth-sheriff")
    records = [one for one in later if one.layer == "section_287g"]
    assert {(one.kind, one.before, one.after) for one in records} == {
        ("document", "ended", "ended")
    }


def test_a_source_that_gives_no_end_stands_against_franklins():
    (ended,) = of("detention", "franklin-sheriff", "ended")
    assert ended.disagreeing == ("detention-s081",)
    after = changes.between(date(2021, 12, 1), date(2022, 12, 31), agency_id="franklin-sheriff")
    assert [(one.kind, one.claim_ids) for one in after] == [("against", ("detention-s081",))]


def test_a_list_of_about_2022_is_the_earliest_record_and_not_a_beginning():
    (first,) = of("coplink", "chelsea-police", "told")
    assert of("coplink", "chelsea-police", "began") == []
    assert change_words.sentence(first) == (
        "Our earliest record of the Chelsea Police Department sharing police reports through"
        " COPLINK speaks of about 2022. It may have begun before."
    )


def test_a_newer_document_of_an_old_signing_is_told_where_the_signing_is_not():
    told = changes.between(date(2008, 12, 31), date(2009, 9, 30), agency_id="doc")
    assert [(one.kind, one.day, one.claim_ids) for one in told] == [
        ("document", "2009-03-11", ("section_287g-l011",))
    ]
    everything = changes.between(None, LAST_CHECKED, agency_id="doc")
    cited = {one.kind: one.day for one in everything if "section_287g-l011" in one.claim_ids}
    assert cited == {"began": "2007-03-26", "document": "2009-03-11"}


def test_the_newest_record_of_an_old_agreement_is_the_newest_entry():
    newest = store.claim_rows()["section_287g-l038"]
    assert (ALL[0].day, ALL[0].claim_ids) == (newest["as_of"], ("section_287g-l038",))
    assert "14 September 2026" in change_words.sentence(ALL[0])


def elsewhere(claim: Claim) -> str:
    """Why a record has no entry of the day that it speaks of; empty where nothing excuses it."""
    known = claim.evidence
    for one in ALL:
        if claim.id in one.disagreeing:
            return "it stands beside the change that it contradicts"
        if claim.id in (*one.claim_ids, *one.still) and one.kind == "ended":
            return "it tells of what is over: news on the day of the end, and not again later"
        if claim.id in one.claim_ids and one.day and known:
            if known.first <= parse(one.day).last + ROSTER_LAG:
                return "it tells of a start of the same weeks"
            after = [other for other in ALL if one.first < other.first <= known.last]
            own = [other for other in after if other.agency_id == one.agency_id]
            if any(end.layer == one.layer and end.before == one.after != end.after for end in own):
                return "what it gives the start of was over by then, or more than that was known"
    return ""


@pytest.mark.parametrize("claim", read_claims(store.table("claims")), ids=lambda claim: claim.id)
def test_a_record_is_one_entry_of_the_day_it_speaks_of_or_there_is_a_reason(claim: Claim):
    own = [one for one in ALL if claim.id in one.claim_ids]
    given = claim.evidence.text if claim.evidence else ""
    on_its_day = [one for one in own if one.day == given]
    assert len(on_its_day) == 1 or elsewhere(claim)
    twice = [one.kind for one in own]
    assert len(set(twice)) == len(twice)
    assert set(twice) < {"began", "again", "ended", "told", "document"}


@pytest.mark.parametrize("key", ["coplink", "section_287g", "detention", "task_force_officers"])
def test_the_day_that_a_page_calls_the_newest_record_is_the_day_of_an_entry(key: str):
    told = {(one.layer, one.day) for one in ALL}
    for row in evidence.records(key, View()):
        over = bool(row["until"])
        assert over or not row["as_of"] or (key, row["as_of"]) in told, row["agency_id"]


def test_nothing_changed_in_a_week_without_a_record():
    assert changes.between(date(2013, 1, 1), date(2013, 12, 31)) == ()


def test_a_town_has_its_own_changes_and_those_that_reach_it():
    dartmouth = store.slugs()["dartmouth"]
    told = changes.between(None, LAST_CHECKED, dartmouth)
    assert {one.agency_id for one in told if dartmouth in changes.own(one)} == {
        "dartmouth-police",
        "bristol-sheriff",  # its jail stands there
    }
    assert {"doc", "state-police"} <= {one.agency_id for one in told}
    assert "plymouth-sheriff" not in {one.agency_id for one in told}
    assert not any(one.policy_kind == "federal_list" for one in told)


def test_no_claim_of_the_ledger_is_left_out_and_every_change_cites_one():
    cited = {name for one in ALL for name in changes.every_claim(one)}
    assert cited == set(store.claims().index)
    assert all(one.claim_ids for one in ALL)


def test_each_change_is_told_apart_by_a_name_of_its_own():
    assert len({one.name for one in ALL}) == len(ALL)


def test_the_name_of_a_change_does_not_hang_on_what_else_is_told():
    few = changes.between(date(2022, 1, 1), date(2023, 12, 31), agency_id="barnstable-sheriff")
    names = {one.name for one in ALL}
    assert {one.name for one in few} <= names
    assert "section_287g/barnstable-sheriff/ended/ended/2023-01-04" in names


@pytest.mark.parametrize("change", ALL, ids=lambda change: change.name)
def test_every_sentence_is_whole(change: Change):
    for text in filter(None, (change_words.sentence(change), change_words.from_to(change))):
        assert text.endswith(".")
        assert text[0].isupper() or text[0].isdigit() or text.startswith("eClinicalWorks")
        assert not re.search(r"\b(None|nan|NaT)\b|[{}]|\.\.|  | ,", text)
        assert names_in(text) == []


@settings(deadline=None, max_examples=40)
@given(DAYS, DAYS, DAYS)
def test_two_stretches_after_another_have_the_steps_of_both(a: date, b: date, c: date):
    a, b, c = sorted((a, b, c))

    def stepped(since: date, on: date) -> set[str]:
        told = changes.between(since, on)
        return {one.name for one in told if one.kind not in ("document", "against")}

    assert stepped(a, b) | stepped(b, c) == stepped(a, c)
    assert stepped(a, b) & stepped(b, c) == set()


@settings(deadline=None, max_examples=25)
@given(DAYS)
def test_the_steps_up_to_a_day_lead_to_what_the_map_says_on_it(day: date):
    """But on a day of a month or year which alone is given, of which another claim says the day."""
    for spells, steps in changes._all():
        walked = [one.after for one in steps if one.first <= day]
        shown = word_of(status_of(spells, day))
        if (walked[-1] if walked else "") == shown:
            continue
        vague = [given for c in spells.claims for given in (c.start, c.as_of) if given]
        assert any(given.first <= day <= given.last for given in vague), spells.claims[0].id


def test_a_day_is_a_step_only_where_a_status_or_a_start_changes():
    steps = changes.days(ALL)
    assert date(2023, 1, 5) in steps  # the first day without Barnstable's agreement
    assert date(2026, 7, 20) not in steps  # a newer table that changes nothing
    assert all(FIRST_DAY < day <= LAST_CHECKED for day in steps)
    for day in steps:
        assert changes.between(day - timedelta(days=1), day)


def test_newest_first_and_a_year_alone_below_the_days_of_that_year():
    dated = [one.day for one in ALL if one.day]
    assert dated == sorted(dated, key=lambda day: parse(day).first, reverse=True)
    assert [bool(one.day) for one in ALL] == sorted((bool(one.day) for one in ALL), reverse=True)
