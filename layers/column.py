"""What a column of a table is: its key, title and meaning, what a value is, and in which unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from layers import layer
from layers.language import _

Kind = Literal["text", "integer", "number", "share", "date", "list", "status", "day", "link"]

DTYPES = {"integer": "Int64", "number": "float64", "share": "float64", "list": "object"}
"""How each kind of column is kept; the others are text."""


@dataclass(frozen=True)
class Column:
    """A column: its key, its title and meaning (msgids), what a value is, and in which unit.

    ``kind``: text; integer (``Int64``); number (float); share (float from 0 to 1); date (text, as
    given: a year, a month or a day, empty for none); list (tuple of texts); status (a layer's key
    of a status, empty for none). Tables of files have two more: day (a real date) and link (a web
    address). ``layer`` is the layer whose title stands before the column's own.
    """

    key: str
    title: str
    meaning: str
    kind: Kind = "text"
    unit: str = ""
    layer: str = ""

    def named(self) -> str:
        """The title in the language in use: "COPLINK: newest evidence"."""
        if not self.layer:
            return _(self.title)
        return _("{layer}: {column}").format(layer=_(layer(self.layer).title), column=_(self.title))

    def blank(self, value: Any) -> bool:  # noqa: ANN401 - of any kind of column
        """Whether a row says nothing in it: no figure, no date, no status, an empty list."""
        if self.kind in ("list", "date", "status"):
            return len(value) == 0
        return bool(pd.isna(value)) or value == ""

    def explained(self) -> str:
        """The meaning in the language in use."""
        return _(self.meaning)
