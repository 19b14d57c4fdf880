"""Organize in a browser: filter, sort, Back, keyboard, a narrow phone; the server's own answer."""

import re

import pytest
from playwright.sync_api import Page, expect

from data import store
from layers import filtering
from layers.rows import rows
from layers.view import View
from tests.e2e.server import Server
from tests.e2e.test_access import found

PLACES = ".organize table.places tbody th a"
COUNT = ".organize .count"
FIFTEEN = sorted(store.slugs())[:15]


def opened(page: Page, server: Server, query: str = "") -> Page:
    page.goto(f"{server.url}/organize{query}")
    expect(page.locator(".organize thead")).to_be_visible()
    return page


def names(page: Page) -> list[str]:
    return page.locator(PLACES).all_text_contents()


def answer(**address: str) -> list[str]:
    """The names that the server's own filter gives for an address."""
    frame = rows(View())
    return [
        frame.at[geoid, "name"] for geoid in filtering.matching(frame, filtering.parse(address))
    ]


def test_a_column_is_sorted_by_keyboard_and_says_so(page: Page, server: Server):
    opened(page, server)
    button = page.get_by_role("button", name="Population", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(COUNT)).to_have_text(
        "351 of 351 places, sorted by Population, from the most"
    )
    expect(page.get_by_role("columnheader", name="Population")).to_have_attribute(
        "aria-sort", "descending"
    )
    expect(button).to_be_focused()
    assert names(page) == answer(sort="-population")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"sort=population$"))


def test_a_starting_point_filters_table_count_and_map_and_back_undoes_it(
    page: Page, server: Server
):
    opened(page, server)
    page.get_by_role("link", name="Listed as sharing, with an ordinance").click()
    expect(page.locator(COUNT)).to_contain_text("7 of 351 places")
    assert names(page) == answer(
        coplink="sharing", policies="ordinance_or_bylaw,executive_order,department_policy"
    )
    expect(page.locator(".companion .in")).to_have_count(7)
    expect(page.locator("figcaption")).to_have_text("The 7 places that match are filled in.")
    page.reload()
    expect(page.locator(PLACES)).to_have_count(7)
    page.go_back()
    expect(page.locator(COUNT)).to_contain_text("351 of 351 places")
    expect(page.locator(".chips li")).to_have_count(0)
    expect(page.locator(".companion .in")).to_have_count(0)


def test_a_field_is_opened_set_and_taken_back_by_keyboard_alone(page: Page, server: Server):
    opened(page, server)
    field = page.locator(".field[data-key=county]")
    button = field.get_by_role("button", name="County")
    button.focus()
    page.keyboard.press("Enter")
    field.get_by_label("Dukes").focus()
    page.keyboard.press("Space")
    expect(page.locator(COUNT)).to_contain_text("7 of 351 places")
    expect(field.get_by_label("Dukes")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    chip = page.get_by_role("button", name="Take away this filter: County: Dukes")
    chip.focus()
    page.keyboard.press("Enter")
    expect(page.locator(COUNT)).to_contain_text("351 of 351 places")
    expect(page.get_by_label("Name", exact=True)).to_be_focused()


def test_figures_and_a_name_narrow_further_and_all_is_cleared_at_once(page: Page, server: Server):
    opened(page, server, "?coplink=not_named")
    page.get_by_label("Name", exact=True).fill("north")
    expect(page).to_have_url(re.compile("q=north"))
    page.get_by_role("button", name="More filters").click()
    page.get_by_role("button", name="Population", exact=True).first.click()
    page.locator("[name=population-low]").fill("15000")
    expect(page).to_have_url(re.compile("population=15000-"))
    address = {"coplink": "not_named", "q": "north", "population": "15000-"}
    expect(page.locator(PLACES)).to_have_count(len(answer(**address)))
    assert names(page) == answer(**address)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(COUNT)).to_contain_text("351 of 351 places")
    expect(page.get_by_label("Name", exact=True)).to_have_value("")


def test_the_words_of_an_option_can_be_clicked_and_stay_in_sight_with_chips_and_count(
    page: Page, server: Server
):
    opened(page, server)
    for key, words in (("coplink", "Listed as sharing reports"), ("county", "Dukes")):
        page.locator(f".field[data-key={key}] > button").click()
        option = page.locator(f".field[data-key={key}] label span").filter(has_text=words).first
        box = option.bounding_box()
        page.mouse.click(box["x"] + 8, box["y"] + 8)
        chip = page.locator(f".chips [data-remove={key}]")
        expect(chip).to_be_visible()
        field = page.locator(f".field[data-key={key}] > fieldset").bounding_box()
        assert chip.bounding_box()["y"] >= field["y"] + field["height"]
    expect(page.locator(COUNT)).to_contain_text("0 of 351 places")


def test_where_nothing_fits_the_last_filter_can_be_taken_back(page: Page, server: Server):
    opened(page, server, "?coplink=sharing")
    page.get_by_label("Name", exact=True).fill("alford")
    expect(page.get_by_text("No place fits all of these filters.")).to_be_visible()
    expect(page.locator(".scroll")).to_be_hidden()
    page.get_by_role("button", name="Take back: Name: alford").click()
    expect(page.locator(PLACES)).to_have_count(24)
    expect(page.get_by_label("Name", exact=True)).to_have_value("")


def test_what_is_typed_stays_while_it_is_not_yet_a_filter_and_back_takes_it_away(
    page: Page, server: Server
):
    opened(page, server)
    page.get_by_role("button", name="More filters").click()
    page.get_by_role("button", name="Population", exact=True).first.click()
    low, high = page.locator("[name=population-low]"), page.locator("[name=population-high]")
    low.fill("50000")
    expect(page).to_have_url(re.compile("population=50000-"))
    high.fill("9")
    expect(page.locator(COUNT)).to_contain_text("351 of 351 places")
    expect(low).to_have_value("50000")
    high.fill("90000")
    expect(page).to_have_url(re.compile("population=50000-90000"))
    page.go_back()
    expect(high).to_have_value("")


def test_ones_own_district_is_one_press_and_one_choice_away(page: Page, server: Server):
    opened(page, server)
    page.get_by_role("button", name="My legislative district").click()
    district = page.get_by_role("combobox", name="House district")
    expect(district).to_be_focused()
    district.select_option("2nd-barnstable")
    expect(page.locator(PLACES)).to_have_text(["Barnstable", "Yarmouth"])
    page.get_by_label("By town").first.select_option(label="Abington: 7th Plymouth")
    expect(page).to_have_url(re.compile("house=7th-plymouth"))
    expect(district).to_have_value("7th-plymouth")


def test_agencies_are_a_second_table_that_follows_the_filter(page: Page, server: Server):
    opened(page, server, "?house=2nd-barnstable")
    page.get_by_role("button", name="Agencies", exact=True).click()
    table = page.get_by_role("table", name="Agencies of the places that match")
    expect(table.get_by_role("link", name="Yarmouth Police Department")).to_have_attribute(
        "href", "agencies?agency=yarmouth-police"
    )
    expect(table.get_by_role("link", name="Boston Police Department")).to_have_count(0)
    page.get_by_role("button", name="Places", exact=True).click()
    expect(page.locator(PLACES)).to_have_text(["Barnstable", "Yarmouth"])


def test_a_row_leads_to_its_town_with_the_day_that_is_shown(page: Page, server: Server):
    opened(page, server, "?on=2019-06-01&q=salem")
    expect(page.get_by_role("link", name="Salem", exact=True)).to_have_attribute(
        "href", "town?town=salem&on=2019-06-01"
    )


def test_what_an_address_cannot_ask_for_is_said(page: Page, server: Server):
    opened(page, server, "?county=%3Cscript%3E&coplink=sharing")
    expect(page.locator(".ignored")).to_contain_text("(County)")
    expect(page.locator(PLACES)).to_have_count(24)


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_the_name_and_the_count_stay_in_sight(phone: Page, server: Server, width: int):
    phone.set_viewport_size({"width": width, "height": 700})
    opened(phone, server)
    first = phone.locator(".organize tbody th").first
    phone.locator(".organize .scroll").evaluate("(box) => box.scrollTo(900, 0)")
    assert first.bounding_box()["x"] >= 0
    main = phone.locator("[data-testid=stMain]")
    main.evaluate("(main) => main.scrollBy(0, 900)")
    expect(phone.locator(".organize .count strong")).to_be_in_viewport()
    assert main.evaluate("(main) => main.scrollWidth") <= width


def test_axe_finds_nothing_serious_with_a_filter_set_and_a_field_open(page: Page, server: Server):
    opened(page, server, "?coplink=sharing")
    page.locator(".field[data-key=policies] > button").click()
    assert found(page) == []


def test_a_row_s_button_puts_its_place_on_the_list_and_takes_it_off(page: Page, server: Server):
    opened(page, server, "?coplink=sharing")
    page.get_by_role("button", name="Put Boston on the list").press("Enter")
    expect(page.get_by_role("link", name="Your list (1)")).to_be_in_viewport()
    expect(page.get_by_text("Boston is on your list now.", exact=True)).to_be_in_viewport()
    expect(page.get_by_role("button", name="Undo")).to_be_in_viewport()
    expect(page).to_have_url(f"{server.url}/organize?coplink=sharing&list=boston")
    row = page.locator("tr.kept")
    expect(row.locator("th")).to_contain_text("on your list")
    off = page.get_by_role("button", name="Take Boston off the list")
    expect(off).to_be_focused()
    page.keyboard.press("Enter")
    expect(row).to_have_count(0)
    expect(page.get_by_role("link", name="Your list (1)")).to_have_count(0)


def test_a_starting_point_keeps_the_list_and_the_day_also_in_a_tab_of_its_own(
    page: Page, server: Server
):
    opened(page, server, "?list=chelsea&on=2020-01-01")
    for link in page.locator(".starts a").all():
        assert "list=chelsea" in link.get_attribute("href")
        assert "on=2020-01-01" in link.get_attribute("href")


def test_on_a_small_laptop_the_count_and_four_rows_are_in_sight(page: Page, server: Server):
    page.set_viewport_size({"width": 1366, "height": 768})
    for query in ("", f"?list={','.join(FIFTEEN)}"):
        opened(page, server, query)
        expect(page.locator(".organize tbody tr").nth(3).locator("a")).to_be_in_viewport(ratio=1)
        expect(page.locator(COUNT)).to_be_in_viewport(ratio=1)


def test_the_table_of_the_list_alone_begins_at_its_count(page: Page, server: Server):
    opened(page, server, "?list=chelsea,lynn")
    page.get_by_role("link", name="Show only these in the table").click()
    expect(page.locator(PLACES)).to_have_text(["Chelsea", "Lynn"])
    expect(page.locator(COUNT)).to_be_focused()


def test_the_column_of_the_order_comes_into_view_and_the_table_s_edges_are_shown(
    page: Page, server: Server
):
    opened(page, server)
    frame = page.locator(".organize .frame")
    expect(frame).to_have_class(re.compile("to-right"))
    expect(frame).not_to_have_class(re.compile("from-left"))
    page.get_by_role("link", name="Listed as sharing, most noncitizens first").click()
    expect(page.locator("thead [data-key=noncitizens]")).to_be_in_viewport(ratio=1)
    expect(frame).to_have_class(re.compile("from-left"))
