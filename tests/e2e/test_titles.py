"""What the tab and the history show: which page it is, and not what it is about."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.server import Server

TITLES = {
    "": "Map – Massachusetts towns",
    "?town=somerville": "Map – Massachusetts towns",
    "town": "Town – Massachusetts towns",
    "town?town=somerville": "Town – Massachusetts towns",
    "organize": "Organize – Massachusetts towns",
    "agencies": "Agencies – Massachusetts towns",
    "agencies?agency=chelsea-police": "Agencies – Massachusetts towns",
    "sources": "Sources – Massachusetts towns",
}


@pytest.mark.parametrize("place", TITLES)
def test_a_pages_title_says_which_page_it_is_and_neither_ice_nor_the_town(
    page: Page, server: Server, place: str
):
    page.goto(f"{server.url}/{place}")
    page.locator("footer").wait_for()
    expect(page).to_have_title(TITLES[place])
