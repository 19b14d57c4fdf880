"""What a column of a table is: CSV, JSON, the data package and OpenAPI all say it from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

Type = Literal["string", "integer", "number", "boolean", "list"]
"""Of a value; a list holds texts, which CSV writes into one cell with "; " between them."""


@dataclass(frozen=True)
class Field:
    """A column: its name, type, meaning and unit, and what its values can be.

    ``optional`` says that a value can be missing: null in JSON, an empty cell in CSV.
    """

    name: str
    type: Type
    meaning: str
    unit: str = ""
    optional: bool = False
    pattern: str = ""
    one_of: tuple[str, ...] = ()

    def table_schema(self) -> dict[str, Any]:
        """The column as Frictionless' Table Schema writes it."""
        limits: dict[str, Any] = {"pattern": self.pattern} if self.pattern else {}
        limits |= {"enum": list(self.one_of)} if self.one_of else {}
        limits |= {} if self.optional else {"required": True}
        kind = "string" if self.type == "list" else self.type
        said = {"name": self.name, "type": kind, "description": self.words()}
        return said | ({"constraints": limits} if limits else {})

    def json_schema(self) -> dict[str, Any]:
        """The column as JSON Schema writes a property."""
        if self.type == "list":
            return {"type": "array", "items": {"type": "string"}, "description": self.words()}
        types = [self.type, "null"] if self.optional else self.type
        limits: dict[str, Any] = {"pattern": f"^(?:{self.pattern})$"} if self.pattern else {}
        if self.one_of:
            limits = {"enum": [*self.one_of, *([None] if self.optional else [])]}
        return {"type": types, "description": self.words(), **limits}

    def words(self) -> str:
        """The meaning with its unit."""
        return f"{self.meaning}; {self.unit}" if self.unit else self.meaning


@cache
def of_processed(table: str) -> tuple[Field, ...]:
    """The columns of a table of ``data/processed``, from the declarations that it is built by.

    They are read when first asked for: what declares them is needed by nothing else that is served.
    """
    from data.pipeline.columns import TABLES

    return tuple(_field(name, column) for name, column in TABLES[table].columns.items())


TYPES: Mapping[str, Type] = {"int64": "integer", "float64": "number", "bool": "boolean"}


def _field(name: str, column: Any) -> Field:  # noqa: ANN401 - a pandera column
    """A declared column; the form of a text is a pattern, or its words with slashes between."""
    known = column.metadata or {}
    form = str(known.get("form", ""))
    words = tuple(form.split(" / ")) if " / " in form else ()
    return Field(
        name,
        TYPES.get(str(column.dtype).lower(), "string"),
        str(column.description),
        str(known.get("unit", "")),
        bool(column.nullable),
        "" if words else form,
        words,
    )
