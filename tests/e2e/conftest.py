"""One server, a fresh context a test; on failure a screenshot and the output."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e import presentation
from tests.e2e.presentation import Shown
from tests.e2e.server import Server, running

FAILURES = Path(__file__).with_name("failures")
# Milliseconds: two workers share two cores, and a file that fails is asked for again.
PATIENCE = 90_000
expect.set_options(timeout=PATIENCE)
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    report = yield
    setattr(item, f"report_{report.when}", report)
    return report


def _page(
    browser: Browser, request: pytest.FixtureRequest, server: Server, **context: object
) -> Iterator[Page]:
    opened: BrowserContext = browser.new_context(**context)
    page = opened.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    report = getattr(request.node, "report_call", None)
    if report is not None and report.failed:
        FAILURES.mkdir(exist_ok=True)
        page.screenshot(path=FAILURES / f"{request.node.name}.png")
        report.sections.append(("server output", server.said()))
    opened.close()


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest, server: Server) -> Iterator[Page]:
    yield from _page(browser, request, server, viewport=DESKTOP)


@pytest.fixture
def phone(browser: Browser, request: pytest.FixtureRequest, server: Server) -> Iterator[Page]:
    yield from _page(
        browser,
        request,
        server,
        viewport=PHONE,
        has_touch=True,
        is_mobile=True,
        device_scale_factor=2,
    )


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The presentation, alone in an empty folder."""
    return presentation.written(tmp_path_factory.mktemp("nothing-else"))


@pytest.fixture
def shown(browser: Browser, file: Path) -> Iterator[Shown]:
    """The presentation on the screen of a projector, from a file, with the network cut."""
    shown = presentation.opened(browser, file.as_uri()).open()
    yield shown
    assert shown.complaints == []
    shown.context.close()
