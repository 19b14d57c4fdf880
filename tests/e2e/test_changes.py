"""What changed in a browser and by feed: choices stand in the address, an entry can be led to."""

from __future__ import annotations

import urllib.error
import urllib.request
from pathlib import Path

import feedparser
from playwright.sync_api import Page, expect

from tests.e2e.server import Server, running


def test_the_footer_leads_there_and_a_choice_stands_in_the_address(page: Page, server: Server):
    page.goto(f"{server.url}/town")
    page.locator("footer").get_by_role("link", name="What changed").click()
    page.get_by_label("Agency").select_option(label="Barnstable County Sheriff's Office")
    expect(page).to_have_url(f"{server.url}/changes?agency=barnstable-sheriff")
    page.get_by_label("After").select_option("2020-06-09")
    expect(page.get_by_role("status").filter(has_text="Between 9 June 2020")).to_be_visible()
    expect(page).to_have_url(f"{server.url}/changes?since=2020-06-09&agency=barnstable-sheriff")
    expect(page.get_by_text("agreement with ICE until 4 January 2023.")).to_be_visible()
    page.go_back()
    expect(page.get_by_label("After")).to_have_value("")


def test_an_entry_unfolds_its_sources(phone: Page, server: Server):
    phone.goto(f"{server.url}/changes?agency=plymouth-sheriff")
    entry = phone.locator(".change", has_text="until 10 September 2021.")
    entry.locator("summary").click()
    expect(entry.get_by_text("Patriot Ledger")).to_be_visible()
    expect(entry.get_by_role("link", name="Report a mistake").first).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") == 390


def test_a_link_of_the_feed_leads_to_its_entry_also_where_it_is_folded(page: Page, server: Server):
    told = feedparser.parse(f"{server.url}/feed.atom?town=chelsea")
    entry = next(one for one in told.entries if "was taken back by" in one.title)
    page.goto(entry.link)
    number = entry.link.partition("#")[2]
    expect(page.locator(f"#{number}")).to_be_in_viewport()
    everywhere = f"{server.url}/changes#{number}"
    page.goto("about:blank")
    page.goto(everywhere)
    expect(page.locator(f"#{number}")).to_be_in_viewport()


def test_the_feed_is_one_click_away_and_is_xml(page: Page, server: Server):
    page.goto(f"{server.url}/changes?town=chelsea")
    link = page.get_by_role("link", name="Follow by feed")
    expect(link).to_have_attribute("href", "feed.atom?town=chelsea&show=changes")
    page.get_by_label("Show").select_option("all")
    expect(page).to_have_url(f"{server.url}/changes?town=chelsea&show=all")
    expect(link).to_have_attribute("href", "feed.atom?town=chelsea")
    with urllib.request.urlopen(f"{server.url}/feed.atom?town=chelsea") as answer:
        assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
        assert answer.headers["etag"]
        assert feedparser.parse(answer.read()).feed.title == "What changed: Chelsea"


def test_the_server_answers_a_feed_of_nowhere_with_404(server: Server):
    try:
        urllib.request.urlopen(f"{server.url}/feed.atom?town=nowhere")
    except urllib.error.HTTPError as refused:
        assert refused.code == 404
        assert "There is no such feed" in refused.read().decode()
    else:
        raise AssertionError("a feed of nowhere was answered")


def test_below_a_base_path_the_feed_and_its_links_are_below_it_too(tmp_path: Path):
    with running(tmp_path, STREAMLIT_SERVER_BASE_URL_PATH="base") as server:
        told = feedparser.parse(f"{server.url}/feed.atom?agency=doc")
        assert told.version == "atom10"
        assert told.feed.links[0].href == f"{server.url}/feed.atom?agency=doc"
        assert all(one.link.startswith(f"{server.url}/changes?") for one in told.entries)
