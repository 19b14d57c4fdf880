"""How long until a town's answer is on screen, once searched for or clicked."""

from __future__ import annotations

from playwright.sync_api import Browser, Locator, Page

from data import store
from tests.bench.chromium import opened, rest, seconds_to, viewer
from tests.bench.report import Figure, Row, Target
from tests.e2e.atlas import Atlas
from tests.e2e.server import Server

SEARCHED, CLICKED = 150, 120  # milliseconds
ANSWER = ".answer h1"
# Towns that are large on the first map; each is measured once in turn.
TOWNS = (
    "Plymouth",
    "Middleborough",
    "Westfield",
    "Barnstable",
    "Petersham",
    "Sandisfield",
    "Dartmouth",
)


def box(page: Page) -> Locator:
    """The search box; the one place that knows where it is."""
    return page.get_by_role("combobox", name="Find a city, town, village or ZIP code")


def search(page: Page, town: str) -> float:
    """Type a town's name and choose it with Enter; milliseconds until its answer was seen."""
    box(page).fill("")
    box(page).press_sequentially(town)
    page.get_by_role("option").filter(has_text=town).first.wait_for()
    rest(page)
    _expect(page, town)
    box(page).press("Enter")
    return seconds_to(page) * 1000


def click(page: Page, atlas: Atlas, town: str) -> float:
    """Click a town on the map; milliseconds until its answer was seen."""
    names = store.municipalities()["name"]
    at = atlas.of(names[names == town].index[0])
    _expect(page, town)
    atlas.click(*at)
    return seconds_to(page) * 1000


def _expect(page: Page, town: str) -> None:
    page.evaluate("(wanted) => Clock.expect(wanted)", {"selector": ANSWER, "text": town})


def measure(browser: Browser, servers: dict[str, Server], runs: int) -> list[Row]:
    """Two rows; the peer has no answer to compare with."""
    searched, clicked = [], []
    with viewer(browser, "ours") as context:
        page = opened(context, servers["ours"].url)
        for run in range(runs):
            searched.append(search(page, TOWNS[run % len(TOWNS)]))
            rest(page)
    with viewer(browser, "ours") as context:
        page = opened(context, servers["ours"].url)
        atlas = Atlas.of_page(page)
        for run in range(runs):
            clicked.append(click(page, atlas, TOWNS[run % len(TOWNS)]))
            rest(page)
    return [
        Row("search chosen, answer seen", ours=Figure(searched, "ms"), target=Target(SEARCHED)),
        Row("click, answer seen", ours=Figure(clicked, "ms"), target=Target(CLICKED)),
    ]
