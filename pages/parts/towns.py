"""The table of places, its filter and its map: one control, whose every answer the server gives.

The browser keeps the rows as a file and is told with each answer only which of them match and in
what order: one program filters and sorts, and the same filter drives table, counts and map. Asking
the server takes less time than a viewer notices, and Back works as on every page.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from html import escape
from urllib.parse import urlencode

import streamlit as st

from data import store
from layers import agency_rows, bundle, companion, filtering, grid
from layers.columns import Kind, column
from layers.language import N_, _, language, ngettext, number_words
from layers.remember import remembered
from layers.rows import rows
from layers.view import View
from layers.view import params as view_params
from pages.parts import address, files
from pages.parts import asked as address_of
from pages.parts.asked import AGENCIES, Asked
from pages.parts.component import component, told
from pages.parts.towns_form import START, fields

KEY = "towns"
LONGEST = 600  # characters of a condition; every value of the longest one is shorter

HTML = (
    '<section class="organize" lang="{lang}"><div class="top">'
    '<nav class="starts" aria-label="{starts_label}">'
    '<p aria-hidden="true">{starts_label}</p><ul>{starts}'
    '<li><button type="button" class="own">{mine}</button></li></ul></nav>'
    '<form class="filters" aria-label="{filter_label}"><div class="fields">'
    '<label class="named">{name}<input type="search" name="q" maxlength="60" autocomplete="off"'
    ' spellcheck="false"></label><button type="button" class="all"'
    ' aria-expanded="false">{filter_label}</button><div class="declared"></div></div></form>'
    '<figure class="companion"><div class="map"></div><figcaption></figcaption></figure></div>'
    '<div class="set"><ul class="chips" aria-label="{set}"></ul>'
    '<button type="button" class="clear" hidden>{clear}</button></div>'
    '<div class="state"><p class="count" id="matching" role="status" tabindex="-1"></p>'
    '<div class="which" role="group" aria-label="{which}">'
    '<button type="button" data-table="places">{places}</button>'
    '<button type="button" data-table="agencies">{agencies}</button></div></div>'
    '<div class="empty" hidden><p>{empty}</p><button type="button" class="back"></button></div>'
    '<div class="frame"><div class="scroll" role="region" tabindex="0"></div></div></section>'
)

SORTED = {
    "number": (N_("from the least"), N_("from the most")),
    "date": (N_("oldest first"), N_("newest first")),
    "status": (N_("strongest first"), N_("strongest last")),
    "text": (N_("from A to Z"), N_("from Z to A")),
}
"""How an order is told: from the first value, and the other way round."""

COLUMNS = {
    "sheriff_287g": "section_287g",
    "policy": "policies",
    "evidence": "newest_evidence",
    "share": "noncitizen_share",
    "house": "house_districts",
    "senate": "senate_districts",
}
"""The column that shows what a condition asks for, where it has another key."""

OF_AGENCIES: Mapping[str, Kind] = {"rank": "status", "newest": "date"}


def towns(
    view: View,
    asked: Asked,
    listed: Collection[str] = (),
    on_listed: Callable[[], None] | None = None,
) -> tuple[str, ...]:
    """Draw the control; the geoids of the places that match, in order.

    ``listed`` are the geoids on the viewer's own list. With ``on_listed`` each row has a button
    that puts its place on it or takes it off: the callback reads ``told(KEY, "listed")``, a geoid.
    """
    found = filtering.matching(rows(view), asked.filter, listed)
    control = component(KEY, _html(), isolate_styles=False)
    data = _data(view, asked, found) | {
        "kept": [_numbers()[geoid] for geoid in listed] if on_listed else None,
    }
    control(key=KEY, data=data, on_asked_change=_asked, on_listed_change=on_listed or _nothing)
    return found


def _nothing() -> None:
    """No list to add to: a message that says otherwise is let fall."""


def _asked() -> None:
    """Put what was asked for into the address; a browser may send anything, so it is read anew."""
    message = told(KEY, "asked")
    if not isinstance(message, Mapping) or not isinstance(message.get("params"), Mapping):
        return
    given = {str(key): str(text)[:LONGEST] for key, text in message["params"].items()}
    address_of.show(address_of.parse(given))
    st.session_state["towns-answered"] = message.get("n")


@remembered(6)
def _html() -> str:
    starts = "".join(
        f'<li><a data-start="?{escape(urlencode(params, safe=","), quote=True)}">'
        f"{escape(_(words))}</a></li>"
        for words, params in START.items()
    )
    words = {
        "starts_label": _("Start with"),
        "mine": _("My legislative district"),
        "filter_label": _("Filter"),
        "name": _("Name"),
        "set": _("Filters that are set"),
        "clear": _("Clear all"),
        "which": _("Which table"),
        "places": _("Places"),
        "agencies": _("Agencies"),
        "empty": _("No place fits all of these filters."),
    }
    told = {name: escape(text, quote=True) for name, text in words.items()}
    return HTML.format(lang=language(), starts=starts, **told)


def _data(view: View, asked: Asked, found: tuple[str, ...]) -> dict[str, object]:
    """What the control shows; the tables themselves are files that it is told the address of."""
    agencies = agency_rows.ordered(view, asked.agencies, found) if asked.agencies else ()
    count = _counted_agencies(len(agencies)) if asked.agencies else _counted(len(found))
    agency_numbers = _agency_numbers(view.on) if asked.agencies else {}
    return {
        "files": {
            "places": _file("places", "json", grid.places(view)),
            "agencies": _file("agencies", "json", grid.agencies(view)),
            "fields": _file("filter", "html", fields(view)),
            "map": _file("companion", "svg", companion.drawing()),
        },
        "view": _and(address.of(view)),
        "links": {"places": _link("town?town=", view), "agencies": _link("agencies?agency=", view)},
        "shown": AGENCIES if asked.agencies else "places",
        "order": [_numbers()[geoid] for geoid in found],
        "agencies": [agency_numbers[one] for one in agencies],
        "params": asked.params(),
        "sort": asked.filter.sort or "name",
        "column": _column(asked.filter),
        "chips": list(filtering.words(asked.filter).items()),
        "count": count,
        "told": _told(asked, count),
        "map": _map_words(asked, len(found)),
        "words": _words(),
        "answered": st.session_state.get("towns-answered"),
    }


def _column(filter: filtering.Filter) -> str:
    """The column that the table was ordered by or, by name, the one that was filtered by last."""
    if filter.sort:
        return filter.sort.removeprefix("-")
    keys = [COLUMNS.get(key, key) for key, _text in filter.asked]
    return next((key for key in reversed(keys) if key in grid.CELLS), "name")


def _file(stem: str, suffix: str, text: str) -> str:
    return files.from_a_page(bundle.put(stem, suffix, text))


def _link(start: str, view: View) -> list[str]:
    """What stands before and after a row's id in its link; a town's keeps the whole view."""
    kept = view_params(replace(view, town=""), "")
    if not start.startswith("town"):
        kept = {key: text for key, text in kept.items() if key in address.KEPT}
    return [start, _and(kept)]


def _and(kept: Mapping[str, str]) -> str:
    """What follows in an address that has a part already."""
    return f"&{urlencode(kept, safe=',')}" if kept else ""


@cache
def _numbers() -> dict[str, int]:
    return {geoid: at for at, geoid in enumerate(store.municipalities().index)}


@lru_cache(maxsize=16)
def _agency_numbers(on: date) -> dict[str, int]:
    return {one: at for at, one in enumerate(agency_rows.rows(View(on=on)).index)}


def _counted(found: int) -> str:
    message = ngettext("{n} of {all} places", "{n} of {all} places", found)
    return message.format(n=number_words(found), all=number_words(len(store.municipalities())))


def _counted_agencies(found: int) -> str:
    return ngettext("{n} agency", "{n} agencies", found).format(n=number_words(found))


def _told(asked: Asked, count: str) -> str:
    """What a listener is told after a change: how many, and in which order."""
    if asked.agencies:
        key = asked.agencies.removeprefix("-")
        title, kind = _(agency_rows.TITLES[key]), OF_AGENCIES.get(key, "text")
    else:
        one = column((asked.filter.sort or "name").removeprefix("-"))
        title, kind = one.named(), one.kind
    ways = SORTED.get({"integer": "number", "share": "number"}.get(kind, kind), SORTED["text"])
    order = ways[(asked.agencies or asked.filter.sort).startswith("-")]
    return _("{count}, sorted by {column}, {order}").format(
        count=count, column=title, order=_(order)
    )


def _map_words(asked: Asked, found: int) -> str:
    """What the small map shows."""
    if not asked.filter:
        return _("All 351 places match: no filter is set.")
    if not found:
        return _("No place matches: none is filled in.")
    message = ngettext(
        "The {n} place that matches is filled in.",
        "The {n} places that match are filled in.",
        found,
    )
    return message.format(n=number_words(found))


def _words() -> dict[str, str]:
    return {
        "places": _("All 351 cities and towns"),
        "agencies": _("Agencies of the places that match"),
        "remove": _("Take away this filter: {filter}"),
        "back": _("Take back: {filter}"),
        "keep": _("Put {place} on the list"),
        "drop": _("Take {place} off the list"),
        "mine": _("on your list"),
        "list": _("Your list"),
    }
