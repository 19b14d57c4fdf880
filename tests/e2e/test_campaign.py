"""A list of one's own in a real browser: pasted by keyboard on a phone, undone, kept by Back."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.server import Server

# Where the script was faster than the key the page changes in place; else the link was followed.
EVERETT_ADDED = re.compile("towns=chelsea(,|%2C)everett$")
BOX = "Names of places, one a line or with commas between them"


def press(page: Page, control: Locator, key: str = "Enter") -> None:
    """Use a control as the keyboard does: it has the focus, and a key is pressed."""
    control.focus()
    expect(control).to_be_focused()
    page.keyboard.press(key)


def in_place(page: Page) -> None:
    """Wait until the script of the links is there: before, a link loads the page anew."""
    page.locator("html[data-acts]").wait_for(state="attached")


def pasted(page: Page, server: Server, text: str) -> None:
    page.goto(f"{server.url}/organize")
    press(page, page.locator("summary").filter(has_text="Paste names into the list"))
    box = page.get_by_label(BOX)
    box.focus()
    page.keyboard.insert_text(text)
    press(page, page.get_by_role("button", name="Add these places"))


def test_names_pasted_on_a_phone_become_a_list_that_is_kept_undone_and_brought_back(
    phone: Page, server: Server
):
    pasted(phone, server, "Chelsea, MA 02150\nHyannis\nSomervile")
    expect(phone.get_by_role("heading", name="Your list (2)")).to_be_visible()
    expect(phone).to_have_url(f"{server.url}/organize?list=chelsea%2Cbarnstable")
    expect(phone.get_by_text("“Somervile” is not the name of one place here.")).to_be_visible()
    expect(phone.get_by_label(BOX)).to_have_value("")
    expect(phone.get_by_text("“Hyannis” was read as Barnstable.")).to_be_visible()
    press(phone, phone.get_by_role("link", name="Add Somerville to your list"))
    expect(phone.get_by_role("link", name="Your list (3)")).to_be_visible()
    expect(phone.get_by_text("“Somervile”: Somerville is on your list.")).to_be_visible()
    expect(phone.locator("#next-name")).to_be_focused()
    press(phone, phone.get_by_role("link", name="Map", exact=True))
    expect(phone.get_by_text("On your list: Chelsea, Barnstable, and Somerville")).to_be_visible()
    press(phone, phone.get_by_role("button", name="Undo"))
    expect(phone.get_by_role("link", name="Your list (2)")).to_be_visible()
    expect(phone).to_have_url(f"{server.url}/?list=chelsea%2Cbarnstable")
    phone.go_back()
    expect(phone.get_by_role("link", name="Your list (3)")).to_be_visible()


def test_all_first_guesses_are_taken_at_once(page: Page, server: Server):
    pasted(page, server, "Somervile\nWorchester\nqvxzkw")
    press(page, page.get_by_role("link", name="Add all 2 first guesses: Somerville, Worcester"))
    expect(page.get_by_role("heading", name="Your list (2)")).to_be_visible()
    expect(page.get_by_text("“Worchester”: Worcester is on your list.")).to_be_visible()


def test_the_focus_stays_where_a_place_was_taken_off_the_list(page: Page, server: Server):
    page.goto(f"{server.url}/organize?list=chelsea,lynn,salem")
    in_place(page)
    press(page, page.locator("summary").filter(has_text="See and change the list"))
    press(page, page.get_by_role("link", name="Remove Lynn from your list"))
    expect(page.get_by_role("heading", name="Your list (2)")).to_be_focused()
    press(page, page.get_by_role("button", name="Undo"))
    expect(page.get_by_role("heading", name="Your list (3)")).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()


def test_a_place_is_compared_moved_put_on_the_list_and_taken_out(page: Page, server: Server):
    page.goto(f"{server.url}/compare?towns=chelsea")
    press(page, page.get_by_role("link", name="Add Everett").first)
    expect(page).to_have_url(EVERETT_ADDED)
    in_place(page)
    press(page, page.get_by_role("link", name="Move left: Everett"))
    expect(page.get_by_role("columnheader").nth(1)).to_contain_text("Everett")
    press(page, page.get_by_role("link", name="Add to your list: Everett"))
    expect(page.get_by_role("link", name="Take off your list: Everett")).to_be_focused()
    expect(page.get_by_role("link", name="Your list (1)")).to_be_visible()
    press(page, page.get_by_role("link", name="Take out of the comparison: Chelsea"))
    expect(page).to_have_url(re.compile("towns=everett&list=everett|list=everett&towns=everett"))
    page.go_back()
    expect(page.get_by_role("columnheader")).to_have_count(3)


def test_a_link_pressed_before_its_script_has_come_leads_to_the_same_list(
    page: Page, server: Server
):
    page.route("**/acts-*.js", lambda route: route.abort())
    page.goto(f"{server.url}/compare?towns=chelsea,lynn&list=salem")
    press(page, page.get_by_role("link", name="Add to your list: Chelsea"))
    expect(page.get_by_role("link", name="Your list (2)")).to_be_visible()
    expect(page).to_have_url(f"{server.url}/compare?towns=chelsea,lynn&list=salem,chelsea")


def test_a_place_found_in_the_box_is_added_to_the_comparison(page: Page, server: Server):
    page.goto(f"{server.url}/compare?towns=lynn")
    box = page.get_by_role("combobox", name="Find a city, town, village or ZIP code")
    box.press_sequentially("hyann")
    expect(page.get_by_role("option").first).to_contain_text("Hyannis")
    box.press("Enter")
    expect(page.get_by_role("columnheader", name="Barnstable")).to_be_visible()
    expect(box).to_have_value("")
    expect(page).to_have_url(f"{server.url}/compare?towns=lynn%2Cbarnstable")


def test_the_language_menu_keeps_the_list_and_its_name(page: Page, server: Server):
    page.goto(f"{server.url}/town?town=chelsea&list=chelsea,lynn&name=Our+towns")
    page.locator(".languages summary").click()
    page.get_by_role("link", name="Español").click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.get_by_role("link", name="Lista “Our towns” (2)")).to_be_visible()


def test_nothing_pasted_is_in_the_servers_output(page: Page, server: Server):
    pasted(page, server, "qvxzkwpasted\nChelsea")
    expect(page.get_by_text("“qvxzkwpasted” is not the name of one place here.")).to_be_visible()
    assert "qvxzkw" not in server.said()
