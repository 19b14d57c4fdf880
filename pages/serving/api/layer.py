"""A layer of the map: its caption and statuses, and where each place and site stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data import store
from layers import all_layers, layer, noncitizens
from layers.base import Layer, Reading, Status
from layers.contracts import contracts
from layers.language import _
from layers.view import View
from pages.serving.api import shapes
from pages.serving.api.fields import Field, of_processed
from pages.serving.api.table import Row, Table, rows_of

STANDS = (
    Field(
        "what",
        "string",
        "a municipality, an outline of the layer (a county), a site, or a note on the whole state",
        one_of=("municipality", "county", "site", "statewide"),
    ),
    Field("id", "string", "geoid of a municipality or county, id of a site, or a number"),
    Field("name", "string", "what it is called", optional=True),
    Field("status", "string", "key of the status; the layer’s JSON lists them"),
    Field("status_words", "string", "the status in words"),
    Field("when", "string", "its date, or a note, in words", optional=True),
    Field("absent", "boolean", "the status is an absence, which is not a “no”"),
)
CONTRACT = (
    Field("claim_id", "string", "claim that tells it"),
    Field("contractor", "string", "who is paid"),
    Field("geoid", "string", "municipality, where a document gives one", optional=True),
    Field("purpose", "string", "what for, as the source says it"),
    Field("amount", "string", "amount, in words", optional=True),
    Field("when", "string", "its date, in words"),
    Field("other_funder", "string", "who pays, where it is not ICE itself", optional=True),
)
PERIOD = "2012-2016"


def keys() -> tuple[str, ...]:
    """The layers' keys, in the legend's order."""
    return tuple(one.key for one in all_layers())


def every(_which: str, view: View) -> dict[str, Any]:
    """All layers with their captions and statuses."""
    return {"layers": [_caption(one, view) for one in all_layers()]}


def full(key: str, view: View) -> dict[str, Any]:
    """One layer: its caption, and the rows of its table."""
    return {"layer": _caption(layer(key), view), "rows": table(key, view).rows}


def table(key: str, view: View) -> Table:
    """The rows of a layer: places and sites; census tracts of the noncitizens; contracts."""
    if key == "contracts":
        return _contracts(view)
    if key == "noncitizens":
        return _tracts(view)
    one, reading = layer(key), layer(key).read(view)
    rows = (*_municipalities(one, reading), *_others(one, reading))
    return Table(STANDS, ("what", "id"), rows, _shape)


def _caption(one: Layer, view: View) -> dict[str, Any]:
    reading = one.read(view)
    return {
        "key": one.key,
        "title": _(one.title),
        "about": _(one.about),
        "drawn_as": one.drawing,
        "as_of": reading.as_of,
        "remarks": list(reading.remarks),
        "statuses": [_status(status, reading) for status in one.statuses],
    }


def _status(status: Status, reading: Reading) -> dict[str, Any]:
    return {
        "key": status.key,
        "words": status.said() or reading.words.get(status.key.removesuffix("_hatched"), ""),
        "absent": status.absent,
        "count": int(reading.counts.get(status.key, 0)),
    }


def _municipalities(one: Layer, reading: Reading) -> Iterator[Row]:
    names = store.municipalities()["name"]
    for geoid, key in sorted(reading.towns.items()):
        words = reading.when.get(geoid, "")
        yield _row("municipality", geoid, str(names[geoid]), one.status(key), words)


def _others(one: Layer, reading: Reading) -> Iterator[Row]:
    """Outlines of counties, sites, and what holds for the whole state."""
    counties = store.table("counties").set_index("geoid")["name"]
    for area, key in reading.areas:
        if area in counties.index:
            yield _row("county", area, str(counties[area]), one.status(key), "")
    for symbol in reading.symbols:
        if symbol.site:
            name = str(store.sites().at[symbol.site, "name"])
            yield _row("site", symbol.site, name, one.status(symbol.status), symbol.words)
    for number, note in enumerate(reading.notes, 1):
        yield _row("statewide", str(number), None, one.status(note.status), note.words)


def _row(what: str, name: str, called: str | None, status: Status, when: str) -> Row:
    return {
        "what": what,
        "id": name,
        "name": called,
        "status": status.key,
        "status_words": status.said(),
        "when": when or None,
        "absent": status.absent,
    }


def _shape(row: Row) -> str:
    """A place's boundary or a site's point; what holds statewide has none."""
    if row["what"] == "site":
        site = store.sites().loc[row["id"]]
        return shapes.point(site["lon"], site["lat"])
    if row["what"] == "statewide":
        return "null"
    return shapes.boundaries({"county": "counties"}.get(row["what"], "municipalities"))[row["id"]]


def _contracts(view: View) -> Table:
    rows = tuple(
        {
            "claim_id": one.claim_id,
            "contractor": one.contractor,
            "geoid": one.geoid or None,
            "purpose": one.purpose,
            "amount": one.amount or None,
            "when": one.when,
            "other_funder": one.funder or None,
        }
        for one in contracts(view)
    )
    return Table(CONTRACT, ("claim_id",), rows)


def _tracts(view: View) -> Table:
    """The census tracts of the map's first period, each with its figures and its class."""
    frame = store.table("tract_noncitizens").query(f"period == '{PERIOD}'").copy()
    frame["class"] = frame["geoid"].map(noncitizens.classes(PERIOD, view.measure))
    fields = (*of_processed("tract_noncitizens"), CLASS)
    rows = rows_of(fields, frame)
    return Table(
        fields, ("geoid", "period"), rows, lambda row: shapes.boundaries(TRACTS)[row["geoid"]]
    )


TRACTS = "tracts_2010"
CLASS = Field("class", "string", "its class on the map, by share; the layer’s JSON has the words")


def about(key: str) -> str:
    """What the layer is, in English, for descriptions that are."""
    return f"{layer(key).title}: {layer(key).about}"
