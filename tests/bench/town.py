"""The town pages on the server: every municipality in every language, built anew."""

from __future__ import annotations

import gc
from statistics import median, quantiles
from time import perf_counter

from data import store
from layers.language import LANGUAGES, speak
from layers.view import View
from pages.parts.town import town
from tests.bench.report import Figure, Row, Target

WORST = 200  # milliseconds


def measure(_runs: int) -> list[Row]:
    """Three rows: the middle, the 95th of a hundred, and the worst of all pages in all languages.

    Each page is built once a language, so that no answer is kept from before; the first page of a
    language, which reads its catalogue, is built beforehand; what is kept by then is left out of
    garbage collection, both as the server does at its start.
    """
    took: dict[tuple[str, str], float] = {}
    for language in LANGUAGES:
        speak(language)
        _build("abington", language)
        gc.collect()
        gc.freeze()
        took |= {(slug, language): _build(slug, language) for slug in store.slugs()}
    speak("en")
    return _rows(took)


def _build(slug: str, language: str) -> float:
    """Milliseconds to build one page."""
    began = perf_counter()
    town(store.slugs()[slug], View(lang=language))
    return 1000 * (perf_counter() - began)


def _rows(took: dict[tuple[str, str], float]) -> list[Row]:
    values = sorted(took.values())
    worst = max(took, key=lambda one: took[one])
    return [
        Row(f"town page built, median of {len(values)}", ours=Figure([median(values)], "ms")),
        Row("town page built, 95 of 100", ours=Figure([quantiles(values, n=20)[-1]], "ms")),
        Row(
            "town page built, worst",
            ours=Figure([took[worst]], "ms"),
            target=Target(WORST),
            note=f"{worst[0]} in {LANGUAGES[worst[1]]}",
        ),
    ]
