"""How a column is declared, and how a table is held against its declaration.

A declaration is a pandera column: name (the key), type, unit, nullable, pattern and meaning.
Validation, the data dictionary, tooltips and downloads read the same declaration.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd
import pandera.pandas as pa

from data.pipeline.faults import Fault

Columns = Mapping[str, pa.Column]

Bounds = tuple[float | None, float | None]
"""Lowest and highest value allowed; None for open."""


def text(  # noqa: PLR0913 - each is an option of a declaration, given by name
    meaning: str,
    *,
    pattern: str | None = None,
    one_of: Iterable[str] | None = None,
    known: str = "",
    typographic: bool = False,
    nullable: bool = False,
    unique: bool = False,
) -> pa.Column:
    """Declare a column of words or codes; `pattern` is a whole-value regular expression.

    `known` names a set that every value must belong to: "municipalities" (geoids) or
    "municipality names" (with the corrected spellings); see `Raw.known`. A `typographic` column may
    hold curly apostrophes and quotes, elsewhere a fault because they break the match of names.

    >>> text("ZIP code", pattern=r"[0-9]{5}").description
    'ZIP code'
    """
    checks = []
    if pattern is not None:
        checks.append(
            pa.Check(lambda words: words.str.fullmatch(pattern), error=f"not of the form {pattern}")
        )
    if one_of is not None:
        words = tuple(one_of)
        checks.append(pa.Check.isin(words, error=f"not one of {', '.join(words)}"))
        pattern = " / ".join(words)
    metadata = {"unit": "", "form": pattern or "", "known": known, "typographic": typographic}
    return pa.Column(
        str, checks, nullable=nullable, unique=unique, description=meaning, metadata=metadata
    )


def number(
    meaning: str,
    unit: str,
    bounds: Bounds = (0, None),
    *,
    nullable: bool = False,
    nulls: Mapping[str, str] | None = None,
) -> pa.Column:
    """Declare a column of decimals within `bounds` (both ends included, None for open).

    `nulls` maps a raw spelling that stands for "no figure" to the reason; any other is a fault, and
    so is an infinite number.
    """
    return pa.Column(
        "float64",
        [_finite(), *_within(bounds)],
        nullable=nullable or bool(nulls),
        description=meaning,
        metadata={"unit": unit, "nulls": dict(nulls or {})},
    )


def whole(
    meaning: str, unit: str, bounds: Bounds = (0, None), *, nullable: bool = False
) -> pa.Column:
    """Declare a column of whole numbers (`Int64`) within `bounds`; see `number`."""
    return pa.Column(
        "Int64",
        _within(bounds),
        nullable=nullable,
        description=meaning,
        metadata={"unit": unit},
    )


def flag(meaning: str) -> pa.Column:
    """Declare a column of true and false."""
    return pa.Column(bool, description=meaning, metadata={"unit": ""})


def shape(meaning: str, kinds: Iterable[str]) -> pa.Column:
    """Declare a geometry column (EPSG:4326) that holds only `kinds`, valid and not empty."""
    names = sorted(kinds)
    checks = [
        pa.Check(lambda shapes: shapes.is_valid & ~shapes.is_empty, error="broken geometry"),
        pa.Check(lambda shapes: shapes.geom_type.isin(names), error=f"not {' or '.join(names)}"),
    ]
    return pa.Column("geometry", checks, description=meaning, metadata={"unit": "EPSG:4326"})


def _finite() -> pa.Check:
    """Return the check that a number is one: `inf` reads as a number and is within open bounds."""
    return pa.Check(np.isfinite, error="not a finite number")


def _within(bounds: Bounds) -> list[pa.Check]:
    """Return the checks that a number is within `bounds`."""
    low, high = bounds
    checks = [] if low is None else [pa.Check.ge(low, error=f"below {low:g}")]
    return checks if high is None else [*checks, pa.Check.le(high, error=f"above {high:g}")]


def table(meaning: str, key: Iterable[str], columns: Columns) -> pa.DataFrameSchema:
    """Declare a processed table: what it holds, the columns that name a row, and all columns."""
    keys = tuple(key)
    return pa.DataFrameSchema(
        dict(columns),
        strict=True,
        ordered=True,
        unique=list(keys),
        description=meaning,
        metadata={"key": keys},
    )


def check(frame: pd.DataFrame, schema: pa.DataFrameSchema, dataset: str, file: str) -> list[Fault]:
    """Return every way in which `frame` departs from `schema`, one fault a column and check."""
    rows = frame.reset_index(drop=True)
    try:
        schema.validate(rows, lazy=True)
    except pa.errors.SchemaErrors as error:
        key = next((name for name in (schema.metadata or {}).get("key", ()) if name in rows), None)
        names = rows[key] if key else rows.index.to_series()
        problems = _problems(error.failure_cases, names)
        return [Fault(dataset, file, column, text) for column, text in problems]
    return []


def _problems(cases: pd.DataFrame, names: pd.Series) -> list[tuple[str, str]]:
    """Return a column and words for each column and check among pandera's failure cases.

    `names` is what each row is called in the message.
    """
    missing = cases.loc[cases["check"] == "column_in_dataframe", "failure_case"]
    extra = cases.loc[cases["check"] == "column_in_schema", "failure_case"]
    found = [(str(name), "this column is missing") for name in missing]
    found += [(str(name), "this column is not declared") for name in extra]
    in_rows = cases[cases["index"].notna()]
    repeated = in_rows["check"] == "multiple_fields_uniqueness"
    first_of_key = in_rows.loc[repeated, "column"].head(1)
    kept = in_rows[~repeated | in_rows["column"].isin(first_of_key)]
    for (column, check_name), group in kept.groupby(["column", "check"], sort=False):
        found.append((str(column), _words(str(check_name), group, names)))
    return found


_PLAIN = {
    "field_uniqueness": "given more than once",
    "multiple_fields_uniqueness": "given more than once",
    "not_nullable": "empty",
}


def _words(name: str, group: pd.DataFrame, names: pd.Series) -> str:
    """Return "2 of 354 below 0, first '2501711000' = -5"; shapes are named by their row alone."""
    first: Any = group.iloc[0]
    row, value = names.iloc[int(first["index"])], first["failure_case"]
    unsaid = name in {"broken geometry", "not_nullable"} or value == row
    shown = "" if unsaid else f" = {str(value)[:60]}"
    what = _PLAIN.get(name, f"not of type {name[6:-1]}" if name.startswith("dtype(") else name)
    return f"{group['index'].nunique()} of {len(names)} {what}, first {row!r}{shown}"
