"""The as-of date in a real browser: typed, slid, and off where a layer has its own period."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from layers.view import FIRST_DAY
from tests.e2e.atlas import Atlas
from tests.e2e.server import Server


def box(page: Page) -> Locator:
    return page.get_by_label("Any day")


def asked(page: Page) -> list[str]:
    """The days that addresses of this page have named, as they come."""
    days: list[str] = []
    page.on("framenavigated", lambda frame: days.extend(re.findall(r"[?&]on=([^&]+)", frame.url)))
    return days


@pytest.mark.parametrize("delay", [60, 150])
def test_a_typed_date_asks_for_no_year_that_is_half_typed(page: Page, server: Server, delay: int):
    Atlas.open(page, server.url)
    days = asked(page)
    box(page).focus()
    page.keyboard.type("06152019", delay=delay)
    expect(page).to_have_url(re.compile("on=2019-06-15"))
    expect(box(page)).to_have_value("2019-06-15")
    assert set(days) == {"2019-06-15"}


def test_a_day_before_the_first_of_our_documents_is_put_back(page: Page, server: Server):
    Atlas.open(page, f"{server.url}/?on=2019-06-15")
    expect(box(page)).to_have_attribute("min", FIRST_DAY.isoformat())
    box(page).focus()
    page.keyboard.type("01011999")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(box(page)).to_have_value("2019-06-15")
    assert "on=2019-06-15" in page.url


def test_the_slider_goes_to_its_end_and_stays_there(page: Page, server: Server):
    Atlas.open(page, server.url)
    slider = page.get_by_role("slider", name="As it stood on")
    slider.focus()
    for _press in range(4):
        page.keyboard.press("ArrowLeft")
    page.keyboard.press("Home")
    expect(slider).to_have_value("0")
    expect(page).to_have_url(re.compile(f"on={FIRST_DAY.isoformat()}"))
    expect(slider).to_have_value("0")
    expect(page.get_by_text("Each step is a day from which a document speaks")).to_be_visible()


def test_a_layer_with_its_own_period_has_no_slider(page: Page, server: Server):
    Atlas.open(page, f"{server.url}/?layers=noncitizens")
    expect(page.get_by_text("This layer has its own period.")).to_be_visible()
    expect(page.get_by_role("slider", name="As it stood on")).to_be_disabled()
    expect(page.get_by_role("button", name="Play")).to_be_disabled()
