"""A connection that fails: the map stays usable, says what has not come, and asks for it again."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

from tests.e2e.atlas import Atlas
from tests.e2e.server import Server
from tests.e2e.test_map import flip, switch

CONTEXT = re.compile(r"/context-[0-9a-f]+\.topojson")
TRACTS = re.compile(r"/tracts-[0-9a-f-]+\.topojson")
SCRIPT = re.compile(r"/map-[0-9a-f]+\.js")
LATE = "The census tracts have not come yet. Until they do, the map shows what it showed before."


def failing(page: Page, files: re.Pattern[str], times: int | None = None) -> list[str]:
    """Cut off requests for these files, always or a number of times; the list of those asked."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        if times is None or len(asked) <= times:
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route(files, answer)
    return asked


def test_tracts_that_do_not_come_leave_the_former_fill_and_a_sentence_until_they_do(
    page: Page, server: Server
):
    asked = failing(page, TRACTS)
    atlas = Atlas.open(page, server.url)
    before = atlas.picture()
    switch(page, "Noncitizens")
    expect(atlas.frame.locator(".late-words")).to_have_text(LATE)
    assert atlas.do("() => document.documentElement.dataset.drawn").startswith("coplink")
    flip(page, atlas, "Detention sites")
    flip(page, atlas, "Detention sites")
    assert len(set(asked)) == 1 and len(asked) > 1
    page.unroute(TRACTS)
    atlas.drawn("noncitizens")
    expect(atlas.frame.locator(".late-words")).to_have_count(0)
    flip(page, atlas, "COPLINK")
    assert atlas.fill() == "coplink"
    assert atlas.picture().size == before.size


def test_the_sentence_goes_when_the_tracts_are_no_longer_wanted(page: Page, server: Server):
    failing(page, TRACTS)
    atlas = Atlas.open(page, server.url)
    switch(page, "Noncitizens")
    expect(atlas.frame.locator(".late-words")).to_be_visible()
    switch(page, "COPLINK")
    expect(atlas.frame.locator(".late-words")).to_have_count(0)


def test_the_sentence_is_in_the_language_of_the_page(page: Page, server: Server):
    failing(page, TRACTS)
    atlas = Atlas.open(page, f"{server.url}/?lang=es")
    assert atlas.do("() => Atlas.state.late")
    atlas.do("() => { Atlas.state.late = 'Todavía no'; }")
    atlas.do("() => void Atlas.expect(Atlas.state.fill = {tracts: Atlas.data.tracts, codes: ''})")
    expect(atlas.frame.locator(".late-words")).to_have_text("Todavía no")


def test_the_map_is_used_while_roads_and_neighbours_do_not_come_and_they_are_asked_for_again(
    page: Page, server: Server
):
    failing(page, CONTEXT)
    page.goto(server.url)
    frame = page.wait_for_selector(".st-key-map iframe").content_frame()
    frame.wait_for_function("() => document.documentElement.dataset.drawn")
    atlas = Atlas(page, frame)
    flip(page, atlas, "Noncitizens")
    atlas.drawn("noncitizens")
    flip(page, atlas, "COPLINK")
    atlas.drawn("coplink")
    assert not atlas.do("() => Atlas.complete")
    page.unroute(CONTEXT)
    frame.wait_for_function("() => Atlas.complete && Atlas.land.neighbours")


def test_the_map_s_own_script_is_asked_for_again(page: Page, server: Server):
    asked = failing(page, SCRIPT, times=2)
    atlas = Atlas.open(page, server.url)
    assert atlas.fill() == "coplink"
    assert len(asked) >= 3


def test_while_the_script_does_not_come_a_sentence_stands_in_its_place_and_the_newest_view_is_drawn(
    page: Page, server: Server
):
    failing(page, SCRIPT)
    page.goto(server.url)
    frame = page.wait_for_selector(".st-key-map iframe").content_frame()
    words = frame.get_by_text("The map has not come yet.")
    expect(words).to_be_visible()
    switch(page, "Detention sites")
    frame.wait_for_function("() => !('detention' in window.drawing.layers)")
    page.unroute(SCRIPT)
    atlas = Atlas.of_page(page)
    expect(words).to_have_count(0)
    assert "detention" not in atlas.do("() => Atlas.shown")
