"""The scene of a view that a presenter has chosen: a map, a town, or a few places."""

from __future__ import annotations

from dataclasses import replace

from data import store
from layers import describe, headline
from layers.language import _, day_words, list_words, ngettext
from layers.show import places, told
from layers.show.items import LONGEST_TITLE, Item
from layers.show.scene import Row, Scene
from layers.view import View


def scene(item: Item, place: int, view: View) -> Scene:
    """The scene of an item that is a view, at its place in the story, counted from 1."""
    shown = replace(item.view or View(), lang=view.lang)
    if item.places:
        made = _compared(item.places, shown)
    elif shown.town:
        made = places.of(shown.town, shown)
    else:
        made = _map(shown)
    return replace(
        made,
        key=f"view-{place}",
        legend=_drawn(shown) if len(shown.layers) > 1 else made.legend,
    )


def _drawn(view: View) -> tuple[Row, ...]:
    """Of the legend of several layers what the map draws; what it does not is in the notes."""
    return told.rows(view, lambda entry: entry.status.look is not None, named=True)


def _map(view: View) -> Scene:
    words = told.Words(_title(view), f"{describe.title(view)}.")
    return told.scene("view", words, view, said=_notes(view))


def _title(view: View) -> str:
    """The first layer by its name, and how many more there are."""
    titles = [_(one.title) for one in told.shown(view)]
    if not titles:
        return _("Massachusetts")
    if len(titles) == 1:
        return titles[0]
    return _("{layer} and {n} more").format(layer=titles[0], n=len(titles) - 1)


def _notes(view: View) -> tuple[str, ...]:
    """What the map shows, layer by layer, and what not to make of it."""
    readings = {one.key: one.read(view) for one in told.shown(view)}
    return (
        *describe.sentences(view, readings),
        _("Do not claim that a place without a mark does not take part: a list may not name it."),
    )


def _compared(geoids: tuple[str, ...], view: View) -> Scene:
    """A few places in one frame; what is known of each is read out."""
    names = list_words([str(store.municipalities().at[geoid, "name"]) for geoid in geoids])
    many = ngettext("{n} place", "{n} places", len(geoids)).format(n=len(geoids))
    sentence = _("{places}: what records up to {day} say.").format(
        places=names, day=day_words(view.on.isoformat())
    )
    words = told.Words(names if len(names) <= LONGEST_TITLE else many, sentence)
    said = tuple(headline.brief(geoid, view)[0] for geoid in geoids)
    rank = _("Do not rank them: their records are of different years and strengths.")
    made = told.scene("view", words, view, frame=geoids, said=(*said, rank))
    both = replace(view, layers=tuple(dict.fromkeys(("coplink", *view.layers))))
    more = tuple(places.in_short(geoid, view) for geoid in geoids)
    return replace(made, more=more, source=told.source(both))
