"""Documents taken from their page: each opens, and letters for a list tell how far they are."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from PIL import Image
from playwright.sync_api import Download, Page, TimeoutError, expect
from pypdf import PdfReader

from tests.e2e.server import Server
from tests.e2e.test_keyboard import at_rest

TOWN = "/paper?town=chelsea"


def took(page: Page, title: str) -> Download:
    with page.expect_download() as download:
        page.get_by_role("button", name=title, exact=True).click()
    return download.value


def content(download: Download) -> BytesIO:
    return BytesIO(download.path().read_bytes())


def choose(page: Page, title: str, words: str) -> None:
    """Take one of a box's options; asked again, as people do, where a late run closed the box."""
    box = page.get_by_role("combobox", name=title, exact=True)
    for _press in range(10):
        at_rest(page)
        box.press("ArrowDown")
        try:
            page.get_by_role("option", name=words).click(timeout=5_000)
        except TimeoutError:
            continue
        return
    raise AssertionError(f"{title} offered no {words}")


def test_a_handout_and_a_card_of_the_town_are_taken_along(page: Page, server: Server):
    page.goto(f"{server.url}{TOWN}")
    handout = took(page, "Handout (PDF)")
    assert handout.suggested_filename == "chelsea-handout-en.pdf"
    (sheet,) = PdfReader(content(handout)).pages
    assert "Chelsea" in sheet.extract_text()
    shown = took(page, "Handout (web page)").path().read_text()
    assert f"{server.url}/town?town=chelsea" in shown
    assert Image.open(content(took(page, "Card to share (PNG)"))).size == (1200, 630)


def test_a_handout_speaks_the_page_s_language_on_a_telephone(phone: Page, server: Server):
    phone.goto(f"{server.url}{TOWN}&lang=es")
    with phone.expect_download() as download:
        phone.locator(".st-key-on-town button").first.click()
    (sheet,) = PdfReader(content(download.value)).pages
    assert "Ciudad del condado de Suffolk" in sheet.extract_text()
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_letter_to_one_agency_opens_in_a_word_processor(page: Page, server: Server):
    page.goto(f"{server.url}{TOWN}")
    expect(page.get_by_role("button", name="Make 5 letters")).to_be_visible()
    choose(page, "Addressed to", "Chelsea Police Department")
    letter = Document(content(took(page, "Letter (Word)")))
    assert "Chelsea Police Department" in [one.text for one in letter.paragraphs]


def test_letters_for_a_list_come_as_one_file(page: Page, server: Server):
    page.goto(f"{server.url}/paper?list=chelsea,lynn")
    page.get_by_role("button", name="Make 7 letters").click()
    names = ZipFile(content(took(page, "Save the letters (ZIP)"))).namelist()
    assert "records-request-lynn-police-department.docx" in names
    assert len(names) == 2 * 7


@pytest.mark.parametrize("size", [("For a slide", (1920, 1080)), ("For print", (3300, 2550))])
def test_the_map_as_it_is_shown_is_a_picture(page: Page, server: Server, size):
    page.goto(f"{server.url}/?layers=noncitizens&town=lynn")
    page.get_by_role("link", name="Save this map as a picture").click()
    expect(page.get_by_text("On the map now: Noncitizens.")).to_be_visible()
    words, pixels = size
    assert Image.open(content(took(page, f"{words} (PNG)"))).size == pixels
    assert b"</svg>" in content(took(page, f"{words} (SVG)")).read()
