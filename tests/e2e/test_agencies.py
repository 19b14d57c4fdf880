"""The agencies page in a browser: from the index to an agency, on to its town, and what to do."""

from playwright.sync_api import Page, expect

from tests.e2e.server import Server


def test_the_bar_leads_to_the_index_and_the_index_to_an_agency(page: Page, server: Server):
    page.goto(f"{server.url}/organize")
    page.locator(".st-key-bar").get_by_role("link", name="Agencies").click()
    page.get_by_role("link", name="Chelsea", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Chelsea Police Department")
    place = page.locator(".st-key-agencies .place a")
    expect(place).to_have_attribute("href", "town?town=chelsea")


def test_an_agencys_records_unfold_below_its_fact(page: Page, server: Server):
    page.goto(f"{server.url}/agencies?agency=plymouth-sheriff")
    fact = page.locator(".entry-of", has_text="In use for ICE detention")
    fact.locator("summary").click()
    expect(fact.get_by_text("average of 489.1 people a day")).to_be_visible()


def test_what_one_can_do_is_one_step_from_the_top(phone: Page, server: Server):
    phone.goto(f"{server.url}/agencies?agency=boston-police")
    phone.locator(".ways").get_by_role("link", name="What you can do").click()
    expect(phone.get_by_role("heading", name="What you can do")).to_be_in_viewport()
