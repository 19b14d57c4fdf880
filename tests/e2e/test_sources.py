"""The Sources page in a browser: an address leads to its part, every page leads to the page."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.server import Server


@pytest.mark.parametrize("place", ["", "organize", "sources"])
def test_the_footer_of_every_page_leads_to_the_glossary(page: Page, server: Server, place: str):
    page.goto(f"{server.url}/{place}")
    footer = page.get_by_role("navigation", name="About the map")
    footer.get_by_role("link", name="Glossary").click()
    expect(page.get_by_role("heading", name="Glossary", exact=True)).to_be_in_viewport()


@pytest.mark.parametrize(
    ("anchor", "heading"),
    [("tfo", "Task Force Officer (TFO)"), ("tables", "Public tables and boundaries")],
)
def test_an_address_leads_to_a_term_or_a_section(
    page: Page, server: Server, anchor: str, heading: str
):
    page.goto(f"{server.url}/sources#{anchor}")
    expect(page.locator(".end")).to_be_attached()
    expect(page.get_by_role("heading", name=heading, exact=True)).to_be_in_viewport()


def test_no_heading_is_a_stop_for_the_keyboard_with_an_english_name(page: Page, server: Server):
    page.goto(f"{server.url}/sources?lang=es")
    expect(page.locator(".end")).to_be_attached()
    expect(page.get_by_role("heading", name="Glosario", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Link to heading")).to_have_count(0)


def test_an_address_with_a_facts_id_unfolds_the_fact(page: Page, server: Server):
    page.goto(f"{server.url}/sources#policies-l117")
    expect(page.locator('[id="policies-l117"]')).to_be_in_viewport()


def test_report_a_mistake_opens_the_text_to_copy_with_the_facts_id(page: Page, server: Server):
    page.goto(f"{server.url}/sources#policies-l117")
    with page.expect_popup() as opened:
        page.locator('[id="policies-l117"]').get_by_role("link", name="Report a mistake").click()
    text = opened.value.get_by_role("textbox", name="Text to copy")
    expect(text).to_have_value(re.compile("Fact: policies-l117"))


def test_the_contracts_table_comes_with_its_switch_and_goes_with_it(page: Page, server: Server):
    page.goto(server.url)
    switch = page.locator(".st-key-legend-contracts label")
    switch.click()
    table = page.get_by_role("table").filter(has_text="Lenco Industries")
    expect(table.get_by_role("columnheader")).to_have_count(5)
    expect(table).to_contain_text("disagrees")
    switch.click()
    expect(table).to_have_count(0)


def test_the_column_of_text_fits_a_phone(phone: Page, server: Server):
    phone.goto(f"{server.url}/sources")
    expect(phone.locator(".end")).to_be_attached()
    wide = phone.evaluate("() => document.querySelector('.st-key-paper').scrollWidth")
    assert wide <= phone.viewport_size["width"]


def test_a_stray_percent_sign_in_the_address_is_no_fault(page: Page, server: Server):
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(f"{server.url}/sources#%")
    page.locator("footer").wait_for()
    page.evaluate("() => document.fonts.ready")
    assert faults == []
