"""The list in a browser: the initials stay in sight and lead to their places, by keyboard too."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.server import Server

PLACED = """() => {
  const top = (what) => document.querySelector(what).getBoundingClientRect();
  return [top("#places-s").top - top(".list thead th").bottom, top(".initials").top];
}"""


def jump(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/list")
    way = page.get_by_role("navigation", name="Places by their first letter")
    way.get_by_role("link", name="S", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Salem", exact=True)).to_be_in_viewport()


def test_an_initial_leads_by_keyboard_to_its_places_and_tab_goes_on_there(
    page: Page, server: Server
):
    jump(page, server)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Salem", exact=True)).to_be_focused()


@pytest.mark.parametrize("size", ["page", "phone"])
def test_the_place_stands_clear_of_the_headings_and_the_initials_of_the_bar(
    request: pytest.FixtureRequest, server: Server, size: str
):
    view = request.getfixturevalue(size)
    jump(view, server)
    below_the_headings, initials = view.evaluate(PLACED)
    assert below_the_headings >= 0
    assert initials >= 50


def test_an_initial_is_large_enough_to_be_hit(phone: Page, server: Server):
    phone.goto(f"{server.url}/list")
    links = phone.locator(".initials a")
    expect(links.first).to_be_visible()
    for box in [link.bounding_box() for link in links.all()]:
        assert min(box["width"], box["height"]) >= 24


def test_the_ring_around_an_initial_is_not_cut_off_by_the_edge_of_the_list(
    page: Page, server: Server
):
    page.goto(f"{server.url}/list")
    page.locator(".list .scroll").focus()
    page.keyboard.press("Tab")
    initial = page.get_by_role("link", name="A", exact=True)
    expect(initial).to_be_focused()
    room = """(link) => {
      const ring = getComputedStyle(link);
      const edge = link.closest(".scroll").getBoundingClientRect().top;
      return link.getBoundingClientRect().top - edge - parseFloat(ring.outlineOffset)
        - parseFloat(ring.outlineWidth);
    }"""
    assert initial.evaluate(room) >= 0
