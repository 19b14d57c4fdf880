"""What every scene is put together from: its words, its view, its legend, its source line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from data import coverage, store
from layers import all_layers, headline, layer, legend, style
from layers.base import Layer, Reading
from layers.language import _, day_words, list_words, number_words, side_by_side
from layers.legend import Entry
from layers.paper.references import behind
from layers.show import notes
from layers.show.scene import Row, Scene
from layers.view import LAST_CHECKED, View

CENSUS = "census-noncitizens-2012-2016"


@dataclass(frozen=True)
class Words:
    """What a scene says: a short title, one sentence, and one big number or nothing."""

    title: str
    sentence: str
    number: str = ""


def showing(view: View, *layers: str) -> View:
    """A view of these layers alone on the same day and in the same language.

    Its figures are shares of 2012–2016, it has no chosen town, and nothing of the viewer's list.
    """
    return View(layers=layers, on=view.on, lang=view.lang)


def scene(
    key: str,
    words: Words,
    view: View,
    frame: tuple[str, ...] = (),
    said: tuple[str, ...] = (),
) -> Scene:
    """A scene with its view's legend and source line; ``said`` are notes in place of its key's."""
    return Scene(
        key=key,
        title=words.title,
        sentence=words.sentence,
        number=words.number,
        view=view,
        frame=frame,
        legend=rows(view),
        source=source(view),
        notes="\n".join(said or notes.of(key)),
    )


def rows(
    view: View, keep: Callable[[Entry], bool] = lambda _entry: True, named: bool = False
) -> tuple[Row, ...]:
    """The legend of the layers that a view shows, one below the other; of each what is to be kept.

    Statewide facts are told in short. ``named``: with the layer's name before each.
    """
    before = "{layer}: {words}" if named else "{words}"
    return tuple(
        Row(
            style.swatch(one, entry.status),
            before.format(layer=_(one.title), words=entry.brief),
            entry.count,
        )
        for one in shown(view)
        for entry in legend.entries(one, one.read(view))
        if keep(entry)
    )


def shown(view: View) -> Iterator[Layer]:
    """The layers that a view shows, in the legend's order."""
    return (one for one in all_layers() if one.key in view.layers)


def reading(key: str, view: View) -> Reading:
    """A layer's reading on the view's day, for shares of 2012–2016."""
    return layer(key).read(showing(view))


def counted(words: str, count: int, view: View) -> tuple[str, str]:
    """A sentence and its big number; where our records name nobody yet, that, and no number."""
    if count:
        return words, number_words(count)
    none = _("Our records from up to {day} name nobody here. Later records do.")
    return none.format(day=day_words(view.on.isoformat())), ""


def source(view: View) -> str:
    """Who published what the layers of a view rest on, and as of when, in one line."""
    layers = tuple(shown(view))
    lists = tuple(dict.fromkeys(words for one in layers for words in _lists(one)))
    if not layers:
        borders = _("Borders: U.S. Census Bureau. Records on ICE: as last read on {day}.")
        return borders.format(day=day_words(LAST_CHECKED.isoformat()))
    if len(layers) == 1:
        as_of = legend.as_of(layers[0], layers[0].read(view), view)
        return _source(lists, as_of)
    return _source(lists, day_words(view.on.isoformat()))


def credit(geoid: str, view: View) -> str:
    """Who published what a place's answer rests on, and when, in one line."""
    sources = (one for answer in headline.answers(geoid, view) for one in behind(answer.fact))
    named = dict.fromkeys(f"{one.publisher}, {one.when}" for one in sources)
    return _("Sources: {names}").format(names=" ".join(named))


def _source(lists: tuple[str, ...], as_of: str) -> str:
    if lists:
        words = _("Source: {lists}. As of: {as_of}.")
        return words.format(lists=side_by_side(*lists), as_of=as_of)
    checked = _("Source: {as_of}. Last read on {day}.")
    return checked.format(as_of=as_of, day=day_words(LAST_CHECKED.isoformat()))


def _lists(one: Layer) -> tuple[str, ...]:
    """The publishers of a layer's lists, each with the date of its newest one."""
    if one.key == "noncitizens":
        publisher = store.datasets()[CENSUS].publisher
        return (side_by_side(publisher, _("American Community Survey")),)
    sources = store.table("evidence_sources").set_index("source_id")
    newest: dict[str, str] = {}
    for source_id in one.lists:  # the newest list of a publisher stands first
        row = sources.loc[source_id]
        words = dated(row["date"], row["dated"] == "estimated")
        newest.setdefault(row["publisher"], words)
    return tuple(f"{name}, {words}" if words else name for name, words in newest.items())


def dated(text: str, estimated: bool) -> str:
    """A partial date in words, "about" where it is our estimate; nothing for none."""
    if not text:
        return ""
    words = day_words(text)
    return _("about {date}").format(date=words) if estimated else words


def coplink_lists() -> str:
    """The dates of the lists of departments in COPLINK: "April 2018 and about 2022"."""
    return list_words([dated(one.date, one.estimated) for one in coverage.coplink_lists()])
