"""The address is the view: it holds it, opens it again, and Back and Forward walk through it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.e2e.atlas import Atlas
from tests.e2e.server import Server
from tests.e2e.test_map import NAHANT, SOMERVILLE, flip


def test_back_and_forward_walk_through_the_towns_chosen(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    atlas.do("() => { window.first = true; }")
    for geoid, name in ((SOMERVILLE, "Somerville"), (NAHANT, "Nahant")):
        atlas.look_at(geoid)
        atlas.click(*atlas.of(geoid))
        atlas.expect_town(name)
    page.go_back()
    atlas.expect_town("Somerville")
    expect(page).to_have_url(f"{server.url}/?town=somerville")
    page.go_back()
    expect(page.locator(".answer h1")).to_have_count(0)
    page.go_forward()
    atlas.expect_town("Somerville")
    page.go_forward()
    atlas.expect_town("Nahant")
    assert atlas.do("() => window.first")


def test_an_address_opens_the_view_it_was_copied_from(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    flip(page, atlas, "Noncitizens")
    flip(page, atlas, "Detention sites")
    atlas.look_at(SOMERVILLE, 13)
    atlas.click(*atlas.of(SOMERVILLE))
    atlas.expect_town("Somerville")
    shown = atlas.do("() => ({...Atlas.state, fly: 0})")
    address = page.url
    page.goto("about:blank")
    again = Atlas.open(page, address)
    again.expect_town("Somerville")
    assert again.do("() => ({...Atlas.state, fly: 0})") == shown


def test_what_an_address_asks_in_vain_is_said_without_repeating_it(page: Page, server: Server):
    Atlas.open(page, f"{server.url}/?town=<script>alert(1)</script>&on=20026-01-01")
    note = page.get_by_text("This address asked for something")
    expect(note).to_be_visible()
    expect(note).not_to_contain_text("script")


def test_the_copied_link_is_the_address(page: Page, server: Server):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    Atlas.open(page, f"{server.url}/?town=somerville")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url


def test_the_date_goes_into_the_address_and_the_map(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    page.get_by_label("Any day").fill("2017-06-01")
    page.get_by_label("Any day").press("Enter")
    expect(page).to_have_url(f"{server.url}/?on=2017-06-01")
    atlas.frame.wait_for_function("() => (Atlas.state.fill.codes.match(/s/g) || []).length === 3")


def test_playing_steps_through_the_days_and_can_be_paused(page: Page, server: Server):
    Atlas.open(page, f"{server.url}/?on=2021-01-13")
    page.get_by_role("button", name="Play").click()
    expect(page).not_to_have_url(f"{server.url}/?on=2021-01-13")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_going_to_the_table_and_back_keeps_the_town_the_layers_and_the_date(
    page: Page, server: Server
):
    atlas = Atlas.open(page, f"{server.url}/?town=nahant&layers=noncitizens&on=2021-06-01")
    atlas.expect_town("Nahant")
    page.get_by_role("link", name="Organize", exact=True).click()
    page.get_by_role("heading", name="Organize", exact=True).wait_for()
    page.get_by_role("link", name="Map", exact=True).click()
    atlas.expect_town("Nahant")
    expect(page).to_have_url(f"{server.url}/?town=nahant&layers=noncitizens&on=2021-06-01")
