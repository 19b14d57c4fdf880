"""The story on a projector: whole and readable, from the server or a file without a network."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Browser, expect

from layers.language import LANGUAGES
from layers.show.items import READY
from tests.e2e.presentation import CHELSEA, LAYOUT, SIZES, Shown, opened, titles
from tests.e2e.server import Server

SEEN_FROM_THE_BACK = 28  # CSS pixels at 1920 x 1080
TEXTS = """() => [...document.querySelectorAll("#stage .words *, #stage figcaption")]
  .filter((one) => one.checkVisibility() && one.innerText?.trim())
  .map((one) => [one.className || one.tagName, parseFloat(getComputedStyle(one).fontSize)])"""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("source", ["server", "file"])
def test_the_story_is_walked_by_keyboard_and_every_scene_is_whole(
    browser: Browser, server: Server, file: Path, source: str, size: tuple[int, int]
):
    url = f"{server.url}/present?town=chelsea" if source == "server" else file.as_uri()
    shown = opened(browser, url, size).open()
    told = titles()
    for n, title in enumerate(told, start=1):
        shown.settled(n)
        assert shown.title() == title
        assert shown.page.evaluate(LAYOUT) == [], (n, title)
        shown.press("PageDown")
    shown.press("PageDown").settled(len(told))  # a clicker pressed once too often
    for n in range(len(told) - 1, 0, -1):
        shown.press("ArrowLeft").settled(n)
        assert shown.title() == told[n - 1]
    own = (server.url,) if source == "server" else ("file:",)
    assert [asked for asked in shown.asked if not asked.startswith((*own, "data:", "blob:"))] == []
    assert len(shown.asked) == 1 and shown.complaints == []
    shown.context.close()


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_every_scene_is_whole_in_every_language_on_the_smallest_screen(
    browser: Browser, server: Server, lang: str
):
    url = f"{server.url}/present?town=chelsea&lang={lang}"
    shown = opened(browser, url, SIZES[-1], reduced_motion="reduce").open()
    faults = []
    for n in range(1, len(READY.items) + 1):
        faults += [(n, fault) for fault in shown.settled(n).page.evaluate(LAYOUT)]
        shown.press("PageDown")
    assert faults == []
    shown.context.close()


def test_on_a_telephone_the_words_stand_whole_above_the_map(browser: Browser, server: Server):
    url = f"{server.url}/present?town=gosnold&lang=es"
    shown = opened(browser, url, (390, 844), reduced_motion="reduce").open()
    for n in range(1, len(READY.items) + 1):
        ends = shown.settled(n).page.evaluate(
            """() => [["source", "bottom"], ["maps", "top"]].map(([part, edge]) =>
              document.querySelector(`#stage .${part}`).getBoundingClientRect()[edge])"""
        )
        assert ends[0] <= ends[1] + 1, n
        assert shown.page.evaluate("() => document.querySelector('#stage').scrollWidth") <= 390
        shown.page.locator("#stage .ground").last.scroll_into_view_if_needed()
        expect(shown.page.locator("#stage .ground").last).to_be_in_viewport()
        shown.press("PageDown")
    shown.context.close()


@pytest.mark.parametrize("scene", [9, 10])
def test_what_a_tiny_window_cannot_hold_is_reached_by_a_scroll(
    browser: Browser, file: Path, scene: int
):
    shown = opened(browser, file.as_uri(), (560, 300), reduced_motion="reduce")
    source = shown.open(f"#{scene}").settled(scene).page.locator("#stage .source")
    shown.page.mouse.move(100, 150)
    shown.page.mouse.wheel(0, 2000)
    expect(source).to_be_in_viewport(ratio=1)
    shown.context.close()


def test_everything_that_the_room_reads_has_28_pixels_in_full_hd(shown: Shown):
    small = []
    for n in range(1, len(READY.items) + 1):
        shown.settled(n)
        sizes = shown.page.evaluate(TEXTS)
        assert sizes
        small += [(n, *one) for one in sizes if one[1] < SEEN_FROM_THE_BACK]
        names = shown.page.evaluate("() => parseFloat(Chart.maps[0].Atlas.grown * Chart.NAME)")
        assert names >= SEEN_FROM_THE_BACK
        shown.press("ArrowRight")
    assert small == []


def test_the_first_screen_says_that_everything_is_here(shown: Shown):
    expect(shown.page.locator(".ready")).to_have_text(
        "Ready: map, 351 places, 1,475 census tracts, typeface, 12 scenes"
    )
    shown.press("ArrowRight").settled(2)
    expect(shown.page.locator(".ready")).to_be_hidden()
    shown.press("c")
    expect(shown.page.locator("#check li.here")).to_have_count(5)
    shown.press("Escape")
    expect(shown.page.locator("#check")).to_be_hidden()


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        (lambda told: told["answers"].pop(CHELSEA), "Of the cities and towns some are missing"),
        (lambda told: told["given"].clear(), "Of the census tracts some are missing"),
        (lambda told: told["scenes"][2].update(source=""), "Some scenes cannot be shown"),
        (lambda told: told["typefaces"].update({"Source Sans": "AAAA"}), "The typeface did not"),
    ],
    ids=["answers", "tracts", "scenes", "typeface"],
)
def test_the_first_screen_says_what_is_missing(
    browser: Browser, file: Path, tmp_path: Path, lost, words: str
):
    inside = re.compile(r'(<script type="application/json" id="contents">)(.*?)(</script>)', re.S)
    html = file.read_text()
    told = json.loads(inside.search(html)[2])
    lost(told)
    damaged = json.dumps(told).replace("<", "\\u003c")
    copy = tmp_path / "damaged.html"
    copy.write_text(inside.sub(lambda found: found[1] + damaged + found[3], html))
    shown = opened(browser, copy.as_uri()).open()
    expect(shown.page.locator(".ready")).to_contain_text(words)
    shown.context.close()


def test_the_map_is_described_to_who_does_not_see_it(shown: Shown):
    ground = shown.page.locator("#map-0")
    expect(ground).to_have_attribute("role", "img")
    assert titles()[0] in (ground.get_attribute("aria-label") or "")


def test_printing_gives_a_page_a_scene_with_its_words(shown: Shown):
    pdf = pypdf.PdfReader(BytesIO(shown.page.pdf(prefer_css_page_size=True)))
    told = titles()
    assert len(pdf.pages) == len(told)
    for page, title in zip(pdf.pages, told, strict=True):
        assert page.mediabox.width > page.mediabox.height
        assert title.split()[0] in page.extract_text()
    assert shown.title() == told[0]
