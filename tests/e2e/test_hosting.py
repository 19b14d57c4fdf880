"""The same map however it is hosted: under a path, or by a host that only knows app.py."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

from playwright.sync_api import Page, expect

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


def test_under_a_base_path_what_is_nowhere_is_told_and_a_town_s_name_leads_to_it(
    page: Page, tmp_path: Path
):
    with running(tmp_path, STREAMLIT_SERVER_BASE_URL_PATH="base") as server:
        page.goto(f"{server.url}/town/lynn?lang=en")
        expect(page.locator("h1")).to_have_text("Lynn")
        assert page.url == f"{server.url}/town?town=lynn&lang=en"
        said: list[str] = []
        page.on("requestfailed", lambda one: one.url.startswith("http") and said.append(one.url))
        reply = page.goto(f"{server.url}/a/page/of/nobody")
        assert reply is not None and reply.status == 404
        assert page.evaluate("document.fonts.ready.then(() => document.fonts.size)") == 1
        assert page.evaluate("document.fonts.check('16px \"Source Sans\"')")
        page.get_by_role("link", name="Go to the map").click()
        expect(page.locator("h1, h2").first).to_be_visible()
        assert page.url.startswith(f"{server.url}/?lang=en") and said == []


def test_the_map_works_with_app_py_alone(page: Page, tmp_path: Path):
    with running(tmp_path, script="app.py") as server:
        works(page, server.url)
        assert server.other_hosts() == []


def test_a_start_warns_of_nothing_and_the_files_that_a_first_answer_names_are_there(tmp_path: Path):
    with running(tmp_path) as server:
        assert "warning" not in server.said().lower()
        with urlopen(server.url + "/") as page:
            named = re.findall(r"<([^>]+)>", page.headers["link"])
        assert any("/map-" in name for name in named)
        for name in named:
            with urlopen(urljoin(server.url + "/", name)) as file:
                assert file.headers["cache-control"] == FOR_GOOD
