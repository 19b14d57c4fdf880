"""The browser of the browser tests, and their worker."""

import pytest

from tests.e2e.conftest import browser  # noqa: F401 - the fixture


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
