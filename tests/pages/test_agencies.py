"""The agencies page: its index, one agency, an agency that is not here, and every agency."""

import re
from datetime import date
from html import unescape

import pytest

from data import store
from layers import agency
from layers.view import View
from pages.parts.agencies import index
from pages.parts.agency import answer
from tests.names import names_in
from tests.pages.test_pages import opened, said

NOW = View()
EVERY = tuple(agency_id for ids in agency.groups().values() for agency_id in ids)


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def page(agency_id: str, view: View = NOW) -> str:
    return "".join(answer(agency_id, view))


def test_without_an_agency_all_of_them_stand_there_with_a_link_and_a_standing():
    html = said(opened("agencies.py"))
    links = re.findall(r'href="agencies\?agency=([\w-]+)"', html)
    assert sorted(links) == sorted(EVERY)
    assert "not named in the lists we have" in html
    assert "That is not a “no”." in html


def test_an_agency_has_its_name_its_facts_and_a_way_to_its_town():
    html = said(opened("agencies.py", agency="chelsea-police"))
    assert '<h1 lang="en">Chelsea Police Department</h1>' in html
    assert 'href="town?town=chelsea"' in html
    assert "Listed as sharing reports through COPLINK" in html
    assert "fact=coplink-s044" in html


@pytest.mark.parametrize("asked", ["nobody", "<script>alert(1)</script>", "a" * 10_000, "google"])
def test_an_agency_that_is_not_here_is_said_so_above_the_index(asked: str):
    test = opened("agencies.py", agency=asked)
    assert not test.exception
    assert "asked for an agency that is not here" in said(test)
    assert "alert(1)" not in said(test)
    assert 'href="agencies?agency=doc"' in said(test)


@pytest.mark.parametrize("agency_id", EVERY)
def test_every_agencys_page_is_whole(agency_id: str):
    html = page(agency_id)
    words = text(html)
    assert store.agencies().at[agency_id, "name"] in words
    assert "Know your rights" in words
    assert not re.search(r"\b(None|nan|NaT)\b|[{}]", words)
    assert not re.search(r"\b1 (records|cities|departments|agencies)\b", words)
    assert "<p></p>" not in html
    claims = store.claims()
    own = claims.index[claims["agency_id"] == agency_id]
    assert [claim for claim in own if f"fact={claim}" not in html] == []
    assert names_in(words) == []


@pytest.mark.parametrize("agency_id", EVERY)
def test_no_status_stands_without_a_source_or_where_we_looked(agency_id: str):
    for entry in page(agency_id).split('<div class="entry-of ')[1:]:
        behind = entry.split("</section>", maxsplit=1)[0]
        assert "Report a mistake" in behind
        assert entry.startswith("absent") or "Strength: " in behind


@pytest.mark.parametrize("agency_id", EVERY)
def test_every_link_out_of_an_agencys_page_hides_where_it_came_from(agency_id: str):
    for link in re.findall(r'<a href="https?://[^>]*>', page(agency_id)):
        assert "noreferrer" in link


def test_a_sheriffs_page_leads_to_each_place_of_the_county_and_counts_them():
    html = page("barnstable-sheriff")
    assert "The 15 cities and towns of Barnstable County:" in html
    assert html.count('href="town?town=') == 15
    assert "The 1 city or town of Nantucket County:" in page("nantucket-sheriff")


def test_the_state_polices_page_leads_to_all_351_places():
    assert '<a href="organize">All 351 cities and towns</a>' in page("state-police")


def test_another_agency_in_coplink_is_a_link_and_the_page_itself_is_not():
    html = page("rmv")
    assert 'href="agencies?agency=ice-hsi"' in html
    assert 'href="agencies?agency=rmv"' not in html


def test_sources_that_disagree_stand_on_the_page():
    html = page("franklin-sheriff")
    assert "Sources that say otherwise" in html
    assert "fact=detention-s081" in html


def test_what_is_said_of_sheriffs_in_general_is_said_to_be_general():
    words = text(page("worcester-sheriff"))
    assert "Said of such agencies in general" in words
    assert "Sheriffs share daily intake logs with ICE" in words


def test_the_contract_of_plymouths_sheriff_stands_on_its_page():
    words = text(page("plymouth-sheriff"))
    assert "Holding people for ICE at the Plymouth jail netted $8.7 million" in words


def test_the_day_and_the_language_stay_in_the_links():
    view = View(on=date(2019, 1, 1), lang="es")
    html = "".join(index(view))
    assert "agencies?agency=doc&amp;on=2019-01-01&amp;lang=es" in html
    assert "As it stood on" in html


@pytest.mark.parametrize("on", [date(2006, 12, 13), date(2012, 1, 1), date(2018, 1, 1)], ids=str)
def test_every_agencys_page_is_whole_on_an_earlier_day(on: date):
    for agency_id in EVERY:
        words = text(page(agency_id, View(on=on)))
        assert not re.search(r"\b(None|nan|NaT)\b|[{}]", words), agency_id
        assert "Know your rights" in words


def test_an_absence_of_an_agency_can_be_reported():
    assert "fact=coplink/not_named/mbta-transit-police" in page("mbta-transit-police")
    form = said(opened("sources.py", fact="coplink/not_named/mbta-transit-police"))
    assert "Mistake in coplink/not_named/mbta-transit-police" in form
