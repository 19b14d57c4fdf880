"""Everything by keyboard alone: no test here touches the mouse."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.atlas import Atlas
from tests.e2e.server import Server

FOCUSED = """() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}"""
MOST = 60  # presses of Tab from one end of the map page to the other


def tell(page: Page) -> str:
    """What has the focus: its role or tag, and its name, id or words."""
    return page.evaluate(
        f"""() => {{ const at = ({FOCUSED})();
        const label = at.labels?.[0]?.innerText || at.closest("label")?.innerText;
        return [at.tagName, at.id, at.getAttribute("aria-label") || "", label || "",
                at.tagName === "MAIN" ? "" : at.innerText || at.title || ""].join("|"); }}"""
    )


def tab_to(page: Page, words: str, key: str = "Tab") -> None:
    """Press Tab until what has the focus says these words."""
    passed = []
    for _ in range(MOST):
        page.keyboard.press(key)
        passed.append(tell(page))
        if words in passed[-1]:
            return
    raise AssertionError(f"{words!r} was not reached: {passed}")


def at_rest(page: Page) -> None:
    """Wait until the page has taken the last choice: a run closes a list that is open."""
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")


def test_the_first_control_is_the_way_past_things(page: Page, server: Server):
    """Streamlit lets the page itself be focused before, so that its keys scroll it."""
    Atlas.open(page, server.url)
    page.keyboard.press("Tab")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    first = page.locator(":focus")
    expect(first).to_have_text("Skip to the answer")
    expect(first).to_be_in_viewport()
    box = first.bounding_box()
    assert box["height"] >= 24 and box["width"] > 100


def test_skipping_the_map_moves_the_focus_past_it(page: Page, server: Server):
    Atlas.open(page, f"{server.url}/?town=somerville")
    tab_to(page, "Skip the map")
    page.keyboard.press("Enter")
    expect(page.locator("#layers")).to_be_focused()
    expect(page.locator("#layers")).to_be_in_viewport()
    assert "town=somerville" in page.url
    page.keyboard.press("Tab")
    assert "IFRAME" not in tell(page)


def test_skipping_to_the_answer_moves_the_focus_to_it(page: Page, server: Server):
    Atlas.open(page, f"{server.url}/?town=somerville")
    tab_to(page, "Skip to the answer")
    page.keyboard.press("Enter")
    expect(page.locator("#answer")).to_be_focused()


def test_another_page_skips_its_bar(page: Page, server: Server):
    page.goto(f"{server.url}/organize")
    page.locator("h1").wait_for()
    tab_to(page, "A||||Skip to the page")
    page.keyboard.press("Enter")
    expect(page.locator("#page")).to_be_focused()


def test_a_town_its_answer_its_evidence_a_layer_a_measure_and_a_period(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    tab_to(page, "INPUT|place")
    page.keyboard.type("somerv")
    expect(page.get_by_role("option", name="Somerville").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".answer h1")).to_have_text("Somerville")
    expect(page.get_by_role("button", name="Show no town")).to_be_visible()
    at_rest(page)

    tab_to(page, "Facts and sources")
    page.keyboard.press("Enter")
    expect(page.locator(".fact").first).to_be_visible()
    at_rest(page)
    tab_to(page, "How we know")
    page.keyboard.press("Enter")
    expect(page.locator(".fact details[open] li").first).to_be_visible()

    tab_to(page, "|Noncitizens")
    page.keyboard.press("Space")
    atlas.drawn("noncitizens")
    for box, key in (("Shown as", "measure"), ("Period", "period")):
        expect(page.get_by_role("combobox", name=box)).to_be_visible()
        at_rest(page)
        tab_to(page, box)
        page.keyboard.press("ArrowDown")
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(f"{key}="))
    assert "town=somerville" in page.url


def test_the_map_is_moved_and_left_by_keys(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    tab_to(page, "IFRAME")
    container = atlas.frame.locator(".leaflet-container")
    expect(container).to_be_focused()
    ring = container.evaluate("(map) => getComputedStyle(map).outlineStyle")
    assert ring == "solid"
    zoom = atlas.zoom()
    page.keyboard.press("+")
    atlas.frame.wait_for_function("(zoom) => Atlas.map.getZoom() > zoom", arg=zoom)
    east = atlas.do("() => Atlas.map.getCenter().lng")
    page.keyboard.press("ArrowRight")
    atlas.frame.wait_for_function("(lng) => Atlas.map.getCenter().lng > lng", arg=east)
    page.keyboard.press("Escape")
    for _ in range(5):
        page.keyboard.press("Tab")
    assert "IFRAME" not in tell(page)


def test_escape_closes_the_list_of_places_and_leaves_the_focus_in_the_box(
    page: Page, server: Server
):
    Atlas.open(page, server.url)
    tab_to(page, "INPUT|place")
    page.keyboard.type("salem")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert "INPUT|place" in tell(page)
    page.keyboard.press("Tab")
    assert "INPUT|place" not in tell(page)
