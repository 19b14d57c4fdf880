"""The search box in a real browser: typed, chosen by keys or pointer, and the map flies there."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, Route, expect

from tests.e2e.atlas import Atlas
from tests.e2e.server import Server

BARNSTABLE = "2500103690"


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Find a city, town, village or ZIP code")


def test_a_village_typed_and_entered_opens_its_town_and_the_map_flies_there(
    page: Page, server: Server
):
    atlas = Atlas.open(page, server.url)
    atlas.do("() => { window.first = true; }")
    before = atlas.zoom()
    box(page).press_sequentially("hyann")
    expect(page.get_by_role("option").first).to_contain_text("Hyannis")
    box(page).press("Enter")
    atlas.expect_town("Barnstable")
    expect(page.get_by_text("Hyannis is in Barnstable.")).to_be_visible()
    expect(page).to_have_url(f"{server.url}/?town=barnstable")
    atlas.frame.wait_for_function("(zoom) => Atlas.map.getZoom() > zoom", arg=before)
    assert atlas.do("(id) => Atlas.map.getBounds().contains(Atlas.at.get(id))", BARNSTABLE)
    assert atlas.do("() => window.first")
    assert atlas.do("() => Atlas.marks.chosen") == BARNSTABLE


def test_the_second_of_two_places_is_reached_with_the_arrow_key(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    box(page).press_sequentially("chestnut hill")
    expect(page.get_by_role("option")).to_have_count(2)
    second = page.get_by_role("option").nth(1).inner_text()
    box(page).press("ArrowDown")
    expect(page.get_by_role("option").nth(1)).to_have_attribute("aria-selected", "true")
    box(page).press("Enter")
    atlas.expect_town(re.search(r"in (\w+)", second)[1])


def test_a_name_that_is_nowhere_offers_the_nearest_and_chooses_none_by_itself(
    page: Page, server: Server
):
    Atlas.open(page, server.url)
    box(page).press_sequentially("Somervxlle")
    expect(page.get_by_text("No place of that name. The nearest:")).to_be_visible()
    page.get_by_role("option").first.click()
    expect(page.locator(".answer h1")).to_have_text("Somerville")


def test_enter_on_a_name_that_is_nowhere_opens_nothing_until_a_place_is_marked(
    page: Page, server: Server
):
    Atlas.open(page, server.url)
    box(page).press_sequentially("Somervxlle")
    sentence = page.get_by_text("No place of that name. The nearest:")
    expect(sentence).to_be_visible()
    below = page.get_by_role("option").first.bounding_box()["y"]
    assert sentence.bounding_box()["y"] < below
    box(page).press("Enter")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(page.locator(".answer h1")).to_have_count(0)
    box(page).press("ArrowDown")
    box(page).press("Enter")
    expect(page.locator(".answer h1")).to_have_text("Somerville")


def test_enter_before_the_answer_has_come_waits_for_it(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    box(page).fill("02139")
    box(page).press("Enter")
    atlas.expect_town("Cambridge")
    expect(box(page)).to_have_value("Cambridge")


def test_a_box_that_is_left_says_the_chosen_town_again(page: Page, server: Server):
    Atlas.open(page, f"{server.url}/?town=somerville")
    box(page).fill("")
    box(page).press_sequentially("quinc")
    expect(page.get_by_role("option").first).to_contain_text("Quincy")
    box(page).press("Tab")
    expect(box(page)).to_have_value("Somerville")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_a_zip_code_is_as_large_as_its_town(page: Page, server: Server):
    Atlas.open(page, server.url)
    box(page).press_sequentially("0213")
    option = page.get_by_role("option").first
    expect(option).to_contain_text("in ")
    size = "(at) => getComputedStyle(at).fontSize"
    assert option.evaluate(size) == option.locator("small").evaluate(size)


def test_the_same_place_searched_twice_flies_twice(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    for _time in range(2):
        atlas.do("() => void Atlas.map.setView([42.4, -72.9], 8, {animate: false})")
        box(page).fill("")
        box(page).press_sequentially("gosnold")
        expect(page.get_by_role("option").first).to_contain_text("Gosnold")
        box(page).press("Enter")
        atlas.frame.wait_for_function("() => Atlas.map.getBounds().contains([41.45, -70.85])")


def test_whoever_types_before_the_box_s_script_has_come_is_heard(page: Page, server: Server):
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/find-*.js", hold)
    with page.expect_request("**/find-*.js"):
        page.goto(f"{server.url}/town")
    box(page).fill("gosnold")
    held[0].continue_()
    expect(page.get_by_role("option").first).to_contain_text("Gosnold")


def test_nothing_typed_is_in_the_servers_output(page: Page, server: Server):
    Atlas.open(page, server.url)
    box(page).press_sequentially("qvxzkwtown")
    expect(page.get_by_text("No place of that name")).to_be_visible()
    assert "qvxzkwtown" not in server.said()
