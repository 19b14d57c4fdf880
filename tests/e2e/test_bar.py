"""The bar at every width: its links can be hit, and what has the focus is not below it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.atlas import Atlas
from tests.e2e.server import Server

WIDTHS = (320, 390, 480, 560, 600, 640, 720, 768, 800, 901)
HIT = """(link) => {
  const { x, y, width, height } = link.getBoundingClientRect();
  return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}"""
UNDER_THE_BAR = """() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at.closest(".st-key-bar, .skip") || ["MAIN", "BODY"].includes(at.tagName)) return "";
  const { x, y, width } = at.getBoundingClientRect();
  const above = document.elementFromPoint(x + Math.min(width / 2, 40), Math.max(y, 0) + 3);
  return above?.closest(".st-key-bar") ? at.outerHTML.slice(0, 120) : "";
}"""


def test_every_link_of_the_bar_can_be_hit(page: Page, server: Server):
    page.goto(server.url)
    links = page.locator(".st-key-bar a:visible")
    missed = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 700})
        expect(links).to_have_count(7)
        missed += [(width, link.inner_text()) for link in links.all() if not link.evaluate(HIT)]
    assert missed == []


@pytest.mark.parametrize("language", ["en", "es", "pt", "ht", "zh"])
def test_on_a_phone_pages_and_languages_share_one_line(phone: Page, server: Server, language: str):
    phone.goto(f"{server.url}/town?lang={language}")
    expect(phone.get_by_role("combobox")).to_be_visible()
    first = phone.locator(".st-key-bar a:visible").first.bounding_box()
    chooser = phone.locator(".languages summary").bounding_box()
    assert chooser["y"] < first["y"] + first["height"]


def test_what_has_the_focus_is_never_below_the_bar(page: Page, server: Server):
    Atlas.open(page, f"{server.url}/?town=somerville")
    page.locator("footer a").last.focus()
    below = []
    for _press in range(40):
        page.keyboard.press("Shift+Tab")
        below.append(page.evaluate(UNDER_THE_BAR))
    assert [one for one in below if one] == []
