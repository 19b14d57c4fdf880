"""How long until the map is drawn, in an empty browser and in one that has been there before."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.bench.chromium import opened, seconds_to_draw, viewer
from tests.bench.report import Figure, Row, Target
from tests.e2e.server import Server

COLD, WARM = 1.35, 1.7  # times the stock floor


def measure(browser: Browser, servers: dict[str, Server], runs: int) -> list[Row]:
    """Seconds and ratios to both floors; the apps take turns, so that noise meets them all."""
    cold: dict[str, list[float]] = {name: [] for name in servers}
    warm: dict[str, list[float]] = {name: [] for name in servers}
    for _ in range(runs):
        for name, server in servers.items():
            with viewer(browser, name) as context:
                cold[name].append(seconds_to_draw(opened(context, server.url)))
                warm[name].append(seconds_to_draw(opened(context, server.url)))
    return [*_rows("cold", cold, COLD), *_rows("warm", warm, WARM)]


def _rows(kind: str, seconds: dict[str, list[float]], limit: float) -> list[Row]:
    figures = {name: Figure(values, "s") for name, values in seconds.items()}
    return [
        Row(f"map drawn, {kind} browser", **_three(figures)),
        Row("  times the stock floor", **_ratios(figures, "floor"), target=Target(limit)),
        Row("  times the tuned floor", **_ratios(figures, "tuned")),
    ]


def _three(figures: dict[str, Figure]) -> dict[str, Figure]:
    return {name: figures[name] for name in ("floor", "naive", "ours")}


def _ratios(figures: dict[str, Figure], base: str) -> dict[str, Figure]:
    by = figures[base].median
    shown = {"floor": figures[base], "naive": figures["naive"], "ours": figures["ours"]}
    return {
        name: Figure([value / by for value in figure.values], "x") for name, figure in shown.items()
    }
