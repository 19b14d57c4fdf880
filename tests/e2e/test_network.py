"""Nobody is watched: with the network cut, everything works and no other host is tried."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, WebSocket

from tests.e2e.atlas import Atlas
from tests.e2e.server import GUARD, Server
from tests.e2e.test_map import switch

PAIR_OF_DEGREES = re.compile(
    rb"-?[67]\d\.\d{2,}\D{1,3}4[0-3]\.\d{2,}|4[0-3]\.\d{2,}\D{1,3}-?[67]\d\.\d{2,}"
)


def test_server_and_page_reach_no_other_host(page: Page, server: Server):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda socket: asked.append(socket.url.replace("ws://", "http://")))
    atlas = Atlas.open(page, server.url)
    switch(page, "Noncitizens")
    atlas.drawn("noncitizens")
    page.goto(f"{server.url}/organize")
    page.get_by_role("table", name="All 351 cities and towns").wait_for()
    page.goto(f"{server.url}/town?town=chelsea")
    page.get_by_role("heading", name="What has not been checked").wait_for()
    foreign = [url for url in asked if not url.startswith((server.url, "data:", "blob:"))]
    assert asked and foreign == []
    assert server.other_hosts() == []


def test_the_guard_sees_another_host_when_there_is_one(tmp_path: Path):
    log = tmp_path / "reached.log"
    probe = "import socket; socket.create_connection(('192.0.2.1', 9), 0.1)"
    guarded = os.environ | {"PYTHONPATH": str(GUARD), "NETWORK_GUARD": str(log)}
    done = subprocess.run(
        [sys.executable, "-c", probe], env=guarded, capture_output=True, text=True, check=False
    )
    assert "the network is cut" in done.stderr
    assert "192.0.2.1" in log.read_text()


def test_a_rerun_carries_words_and_no_coordinates(page: Page, server: Server):
    frames: list[bytes] = []

    def listen(socket: WebSocket) -> None:
        socket.on(
            "framereceived",
            lambda data: frames.append(data if isinstance(data, bytes) else data.encode()),
        )

    page.on("websocket", listen)
    atlas = Atlas.open(page, server.url)
    switch(page, "Noncitizens")
    atlas.drawn("noncitizens")
    switch(page, "COPLINK")
    atlas.drawn("coplink")
    assert frames
    assert [match for frame in frames if (match := PAIR_OF_DEGREES.search(frame))] == []


def test_geometry_comes_gzipped_from_our_own_origin_to_be_kept_for_good(page: Page, server: Server):
    replies = {}
    page.on("response", lambda reply: replies.update({reply.url.rsplit("/", 1)[-1]: reply}))
    atlas = Atlas.open(page, server.url)
    switch(page, "Noncitizens")
    atlas.drawn("noncitizens")
    ours = {
        name: reply
        for name, reply in replies.items()
        if re.fullmatch(r"(map|tracts-2010|context)-[0-9a-f]{12}\.(js|topojson)", name)
    }
    assert len(ours) == 3, json.dumps(sorted(replies))
    for name, reply in ours.items():
        assert reply.headers["content-encoding"] == "gzip", name
        assert "immutable" in reply.headers["cache-control"], name
