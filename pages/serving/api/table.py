"""A table and its forms: rows for JSON, CSV that no spreadsheet takes for formulas, GeoJSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Any

import pandas as pd

from layers.files.safe import text_only
from pages.serving.api.fields import Field

BETWEEN = "; "
"""What stands between the texts of a list in one cell."""

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Table:
    """Rows with the columns that they have; ``key`` names the columns that tell them apart.

    ``shape`` gives a row's geometry as GeoJSON text ("null" where it has none); without it the
    table has no GeoJSON.
    """

    fields: tuple[Field, ...]
    key: tuple[str, ...]
    rows: tuple[Row, ...]
    shape: Callable[[Row], str] | None = None


def rows_of(fields: Iterable[Field], frame: pd.DataFrame) -> tuple[Row, ...]:
    """A frame's rows as plain values in the order of the fields; what is missing is None."""
    named = {field.name: field for field in fields}
    columns = [[plain(value, named[name]) for value in frame[name]] for name in named]
    return tuple(dict(zip(named, values, strict=True)) for values in zip(*columns, strict=True))


def plain(value: Any, field: Field) -> Any:  # noqa: ANN401 - whatever a table holds
    """A table's value as JSON has it: None where it is missing."""
    if field.type == "list":
        return list(value)
    if value is None or value is pd.NA or value is pd.NaT or value != value:  # noqa: PLR0124
        return None
    if field.optional and value == "":
        return None
    return {"integer": int, "number": float, "boolean": bool, "string": str}[field.type](value)


def text(content: object) -> str:
    """Compact JSON."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def written_csv(table: Table) -> str:
    """The table as RFC 4180 has it, with a head of the columns' names."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(field.name for field in table.fields)
    writer.writerows([_cell(row[field.name]) for field in table.fields] for row in table.rows)
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    words = BETWEEN.join(value) if isinstance(value, list) else value
    return text_only(words) if isinstance(words, str) else words


def features(table: Table) -> str:
    """The table's rows as GeoJSON features, in a JSON list."""
    return f"[{','.join(_features(table))}]"


def _features(table: Table) -> Iterator[str]:
    shape = table.shape or (lambda _row: "null")
    names = [field.name for field in table.fields]
    for row in table.rows:
        properties = text({name: row[name] for name in names})
        name = text("/".join(str(row[column]) for column in table.key))
        yield (
            f'{{"type":"Feature","id":{name},"geometry":{shape(row)},"properties":{properties}}}'
        )
