"""Every municipality's page against the ledger, and the page as a viewer opens it."""

import re
import statistics
from datetime import date
from functools import cache
from html import escape, unescape
from urllib.parse import parse_qs, urlsplit

import pytest
import textstat

from data import store
from layers import beside, coplink, headline, history
from layers.language import LANGUAGES, speak
from layers.sections import sections
from layers.view import View, parse
from pages.parts import address, around
from pages.parts.places import places
from pages.parts.town import town
from tests.pages.reading import own_sentences
from tests.pages.test_pages import opened, said

SLUGS = store.slugs()
DAYS = (date(2010, 1, 1), date(2017, 6, 1), View().on)
HARDEST = 7
"""No town's page may be harder to read than this grade; half of them are below 5."""


@cache
def page(slug: str) -> str:
    return "".join(town(SLUGS[slug], View()))


@cache
def words(slug: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", page(slug)))


@pytest.fixture(autouse=True)
def english():
    speak("en")
    yield
    speak("en")


@pytest.mark.parametrize("slug", ["lynn", "boston"])
def test_each_thing_that_is_said_stands_right_above_its_own_source(slug: str):
    shown = page(slug)
    told = [statement for one in sections(SLUGS[slug], View()) for statement in one.own]
    beside = [claim for statement in told for claim in statement.fact.beside]
    assert beside
    for claim in beside:
        said = shown[shown.index(f">{escape(claim.statement)}</p>") :]
        source = said[said.index('<p class="source-line">') :].partition("</p>")[0]
        assert escape(claim.title) in source


def test_a_rule_of_a_place_is_told_in_its_record_s_own_words_too():
    shown = words("lynn")
    rules = next(one for one in sections(SLUGS["lynn"], View()) if one.key == "policies").own
    assert rules
    assert [one.quoted.statement in shown for one in rules] == [True] * len(rules)


def test_a_place_without_police_of_its_own_is_told_who_else_covers_it():
    assert "The State Police covers the whole state, Gosnold too." in words("gosnold")


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_no_status_stands_without_a_source_or_a_named_list(on: date):
    for slug, geoid in SLUGS.items():
        for section in sections(geoid, View(on=on)):
            assert section.own, (slug, section.key)
            for told in (*section.own, *section.beyond):
                assert told.mark, (slug, section.key)
                assert told.text.endswith("."), (slug, told.text)
                assert "{" not in told.text, (slug, told.text)
                if told.fact.status.absent:
                    assert told.fact.as_of, (slug, told.text)
                else:
                    assert told.fact.citations, (slug, told.text)


def test_every_found_statement_tells_its_date_or_its_age():
    for slug, geoid in SLUGS.items():
        for section in sections(geoid, View()):
            for told in (*section.own, *section.beyond):
                if not told.fact.status.absent:
                    assert re.search(r"\d{4}|gives no date", told.text), (slug, told.text)


def test_the_statements_are_the_ledgers_own_rows():
    for slug, geoid in SLUGS.items():
        held = store.statuses(View().on)
        ids = {claim for row in held.itertuples() for claim in row.claim_ids}
        for section in sections(geoid, View()):
            for told in section.own:
                assert {one.claim_id for one in told.fact.citations} <= ids, slug


def test_every_page_has_its_answer_and_no_gap_in_it():
    for slug in SLUGS:
        text = words(slug)
        assert not re.search(r"\b(None|nan|NaN|NaT)\b", text), slug
        assert "{" not in text, slug
        assert "  ." not in text, slug
        brief = headline.brief(SLUGS[slug], View())
        assert 2 <= len(brief) <= headline.MOST, slug
        assert all(unescape(one) in text for one in brief), slug


def test_every_page_has_every_section_once():
    keys = ("coplink", "section_287g", "detention", "task_force_officers", "policies", "sharing",
            "what-you-can-do", "people", "policing", "timeline", "neighbours",
            "unchecked")  # fmt: skip
    for slug in SLUGS:
        assert [key for key in keys if page(slug).count(f'<section id="{key}"') != 1] == [], slug


def test_the_contents_lead_to_every_section_and_to_nothing_else():
    for slug in ("boston", "gosnold", "plymouth"):
        contents = page(slug).partition('<nav class="contents"')[2].partition("</nav>")[0]
        led = re.findall(r'<a href="#([\w-]+)"', contents)
        assert led == re.findall(r'<section id="([\w-]+)"', page(slug))


def test_every_claim_of_a_place_is_in_its_timeline():
    told = {
        one.citation.claim_id for geoid in SLUGS.values() for one in history.events(geoid, View())
    }
    homes, sites = store.agencies()["geoid"], store.sites()["geoid"]
    for claim_id, row in store.claim_rows().items():
        has_place = row["geoid"] or homes.get(row["agency_id"]) or sites.get(row["site_id"])
        assert (claim_id in told) == bool(has_place), claim_id


def test_a_timeline_runs_from_the_oldest_to_the_undated():
    days = [one.day for one in history.events(SLUGS["chelsea"], View())]
    years = [int(re.search(r"\d{4}", day)[0]) for day in days if re.search(r"\d", day)]
    assert years == sorted(years)
    assert days[-1] == "date not given"


def test_a_timeline_of_another_day_knows_nothing_later():
    early = history.events(SLUGS["framingham"], View(on=date(2008, 1, 1)))
    assert [one.day for one in early if one.day != "date not given"] == [
        "14 August 2007",
        "19 September 2007",
    ]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, "Our documents have no dated fact on an agency or a site"),
        (1, "Our documents have 1 fact on its agencies and sites."),
        (2, "Our documents have 2 facts on its agencies and sites, oldest first."),
    ],
)
def test_the_number_of_facts_has_its_right_plural(count: int, expected: str):
    found = [slug for slug, one in SLUGS.items() if len(history.events(one, View())) == count]
    assert found
    assert expected in words(found[0])


def test_nobody_is_said_to_have_a_single_facts_or_many_fact():
    for slug in SLUGS:
        assert not re.search(r"\b1 facts|\b([2-9]|\d\d+) fact\b", words(slug)), slug


def test_a_neighbour_has_the_status_that_its_own_page_gives_it():
    reading = coplink.LAYER.read(View())
    for geoid in SLUGS.values():
        for near in beside.neighbours(geoid, View()):
            status = coplink.LAYER.status(reading.towns[near.geoid])
            assert near.words.lower().startswith(status.short.lower())
            assert near.found != status.absent


def test_an_end_is_told_under_its_day_and_not_under_the_contracts_first():
    told = {one.citation.claim_id: one.day for one in history.events(SLUGS["boston"], View())}
    assert told["detention-l079"] == "December 2019"
    early = history.events(SLUGS["boston"], View(on=date(2012, 1, 1)))
    assert "detention-l079" not in {one.citation.claim_id for one in early}


def test_an_agency_named_by_a_later_list_is_not_said_to_be_named_by_none():
    early = View(on=date(2019, 5, 1))
    lynn = unescape(re.sub(r"<[^>]+>", " ", around.policing(SLUGS["lynn"], early)))
    transit = lynn[lynn.index("MBTA Transit Police") :]
    assert "Task Force Officers; named only by a later document" in transit
    assert "The lists we have do not name it" not in transit


def test_sources_that_disagree_stand_on_the_towns_page():
    detention = page("greenfield").split('<section id="detention"')[1].split("</section>")[0]
    assert "fact=detention-s081" in detention.split("Sources that say otherwise")[1]


def test_a_ruling_is_told_with_its_day_and_not_as_a_record_that_ages():
    assert "The ruling is of 24 July 2017." in words("chelsea")


def test_neighbours_stand_by_name():
    names = [near.name for near in beside.neighbours(SLUGS["framingham"], View())]
    assert names == ["Ashland", "Marlborough", "Natick", "Sherborn", "Southborough", "Sudbury",
                     "Wayland"]  # fmt: skip


def test_sharing_that_a_later_document_names_is_not_said_to_be_named_by_none():
    early = "".join(town(SLUGS["boston"], View(on=date(2012, 1, 1))))
    assert "Our documents name no other sharing" not in early
    assert "No record we have from before this day speaks of Boston" in early
    assert "Our documents name no other sharing" in page("gosnold")


def test_islands_say_that_they_have_no_neighbour():
    assert "no city or town borders it on land" in words("gosnold")
    assert "no city or town borders it on land" in words("nantucket")


def test_a_page_is_understood_at_grade_eight():
    grades = {slug: grade(own_sentences(page(slug))) for slug in SLUGS}
    assert statistics.median(grades.values()) <= 8
    assert max(grades.values()) <= HARDEST, max(grades, key=grades.get)


def test_the_answer_alone_is_understood_at_grade_eight():
    answers = (" ".join(headline.brief(geoid, View())) for geoid in SLUGS.values())
    grades = [grade(own_sentences(f"<p>{one}</p>")) for one in answers]
    assert statistics.median(grades) <= 8
    assert max(grades) <= 8


def grade(text: str) -> float:
    """Flesch and Kincaid's grade; "U.S." ends no sentence."""
    return textstat.flesch_kincaid_grade(text.replace("U.S.", "US"))


def test_a_single_source_is_named_once_and_several_each_in_their_turn():
    for slug in ("lowell", "springfield", "plymouth"):
        for part in re.split(r'<div class="stated', page(slug))[1:]:
            one = part.split("</div></div>")[0]
            line, _known, folded = one.partition("<summary>How we know</summary>")
            if folded:
                alone = folded.count("<li>") == 1
                assert ("Report a mistake" in folded) == (not alone), one
                assert "Strength: " in folded
                assert line.count("Report a mistake") == 1 + line.count('class="beside"')


def test_the_newest_roster_is_not_called_newest_without_the_newer_log_of_links():
    html = words("gosnold")
    assert "The newest record we have is of 14 September 2026." in html
    assert "18 May 2026, the newest we have, and a log of its links of 14 September 2026" in html


def test_a_list_without_an_address_says_where_the_mapping_project_was_read():
    assert "a copy of each source" in words("chelsea")
    assert "21 November 2026" in words("chelsea")


def test_the_census_figure_comes_with_its_range_and_its_period():
    for slug in SLUGS:
        people = page(slug).split('<section id="people"')[1].split("</section>")[0]
        first = unescape(re.search(r"<p>(.*?)</p>", people)[1])
        assert re.search(r"20\d\d–20\d\d", first), slug
        assert re.search(r"between [\d,]+ and [\d,]+|Between [\d,]+ and [\d,]+", first), slug


def test_a_page_leads_to_its_neighbours_its_agencies_and_the_map_in_the_same_view():
    view = parse({"on": "2020-01-15", "lang": "es"}, {})
    html = unescape("".join(town(SLUGS["chelsea"], view)))
    for link in (r'href="(town\?[^"]*town=revere[^"]*)"', r'href="(\./\?[^"]*town=chelsea[^"]*)"',
                 r'href="(agencies\?[^"]*agency=chelsea-police[^"]*)"'):  # fmt: skip
        query = parse_qs(urlsplit(re.search(link, html)[1]).query)
        assert (query["on"], query["lang"]) == (["2020-01-15"], ["es"])


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_a_page_is_built_in_every_language(language: str):
    speak(language)
    for slug in ("chelsea", "boston", "gosnold", "framingham", "north-adams"):
        html = "".join(town(SLUGS[slug], View(lang=language)))
        assert f'lang="{language}"' in html
        assert "{" not in unescape(re.sub(r"<[^>]+>|data:[^\"]+", "", html))


def test_without_a_town_all_351_can_be_chosen_by_county():
    html = places(View())
    links = re.findall(r'href="town\?town=([a-z-]+)"', html)
    assert sorted(links) == sorted(SLUGS)
    assert html.count("<h2>") == 14


def test_the_page_opens_with_the_town_of_its_address():
    assert "<h1>Gosnold</h1>" in said(opened("town.py", town="gosnold"))


def test_the_page_opens_without_a_town():
    assert "Choose a city or town" in said(opened("town.py"))


def test_a_town_that_is_not_there_is_said_to_be_left_out():
    told = said(opened("town.py", town="springfeld"))
    assert "not here (town)" in told
    assert "Choose a city or town" in told


def test_the_address_of_a_town_keeps_the_view():
    link = address.town_link(SLUGS["chelsea"], parse({"on": "2020-01-15", "lang": "pt"}, {}))
    assert link == "town?town=chelsea&on=2020-01-15&lang=pt"


def test_a_town_named_twice_in_the_address_is_told_and_the_last_one_shown():
    test = opened("town.py", town=["lynn", "boston"], lang=["en", "en"], on="2018-01-01")
    told = said(test)
    assert "something that is not here (town and language); it was left out." in told
    assert "Boston" in told
