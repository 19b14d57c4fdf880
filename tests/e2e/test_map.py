"""The map in a real browser: drawn whole, switched, clicked, never mounted anew."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from data import store
from tests.e2e.atlas import Atlas, changed
from tests.e2e.server import Server

SWITCHES = (
    "COPLINK",
    "Noncitizens",
    "287(g) agreements",
    "Detention sites",
    "Task Force Officers",
    "Local policies",
)
SOMERVILLE, GOSNOLD, NAHANT = "2501762535", "2500726325", "2500943580"


def switch(page: Page, name: str) -> None:
    page.locator(".st-key-layers").get_by_text(name, exact=True).click()


def flip(page: Page, atlas: Atlas, name: str) -> None:
    """Use a switch and wait until the map has taken it."""
    state = atlas.do("() => JSON.stringify(Atlas.state)")
    switch(page, name)
    atlas.frame.wait_for_function("(old) => JSON.stringify(Atlas.state) !== old", arg=state)


@pytest.mark.parametrize("name", SWITCHES)
def test_every_switch_changes_pixels_and_back(page: Page, server: Server, name: str):
    atlas = Atlas.open(page, server.url)
    first, usual = atlas.picture(), atlas.fill()
    flip(page, atlas, name)
    if name == "Noncitizens":
        atlas.drawn("noncitizens")
    switched = atlas.picture()
    flip(page, atlas, "COPLINK" if name == "Noncitizens" else name)
    atlas.drawn(usual)
    assert changed(first, switched) > 300
    assert changed(first, atlas.picture()) < 30


def test_zoom_and_map_survive_ten_switches(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    atlas.do(
        "() => { window.first = true; Atlas.map.setView([42.39, -71.1], 11, {animate: false}); }"
    )
    for name in SWITCHES * 2:
        flip(page, atlas, name)
    assert atlas.zoom() == 11
    assert atlas.do("() => window.first")
    assert page.locator(".st-key-map iframe").count() == 1


@pytest.mark.parametrize("geoid", [SOMERVILLE, GOSNOLD, NAHANT])
def test_a_click_opens_the_town_that_was_clicked(page: Page, server: Server, geoid: str):
    atlas = Atlas.open(page, server.url)
    atlas.look_at(geoid)
    atlas.click(*atlas.of(geoid))
    atlas.expect_town(store.municipalities().at[geoid, "name"])
    expect(page).to_have_url(f"{server.url}/?town={store.municipalities().at[geoid, 'slug']}")


def test_a_click_on_a_boston_island_opens_boston(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    atlas.do("() => void Atlas.map.setView([42.3195, -70.9655], 13, {animate: false})")
    atlas.click(42.3195, -70.9655)  # Long Island
    atlas.expect_town("Boston")


def test_a_click_on_a_detention_site_opens_its_town(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    site = store.sites().loc["plymouth-county"]
    atlas.do("(at) => void Atlas.map.setView(at, 10, {animate: false})", [site["lat"], site["lon"]])
    atlas.click(site["lat"], site["lon"])
    atlas.expect_town("Plymouth")


def test_a_click_on_a_layer_that_was_switched_on_later_opens_the_right_town(
    page: Page, server: Server
):
    atlas = Atlas.open(page, server.url)
    switch(page, "Noncitizens")
    atlas.drawn("noncitizens")
    for geoid in (SOMERVILLE, NAHANT):
        atlas.look_at(geoid, 12)
        atlas.click(*atlas.of(geoid))
        atlas.expect_town(store.municipalities().at[geoid, "name"])


def test_the_same_town_can_be_clicked_twice(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    atlas.look_at(NAHANT)
    atlas.click(*atlas.of(NAHANT))
    atlas.expect_town("Nahant")
    page.get_by_role("link", name="Show no town").click()
    expect(page.locator(".answer")).to_have_count(0)
    atlas.click(*atlas.of(NAHANT))
    atlas.expect_town("Nahant")


def test_the_pointer_is_told_the_town_and_its_status(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    atlas.look_at(SOMERVILLE, 13)
    page.mouse.move(*atlas.point(*atlas.of(SOMERVILLE)))
    expect(atlas.frame.locator(".tip strong")).to_have_text("Somerville")
    expect(atlas.frame.locator(".tip span")).to_contain_text(
        "listed as sharing reports through COPLINK"
    )


def test_a_phone_sees_search_then_answer_then_map_then_layers(phone: Page, server: Server):
    Atlas.open(phone, f"{server.url}/?town=somerville")
    tops = [
        phone.locator(selector).bounding_box()["y"]
        for selector in (".st-key-find", "#answer", ".st-key-map iframe", ".st-key-layers")
    ]
    assert tops == sorted(tops)
    assert phone.evaluate("() => document.documentElement.scrollWidth") <= 390
    assert phone.locator(".st-key-map iframe").bounding_box()["height"] <= 0.6 * 844


def test_the_largest_cities_keep_their_names_where_symbols_stand(page: Page, server: Server):
    layers = "coplink,section_287g,detention,task_force_officers,policies"
    atlas = Atlas.open(page, f"{server.url}/?layers={layers}")
    people = store.municipalities()["population"]
    named = set(atlas.do("() => Atlas.labels.named"))
    assert set(people[people >= 90_000].index) - named == set()


def test_the_chosen_town_is_named_once(page: Page, server: Server):
    atlas = Atlas.open(page, f"{server.url}/?town=framingham")
    atlas.do("() => void Atlas.map.setZoom(11, {animate: false})")
    named = atlas.do("() => Atlas.labels.named")
    assert len(named) == len(set(named)) > 1


def test_the_pointer_is_told_what_the_outlines_around_it_say(page: Page, server: Server):
    atlas = Atlas.open(page, f"{server.url}/?layers=coplink,policies")
    atlas.look_at(SOMERVILLE, 13)
    page.mouse.move(*atlas.point(*atlas.of(SOMERVILLE)))
    lines = atlas.frame.locator(".tip span")
    expect(lines.first).to_contain_text("COPLINK")
    assert lines.count() >= 2


def test_the_statewide_notes_can_be_closed_and_stay_so(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    close = atlas.frame.get_by_role("button", name="Close the notes")
    box = close.bounding_box()
    assert box["width"] >= 24 and box["height"] >= 24
    close.click()
    expect(atlas.frame.locator(".notes")).to_be_hidden()
    flip(page, atlas, "Detention sites")
    expect(atlas.frame.locator(".notes")).to_be_hidden()
