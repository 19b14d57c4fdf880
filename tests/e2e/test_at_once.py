"""What the map shows at once: while the server stands still, a switch is seen all the same."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect

from tests.e2e.atlas import Atlas
from tests.e2e.server import Server
from tests.e2e.test_map import flip, switch


@contextmanager
def standing_still(server: Server) -> Iterator[None]:
    os.kill(server.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(server.pid, signal.SIGCONT)


def shows(atlas: Atlas, *keys: str) -> None:
    atlas.frame.wait_for_function("(keys) => String(Atlas.shown) === keys", arg=",".join(keys))


def test_a_layer_goes_and_comes_back(page: Page, server: Server):
    atlas = Atlas.open(page, f"{server.url}/?layers=coplink,section_287g,detention")
    with standing_still(server):
        switch(page, "Detention sites")
        shows(atlas, "coplink", "section_287g")
        switch(page, "Detention sites")
        shows(atlas, "coplink", "section_287g", "detention")


def test_a_fill_that_was_seen_takes_the_place_of_the_other(page: Page, server: Server):
    atlas = Atlas.open(page, f"{server.url}/?layers=noncitizens,detention")
    flip(page, atlas, "COPLINK")
    assert atlas.fill() == "coplink"
    with standing_still(server):
        switch(page, "Noncitizens")
        shows(atlas, "noncitizens", "detention")
        atlas.drawn("noncitizens")


def test_another_day_forgets_what_was_drawn_of_the_day_before(page: Page, server: Server):
    atlas = Atlas.open(page, f"{server.url}/?layers=coplink,detention")
    flip(page, atlas, "Detention sites")
    assert set(atlas.do("() => [...Atlas.parts.keys()]")) == {"coplink", "detention"}
    page.locator("[type=date]").fill("2019-05-01")
    atlas.frame.wait_for_function("() => Atlas.of.startsWith('2019-05-01')")
    assert atlas.do("() => [...Atlas.parts.keys()]") == ["coplink"]


def test_two_quick_switches_lose_neither(page: Page, server: Server):
    atlas = Atlas.open(page, f"{server.url}/?layers=coplink,section_287g,detention")
    with standing_still(server):
        switch(page, "Detention sites")
        switch(page, "287(g) agreements")
        shows(atlas, "coplink")
    expect(page).to_have_url(f"{server.url}/?layers=coplink")
    assert page.get_by_role("switch", checked=True).count() == 1
