"""The current view in words: what a map says to whoever does not look at it.

Pure functions of the view and its readings; the map, this text and the list rest on the same
readings, so none can say what another does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from data import store
from layers import all_layers
from layers.base import Layer, Reading
from layers.language import _, day_words, list_words, ngettext, number_words, side_by_side
from layers.view import View


@dataclass(frozen=True)
class Entry:
    """One thing that is drawn: where, of which layer, its status in words, and its date words.

    ``town`` is the geoid of a place that is a municipality, else empty.
    """

    place: str
    layer: str
    status: str
    date: str
    town: str = ""


def sentences(view: View, readings: Mapping[str, Reading]) -> tuple[str, ...]:
    """A sentence for each layer that is on, from the readings that draw it."""
    return tuple(sentence(layer, readings[layer.key]) for layer in _on(view))


def entries(view: View, readings: Mapping[str, Reading]) -> tuple[Entry, ...]:
    """An entry for each thing that the readings draw, layer by layer."""
    return tuple(entry for layer in _on(view) for entry in _entries(layer, readings[layer.key]))


def title(view: View) -> str:
    """What the map is of: the layers that are on, the day, and the chosen municipality."""
    message = (
        _("Map of Massachusetts on {day}: {layers}; {town} is outlined")
        if view.town
        else _("Map of Massachusetts on {day}: {layers}")
    )
    return _filled(message, view, _("no layer"))


def now(view: View) -> str:
    """The view in one short line, for telling a listener what a choice has changed."""
    message = (
        _("Answer for {town}. Layers: {layers}. Day: {day}.")
        if view.town
        else _("No town chosen. Layers: {layers}. Day: {day}.")
    )
    return _filled(message, view, _("none"))


def _filled(message: str, view: View, no_layer: str) -> str:
    """A message with the view's day, its layers, or the words for none, and its municipality."""
    return message.format(
        day=day_words(view.on.isoformat()),
        layers=list_words([_(layer.title) for layer in _on(view)]) or no_layer,
        town=store.municipalities().at[view.town, "name"] if view.town else "",
    )


def sentence(layer: Layer, reading: Reading) -> str:
    """A layer in one sentence: how many of each status, and as of when."""
    counts = [
        _("{words} ({count})").format(words=_words(layer, reading, key), count=number_words(count))
        for key, count in _counts(layer, reading).items()
    ]
    return _("{layer}: {counts}. As of: {as_of}.").format(
        layer=_(layer.title),
        counts=side_by_side(*counts) or _("nothing drawn"),
        as_of=reading.as_of,
    )


def _on(view: View) -> Iterator[Layer]:
    return (layer for layer in all_layers() if layer.key in view.layers)


def _counts(layer: Layer, reading: Reading) -> dict[str, int]:
    """The counts in the legend's order; a class and its hatched tracts are one."""
    return {
        status.key: count
        for status in layer.statuses
        if not status.key.endswith("_hatched")
        and (count := reading.counts.get(status.key, 0) + _hatched(reading, status.key))
    }


def _hatched(reading: Reading, key: str) -> int:
    return reading.counts.get(f"{key}_hatched", 0)


def _words(layer: Layer, reading: Reading, key: str) -> str:
    return reading.words.get(key) or layer.status(key).said()


def _entries(layer: Layer, reading: Reading) -> Iterator[Entry]:
    """What a layer draws, by the most telling of its forms."""
    if reading.tracts:
        yield from _classes(layer, reading)
    elif reading.areas:
        yield from _areas(layer, reading)
    elif reading.symbols:
        yield from _symbols(layer, reading)
    else:
        yield from _fills(layer, reading)
    for note in reading.notes:
        status = layer.status(note.status).said()
        yield Entry(_("All of Massachusetts"), _(layer.title), status, note.words)


def _fills(layer: Layer, reading: Reading) -> Iterator[Entry]:
    """The municipalities that a list names; how many it does not is in the sentence."""
    names = store.municipalities()["name"].sort_values()
    for geoid, name in names.items():
        status = layer.status(reading.towns[geoid])
        if not status.absent and status.look:
            when = reading.when.get(geoid, "")
            yield Entry(name, _(layer.title), status.said(), when, geoid)


def _areas(layer: Layer, reading: Reading) -> Iterator[Entry]:
    towns = store.municipalities()
    for area, key in reading.areas:
        inside = next(geoid for geoid in towns.index if geoid.startswith(area))
        row = towns.loc[inside]
        county = len(area) == 5
        place = _("{county} County").format(county=row["county"]) if county else row["name"]
        status = layer.status(key).said()
        when = reading.when.get(inside, "")
        yield Entry(place, _(layer.title), status, when, "" if county else inside)


def _symbols(layer: Layer, reading: Reading) -> Iterator[Entry]:
    names = store.municipalities()["name"]
    for mark in reading.symbols:
        status = layer.status(mark.status).said()
        yield Entry(names[mark.town], _(layer.title), status, mark.words, mark.town)


def _classes(layer: Layer, reading: Reading) -> Iterator[Entry]:
    """Census tracts by class: their figures stand in the list, town by town."""
    for key, count in _counts(layer, reading).items():
        tracts = ngettext("{n} census tract", "{n} census tracts", count)
        unsure = _hatched(reading, key)
        hatched = _("{n} of them hatched as too uncertain").format(n=number_words(unsure))
        place = tracts.format(n=number_words(count))
        status = _words(layer, reading, key)
        yield Entry(place, _(layer.title), status, hatched if unsure else "")
