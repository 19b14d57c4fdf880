"""The one browser that all browser tests of a worker share; files go to workers whole.

Without a browser, or without LibreOffice, the tests that need it are left out, in one loud line; in
CI that is a failure.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import office
from tests.browser import CHROMIUM, FLAGS, MISSING, REQUIRED

E2E = Path(__file__).parent / "e2e"
PROGRAMS = (
    (CHROMIUM, MISSING),
    (office.OFFICE, office.MISSING),
    (office.WRITER, office.MISSING_WRITER),
    (office.IMPRESS, office.MISSING_IMPRESS),
)
"""What some tests need of the machine, each with what is said where it is missing."""


def pytest_sessionstart() -> None:
    for found, missing in PROGRAMS:
        if found is None and REQUIRED:
            pytest.exit(f"{missing}; with CI=true that is a failure", returncode=1)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Playwright runs once in a process: all who use it share it, or are left out."""
    driven = [item for item in items if E2E in item.path.parents or "browser" in _needs(item)]
    for item in driven:
        item.add_marker(pytest.mark.browser)
    left_out = driven if CHROMIUM is None else []
    named = {"office": office.OFFICE, "writer": office.WRITER, "impress": office.IMPRESS}
    for name, program in named.items():
        if program is None:
            left_out += [item for item in items if name in _needs(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def _needs(item: pytest.Item) -> list[str]:
    return getattr(item, "fixturenames", [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for found, missing in PROGRAMS:
        if found is None:
            terminalreporter.write_line(missing, red=True, bold=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session", name="office")
def _office() -> str:
    """LibreOffice's program."""
    assert office.OFFICE is not None
    return office.OFFICE


@pytest.fixture(scope="session")
def writer() -> str:
    """LibreOffice's program, where it opens Word files."""
    assert office.WRITER is not None
    return office.WRITER


@pytest.fixture(scope="session")
def impress() -> str:
    """LibreOffice's program, where it opens presentations."""
    assert office.IMPRESS is not None
    return office.IMPRESS
