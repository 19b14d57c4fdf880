"""One headless Chromium, and pages in it that carry the clock."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.bench.servers import APP
from tests.browser import CHROMIUM, FLAGS
from tests.e2e.conftest import DESKTOP

CLOCK = Path(__file__).with_name("clock.js").read_text()
PATIENCE = 60_000  # milliseconds


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser; SystemExit says so when there is none."""
    if CHROMIUM is None:
        sys.exit("No Chromium found: install your system's chromium, then run: make bench")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def viewer(browser: Browser, app: str) -> Iterator[BrowserContext]:
    """A viewer with an empty cache, whose pages note when this app is drawn."""
    context = browser.new_context(viewport=DESKTOP)
    context.set_default_timeout(PATIENCE)
    drawn = f"Clock.until(() => {APP[app].drawn}).then((at) => (Clock.drawnAt = at));"
    context.add_init_script(f"{{ {CLOCK}\nif (window === top) {drawn} }}")
    yield context
    context.close()


def opened(context: BrowserContext, url: str, listen: Callable[[Page], None] | None = None) -> Page:
    """A page of the app, once it is drawn and at rest; ``listen`` is given it before it loads."""
    page = context.new_page()
    if listen:
        listen(page)
    page.goto(url, wait_until="commit")
    page.wait_for_function("() => Clock.drawnAt")
    rest(page)
    return page


def seconds_to_draw(page: Page) -> float:
    """From the start of the navigation to the frame that showed the app drawn."""
    return page.evaluate("() => (Clock.drawnAt - performance.timeOrigin) / 1000")


def seconds_to(page: Page) -> float:
    """From the viewer's last act to the frame that showed what ``Clock.seen`` waited for."""
    return page.evaluate("async () => ((await Clock.seen) - Clock.acted) / 1000")


def rest(page: Page) -> None:
    """Wait until the script's run is over and nothing moves."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_timeout(250)
