"""Without a browser the browser tests are left out, in one loud line; in CI that is a failure."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import browser

E2E = Path(__file__).parent / "e2e"


def pytest_sessionstart() -> None:
    if browser.CHROMIUM is None and browser.REQUIRED:
        pytest.exit(f"{browser.MISSING}; with CI=true that is a failure", returncode=1)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if browser.CHROMIUM is None:
        left_out = [item for item in items if E2E in item.path.parents]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if browser.CHROMIUM is None:
        terminalreporter.write_line(browser.MISSING, red=True, bold=True)
