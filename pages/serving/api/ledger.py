"""The ledger as it is kept, of all days: every claim, and every document that claims rest on."""

from __future__ import annotations

from functools import cache
from typing import Any

from data import store
from layers.view import View
from pages.serving.api.fields import of_processed
from pages.serving.api.table import Row, Table, rows_of


@cache
def _table(name: str, key: str) -> Table:
    fields = of_processed(name)
    return Table(fields, (key,), rows_of(fields, store.table(name)))


def claims(_which: str, _view: View) -> Table:
    """Every claim."""
    return _table("claims", "claim_id")


def sources(_which: str, _view: View) -> Table:
    """Every document that claims rest on."""
    return _table("evidence_sources", "source_id")


@cache
def _by_id(name: str, key: str) -> dict[str, Row]:
    return {str(row[key]): row for row in _table(name, key).rows}


def claim_ids() -> tuple[str, ...]:
    """The ids of all claims."""
    return tuple(_by_id("claims", "claim_id"))


def source_ids() -> tuple[str, ...]:
    """The ids of all documents."""
    return tuple(_by_id("evidence_sources", "source_id"))


def claim(claim_id: str, _view: View) -> dict[str, Any]:
    """One claim, with the document that it rests on."""
    row = _by_id("claims", "claim_id")[claim_id]
    return {"claim": row, "source": _by_id("evidence_sources", "source_id")[row["source_id"]]}


def source(source_id: str, _view: View) -> dict[str, Any]:
    """One document, with the claims that rest on it."""
    claims = _by_id("claims", "claim_id").values()
    return {
        "source": _by_id("evidence_sources", "source_id")[source_id],
        "claims": [row for row in claims if row["source_id"] == source_id],
    }
