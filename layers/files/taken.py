"""What somebody takes away: the places chosen, the claims behind them, and their sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from layers.files.about import about
from layers.files.claims import claims
from layers.files.columns import DICTIONARY
from layers.files.places import places
from layers.files.sources import sources
from layers.files.table import TYPES, Table, rows, said
from layers.language import _, language
from layers.remember import remembered
from layers.view import View


@dataclass(frozen=True)
class Taken:
    """Everything that every format holds; ``dictionary`` says what each column means.

    ``language`` is that of the words; statements and titles are English.
    """

    name: str
    on: date
    language: str
    geoids: tuple[str, ...]
    places: Table
    claims: Table
    sources: Table
    dictionary: Table
    about: Table

    def tables(self) -> tuple[Table, ...]:
        """Its tables, in the order in which they are read; ``about`` is no table but sentences."""
        return self.places, self.claims, self.sources, self.dictionary

    def told(self) -> dict[str, Any]:
        """What stands beside the places, as JSON has it, for files that programs read."""
        about = {"name": self.name, "on": self.on.isoformat(), "language": self.language}
        return {
            "about": {**about, "text": self.about.records()},
            **{one.key: one.records() for one in (self.dictionary, self.claims, self.sources)},
        }


@remembered(16)
def taken(geoids: tuple[str, ...], view: View, name: str, address: str) -> Taken:
    """What these municipalities, as they are known on the view's day, come to under a name."""
    own = places(geoids, view)
    behind = claims(geoids, view)
    rests_on = sources(behind)
    return Taken(
        name,
        view.on,
        language(),
        geoids,
        own,
        behind,
        rests_on,
        dictionary((own, behind, rests_on)),
        about(geoids, view, name, address),
    )


def dictionary(tables: tuple[Table, ...], sheets: bool = False) -> Table:
    """What each column of these tables means; a table is told by its key, or as Excel's sheet."""
    described = [
        {
            "table": one.title if sheets else one.key,
            "key": column.key,
            "title": column.title,
            "type": _(TYPES[column.kind]),
            "unit": column.unit,
            "meaning": column.meaning,
        }
        for one in tables
        for column in one.columns
    ]
    return Table(
        "columns",
        _("Columns"),
        _("What stands in each column."),
        said(DICTIONARY),
        rows(DICTIONARY, described),
    )
