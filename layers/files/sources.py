"""The sources behind a file: the documents that its claims rest on, and the public tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from data import store
from data.pipeline.sources import Source
from layers.files.columns import SOURCES
from layers.files.table import Table, rows, said
from layers.language import N_, _

KINDS = {
    "agreement": N_("agreement"),
    "record": N_("public record"),
    "official_list": N_("official list"),
    "news": N_("news report"),
    "organisation": N_("report by an organization"),
}
DATED = {"given": N_("given by the document"), "estimated": N_("estimated by us")}


def sources(claims: Table) -> Table:
    """The documents behind these claims, the most used first, then every public table."""
    used = Counter(claims.column("source_id"))
    documents = store.table("evidence_sources").set_index("source_id").to_dict("index")
    found = [_document(str(name), documents[name], count) for name, count in used.most_common()]
    found += map(_public_table, store.datasets().values())
    return Table(
        "sources",
        _("Sources"),
        _("One row is one document that a claim here rests on, or one public table."),
        said(SOURCES),
        rows(SOURCES, found),
    )


def licence(publisher: str) -> str:
    """Under which terms a document's text stands."""
    if publisher.startswith("U.S. Immigration and Customs Enforcement"):
        return _("U.S. Government work, public domain.")
    return _("Its text is its publisher’s.")


def _document(source_id: str, row: Mapping[str, Any], count: int) -> dict[str, Any]:
    return {
        "source_id": source_id,
        "title": row["title"],
        "publisher": row["publisher"],
        "published": row["date"],
        "dated": _(DATED[row["dated"]]),
        "kind": _(KINDS[row["kind"]]),
        "link": row["url"],
        "licence": licence(row["publisher"]),
        "credit": "",
        "caveat": row["caveat"],
        "claims": count,
    }


def _public_table(source: Source) -> dict[str, Any]:
    return {
        "source_id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": "",
        "dated": source.vintage,
        "kind": _("public table"),
        "link": source.landing,
        "licence": source.licence,
        "credit": source.credit,
        "caveat": source.caveat,
        "claims": None,
    }
