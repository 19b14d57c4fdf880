"""What can be asked for: each resource with its forms, its parameters and what it is made of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from data import store
from layers.language import N_
from layers.view import View
from pages.serving.api import agencies, layer, ledger, municipalities, municipality
from pages.serving.api.table import Table

Form = Literal["json", "csv", "geojson"]
CONTENT_TYPES: Mapping[Form, str] = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
}
DAY_AND_LANGUAGE = ("on", "lang")


def _nothing() -> Collection[str]:
    return ()


@dataclass(frozen=True)
class Resource:
    """Something with an address: a list (``municipalities``), or one of many by its id.

    ``one`` is the name of the id in the address, or empty. ``content`` gives the JSON; ``table``
    the rows of the CSV and the GeoJSON. Both take the id (or "") and the view.
    """

    name: str
    about: str
    content: Callable[[str, View], Mapping[str, Any]]
    one: str = ""
    ids: Callable[[], Collection[str]] = _nothing
    table: Callable[[str, View], Table] | None = None
    forms: tuple[Form, ...] = ("json",)
    parameters: tuple[str, ...] = DAY_AND_LANGUAGE
    fewer: Mapping[str, tuple[Form, ...]] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The address as a pattern: ``municipalities/{slug}``."""
        return f"{self.name}/{{{self.one}}}" if self.one else self.name

    def forms_of(self, which: str) -> tuple[Form, ...]:
        """The forms of one of many; ``fewer`` says which have not all of them."""
        return self.fewer.get(which, self.forms)

    def ids_in(self, form: Form) -> list[str]:
        """The ids that have this form."""
        return [which for which in self.ids() if form in self.forms_of(which)]


def _rows(table: Callable[[str, View], Table], name: str) -> Callable[[str, View], dict[str, Any]]:
    """A list's JSON: its rows, under its name."""
    return lambda which, view: {name: table(which, view).rows}


RESOURCES = (
    Resource(
        "municipalities",
        N_("The 351 cities and towns, a row each: every layer in words, people, districts."),
        _rows(municipalities.table, "municipalities"),
        table=municipalities.table,
        forms=("json", "csv", "geojson"),
    ),
    Resource(
        "municipalities",
        N_("The full answer for one city or town, as its page gives it, with every claim."),
        municipality.full,
        one="slug",
        ids=store.slugs,
        table=municipalities.one,
        forms=("json", "geojson"),
    ),
    Resource(
        "agencies",
        N_("The agencies that our documents name or the FBI lists, each with where it stands."),
        _rows(agencies.table, "agencies"),
        table=agencies.table,
        forms=("json", "csv"),
    ),
    Resource(
        "agencies",
        N_("One agency: its facts, what it shares, its contracts, where it works."),
        agencies.full,
        one="agency_id",
        ids=agencies.ids,
    ),
    Resource(
        "claims",
        N_("Every claim of the ledger, of all days: what a source says, and how strong it is."),
        _rows(ledger.claims, "claims"),
        table=ledger.claims,
        forms=("json", "csv"),
        parameters=(),
    ),
    Resource(
        "claims",
        N_("One claim, with the document that it rests on."),
        ledger.claim,
        one="claim_id",
        ids=ledger.claim_ids,
        parameters=(),
    ),
    Resource(
        "sources",
        N_("Every document that a claim rests on."),
        _rows(ledger.sources, "sources"),
        table=ledger.sources,
        forms=("json", "csv"),
        parameters=(),
    ),
    Resource(
        "sources",
        N_("One document, with the claims that rest on it."),
        ledger.source,
        one="source_id",
        ids=ledger.source_ids,
        parameters=(),
    ),
    Resource(
        "layers",
        N_("The layers of the map: what each is, and its statuses with their counts."),
        layer.every,
    ),
    Resource(
        "layers",
        N_("One layer: where each place and site stands in it, on a day."),
        layer.full,
        one="key",
        ids=layer.keys,
        table=layer.table,
        forms=("json", "csv", "geojson"),
        fewer={"contracts": ("json", "csv")},
    ),
)


def find(name: str, one: bool) -> Resource | None:
    """The resource of a name, the list or the one of many."""
    return next((r for r in RESOURCES if r.name == name and bool(r.one) == one), None)
