"""A layer's legend as rows, which a page and a presentation show alike."""

from __future__ import annotations

from layers import style
from layers.base import Layer, Note, Reading, Status
from layers.language import NN_, _, day_words, ngettext, number_words
from layers.show.scene import Row
from layers.view import LAST_CHECKED, View


def rows(layer: Layer, reading: Reading) -> tuple[Row, ...]:
    """The whole legend: each status that occurs, the statewide facts, the uncertain tracts."""
    notes = tuple(_note(layer, note) for note in reading.notes)
    return statuses(layer, reading) + notes + unsure(layer, reading)


def statuses(layer: Layer, reading: Reading) -> tuple[Row, ...]:
    """A row for each status that occurs, with its count; a class and its hatched tracts are one."""
    return tuple(
        _row(layer, reading, status)
        for status in layer.statuses
        if reading.counts.get(status.key) and not status.key.endswith("_hatched")
    )


def unsure(layer: Layer, reading: Reading) -> tuple[Row, ...]:
    """The row for hatched tracts, of whichever class; nothing where there are none."""
    count = sum(n for key, n in reading.counts.items() if key.endswith("_hatched"))
    if not count:
        return ()
    picture = style.swatch(layer, layer.status("class_1_hatched"))
    return (Row(picture, _("Hatched, of all these: too uncertain"), number_words(count)),)


def as_of(layer: Layer, reading: Reading, view: View) -> str:
    """The records a layer rests on; before them the day, where another than the last is shown."""
    if layer.key == "noncitizens" or view.on == LAST_CHECKED:
        return reading.as_of
    return _("{day}, from these records: {records}").format(
        day=day_words(view.on.isoformat()), records=reading.as_of
    )


def _row(layer: Layer, reading: Reading, status: Status) -> Row:
    words = reading.words.get(status.key) or status.said()
    count = reading.counts[status.key] + reading.counts.get(f"{status.key}_hatched", 0)
    return Row(style.swatch(layer, status), words, _counted(layer, status, count))


def _note(layer: Layer, note: Note) -> Row:
    return Row(style.swatch(layer, layer.status(note.status)), note.words)


def _counted(layer: Layer, status: Status, count: int) -> str:
    """A count with its unit, where one legend counts agencies or sites as well as places."""
    if layer.unit is None:
        return number_words(count)
    one, many = NN_("{n} place", "{n} places") if status.absent else layer.unit
    return ngettext(one, many, count).format(n=number_words(count))
