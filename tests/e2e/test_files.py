"""Taking files along: on a laptop and a phone, from our own origin, on a busy day, and failing."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Download, Page, expect

from layers.files import FORMATS
from tests.bench import load
from tests.e2e.server import Server, running

HERE = Path(__file__).parent
TWO = "places=somerville,chelsea&name=Our+two+towns"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("taking"), str(HERE / "taking" / "started.py")) as server:
        yield server


def took(page: Page, title: str) -> Download:
    with page.expect_download() as download:
        page.get_by_role("button", name=title, exact=True).click()
    return download.value


def places(download: Download) -> list[str]:
    """The places of a workbook that was taken along."""
    book = openpyxl.load_workbook(BytesIO(download.path().read_bytes()))
    return [cell.value for cell in book["Places"]["A"][1:]]


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.key)
def test_a_button_gives_a_file_from_our_own_origin(page: Page, server: Server, one):
    page.goto(f"{server.url}/?{TWO}")
    with page.expect_response(lambda reply: "/media/" in reply.url) as replied:
        file = took(page, one.title)
    assert file.suggested_filename == f"ma-ice-our-two-towns-2026-11-21.{one.suffix}"
    assert file.path().stat().st_size > 10_000
    assert replied.value.url.startswith(server.url)
    assert replied.value.headers["content-type"].partition(";")[0] == one.media_type
    assert replied.value.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'self'" in replied.value.headers["content-security-policy"]


def test_a_telephone_gets_the_file_too(phone: Page, server: Server):
    phone.goto(f"{server.url}/?{TWO}")
    assert places(took(phone, "Excel")) == ["Somerville", "Chelsea"]
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_button_follows_the_address(page: Page, server: Server):
    page.goto(f"{server.url}/?{TWO}")
    assert places(took(page, "Excel")) == ["Somerville", "Chelsea"]
    page.evaluate("history.pushState(null, '', '?places=lynn&on=2018-05-01&name=Lynn')")
    page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    expect(page.get_by_text("1 municipality as our records stand on 1 May 2018")).to_be_visible()
    file = took(page, "Excel")
    assert file.suggested_filename == "ma-ice-lynn-2018-05-01.xlsx"
    assert places(file) == ["Lynn"]


def test_a_file_is_still_there_when_others_have_come_and_gone(page: Page, server: Server):
    """A telephone may fetch it late, or twice; Streamlit alone would have forgotten it by then."""
    page.goto(f"{server.url}/?{TWO}")
    with page.expect_response(lambda reply: "/media/" in reply.url) as replied:
        took(page, "CSV (ZIP)")
    load.run(load.come_and_go(server.url, 3, TWO))
    assert page.request.get(replied.value.url).status == 200


def test_a_file_that_cannot_be_made_is_a_sentence(page: Page, server: Server):
    page.goto(f"{server.url}/?{TWO}")
    sentence = page.get_by_text("The file could not be made.")
    expect(page.get_by_role("button", name="Broken", exact=True)).to_be_visible()
    expect(sentence).to_be_hidden()
    page.get_by_role("button", name="Broken", exact=True).click()
    expect(sentence).to_be_visible()
    assert "Failed to generate" not in page.inner_text("body")
    assert "Error executing" in server.said()
    assert "Our two towns" not in server.said()
