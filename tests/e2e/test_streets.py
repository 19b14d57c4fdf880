"""The street map: asked for by the viewer alone, named, and harmless when it cannot be had."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, Request, Route, expect

from tests.e2e.atlas import Atlas, changed
from tests.e2e.server import Server

HOST = "tile.openstreetmap.org"
SWITCH = f"Street map from {HOST}"


def green() -> bytes:
    picture = BytesIO()
    Image.new("RGB", (256, 256), "#00a000").save(picture, "PNG")
    return picture.getvalue()


def served(page: Page) -> list[Request]:
    """Answers for the tiles' host, which the network would not; what was asked of it."""
    asked: list[Request] = []

    def answer(route: Route) -> None:
        asked.append(route.request)
        route.fulfill(body=green(), content_type="image/png")

    page.route(re.compile(re.escape(f"https://{HOST}/")), answer)
    return asked


def flip(page: Page) -> None:
    """Use the switch, and scroll back to where the map was pictured."""
    page.get_by_text(SWITCH, exact=True).click()
    page.locator("main").evaluate("(main) => main.scrollTo(0, 0)")


def test_it_is_off_and_the_switch_says_whom_it_calls(page: Page, server: Server):
    asked = served(page)
    Atlas.open(page, server.url)
    switch = page.get_by_role("switch", name=SWITCH)
    expect(switch).not_to_be_checked()
    expect(page.locator("[data-layer=streets]")).to_contain_text(
        "that host sees your internet address"
    )
    assert asked == []


def test_no_address_switches_it_on(page: Page, server: Server):
    asked = served(page)
    atlas = Atlas.open(page, f"{server.url}/?layers=coplink,streets&streets=true")
    assert atlas.do("() => Atlas.state.streets.tiles ?? 'off'") == "off"
    assert asked == []


def test_switched_on_it_shines_through_the_towns_and_off_again_nothing_is_left(
    page: Page, server: Server
):
    asked = served(page)
    atlas = Atlas.open(page, f"{server.url}/?town=somerville")
    before, address = atlas.picture(), page.url
    flip(page)
    expect(atlas.frame.locator(".credit")).to_have_text("© OpenStreetMap contributors")
    assert changed(before, atlas.picture()) > 20_000
    assert page.url == address
    assert {request.headers["referer"] for request in asked} == {f"{server.url}/"}
    flip(page)
    expect(atlas.frame.locator(".credit")).to_have_count(0)
    assert changed(before, atlas.picture()) < 30


def test_when_it_cannot_be_had_the_map_is_as_it_was_and_a_sentence_says_so(
    page: Page, server: Server
):
    atlas = Atlas.open(page, server.url)
    before = atlas.picture()
    flip(page)
    words = atlas.frame.locator(".street-words")
    expect(words).to_have_text(
        f"The street map’s pictures could not be loaded from {HOST}. The map is as it was."
    )
    words.evaluate("(line) => { line.style.visibility = 'hidden'; }")
    assert changed(before, atlas.picture()) < 30
    assert not atlas.do("() => Atlas.map.getContainer().classList.contains('on-streets')")


@pytest.mark.parametrize("answer", ["abort", "fulfill"])
def test_switched_off_while_it_loads_it_goes_without_a_fault(
    page: Page, server: Server, answer: str
):
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile(re.escape(f"https://{HOST}/")), hold)
    atlas = Atlas.open(page, server.url)
    with page.expect_request(re.compile(re.escape(f"https://{HOST}/"))):
        flip(page)
    flip(page)
    atlas.frame.wait_for_function("() => !Atlas.state.streets.tiles")
    for route in held:
        route.abort() if answer == "abort" else route.fulfill(body=green())
    assert not atlas.frame.locator(".credit, .street-words").count()
    assert faults == []


def test_that_it_cannot_be_had_is_no_fault_of_the_script(page: Page, server: Server):
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    atlas = Atlas.open(page, server.url)
    flip(page)
    expect(atlas.frame.locator(".street-words")).to_be_visible()
    assert faults == []
