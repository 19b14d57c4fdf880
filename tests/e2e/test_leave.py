"""The way out: at once, with the town gone from the address and from Back."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Request, Route, expect

from layers.settings import NEUTRAL_PAGE
from tests.e2e.atlas import Atlas
from tests.e2e.server import Server, running

PAGES = ("/", "/?town=somerville", "/town?town=somerville", "/organize", "/sources")


@pytest.fixture
def neutral(page: Page) -> list[Request]:
    """Answers the neutral page in the place of the network, which is cut; what asked for it."""
    asked: list[Request] = []

    def answer(route: Route) -> None:
        asked.append(route.request)
        route.fulfill(body="<h1>Weather</h1>", content_type="text/html")

    page.route(re.compile(re.escape(NEUTRAL_PAGE)), answer)
    return asked


@pytest.mark.parametrize("path", PAGES)
def test_the_way_out_is_in_sight_on_every_page_and_says_where_it_goes(
    page: Page, server: Server, path: str
):
    page.goto(server.url + path)
    way = page.locator("a.leave")
    expect(way).to_be_in_viewport()
    assert "www.weather.gov" in way.get_attribute("title")


def test_it_stays_in_sight_on_a_phone_that_has_scrolled(phone: Page, server: Server):
    Atlas.open(phone, f"{server.url}/?town=somerville")
    phone.locator("footer").scroll_into_view_if_needed()
    expect(phone.locator("a.leave")).to_be_in_viewport()


def leave(page: Page) -> None:
    page.locator("a.leave").click()
    page.wait_for_url(NEUTRAL_PAGE)


def test_leaving_takes_the_pages_place_in_the_history_and_tells_nobody_whence(
    page: Page, server: Server, neutral: list[Request]
):
    page.goto("about:blank")
    Atlas.open(page, f"{server.url}/?town=somerville")
    entries = page.evaluate("() => history.length")
    leave(page)
    assert page.evaluate("() => history.length") == entries
    assert "referer" not in neutral[0].headers
    page.go_back()
    assert page.url == "about:blank"


def test_back_to_an_older_view_goes_on_to_the_neutral_page(
    page: Page, server: Server, neutral: list[Request]
):
    atlas = Atlas.open(page, f"{server.url}/?town=chelsea")
    atlas.look_at("2501762535")
    atlas.click(*atlas.of("2501762535"))
    atlas.expect_town("Somerville")
    leave(page)
    page.go_back(wait_until="commit")
    page.wait_for_url(NEUTRAL_PAGE)
    assert len(neutral) == 2


def test_whoever_comes_again_on_purpose_is_let_in(
    page: Page, server: Server, neutral: list[Request]
):
    Atlas.open(page, f"{server.url}/?town=chelsea")
    leave(page)
    atlas = Atlas.open(page, f"{server.url}/?town=chelsea")
    atlas.expect_town("Chelsea")


def test_with_the_network_cut_the_town_is_gone_all_the_same(page: Page, server: Server):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    Atlas.open(page, f"{server.url}/?town=somerville")
    page.locator("a.leave").click()
    page.wait_for_url(re.compile("^chrome-error:|^" + re.escape(NEUTRAL_PAGE)))
    assert NEUTRAL_PAGE in asked
    assert "somerville" not in page.url


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("plain"), "app.py") as server:
        yield server


def test_it_works_without_our_own_server_too(page: Page, plain: Server, neutral: list[Request]):
    page.goto("about:blank")
    Atlas.open(page, f"{plain.url}/?town=somerville")
    leave(page)
    assert "referer" not in neutral[0].headers
    page.go_back()
    assert page.url == "about:blank"
