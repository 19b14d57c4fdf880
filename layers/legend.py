"""What a layer's legend says: an entry a status with its words and its count, and as of when.

The page's switches and the pictures' legends both read it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from layers.base import Layer, Note, Reading, Status
from layers.language import NN_, _, day_words, ngettext, number_words
from layers.view import LAST_CHECKED, View


@dataclass(frozen=True)
class Entry:
    """A status with its words and its count with its unit; a statewide note has no count.

    ``brief`` are the words where room is short; they are the same but for a note.
    """

    status: Status
    words: str
    count: str = ""
    brief: str = ""


def entries(layer: Layer, reading: Reading) -> tuple[Entry, ...]:
    """Each status that occurs, each statewide note, and the hatched tracts as one."""
    found = [
        _entry(layer, reading, status)
        for status in layer.statuses
        if reading.counts.get(status.key) and not status.key.endswith("_hatched")
    ]
    notes = (_note(layer, note) for note in reading.notes)
    return (*found, *notes, *_unsure(layer, reading))


def as_of(layer: Layer, reading: Reading, view: View) -> str:
    """The records a layer rests on; before them the day, where another than the last is shown."""
    if layer.key == "noncitizens" or view.on == LAST_CHECKED:
        return reading.as_of
    return _("{day}, from these records: {records}").format(
        day=day_words(view.on.isoformat()), records=reading.as_of
    )


def _entry(layer: Layer, reading: Reading, status: Status) -> Entry:
    words = reading.words.get(status.key) or status.said()
    count = reading.counts[status.key] + reading.counts.get(f"{status.key}_hatched", 0)
    return Entry(status, words, _counted(layer, status, count), words)


def _note(layer: Layer, note: Note) -> Entry:
    return Entry(layer.status(note.status), note.words, brief=note.short or note.words)


def _unsure(layer: Layer, reading: Reading) -> Iterator[Entry]:
    """The entry for hatched tracts, of whichever class, as one."""
    unsure = sum(n for key, n in reading.counts.items() if key.endswith("_hatched"))
    if unsure:
        words = _("Hatched, of all these: too uncertain")
        yield Entry(layer.status("class_1_hatched"), words, number_words(unsure), words)


def _counted(layer: Layer, status: Status, count: int) -> str:
    """A count with its unit, where one legend counts agencies or sites as well as places."""
    if layer.unit is None:
        return number_words(count)
    one, many = NN_("{n} place", "{n} places") if status.absent else layer.unit
    return ngettext(one, many, count).format(n=number_words(count))
