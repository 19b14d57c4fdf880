"""Every response is held to the app's own origin; no page breaks that, none needs more."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages.serving.headers import MAP_FRAME, content_policy
from tests.e2e.atlas import Atlas
from tests.e2e.server import GUARD, ROOT, Server, running
from tests.e2e.test_map import switch

TYPED = "my-secret-town-7193"
PATHS = (
    "/",
    "/organize",
    "/favicon.png",
    "/nowhere/at/all.js",
    "/_stcore/health",
    "/_stcore/host-config",
    "/_stcore/agent/nothing",
    "/component/streamlit_folium.st_folium/index.html",
    "/component/nothing/here.js",
    "/media/nothing.png",
    "/%2e%2e/%2e%2e/etc/passwd",
    "//example.org/",
)


def asked(url: str) -> dict[str, str]:
    try:
        with urllib.request.urlopen(url, timeout=20) as reply:
            return dict(reply.headers.items())
    except urllib.error.HTTPError as refused:
        return dict(refused.headers.items())


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_four_headers(server: Server, path: str):
    got = {key.lower(): value for key, value in asked(server.url + path).items()}
    assert got["content-security-policy"] == content_policy(bool(MAP_FRAME.search(path)))
    assert got["x-content-type-options"] == "nosniff"
    assert got["referrer-policy"] == "no-referrer"
    assert "geolocation=()" in got["permissions-policy"]


def test_the_page_runs_no_inline_script_and_no_eval_and_names_no_other_host():
    rules = dict(rule.split(" ", 1) for rule in content_policy().split("; "))
    assert "unsafe" not in rules["script-src"]
    assert "//" not in content_policy()
    assert rules["default-src"] == "'self'" and rules["object-src"] == "'none'"


def test_the_map_frame_admits_one_other_host_and_that_for_pictures_only():
    others = [rule for rule in content_policy(map_frame=True).split("; ") if "//" in rule]
    assert others == ["img-src 'self' data: blob: https://tile.openstreetmap.org"]


def test_the_street_map_of_a_setting_is_the_one_admitted(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("STREET_MAP_TILES", "https://tiles.example.org/{z}/{x}/{y}.png")
    content_policy.cache_clear()
    assert "https://tiles.example.org" in content_policy(map_frame=True)
    assert "openstreetmap" not in content_policy(map_frame=True)
    content_policy.cache_clear()


@pytest.mark.parametrize("path", ["/", "/?town=somerville", "/town?town=somerville", "/organize"])
def test_no_page_breaks_the_policy(page: Page, server: Server, path: str):
    said: list[str] = []
    page.on("console", lambda line: said.append(line.text))
    if path.startswith(("/organize", "/town")):
        page.goto(server.url + path)
        page.locator("h1").wait_for()
    else:
        atlas = Atlas.open(page, server.url + path)
        switch(page, "Noncitizens")
        atlas.drawn("noncitizens")
    broken = [line for line in said if "Content Security Policy" in line]
    assert broken == []


def test_the_policy_stops_a_request_to_another_host(page: Page, server: Server):
    said: list[str] = []
    page.on("console", lambda line: said.append(line.text))
    page.goto(f"{server.url}/organize")
    page.evaluate("() => fetch('https://example.org/').catch(() => null)")
    assert [line for line in said if "Content Security Policy" in line]


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("failing")
    with running(folder, "tests/e2e/broken/failing.py", PYTHONPATH=f"{GUARD}:{ROOT}") as server:
        yield server


def test_a_page_that_fails_shows_a_sentence_and_nothing_of_the_program(page: Page, failing: Server):
    page.goto(f"{failing.url}/?town={TYPED}")
    expect(page.get_by_role("alert")).to_contain_text("The fault is ours")
    shown = page.locator("body").inner_text()
    assert TYPED not in shown
    assert "Error" not in shown and "Traceback" not in shown


def test_the_log_says_where_it_failed_and_never_what_was_typed(page: Page, failing: Server):
    page.goto(f"{failing.url}/?town={TYPED}")
    page.get_by_role("alert").wait_for()
    said = failing.said()
    assert "ValueError (message left out)" in said
    assert "KeyError (message left out)" in said
    assert f"{Path('broken') / 'app.py'}" in said
    assert TYPED not in said


def test_the_log_of_a_day_holds_no_address_that_was_opened(page: Page, server: Server):
    Atlas.open(page, f"{server.url}/?town=chelsea&layers={TYPED}&on=<script>")
    asked(f"{server.url}/nothing?{TYPED}")
    said = server.said()
    assert TYPED not in said
    assert "chelsea" not in said and "?" not in said
