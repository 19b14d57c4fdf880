"""The one browser that all browser tests of a worker share; files go to workers whole.

Without a browser they are left out, in one loud line; in CI that is a failure.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import CHROMIUM, FLAGS, MISSING, REQUIRED

E2E = Path(__file__).parent / "e2e"


def pytest_sessionstart() -> None:
    if CHROMIUM is None and REQUIRED:
        pytest.exit(f"{MISSING}; with CI=true that is a failure", returncode=1)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Playwright runs once in a process: all who use it share it, or are left out."""
    driven = [item for item in items if E2E in item.path.parents or "browser" in _needs(item)]
    for item in driven:
        item.add_marker(pytest.mark.browser)
    if CHROMIUM is None:
        config.hook.pytest_deselected(items=driven)
        items[:] = [item for item in items if item not in driven]


def _needs(item: pytest.Item) -> list[str]:
    return getattr(item, "fixturenames", [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if CHROMIUM is None:
        terminalreporter.write_line(MISSING, red=True, bold=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
