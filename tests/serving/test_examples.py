"""The examples of the page on open data run as they are shown, against a server under a path.

One server for all: it also holds what only a server shows, such as headers and the log.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from pages.parts import open_data
from pages.parts.examples import EXAMPLES
from pages.serving.api import municipalities
from pages.serving.headers import headers
from tests.e2e.server import Server, running

TYPED = "my-secret-town-7193"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("hosted")
    with running(folder, STREAMLIT_SERVER_BASE_URL_PATH="base") as server:
        yield server


class Shown(HTMLParser):
    """The code on the page: what it runs with, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        runs = dict(attrs).get("data-runs")
        self.inside = tag == "code" and bool(runs)
        if self.inside:
            self.found.append((str(runs), ""))

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "code"

    def handle_data(self, data: str) -> None:
        if self.inside:
            runs, text = self.found[-1]
            self.found[-1] = (runs, text + data)


def shown(site: str) -> list[tuple[str, str]]:
    page = Shown()
    page.feed("".join(html for _anchor, html in open_data.sections(site)))
    return page.found


def done(runs: str, code: str, folder: Path) -> str:
    """What the code printed; a failure is told with what it said."""
    command = (
        ["bash", "-euc", code] if runs == "sh" else [sys.executable, "-W", "error", "-c", code]
    )
    result = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("number", range(len(EXAMPLES)), ids=[one.title for one in EXAMPLES])
def test_the_page_s_example_runs_as_it_is_shown(server: Server, number: int, tmp_path: Path):
    runs, code = shown(server.url)[number]
    assert server.url in code and "{site}" not in code
    said = done(runs, code, tmp_path)
    EXPECTED[number](said, tmp_path)


def _answers(said: str, _folder: Path) -> None:
    english, spanish = (json.loads(part) for part in re.split(r"(?<=})(?={)", said.strip()))
    assert english["municipality"]["name"] == "Chelsea"
    assert (spanish["lang"], spanish["on"]) == ("es", "2018-06-30")


def _kept(_said: str, folder: Path) -> None:
    assert (folder / "claims.csv").read_text().startswith("claim_id,")
    assert (folder / "claims.etag").read_text().strip()


def _table(said: str, _folder: Path) -> None:
    assert "Somerville" in said and "last documented" in said


def _claims(said: str, _folder: Path) -> None:
    assert "coplink-s008" in said and "Somerville Police Department" in said


def _map(said: str, _folder: Path) -> None:
    assert re.fullmatch(r"24 places, \d+ square kilometers\n", said)


def _package(said: str, _folder: Path) -> None:
    columns = len(municipalities.fields())
    assert f"municipalities {columns} columns" in said and "layers-coplink 7 columns" in said


EXPECTED = (_answers, _kept, _table, _claims, _map, _package)


def test_the_second_fetch_of_a_file_brings_nothing_when_it_has_not_changed(
    server: Server, tmp_path: Path
):
    runs, code = shown(server.url)[1]
    done(runs, code, tmp_path)
    said = done(runs, f"{code} --write-out '%{{http_code}} %{{size_download}}'", tmp_path)
    assert said == "304 0"


def reply(url: str, **given: str) -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(url, headers=given)
    try:
        with urllib.request.urlopen(request, timeout=60) as got:
            return got.status, {k.lower(): v for k, v in got.headers.items()}, got.read()
    except urllib.error.HTTPError as refused:
        kept = {k.lower(): v for k, v in refused.headers.items()}
        return refused.code, kept, refused.read()


@pytest.mark.parametrize("path", ["claims", "nothing", "municipalities?on=x", "../v9/claims"])
def test_every_answer_carries_the_headers_of_a_page(server: Server, path: str):
    _status, got, _body = reply(f"{server.url}/api/v1/{path}")
    for name, value in headers("/api/v1/").items():
        assert got[name] == value


def test_a_wrong_path_below_api_is_404_in_the_browser_s_language_and_never_the_page(server: Server):
    for path in ("api", "api/", "api/v1/nothing", "api/v2/claims", "api/v1/claims/none"):
        status, got, body = reply(f"{server.url}/{path}", **{"Accept-Language": "es-MX"})
        assert (status, got["content-type"]) == (404, "application/json"), path
        assert json.loads(body)["lang"] == "es"


def test_only_what_stands_below_api_is_open_data(server: Server):
    status, got, _body = reply(f"{server.url}/apiary")
    assert (status, got["content-type"]) == (404, "text/html; charset=utf-8")
    assert reply(server.url.removesuffix("/base") + "/api/v1/")[0] == 404


def test_the_links_of_an_answer_lead_to_what_they_name(server: Server):
    for path in ("claims", "municipalities/chelsea"):
        url = f"{server.url}/api/v1/{path}"
        for target in re.findall(r"<([^>]+)>", reply(url)[1]["link"]):
            status, got, _body = reply(urljoin(url, target))
            assert status == 200
            wanted = "application/json" if target.endswith(".json") else "text/html"
            assert got["content-type"].startswith(wanted)


def test_the_log_holds_nothing_of_what_was_asked_for(server: Server):
    reply(f"{server.url}/api/v1/municipalities/{TYPED}?on={TYPED}&lang={TYPED}")
    reply(f"{server.url}/api/v1/municipalities/chelsea")
    assert TYPED not in server.said()
    assert "chelsea" not in server.said()


def test_serving_it_reaches_no_other_host(server: Server):
    assert reply(f"{server.url}/api/v1/municipalities.geojson")[0] == 200
    assert server.other_hosts() == []
