"""What a sheet says against the ledger: the town page's facts, dated, sourced, and never a no."""

import logging
from dataclasses import fields
from datetime import date
from functools import cache
from urllib.parse import parse_qs, urlsplit

import pytest

from data import store
from layers import headline, people, sections
from layers.actions import actions
from layers.language import LANGUAGES, day_words, speak
from layers.paper.sheet import MOST_BEYOND, MOST_OWN, Sheet, sheet
from layers.view import LAST_CHECKED, View, parse
from tests.names import names_in

SLUGS = store.slugs()
SITE = "https://map.example/ice"
DAYS = (date(2010, 1, 1), date(2017, 6, 1), LAST_CHECKED)
IN_FORCE = [status for _layer, status in headline.IN_FORCE]


@cache
def english_sheet(slug: str, on: date) -> Sheet:
    return sheet(SLUGS[slug], View(on=on), SITE)


def made(slug: str, on: date = LAST_CHECKED, site: str = SITE) -> Sheet:
    return sheet(SLUGS[slug], View(on=on), site)


def lines(one: Sheet):
    return [*(line for group in one.groups for line in group.lines), *one.beyond]


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_the_answer_is_the_town_pages_own(on: date):
    for slug, geoid in SLUGS.items():
        told = tuple(said.text for said in english_sheet(slug, on).answer)
        assert told == headline.brief(geoid, View(on=on)), slug


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_every_layer_has_a_status_of_the_town_page_with_its_date_or_its_whole_absence(on: date):
    for slug, geoid in SLUGS.items():
        known = {section.title: section.own for section in sections.sections(geoid, View(on=on))}
        told = {group.title: group.lines for group in english_sheet(slug, on).groups}
        assert list(told) == list(known), slug
        for title, statuses in told.items():
            assert statuses, (slug, title)
            for line in statuses:
                (statement,) = [one for one in known[title] if _is(one, line)]
                assert line.absent == statement.fact.status.absent
                assert statement.fact.when in line.said.text


def _is(statement, line) -> bool:
    """Whether a line of a sheet tells this statement of the town's page."""
    fact = statement.fact
    if line.mark != f"{statement.mark}.":
        return False
    return (
        line.said.text == statement.text if fact.status.absent else fact.subject in line.said.text
    )


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_each_sentence_on_a_finding_has_the_source_of_its_newest_claim(on: date):
    for slug, geoid in SLUGS.items():
        one, view = english_sheet(slug, on), View(on=on)
        for said, answer in zip(one.answer, _first_facts(geoid, view), strict=True):
            cited = [one.sources[number - 1] for number in said.sources]
            if answer.citations:
                newest = answer.citations[0]
                assert (newest.publisher, newest.title) in {
                    (source.publisher, source.title) for source in cited
                }, slug
            elif answer.status.key != "later":
                assert cited, (slug, said.text)


def _first_facts(geoid: str, view: View):
    told = {}
    for one in headline.answers(geoid, view):
        told.setdefault(one.text, one.fact)
    return told.values()


def test_every_number_leads_to_a_source_and_every_source_is_cited():
    for slug in SLUGS:
        one = english_sheet(slug, LAST_CHECKED)
        said = [*one.answer, *(line.said for line in lines(one)), one.people]
        cited = {number for each in said for number in each.sources}
        assert cited == set(range(1, len(one.sources) + 1)), slug
        assert len(set(one.sources)) == len(one.sources), slug
        assert all(source.publisher and source.title and source.when for source in one.sources)


def test_what_is_in_force_is_on_the_sheet_on_any_day():
    for on in DAYS:
        for slug, geoid in SLUGS.items():
            told = {line.mark for line in lines(english_sheet(slug, on))}
            for section in sections.sections(geoid, View(on=on)):
                for statement in (*section.own, *section.beyond):
                    if statement.fact.status.key in IN_FORCE and not statement.quoted:
                        assert f"{statement.mark}." in told, (slug, on)


def test_there_is_never_more_than_a_sheet_has_room_for_and_the_rest_is_counted():
    for slug, geoid in SLUGS.items():
        one = english_sheet(slug, LAST_CHECKED)
        own = sum(len(group.lines) for group in one.groups)
        every = sum(len(each.own + each.beyond) for each in sections.sections(geoid, View()))
        assert own <= MOST_OWN
        assert len(one.beyond) <= MOST_BEYOND
        assert f" {every - own - len(one.beyond)} more status" in one.more, slug


def test_an_absence_is_told_as_on_the_page_and_leaves_the_question_open():
    one = made("plymouth")
    (coplink,) = one.groups[0].lines
    assert coplink.absent
    assert "It may still share" in coplink.said.text
    for slug in SLUGS:
        assert not any(
            line.said.text.startswith(("No ", "Not "))
            for line in lines(english_sheet(slug, LAST_CHECKED))
        )


def test_who_lives_here_is_told_with_its_period_and_its_range():
    one = made("chelsea")
    period = people.newest(SLUGS["chelsea"])["period"]
    assert one.people.text == people.sentence(SLUGS["chelsea"])
    assert period.replace("-", "–") in one.people.text
    assert one.sources[one.people.sources[0] - 1].when == f"{period}."


def test_what_one_can_do_is_out_of_the_towns_own_actions():
    for slug, geoid in SLUGS.items():
        known = {one.sentence: one.url for one in actions(geoid, View())}
        for step in english_sheet(slug, LAST_CHECKED).steps:
            assert step.text in known
            assert step.url in ("", known[step.text])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_address_opens_the_towns_page_on_its_day_in_its_language(language: str):
    speak(language)
    address = urlsplit(made("chelsea", date(2017, 6, 1)).address)
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{SITE}/town"
    view = parse({key: value for key, (value,) in parse_qs(address.query).items()}, SLUGS)
    assert (view.town, view.lang, view.on) == (SLUGS["chelsea"], language, date(2017, 6, 1))
    assert view.ignored == ()


def test_a_viewers_list_is_not_handed_on():
    view = View(list=(SLUGS["lynn"],), name="Our list", layers=("policies",))
    assert sheet(SLUGS["chelsea"], view, SITE) == made("chelsea")


@pytest.mark.parametrize(
    "site", ["", "javascript:alert(1)", "https://a b", "https://x.y/" + "a" * 900]
)
def test_without_a_usable_address_the_sites_name_is_told(site: str):
    one = made("chelsea", site=site)
    assert one.address == ""
    assert "Who works with ICE in Massachusetts" in one.more


def test_a_last_slash_of_the_site_is_not_doubled():
    assert made("chelsea", site="https://map.example/").address.startswith(
        "https://map.example/town?"
    )


def test_the_sheet_says_its_day():
    assert day_words("2017-06-01") in made("chelsea", date(2017, 6, 1)).day


def test_mistakes_are_told_to_the_address_that_is_set(monkeypatch):
    monkeypatch.setenv("REPORT_MISTAKES_TO", "map@town.example")
    assert "map@town.example" in made("chelsea").correct


@pytest.mark.parametrize("setting", ["", "not an address"])
def test_without_one_the_towns_page_is_named(setting: str, monkeypatch, caplog):
    monkeypatch.setenv("REPORT_MISTAKES_TO", setting)
    with caplog.at_level(logging.WARNING):
        assert "town’s page" in made("chelsea").correct
    assert ("REPORT_MISTAKES_TO" in caplog.text) == bool(setting)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_that_nobody_has_read_says_so(language: str):
    speak(language)
    assert bool(made("chelsea").unread) == (language != "en")


def test_no_officer_is_named_on_any_sheet():
    texts = " ".join(
        str(getattr(english_sheet(slug, LAST_CHECKED), field.name))
        for slug in SLUGS
        for field in fields(Sheet)
        if field.name != "map"
    )
    assert names_in(texts) == []
