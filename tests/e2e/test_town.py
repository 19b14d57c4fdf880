"""The town page in a browser: the answer before the map, the way past the bar, on paper."""

from playwright.sync_api import Page, expect

from tests.e2e.server import Server
from tests.e2e.test_keyboard import at_rest, tab_to


def opened(page: Page, server: Server, town: str = "chelsea") -> Page:
    page.goto(f"{server.url}/town?town={town}")
    expect(page.get_by_role("heading", name="What has not been checked")).to_be_attached()
    return page


def test_on_a_phone_the_answer_comes_before_the_map_and_both_before_the_facts(
    phone: Page, server: Server
):
    opened(phone, server)
    answer = phone.locator("#answer .said").bounding_box()
    drawing = phone.locator("#answer .locator img").bounding_box()
    facts = phone.locator("#coplink").bounding_box()
    assert answer["y"] < phone.viewport_size["height"] / 2
    assert answer["y"] + answer["height"] <= drawing["y"]
    assert drawing["y"] + drawing["height"] <= facts["y"]


def test_on_a_phone_in_spanish_the_first_screen_shows_the_way_to_what_one_can_do(
    phone: Page, server: Server
):
    phone.set_viewport_size({"width": 390, "height": 844})
    opened_in = f"{server.url}/town?town=chelsea&lang=es"
    phone.goto(opened_in)
    way = phone.locator("#answer").get_by_role("link", name="Qué puede hacer usted")
    place = way.bounding_box()
    assert place["y"] + place["height"] < 844
    way.click()
    expect(phone.locator("#what-you-can-do h2")).to_be_in_viewport()
    assert phone.url == f"{opened_in}#what-you-can-do"


def test_on_a_wide_screen_the_map_stands_beside_the_answer(page: Page, server: Server):
    opened(page, server)
    answer = page.locator("#answer .said").bounding_box()
    drawing = page.locator("#answer .locator img").bounding_box()
    assert drawing["x"] >= answer["x"] + answer["width"]
    assert drawing["y"] < answer["y"] + answer["height"]


def test_the_locator_is_a_picture_with_words_that_the_browser_could_draw(
    page: Page, server: Server
):
    opened(page, server)
    drawing = page.get_by_role("img", name="Map of Massachusetts: Chelsea is filled in dark.")
    assert drawing.evaluate("image => image.complete && image.naturalWidth > 0")


def test_by_keyboard_a_link_leads_past_the_bar_to_the_search_box(page: Page, server: Server):
    opened(page, server)
    at_rest(page)  # what is drawn anew has lost the focus
    tab_to(page, "Skip to the page")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("combobox")).to_be_focused()


def test_a_town_found_in_the_box_has_its_page_shown(page: Page, server: Server):
    page.goto(f"{server.url}/town")
    expect(page.get_by_role("heading", name="Choose a city or town")).to_be_visible()
    page.get_by_role("combobox").fill("gosnold")
    page.get_by_role("option").first.click()
    expect(page.get_by_role("heading", name="Gosnold", exact=True)).to_be_visible()
    expect(page).to_have_url(f"{server.url}/town?town=gosnold")


def test_the_way_back_to_the_map_keeps_the_town(page: Page, server: Server):
    opened(page, server)
    page.get_by_role("link", name="See Chelsea on the map").click()
    expect(page).to_have_url(f"{server.url}/?town=chelsea")


def test_on_paper_nothing_to_click_remains(page: Page, server: Server):
    opened(page, server)
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="Leave this page")).to_be_hidden()
    expect(page.get_by_role("combobox")).to_be_hidden()
    expect(page.locator("#coplink .source-line")).to_be_visible()
