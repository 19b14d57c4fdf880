"""Links between the pages: followed within the app, as Back and Forward are; nothing loads anew."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.e2e.server import Server


def opened(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/town?town=chelsea")
    expect(page.get_by_role("heading", name="What has not been checked")).to_be_attached()
    page.evaluate("() => { window.first = true; }")


def test_a_link_in_the_text_leads_on_and_back_without_a_load(page: Page, server: Server):
    opened(page, server)
    page.locator("#neighbours").get_by_role("link", name="Revere", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Revere")
    expect(page).to_have_url(f"{server.url}/town?town=revere")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Chelsea")
    assert page.evaluate("() => window.first")


def test_the_next_page_is_seen_from_its_top_and_has_the_focus(page: Page, server: Server):
    opened(page, server)
    page.locator("footer").scroll_into_view_if_needed()
    page.locator("footer").get_by_role("link", name="Sources and method").click()
    expect(page).to_have_title("Sources – Massachusetts towns")
    expect(page.locator("#page")).to_be_focused()
    assert page.locator("[data-testid=stMain]").evaluate("(main) => main.scrollTop") == 0
    assert page.evaluate("() => window.first")


def test_a_link_to_a_part_of_another_page_leads_to_that_part(page: Page, server: Server):
    opened(page, server)
    page.locator("footer").get_by_role("link", name="Glossary").click()
    expect(page.locator("#glossary")).to_be_in_viewport()
    assert page.evaluate("() => window.first")


def test_a_link_is_opened_in_a_tab_of_its_own_where_that_is_asked(page: Page, server: Server):
    opened(page, server)
    with page.context.expect_page() as other:
        page.locator(".st-key-bar").get_by_role("link", name="Map").click(modifiers=["Control"])
    expect(other.value).to_have_url(f"{server.url}/?town=chelsea")
    expect(page).to_have_url(f"{server.url}/town?town=chelsea")
