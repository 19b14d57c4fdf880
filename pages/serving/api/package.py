"""The CSV files as a Frictionless data package: schemas, licences, sources, contributors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data import store
from data.pipeline.sources import Source
from layers.view import LAST_CHECKED, View
from pages.serving.api import layer, terms
from pages.serving.api.resources import RESOURCES
from pages.serving.api.table import Table

NAME = "who-works-with-ice-in-massachusetts"
LINKS = {
    "claims": {"source_id": ("sources", "source_id")},
    "layers-contracts": {"claim_id": ("claims", "claim_id")},
}
"""Columns whose every value is one of another file's: the file, its column."""

FROM = {
    "municipalities": terms.CREDITED,
    "agencies": ("fbi-police-employees",),
    "claims": ("ice-287g-participating", "ice-detention-statistics", "ice-facility-list-2017"),
    "layers-noncitizens": ("census-noncitizens-2012-2016",),
}
"""The public tables behind a file, by id; behind all of them stand the documents."""


def description() -> dict[str, Any]:
    """The whole package; its files lie beside it."""
    return {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": "Who works with ICE in Massachusetts",
        "description": terms.TERMS,
        "version": LAST_CHECKED.isoformat(),
        "on": LAST_CHECKED.isoformat(),
        "last_checked": LAST_CHECKED.isoformat(),
        "licenses": _licences(terms.CREDITED),
        "contributors": _contributors(),
        "sources": [_source(store.datasets()[one]) for one in terms.CREDITED],
        "resources": [_resource(*one) for one in _tables()],
    }


def _tables() -> Iterator[tuple[str, str, str, Table]]:
    """Every CSV file: its name, its path, what it is, and its table."""
    view = View()
    for resource in (one for one in RESOURCES if "csv" in one.forms and one.table):
        assert resource.table is not None
        if not resource.one:
            yield resource.name, f"{resource.name}.csv", resource.about, resource.table("", view)
        for which in resource.ids_in("csv"):
            name = f"{resource.name}-{which.replace('_', '-')}"
            path = f"{resource.name}/{which}.csv"
            yield name, path, layer.about(which), resource.table(which, view)


def _resource(name: str, path: str, about: str, table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [field.table_schema() for field in table.fields],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if links := LINKS.get(name):
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": other, "fields": [theirs]}}
            for column, (other, theirs) in links.items()
        ]
    return {
        "name": name,
        "path": path,
        "profile": "tabular-data-resource",
        "title": about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
        "schema": schema,
        "licenses": [*_licences(FROM.get(name, ())), OF_DOCUMENTS],
        "sources": [_source(store.datasets()[one]) for one in FROM.get(name, ())],
    }


OF_DOCUMENTS = {"name": "notspecified", "title": terms.TERMS}
"""The claims are ours to tell; what they rest on is each publisher's."""


def _licences(ids: tuple[str, ...]) -> list[dict[str, str]]:
    """Each licence once, by the Open Definition's name for its kind, in its publisher's words."""
    words = dict.fromkeys(store.datasets()[one].licence for one in ids)
    return [{"name": _kind(text), "title": text} for text in words]


def _kind(licence: str) -> str:
    if licence.startswith(terms.PUBLIC_DOMAIN):
        return "other-pd"
    return "other-at" if "credit" in licence else "notspecified"


def _source(one: Source) -> dict[str, str]:
    return {"title": f"{one.title} ({one.vintage})", "path": one.landing}


def _contributors() -> list[dict[str, str]]:
    """Who made the package, and the publishers of what is in it."""
    publishers = dict.fromkeys(store.datasets()[one].publisher for one in terms.CREDITED)
    ours = {"title": "The authors of “Who works with ICE in Massachusetts”", "role": "author"}
    return [ours, *({"title": one, "role": "publisher"} for one in publishers)]
