"""The legend of a picture that is seen from far away: few words, a swatch, a count."""

from __future__ import annotations

from collections.abc import Iterator

from layers import basemap, layer, style
from layers.base import Layer, Reading
from layers.language import _, capital, number_words
from layers.show.scene import Row
from layers.view import View


def rows(view: View) -> tuple[Row, ...]:
    """An entry for each status that the view's map shows, layer by layer, as the page has them."""
    readings = basemap.readings(view)
    return tuple(row for key, read in readings.items() for row in _rows(layer(key), read))


def _rows(of: Layer, reading: Reading) -> Iterator[Row]:
    for status in of.statuses:
        count = reading.counts.get(status.key, 0) + reading.counts.get(f"{status.key}_hatched", 0)
        if not count or status.key.endswith("_hatched") or not status.look:
            continue
        words = capital(reading.words.get(status.key) or _(status.short) or status.said())
        yield Row(style.swatch(of, status), words, number_words(count))
    if unsure := sum(n for key, n in reading.counts.items() if key.endswith("_hatched")):
        swatch = style.swatch(of, of.status("class_1_hatched"))
        yield Row(swatch, _("Hatched, of all these: too uncertain"), number_words(unsure))
