"""Usable by anyone: no fault that axe-core counts as serious, on any page, in any of its forms."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Frame, Page, expect

from tests.e2e.atlas import Atlas
from tests.e2e.conftest import DESKTOP, PHONE
from tests.e2e.server import ROOT, Server, running
from tests.e2e.test_keyboard import at_rest
from tests.e2e.test_map import switch

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
EVERYTHING = "coplink,section_287g,detention,task_force_officers,policies,contracts"
PAGES = {
    "map": "/",
    "town": "/?town=somerville",
    "all-layers": f"/?layers={EVERYTHING}&town=framingham&on=2018-05-01",
    "census": "/?layers=noncitizens&measure=count",
    "ignored": "/?town=nowhere&layers=%3Cscript%3E",
    "town-page": "/town?town=boston",
    "towns": "/town",
    "organize": "/organize",
    "compare": "/compare?towns=chelsea,lynn,gosnold&list=chelsea",
    "list-of-mine": "/organize?list=chelsea,lynn&name=Our+towns",
    "agencies": "/agencies",
    "agency": "/agencies?agency=boston-police",
    "sources": "/sources",
    "changes": "/changes?town=boston",
    "data": "/data",
    "paper": "/paper?town=chelsea&list=chelsea,lynn",
}
SHADES = ("light", "dark")
SIZES = {"desktop": DESKTOP, "phone": PHONE}
SMALL = {"a narrow phone": (320, 640), "two hundred per cent": (640, 400)}


def found(view: Page | Frame) -> list[str]:
    """What axe counts as serious or critical, with where it is."""
    faults = Axe().run(view, options=RULES).response["violations"]
    return [
        f"{fault['id']}: {node['target']} {node['html'][:160]} {node['failureSummary'][:200]}"
        for fault in faults
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


def ground(shade: str) -> str:
    """The colour of a shade's pages, as a browser tells it."""
    shades = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"]
    colour = shades[shade]["backgroundColor"]
    return f"rgb({', '.join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))})"


def opened(page: Page, url: str) -> Atlas | None:
    """Open a page and wait until it is whole; the map's view where it has a map."""
    if "/?" in url or url.endswith("/"):
        return Atlas.open(page, url)
    page.goto(url)
    page.locator("footer").wait_for()
    return None


def seen(browser: Browser, **context: object) -> Iterator[Page]:
    opened = browser.new_context(**context)
    page = opened.new_page()
    page.set_default_timeout(20_000)
    yield page
    opened.close()


@pytest.fixture(params=SHADES)
def shade(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(
    scope="module", params=[(name, size) for name in PAGES for size in SIZES], ids="-".join
)
def whole(
    browser: Browser, server: Server, request: pytest.FixtureRequest
) -> Iterator[tuple[Page, Atlas | None]]:
    """A page as it came to a screen, with its map; loaded once for all that is asked of it."""
    name, size = request.param
    for page in seen(browser, viewport=SIZES[size], color_scheme="light"):
        atlas = opened(page, server.url + PAGES[name])
        for fold in page.locator("details:not([open], .languages, .field) > summary").all()[:12]:
            if fold.is_visible():
                fold.evaluate("(summary) => { summary.parentElement.open = true; }")
        at_rest(page)  # what was opened may have asked the page for its words
        yield page, atlas


def test_axe_finds_nothing_serious_on_the_page_or_in_the_map(
    whole: tuple[Page, Atlas | None], shade: str
):
    page, atlas = whole
    page.emulate_media(color_scheme=shade)
    expect(page.locator(".stApp")).to_have_css("background-color", ground(shade))
    if atlas:
        atlas.wait_for_shade(shade)
        assert found(atlas.frame) == []
    assert found(page) == []


def test_it_has_one_h1_and_no_heading_skips_a_level(whole: tuple[Page, Atlas | None]):
    page, _atlas = whole
    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
        "(all) => all.map((heading) => Number(heading.tagName[1]))"
    )
    assert levels.count(1) == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


@pytest.mark.parametrize("screen", SMALL)
def test_nothing_is_wider_than_a_small_screen(whole: tuple[Page, Atlas | None], screen: str):
    page, _atlas = whole
    width, height = SMALL[screen]
    page.set_viewport_size({"width": width, "height": height})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    main = page.locator("[data-testid=stMain]")
    assert main.evaluate("(main) => main.scrollWidth - main.clientWidth") <= 0


def test_the_page_says_which_language_it_is_in_whatever_streamlit_wrote(page: Page, server: Server):
    Atlas.open(page, server.url)
    page.evaluate("() => { document.documentElement.lang = 'zz'; }")
    switch(page, "Detention sites")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_map_and_its_frame_have_names_and_the_frame_its_language(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    assert page.locator(".st-key-map iframe").get_attribute("title") == "Map of Massachusetts"
    container = atlas.frame.locator(".leaflet-container")
    assert container.get_attribute("role") == "application"
    assert "say the same in words" in container.get_attribute("aria-label")
    assert atlas.frame.locator("html").get_attribute("lang") == "en"
    expect(atlas.frame.get_by_role("button", name="Zoom in")).to_be_visible()


def test_the_map_takes_the_shade_of_the_system_and_follows_when_it_changes(
    browser: Browser, server: Server
):
    for page in seen(browser, viewport=DESKTOP, color_scheme="light"):
        atlas = Atlas.open(page, server.url)
        light = atlas.picture()
        page.emulate_media(color_scheme="dark")
        atlas.wait_for_shade("dark")
        dark = atlas.picture()
        expect(page.locator(".stApp")).to_have_css("background-color", ground("dark"))
        mean = [sum(i * n for i, n in enumerate(p.histogram())) / (p.width * p.height)
                for p in (light, dark)]  # fmt: skip
        assert mean[0] > 180 and mean[1] < 75
        page.emulate_media(color_scheme="light")
        atlas.wait_for_shade("light")


def test_legend_swatches_have_pictures_in_both_shades(browser: Browser, server: Server, shade: str):
    for page in seen(browser, viewport=DESKTOP, color_scheme=shade):
        opened(page, f"{server.url}/?layers={EVERYTHING}")
        swatches = page.locator(".legend .swatch[class*='-']")
        page.wait_for_function(
            "() => getComputedStyle(document.querySelector('.legend .swatch')).backgroundImage"
            " !== 'none'"
        )
        pictures = swatches.evaluate_all(
            "(all) => all.map((one) => getComputedStyle(one).backgroundImage)"
        )
        assert len(pictures) > 10 and "none" not in pictures


def test_nothing_moves_when_stillness_is_asked_for(browser: Browser, server: Server):
    for page in seen(browser, viewport=DESKTOP, reduced_motion="reduce"):
        atlas = Atlas.open(page, server.url)
        zoom = atlas.zoom()
        atlas.frame.locator(".leaflet-container").focus()
        page.keyboard.press("+")
        assert atlas.zoom() == zoom + 1
        assert not atlas.do("() => Atlas.map._animatingZoom")
        where = atlas.do("() => Atlas.map.getCenter().lng")
        page.keyboard.press("ArrowRight")
        assert atlas.do("() => Atlas.map.getCenter().lng") > where
        assert not atlas.do("() => Atlas.map._panAnim?._inProgress ?? false")


def test_a_forced_palette_keeps_the_swatches_and_the_words(browser: Browser, server: Server):
    for page in seen(browser, viewport=DESKTOP, forced_colors="active"):
        opened(page, f"{server.url}/?town=somerville")
        swatch = page.locator(".legend .swatch").first
        assert "data:image/svg" in swatch.evaluate("(one) => getComputedStyle(one).backgroundImage")
        expect(page.locator(".answer h1")).to_be_visible()
        expect(page.locator("a.leave")).to_be_visible()


def test_a_first_visit_to_another_page_than_the_map_has_its_bar(browser: Browser, tmp_path: Path):
    with running(tmp_path) as fresh:
        for page in seen(browser, viewport=DESKTOP):
            page.goto(f"{fresh.url}/organize")
            expect(page.locator("a.leave")).to_be_visible()


def test_a_choice_is_told_politely_and_a_first_view_is_not(page: Page, server: Server):
    Atlas.open(page, server.url)
    status = page.locator(".st-key-site [role=status]")
    expect(status).to_have_text("")
    switch(page, "Detention sites")
    expect(status).to_contain_text("Layers: COPLINK, 287(g) agreements, and Task Force Officers")


def test_the_map_in_words_has_a_row_for_what_is_drawn(page: Page, server: Server):
    Atlas.open(page, f"{server.url}/?layers=coplink,detention")
    expect(page.locator(".st-key-map p.unseen")).to_contain_text("Detention sites: ")
    page.get_by_text("What the map shows, in words").click()
    rows = page.locator(".words tbody tr")
    expect(rows.filter(has_text="Plymouth").first).to_contain_text("In use for ICE detention")
