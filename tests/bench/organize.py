"""How long until a filter or an order is seen in the table, the count and the small map."""

from __future__ import annotations

from playwright.sync_api import Browser, Locator, Page

from tests.bench.chromium import rest, seconds_to, viewer
from tests.bench.report import Figure, Row, Target
from tests.e2e.server import Server

SEEN = 300  # milliseconds
COUNT = ".organize .count"  # it is written after the table and the map


def told(page: Page, control: Locator, words: str) -> float:
    """Press a control; milliseconds until the count, which is written last, said these words."""
    page.evaluate("(wanted) => Clock.expect(wanted)", {"selector": COUNT, "text": words})
    control.click()
    took = seconds_to(page) * 1000
    rest(page)
    return took


def page_of(page: Page, url: str) -> Page:
    """The Organize page with its table drawn."""
    page.goto(f"{url}/organize")
    page.locator(".organize tbody tr").first.wait_for()
    rest(page)
    return page


def sorted_and_back(page: Page) -> float:
    """Sort all 351 by population, then by name again; milliseconds of the first."""
    took = told(
        page,
        page.get_by_role("button", name="Population", exact=True),
        "351 of 351 places, sorted by Population, from the most",
    )
    name = page.get_by_role("button", name="Place", exact=True)
    told(page, name, "351 of 351 places, sorted by Place, from A to Z")
    return took


def filtered(page: Page) -> float:
    """Take a starting point from all 351; milliseconds until its 24 places were seen."""
    return told(
        page,
        page.get_by_role("link", name="Listed as sharing, most noncitizens first"),
        "24 of 351 places, sorted by Noncitizens, from the most",
    )


def cleared(page: Page) -> float:
    """Clear all filters; milliseconds until all 351 were seen again."""
    return told(
        page,
        page.get_by_role("button", name="Clear all"),
        "351 of 351 places, sorted by Noncitizens, from the most",
    )


def measure(browser: Browser, servers: dict[str, Server], runs: int) -> list[Row]:
    """Three rows; the peer has no table to compare with."""
    times: dict[str, list[float]] = {"sort": [], "filter": [], "clear all": []}
    with viewer(browser, "ours") as context:
        page = page_of(context.new_page(), servers["ours"].url)
        for _ in range(runs):
            times["filter"].append(filtered(page))
            times["clear all"].append(cleared(page))
            times["sort"].append(sorted_and_back(page))
    return [
        Row(f"Organize: {what}, table and map seen", ours=Figure(took, "ms"), target=Target(SEEN))
        for what, took in times.items()
    ]
