"""The handout as one HTML document: it asks for nothing, and prints as one page."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from data import store
from layers.language import LANGUAGES, speak
from layers.paper import handout, markup
from layers.paper.sheet import Said, Sheet, sheet
from layers.view import View
from tests.layers.paper import reading
from tests.layers.paper.test_handout import missing
from tests.names import names_in

SLUGS = store.slugs()
SITE = "https://map.example"
HOSTILE = "</style></p><script>alert(1)</script><img src=x onerror=alert(1)>\"' &amp; {{x}}"
PLACES = ("boston", "chelsea", "gosnold", "framingham")


def made(slug: str, site: str = SITE) -> str:
    return handout.html(SLUGS[slug], View(), site)


def told(slug: str) -> Sheet:
    return sheet(SLUGS[slug], View(), SITE)


class Parts(HTMLParser):
    """The tags of a document with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_browser_prints_it_as_one_page_with_all_that_the_sheet_says(browser, language: str):
    speak(language)
    for slug in PLACES:
        page, asked = reading.opened(browser, made(slug))
        pdf = page.pdf(prefer_css_page_size=True)
        page.close()
        assert asked == []
        assert reading.pages(pdf) == 1, slug
        assert missing(told(slug), reading.words(pdf)) == [], slug


def test_the_code_on_the_printed_page_leads_to_the_towns_page(browser):
    page, _asked = reading.opened(browser, made("chelsea"))
    image = reading.pixels(page.pdf(prefer_css_page_size=True))
    page.close()
    assert reading.codes(image) == [told("chelsea").address]


def test_on_a_phone_nothing_is_wider_than_the_screen(browser):
    for slug in PLACES:
        page, _asked = reading.opened(browser, made(slug))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), slug
        assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 16
        page.close()


def test_it_loads_nothing_from_anywhere_and_runs_nothing():
    for slug in PLACES:
        html = made(slug)
        for tag, given in Parts(html).found:
            assert tag not in ("script", "link", "iframe", "object", "form"), slug
            assert given.get("src", "data:image/svg+xml,").startswith("data:image/svg+xml,")
            assert not [name for name in given if name.startswith("on")]
        # A swatch's pattern is named within its own picture.
        assert set(re.findall(r"url\((.{5})", html)) <= {"data:", "%23p)"}
        assert "@import" not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_its_language_and_has_every_picture_in_words_but_the_swatches(language: str):
    speak(language)
    parts = Parts(made("chelsea")).found
    assert ("html", {"lang": language}) in parts
    words = [given["alt"] for tag, given in parts if tag == "img"]
    assert words[:2] == [told("chelsea").map_words, told("chelsea").address]
    assert set(words[2:]) == {""}


def test_no_text_of_a_sheet_becomes_markup():
    one = told("lee")
    hostile = replace(
        one, name=HOSTILE, kind=HOSTILE, more=HOSTILE, map_words=HOSTILE, answer=(Said(HOSTILE),)
    )
    usual, bad = (
        [tag for tag, _given in Parts(markup.page(each, handout.heads(), 9)).found]
        for each in (replace(one, answer=one.answer[:1]), hostile)
    )
    assert [tag for tag in bad if tag != "sup"] == [tag for tag in usual if tag != "sup"]


def test_without_an_address_there_is_no_code():
    assert 'class="more"' in made("lee")
    assert 'class="more"' not in made("lee", site="")


def test_no_officer_is_named():
    for slug in PLACES:
        assert names_in(re.sub(r"data:[^\"')]+|<[^>]+>", " ", made(slug))) == []
