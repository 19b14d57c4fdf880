"""The legend says what its reading says: the same counts, the same words, the same day."""

from datetime import date
from html import escape

import pytest

from layers import all_layers
from layers.base import Layer
from layers.language import number_words
from layers.view import View
from pages.parts.legend import entries

DRAWN = [layer for layer in all_layers() if layer.drawing != "table"]


@pytest.mark.parametrize("layer", DRAWN, ids=lambda layer: layer.key)
def test_every_status_that_occurs_has_its_words_and_its_count(layer: Layer):
    reading = layer.read(View())
    html = entries(layer, reading, View())
    for status in layer.statuses:
        count = reading.counts.get(status.key, 0)
        if count and not status.key.endswith("_hatched"):
            words = reading.words.get(status.key) or status.said()
            shown = number_words(count + reading.counts.get(f"{status.key}_hatched", 0))
            entry = html[html.index(f"<span>{escape(words)}</span>") :]
            assert entry.split("</li>")[0].split('class="count">')[1].startswith(shown), words


def test_hatched_tracts_are_counted_once():
    layer = next(layer for layer in all_layers() if layer.key == "noncitizens")
    reading = layer.read(View())
    hatched = sum(n for key, n in reading.counts.items() if key.endswith("_hatched"))
    assert f'class="count">{number_words(hatched)}<' in entries(layer, reading, View())


def test_a_legend_of_another_day_names_the_day():
    view = View(on=date(2018, 6, 1))
    layer = all_layers()[0]
    assert "1 June 2018" in entries(layer, layer.read(view), view)
    assert "1 June 2018" not in entries(layer, layer.read(View()), View())
