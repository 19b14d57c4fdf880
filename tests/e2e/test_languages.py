"""The languages in a browser: chosen by it, by the address or in the bar, and by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.atlas import Atlas
from tests.e2e.conftest import PATIENCE, PHONE
from tests.e2e.server import Server
from tests.e2e.test_access import found
from tests.e2e.test_keyboard import at_rest, tab_to

CHOOSER = ".languages summary"


def in_a_browser(browser: Browser, locale: str, **context: object) -> Iterator[Page]:
    opened = browser.new_context(locale=locale, **context)
    page = opened.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    opened.close()


@pytest.fixture
def spanish(browser: Browser) -> Iterator[Page]:
    yield from in_a_browser(browser, "es-ES")


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    yield from in_a_browser(browser, "en-US", viewport=PHONE, has_touch=True)


def test_a_phone_in_spanish_goes_from_search_to_answer_to_source_by_keyboard_alone(
    phone: Page, server: Server
):
    Atlas.open(phone, f"{server.url}/?lang=es")
    tab_to(phone, "INPUT|place")
    phone.keyboard.type("chels")
    option = phone.get_by_role("option", name="Chelsea").first
    expect(option).to_contain_text("Condado de Suffolk")
    phone.keyboard.press("Enter")
    expect(phone.locator(".answer h1")).to_have_text("Chelsea")
    expect(phone.locator(".said")).to_contain_text("COPLINK, una base de datos")
    at_rest(phone)
    tab_to(phone, "Datos y fuentes")
    phone.keyboard.press("Enter")
    expect(phone.locator(".fact").first).to_be_visible()
    at_rest(phone)
    tab_to(phone, "Cómo lo sabemos")
    phone.keyboard.press("Enter")
    tab_to(phone, "A|||")
    href = phone.locator(":focus").get_attribute("href")
    assert href.startswith("https://")
    assert "lang=es" in phone.url
    assert "town=chelsea" in phone.url


def test_a_spanish_browser_gets_spanish_where_the_address_names_no_language(
    spanish: Page, server: Server
):
    Atlas.open(spanish, server.url)
    expect(spanish.locator("html")).to_have_attribute("lang", "es")
    expect(spanish.locator(CHOOSER)).to_contain_text("Español")
    expect(spanish).to_have_title("Mapa – municipios de Massachusetts")
    expect(spanish.locator(".foot a").first).to_have_attribute("href", "sources?lang=es")
    Atlas.open(spanish, f"{server.url}/?lang=en")
    expect(spanish.locator("html")).to_have_attribute("lang", "en")
    expect(spanish.locator(".foot a").first).to_have_attribute("href", "sources?lang=en")


def test_the_copied_address_says_the_language_that_the_browser_chose(spanish: Page, server: Server):
    spanish.context.grant_permissions(["clipboard-read", "clipboard-write"])
    Atlas.open(spanish, f"{server.url}/?town=somerville")
    spanish.locator(".st-key-layers .copy").click()
    expect(spanish.get_by_role("status").filter(has_text="copiado")).to_be_visible()
    copied = spanish.evaluate("() => navigator.clipboard.readText()")
    assert copied == f"{server.url}/?town=somerville&lang=es"


def test_chinese_is_chosen_by_keyboard_and_the_map_stays(page: Page, server: Server):
    atlas = Atlas.open(page, f"{server.url}/?town=somerville&on=2021-06-01")
    atlas.do("() => { window.first = true; }")
    tab_to(page, "English")
    page.keyboard.press("Enter")
    tab_to(page, "中文")
    box = page.locator(":focus").bounding_box()
    assert box["height"] >= 24
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    expect(page.locator(CHOOSER)).to_contain_text("中文")
    expect(page.locator(CHOOSER)).to_be_focused()
    expect(page).to_have_url(f"{server.url}/?town=somerville&on=2021-06-01&lang=zh")
    assert atlas.do("() => window.first")
    expect(page.get_by_label("查找").first).to_have_value("Somerville")


def test_another_language_keeps_the_place_on_the_page(page: Page, server: Server):
    page.goto(f"{server.url}/town?town=chelsea")
    expect(page.locator("footer.foot")).to_be_attached()
    main = page.locator("[data-testid=stMain]")
    main.evaluate("(page) => page.scrollTo(0, 600)")
    page.locator(CHOOSER).dispatch_event("click")
    page.locator(".languages a[lang=es]").dispatch_event("click")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.locator(CHOOSER)).to_be_focused()
    assert main.evaluate("(page) => page.scrollTop") > 500


def test_each_language_leads_to_what_is_shown_in_a_tab_of_its_own(page: Page, server: Server):
    page.goto(f"{server.url}/agencies?agency=doc")
    page.locator(CHOOSER).click()
    links = page.locator(".languages a")
    expect(links).to_have_count(6)
    expect(links.last).to_have_attribute("href", "?agency=doc&lang=vi")
    page.keyboard.press("Escape")
    expect(links.last).to_be_hidden()
    expect(page.locator(CHOOSER)).to_be_focused()


def test_the_open_menu_stays_on_the_screen(page: Page, server: Server):
    page.goto(f"{server.url}/organize")
    page.locator(CHOOSER).click()
    for width in (320, 390, 900, 1440):
        page.set_viewport_size({"width": width, "height": 700})
        for link in page.locator(".languages a").all():
            box = link.bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width


def test_a_page_says_that_nobody_has_read_its_translation(page: Page, server: Server):
    page.goto(f"{server.url}/organize?lang=ht")
    expect(page.locator(".unread a")).to_have_attribute(
        "href", "sources?fact=translation/ht&lang=ht"
    )
    page.goto(f"{server.url}/organize")
    page.locator("footer").wait_for()
    expect(page.locator(".unread")).to_have_count(0)


@pytest.mark.parametrize("place", ["?lang=zh&town=chelsea", "town?lang=vi&town=chelsea"])
def test_axe_finds_nothing_serious_in_another_language(page: Page, server: Server, place: str):
    page.goto(f"{server.url}/{place}")
    page.locator("footer").wait_for()
    page.locator(CHOOSER).click()
    assert found(page) == []


def test_two_viewers_at_once_search_in_their_own_languages(
    spanish: Page, page: Page, server: Server
):
    Atlas.open(spanish, server.url)
    Atlas.open(page, server.url)
    for text in ("salem", "no such place at all"):
        spanish.locator("#place").fill(text)
        page.locator("#place").fill(text)
        there = spanish.locator(".st-key-find [role=status]")
        here = page.locator(".st-key-find [role=status]")
        expect(here).to_contain_text("place" if text == "salem" else "No place")
        expect(there).to_contain_text("lugar")
        expect(there).not_to_contain_text("place")
