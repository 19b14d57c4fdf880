"""How long until a layer that is switched on or off is seen on the map."""

from __future__ import annotations

from collections import defaultdict

from playwright.sync_api import Browser, Page

from layers import all_layers
from layers.base import Layer
from layers.view import fills
from tests.bench.chromium import opened, rest, seconds_to, viewer
from tests.bench.report import Figure, Row, Target
from tests.e2e.server import Server

SWITCHED, TRACTS_FIRST = 100, 250  # milliseconds
# Where a layer's pixels are: on a canvas, or elements that come and go.
OURS = {
    "coplink": ".leaflet-land-pane canvas",
    "noncitizens": ".leaflet-land-pane canvas",
    "section_287g": ".leaflet-marks-pane canvas",
    "detention": ".symbol[class*='detention-']",
    "task_force_officers": ".symbol[class*='task-force-officers-']",
}
NAIVE = ".leaflet-overlay-pane path"
FIRST = "noncitizens first"


def layers() -> list[Layer]:
    """The layers that both the peer and this app draw and whose pixels are known."""
    return [layer for layer in all_layers() if layer.key in OURS]


def flip(page: Page, layer: Layer, selector: str) -> float:
    """Use a layer's switch; milliseconds until the map showed it."""
    page.evaluate("(selector) => Clock.watch(selector)", selector)
    page.get_by_text(layer.title, exact=True).first.click()
    took = seconds_to(page) * 1000
    rest(page)
    return took


def measure(browser: Browser, servers: dict[str, Server], runs: int) -> list[Row]:
    """A row a layer and direction; the tracts' first time, in a new page, is a row of its own."""
    took = {name: defaultdict(list) for name in ("naive", "ours")}
    for _ in range(runs):
        for name, times in took.items():
            with viewer(browser, name) as context:
                page = opened(context, servers[name].url)
                for measure, value in _round(page, name):
                    times[measure].append(value)
    return [_row(measure, took) for measure in took["ours"]]


def _round(page: Page, name: str) -> list[tuple[str, float]]:
    """Each switch off and on; one fill shows at a time, so a fill is switched off by itself."""
    by_key = {layer.key: layer for layer in layers()}
    found = [(FIRST, _flip(page, by_key["noncitizens"], name))]
    found.append(("noncitizens off", _flip(page, by_key["noncitizens"], name)))
    found.append(("noncitizens on", _flip(page, by_key["noncitizens"], name)))
    if name == "naive":
        _flip(page, by_key["noncitizens"], name)
        found.append(("coplink off", _flip(page, by_key["coplink"], name)))
    found.append(("coplink on", _flip(page, by_key["coplink"], name)))
    if name != "naive":
        found.append(("coplink off", _flip(page, by_key["coplink"], name)))
    for key in (key for key in by_key if key not in fills()):
        found.append((f"{key} off", _flip(page, by_key[key], name)))
        found.append((f"{key} on", _flip(page, by_key[key], name)))
    return found


def _flip(page: Page, layer: Layer, name: str) -> float:
    return flip(page, layer, NAIVE if name == "naive" else OURS[layer.key])


def _row(measure: str, took: dict[str, dict[str, list[float]]]) -> Row:
    limit = TRACTS_FIRST if measure == FIRST else SWITCHED
    figures = {name: Figure(times[measure], "ms") for name, times in took.items()}
    return Row(f"switch {measure}", **figures, target=Target(limit))
