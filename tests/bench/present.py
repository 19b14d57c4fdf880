"""The presentation: how large, how long until it is written, open, and on the next scene."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from playwright.sync_api import Browser, BrowserContext, Page

from data import store
from layers.language import speak
from layers.show import player
from layers.show.items import READY
from layers.view import View
from tests.bench.chromium import PATIENCE, opened, seconds_to_draw, viewer
from tests.bench.report import Figure, Row, Target
from tests.e2e.presentation import SIZES
from tests.e2e.server import Server

LARGEST = 3.0  # MB
WRITTEN, NEXT = 3000, 1200  # milliseconds
OPEN, READY_BY = 1.5, 2.0  # seconds; times the empty page
SITE = "https://towns.example.org"
TOWNS = tuple(store.slugs().values())
NOTED = """new MutationObserver(() => {
  if (!window.settledAt && document.documentElement?.dataset.settled) settledAt = performance.now();
}).observe(document, { subtree: true, attributes: true, childList: true });"""
WENT = """(key) => new Promise((done) => {
  const page = document.documentElement;
  const pressed = performance.now();
  const look = () => (page.dataset.settled ? done(performance.now() - pressed) : setTimeout(look));
  dispatchEvent(new KeyboardEvent("keydown", { key }));
  setTimeout(look);
})"""


def measure(browser: Browser, servers: dict[str, Server], runs: int) -> list[Row]:
    """Five rows: size, writing, opening from a file, from the server beside the floor, and keys."""
    written, html = _written(runs)
    with TemporaryDirectory(prefix="bench-present-") as folder:
        file = Path(folder) / "presentation.html"
        file.write_text(html)
        from_file = [_opened(browser, file.as_uri()) for _run in range(runs)]
        went = _walked(browser, file.as_uri())
    served, floor = _beside(browser, servers, runs)
    return [
        Row("presentation", ours=Figure([len(html.encode()) / 1e6], "MB"), target=Target(LARGEST)),
        Row("  written", ours=Figure(written, "ms"), target=Target(WRITTEN)),
        Row("  open, from a file", ours=Figure(from_file, "s"), target=Target(OPEN)),
        Row("  open, from the server", floor=Figure(floor, "s"), ours=Figure(served, "s")),
        Row(
            "    times the stock floor",
            ours=Figure([one / Figure(floor, "s").median for one in served], "x"),
            target=Target(READY_BY),
        ),
        Row("  next scene, from the key on", ours=Figure(went, "ms"), target=Target(NEXT)),
    ]


def _written(runs: int) -> tuple[list[float], str]:
    """Milliseconds a file, each of another town, and the last file."""
    speak("en")
    took, html = [], ""
    for run in range(runs):
        began = perf_counter()
        html = player.html(READY, View(town=TOWNS[run % len(TOWNS)]), SITE)
        took.append((perf_counter() - began) * 1000)
    return took, html


def _page(context: BrowserContext, url: str) -> Page:
    context.set_default_timeout(PATIENCE)
    context.add_init_script(NOTED)
    page = context.new_page()
    page.goto(url, wait_until="commit")
    page.wait_for_function("() => window.settledAt")
    return page


def _opened(browser: Browser, url: str) -> float:
    """Seconds from the start of the navigation until the first scene stands."""
    context = _screen(browser)
    seconds = _page(context, url).evaluate("() => settledAt / 1000")
    context.close()
    return float(seconds)


def _walked(browser: Browser, url: str) -> list[float]:
    """Milliseconds from each key to the settled scene, to the end and back."""
    context = _screen(browser)
    page = _page(context, url)
    page.wait_for_selector("html[data-ready]")
    keys = ["ArrowRight", "ArrowLeft"]
    scenes = page.evaluate("() => Show.scenes.length") - 1
    went = [page.evaluate(WENT, key) for key in keys for _scene in range(scenes)]
    context.close()
    return went


def _beside(
    browser: Browser, servers: dict[str, Server], runs: int
) -> tuple[list[float], list[float]]:
    """The served presentation and the empty page in turn, so that noise meets both."""
    served, floor = [], []
    url = f"{servers['ours'].url}/present"
    _opened(browser, url)  # which writes it
    for _run in range(runs):
        served.append(_opened(browser, url))
        with viewer(browser, "floor") as context:
            floor.append(seconds_to_draw(opened(context, servers["floor"].url)))
    return served, floor


def _screen(browser: Browser) -> BrowserContext:
    width, height = SIZES[0]
    return browser.new_context(viewport={"width": width, "height": height})
