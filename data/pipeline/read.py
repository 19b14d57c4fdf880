"""Reading an input file: each value is checked against the column that is declared for it."""

from collections.abc import Collection, Mapping
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pandera.pandas as pa

from data.pipeline.faults import Fault, Faults, raise_any
from data.pipeline.keys import CORRECTIONS
from data.pipeline.schema import check

SENTINELS: Mapping[str, str] = {
    "-222222222": "too few samples",
    "-333333333": "median in an open-ended interval",
    "-555555555": "controlled estimate, no margin of error",
    "-666666666": "too few samples for an estimate",
    "-888888888": "not applicable",
    "-999999999": "too few cases in this area",
    "*****": "controlled estimate, no margin of error",
    "***": "median in an open-ended interval",
    "**": "too few samples",
    "(X)": "not applicable",
    "N": "too few cases in this area",
    "-": "too few samples for an estimate",
}
"""What the ACS writes where there is no figure (Census Bureau, "Notes on ACS Estimate and
Annotation Values"). None of them is ever a number."""

CURLY = "[‘’“”]"
"""Apostrophes and quotes that no other file spells this way: a name with one matches nothing."""

BOUNDS = (-76.0, 40.0, -68.0, 45.0)
"""West, south, east, north of Massachusetts and its neighbours; metres fall outside."""


Problem = tuple[str, str]
"""A column and what is wrong with it, in words."""

Known = Mapping[str, Collection[str]]
"""Sets of values by name, for columns that are declared to hold only `known` ones."""


def read_file(path: Path, schema: pa.DataFrameSchema, dataset: str, known: Known) -> pd.DataFrame:
    """Return the declared columns of a csv or geojson file: stripped, typed and checked.

    Raises `Faults` with everything that is wrong: a missing column, a wrong CRS, broken geometry,
    a Census sentinel, a curly apostrophe, a value outside its declaration or not among the
    `known` ones, a repeated key, a file that is not there or is not what its name says.
    """
    try:
        words = _words(path)
    except (OSError, ValueError, RuntimeError) as error:  # the last is pyogrio's
        raise Faults([Fault(dataset, path.name, "file", f"cannot be read: {error}")]) from error
    keys = [name for name in (schema.metadata or {}).get("key", ()) if name in words]
    words = words.set_index(keys[0], drop=False).rename_axis(None) if keys else words
    declared = words[[name for name in schema.columns if name in words]]
    typed, lost = declared.copy(), _missing(words, schema)
    found = [*_wrong_crs(declared), *_curly(declared, schema)]
    for name in declared.columns.drop("geometry", errors="ignore"):
        typed[name], problems = _typed(declared[name], schema.columns[name])
        lost += problems
        found += _strangers(declared[name], schema.columns[name], known)
    faults = [Fault(dataset, path.name, column, text) for column, text in [*lost, *found]]
    faults += check(*_without(typed, schema, {column for column, _ in lost}), dataset, path.name)
    raise_any(faults)
    return typed.reset_index(drop=True)


def _without(
    frame: pd.DataFrame, schema: pa.DataFrameSchema, lost: set[str]
) -> tuple[pd.DataFrame, pa.DataFrameSchema]:
    """Return the table and its declaration without the columns that could not be read."""
    rest = schema.remove_columns(list(lost))
    rest.unique = [name for name in schema.unique or [] if name not in lost] or None
    return frame.drop(columns=list(lost), errors="ignore"), rest


def _words(path: Path) -> pd.DataFrame:
    """Return the file with every value as stripped text (geometry as it is)."""
    if path.suffix == ".geojson":
        frame: pd.DataFrame = gpd.read_file(path)
    else:
        frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    for name in frame.columns.drop("geometry", errors="ignore"):
        words = frame[name].astype(object)
        frame[name] = words.where(words.notna(), "").astype(str).str.strip()
    return frame


def _missing(frame: pd.DataFrame, schema: pa.DataFrameSchema) -> list[Problem]:
    """Return each declared column that the file lacks."""
    text = f"missing column; the file has {', '.join(map(str, frame.columns))}"
    return [(name, text) for name in schema.columns if name not in frame]


def _wrong_crs(frame: pd.DataFrame) -> list[Problem]:
    """Return a problem when a map layer is not in longitudes and latitudes (EPSG:4326)."""
    if not isinstance(frame, gpd.GeoDataFrame):
        return []
    if frame.crs is None or frame.crs.to_epsg() != 4326:
        name = frame.crs.to_string() if frame.crs else "none"
        return [("geometry", f"wrong CRS {name}, expected EPSG:4326")]
    west, south, east, north = box = frame.total_bounds
    if west >= BOUNDS[0] and south >= BOUNDS[1] and east <= BOUNDS[2] and north <= BOUNDS[3]:
        return []
    got = ", ".join(f"{value:.1f}" for value in box)
    return [("geometry", f"wrong CRS? bounds {got} are not degrees within {BOUNDS}")]


def _curly(frame: pd.DataFrame, schema: pa.DataFrameSchema) -> list[Problem]:
    """Return a problem for each column that holds a curly apostrophe or quote and may not."""
    problems = []
    for name in frame.columns.drop("geometry", errors="ignore"):
        if (schema.columns[name].metadata or {}).get("typographic"):
            continue
        curly = frame.loc[frame[name].str.contains(CURLY), name]
        if not curly.empty:
            count = f"{len(curly)} of {len(frame)} with a curly apostrophe or quote"
            problems.append((name, f"{count}, first {curly.iloc[0]!r} (use a straight one)"))
    return problems


def _typed(words: pd.Series, column: pa.Column) -> tuple[pd.Series, list[Problem]]:
    """Return the values in the declared type, null where blank, and what would not convert."""
    if str(column.dtype).lower() not in {"int64", "float64"}:
        return words.where(words != "", None).astype("str"), []
    blank = words.isin(["", *(column.metadata or {}).get("nulls", {})])
    sentinel = words.isin(list(SENTINELS)) & ~blank
    values = pd.to_numeric(words.mask(blank | sentinel), errors="coerce")
    problems = _sentinels(words[sentinel], len(words))
    problems += _spoiled(words[values.isna() & ~blank & ~sentinel], len(words), "not a number")
    if str(column.dtype) == "Int64":
        problems += _spoiled(words[values.notna() & (values % 1 != 0)], len(words), "not whole")
    return (words if problems else values.astype(str(column.dtype))), problems


_ASIDE = {"municipality names": f" (a spelling? add it to data/{CORRECTIONS})"}


def _strangers(words: pd.Series, column: pa.Column, known: Known) -> list[Problem]:
    """Return a problem for the values that are not in the set the column is declared to draw on.

    Values without the declared form are left to the check of the form.
    """
    metadata = column.metadata or {}
    values = known.get(metadata.get("known", ""))
    if values is None:
        return []
    formed = words.str.fullmatch(metadata["form"] or ".+")
    strange = words[formed & ~words.isin(list(values))]
    if strange.empty:
        return []
    text = f"{len(strange)} of {len(words)} not in {metadata['known']}, first {strange.iloc[0]!r}"
    return [(str(words.name), text + _ASIDE.get(metadata["known"], ""))]


def _spoiled(words: pd.Series, rows: int, what: str) -> list[Problem]:
    """Return one problem for the values that are not what the column declares."""
    if words.empty:
        return []
    first = f"{words.index[0]!r} = {words.iloc[0]!r}"
    return [(str(words.name), f"{len(words)} of {rows} {what}, first {first}")]


def _sentinels(words: pd.Series, rows: int) -> list[Problem]:
    """Return one problem for each Census sentinel met, with what the Bureau means by it."""
    return [
        (column, f"{text} (Census: {SENTINELS[str(value)]}; use null)")
        for value in words.unique()
        for column, text in _spoiled(words[words == value], rows, "no figure")
    ]
