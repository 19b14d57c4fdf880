"""The Sources page: every source, every term, its limits; nobody named."""

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from data import store
from layers import addresses
from pages.parts import documents, glossary, ledger, method
from pages.parts.sources import SECTIONS
from tests.names import names_in
from tests.pages.test_pages import opened, said

ASKED = ("COPLINK", "287(g)", "Detainer", "Task Force Officer", "Hold room", "Noncitizen", "Margin")


@pytest.fixture(scope="module")
def page() -> AppTest:
    return opened("sources.py")


@pytest.fixture(scope="module")
def words(page: AppTest) -> str:
    headings = " ".join(element.value for element in (*page.header, *page.subheader))
    return f"{unescape(said(page))} {headings}"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//example.org", ""])
def test_an_address_that_is_none_of_the_web_is_no_link(url: str):
    words = "A publisher: A title (no address known to us)"
    assert ledger.source("A title", url, "A publisher") == words
    assert 'href="https://example.org/?a=&quot;"' in ledger.source("", 'https://example.org/?a="')


def test_every_document_stands_on_the_page_with_publisher_and_title(words: str):
    for source in store.table("evidence_sources").itertuples():
        assert f'id="source-{source.source_id}"' in words
        assert source.publisher in words
        assert source.title in words


def test_a_documents_link_names_its_publisher_first(words: str):
    for source in store.table("evidence_sources").itertuples():
        article = words.split(f'id="source-{source.source_id}"')[1].split("</h4>", maxsplit=1)[0]
        missing = addresses.about(source.url)
        told = f">{source.publisher}: {source.title}{f' ({missing})' if missing else ''}"
        assert re.sub(r"<[^>]+>", "", article).endswith(told)


def test_a_date_that_is_ours_is_told_as_about(words: str):
    article = words.split('id="source-mapping-project-ice"')[1].split("</article>", maxsplit=1)[0]
    assert "About 2022, undated." in article


def test_every_public_table_says_its_licence_its_caveat_and_what_rests_on_it(words: str):
    assert set(documents.RESTS_ON) == set(store.datasets())
    for table in store.datasets().values():
        for text in (table.title, table.licence, table.credit, table.caveat, table.landing):
            assert text in words
        assert documents.RESTS_ON[table.id] in words


def test_every_claim_stands_below_its_document_with_a_way_to_report_it(words: str):
    for claim_id, claim in store.claims().iterrows():
        assert f'id="{claim_id}"' in words
        assert claim["statement"] in words
        assert f"fact={claim_id}" in words


def test_the_footer_credits_geonames_under_its_licence_and_leads_to_the_glossary():
    footer = next(text for text in said(opened("map.py")).split("<footer")[1:])
    assert "GeoNames, CC BY 4.0" in footer
    assert 'href="sources#glossary"' in footer


def test_the_footer_keeps_the_town_and_the_language():
    footer = said(opened("map.py", town="chelsea", lang="es")).partition("<footer")[2]
    assert 'href="sources?town=chelsea&amp;lang=es#glossary"' in footer


def test_the_glossary_explains_what_the_pages_say_and_each_term_has_an_anchor(page: AppTest):
    anchors = {heading.proto.anchor for heading in page.subheader}
    assert anchors == {term.anchor for term in glossary.TERMS}
    names = " ".join(term.name for term in glossary.TERMS)
    assert [word for word in ASKED if word not in names] == []


def test_each_section_has_the_anchor_that_the_contents_lead_to(page: AppTest, words: str):
    assert [heading.proto.anchor for heading in page.header] == list(SECTIONS)
    for anchor in SECTIONS:
        assert f'href="#{anchor}"' in words


def test_links_to_terms_lead_to_terms(words: str):
    known = {term.anchor for term in glossary.TERMS} | set(SECTIONS)
    assert set(re.findall(r'href="sources#([\w-]+)"', words)) <= known


def test_a_link_to_no_term_is_a_fault():
    with pytest.raises(KeyError, match="'coplin'"):
        glossary.link("coplin", "COPLINK")


def test_the_method_gives_both_counts_of_coplink_and_the_rules_that_are_ours():
    told = unescape(method.method())
    assert "COPLINK: 24 and 11, or 25 and 13" in told
    assert "0.15" in told
    assert "0.30" in told
    assert told.count("our rule") == 2


def test_the_page_says_that_no_file_was_compared_with_the_agencys_own(words: str):
    assert "public mirror and has not been compared with the agency’s own bytes" in words


def test_the_limits_tell_the_notes_that_are_in_no_claim():
    rows = store.table("not_used").query("use == 'method note'")
    told = unescape(method.limits())
    assert f"{len(rows)} notes" in told
    assert [reason for reason in rows["reason"] if reason not in told] == []


def test_nobody_is_named_on_the_page(words: str):
    assert names_in(re.sub(r"<[^>]+>", " ", words)) == []


def test_the_two_lists_stand_on_the_page(words: str):
    for agency in ("Massachusetts Registry of Motor Vehicles", "Winthrop Police Department"):
        assert agency in words


def test_a_reported_fact_is_shown_first_with_its_statement():
    told = unescape(said(opened("sources.py", fact="policies-l117")))
    assert "Mistake in policies-l117" in told
    assert store.claims().at["policies-l117", "statement"] in told


@pytest.mark.parametrize("fact", ["<script>alert(1)</script>", "../..", "a" * 10_000, "🗺️", ""])
def test_what_is_no_facts_id_asks_for_no_report(fact: str):
    test = opened("sources.py", fact=fact)
    assert not test.exception
    assert "report-form" not in said(test)
    assert ("not here (a fact to report)" in said(test)) == bool(fact)


def test_an_id_that_is_not_here_is_not_said_on_the_page():
    told = said(opened("sources.py", fact="officer-jane-roe-99"))
    assert "jane-roe" not in told
    assert "it was left out" in told


def test_each_layers_legend_leads_to_its_word():
    told = said(opened("map.py", layers="coplink,section_287g,detention,policies"))
    for anchor in ("coplink", "287g", "hold-room", "policy"):
        assert f'href="sources#{anchor}"' in told


def test_the_contracts_table_has_a_heading_that_a_link_can_lead_to():
    told = said(opened("map.py", layers="contracts"))
    assert '<h2 id="contracts" tabindex="-1">Federal contracts</h2>' in told
