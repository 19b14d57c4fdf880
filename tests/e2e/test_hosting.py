"""The same map however it is hosted: under a path, or by a host that only knows app.py."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

from playwright.sync_api import Page

from pages.serving.files import FOR_GOOD
from tests.e2e.atlas import Atlas
from tests.e2e.server import running
from tests.e2e.test_map import flip


def works(page: Page, url: str) -> None:
    atlas = Atlas.open(page, f"{url}/?town=somerville")
    atlas.expect_town("Somerville")
    flip(page, atlas, "Noncitizens")
    atlas.drawn("noncitizens")
    assert atlas.do("() => Atlas.land.topology.areas.length") == 1475


def test_the_map_works_under_a_base_path(page: Page, tmp_path: Path):
    with running(tmp_path, STREAMLIT_SERVER_BASE_URL_PATH="base") as server:
        works(page, server.url)


def test_the_map_works_with_app_py_alone(page: Page, tmp_path: Path):
    with running(tmp_path, script="app.py") as server:
        works(page, server.url)
        assert server.other_hosts() == []


def test_the_files_that_a_first_answer_names_are_there_before_anybody_came(tmp_path: Path):
    with running(tmp_path) as server:
        with urlopen(server.url + "/") as page:
            named = re.findall(r"<([^>]+)>", page.headers["link"])
        assert any("/map-" in name for name in named)
        for name in named:
            with urlopen(urljoin(server.url + "/", name)) as file:
                assert file.headers["cache-control"] == FOR_GOOD
