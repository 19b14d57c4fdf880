"""The bench's pieces work; how fast anything is, is measured, never tested."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.bench import api, chromium, load, memory, servers, switches
from tests.bench.report import Figure, Report, Row, Target, table
from tests.bench.wire import Wire


def test_the_naive_peer_draws_351_municipalities_and_takes_them_away(browser: Browser):
    with servers.started(["naive"]) as started, chromium.viewer(browser, "naive") as context:
        page = chromium.opened(context, started["naive"].url)
        count = f"() => Clock.find('{switches.NAIVE}').length"
        with_towns = page.evaluate(count)
        coplink = next(layer for layer in switches.layers() if layer.key == "coplink")
        took = switches.flip(page, coplink, switches.NAIVE)
        assert with_towns - page.evaluate(count) == 351
        assert 0 < took < chromium.PATIENCE


def test_the_clock_sees_this_map_drawn_and_switched(browser: Browser):
    with servers.started(["ours"]) as started, chromium.viewer(browser, "ours") as context:
        page = chromium.opened(context, started["ours"].url)
        assert 0 < chromium.seconds_to_draw(page) < chromium.PATIENCE / 1000
        for layer in switches.layers():
            assert switches.flip(page, layer, switches.OURS[layer.key]) > 0, layer.key


def test_the_tuned_floor_is_the_bare_page_behind_our_own_server(browser: Browser):
    with servers.started(["tuned"]) as started, chromium.viewer(browser, "tuned") as context:
        page = chromium.opened(context, started["tuned"].url)
        script = page.locator("script[type=module]").first.get_attribute("src")
        reply = page.request.get(f"{started['tuned'].url}/{script}")
        assert "immutable" in reply.headers["cache-control"]
        assert reply.headers["content-encoding"] == "gzip"


def test_sessions_rerun_and_the_server_s_memory_is_read():
    with servers.started(["floor"]) as started:
        server = started["floor"]
        load.run(load.come_and_go(server.url, 3))
        assert max(load.run(load.reruns_a_second(server.url, 2, 1))) > 0
        assert 20 < memory.resident(server.pid) < 2000


def test_a_message_with_a_longitude_beside_a_latitude_is_seen():
    wire = Wire([b"\x02[-71.0589,42.3601]\x03", b"42 towns, 71.5 percent"])
    assert wire.coordinates() == 1


def test_files_of_a_bare_page_are_not_counted_as_ours():
    wire = Wire(files={"/": 1e3, "/static/js/index.js": 5e3, "/component/x/map.js": 7e3})
    assert wire.own_files() == 7


def test_the_table_is_aligned_and_says_what_was_met():
    rows = [
        Row("fast", Figure([1.0], "s"), Figure([3.0], "s"), Figure([1.2], "s"), Target(1.35)),
        Row("reruns", ours=Figure([10, 11, 12], "/s"), target=Target(45, least=True)),
        Row("size", ours=Figure([8], "KB")),
    ]
    lines = table(rows)
    assert lines[2].split("  ")[0] == "fast"
    assert lines[2].endswith("≤ 1.35 s  yes")
    assert lines[3].endswith("≥ 45.0 /s   NO")
    assert lines[4].endswith("–    –")
    assert len({line.index("s  ") for line in lines[2:3]}) == 1
    assert "Machine: two processors." in str(Report("two processors", rows))


@pytest.mark.parametrize(
    ("values", "noisy"), [([10, 10, 10, 11, 10], False), ([5, 9, 14, 30], True)]
)
def test_a_figure_that_is_spread_wide_says_so(values: list[float], noisy: bool):
    assert str(Figure(values, "ms")).endswith("~") is noisy


WRK = """Running 4s test @ http://127.0.0.1:1/api
    99%    {}
  2452 requests in 4.00s, 122.60MB read
Requests/sec:    612.25
"""


@pytest.mark.parametrize(("told", "took"), [("24.70ms", 24.7), ("860.00us", 0.86), ("1.2s", 1200)])
def test_what_wrk_tells_is_read_in_milliseconds(told: str, took: float):
    assert api.read(WRK.format(told)) == (612.25, pytest.approx(took))


def test_a_refusal_among_the_answers_spoils_the_measure():
    with pytest.raises(ValueError, match="errors"):
        api.read("  Non-2xx or 3xx responses: 3\n" + WRK.format("1ms"))
