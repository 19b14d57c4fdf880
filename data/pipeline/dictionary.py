"""The data dictionary and the credits, written from the declarations.

`make data` renews both; `python -m data.pipeline.dictionary` does only that.
"""

from collections.abc import Iterable
from pathlib import Path

import pandera.pandas as pa

from data.pipeline.columns import TABLES
from data.pipeline.sources import Source, read_sources

DATA = Path(__file__).resolve().parents[1]
MARK = "<!-- generated: python -m data.pipeline.dictionary -->"
"""What stands before and after the generated part of a document."""


def dictionary(tables: dict[str, pa.DataFrameSchema] = TABLES) -> str:
    """Return every table with its columns, in Markdown."""
    return "\n\n".join(_table(name, schema) for name, schema in sorted(tables.items()))


def _table(name: str, schema: pa.DataFrameSchema) -> str:
    """Return one table: meaning, key, and a row for each column."""
    head = f"### {name}.parquet\n\n{schema.description}."
    keys = ", ".join(f"`{key}`" for key in (schema.metadata or {}).get("key", ()))
    rows = [_row(column, field) for column, field in schema.columns.items()]
    lines = [
        "| column | type | unit or form | may be null | meaning |",
        "|---|---|---|---|---|",
        *rows,
    ]
    return "\n".join([f"{head} One row for each {keys}.", "", *lines])


def _row(name: str, column: pa.Column) -> str:
    """Return a column's line of the dictionary."""
    metadata = column.metadata or {}
    kind = {"string[pyarrow]": "text", "Int64": "whole number", "float64": "number", "bool": "flag"}
    dtype = str(column.dtype)
    form = metadata.get("unit") or metadata.get("form") or ""
    shown = f"`{form}`" if form and not metadata.get("unit") else form
    cells = (f"`{name}`", kind.get(dtype, dtype), shown, "yes" if column.nullable else "no")
    return " | ".join(
        ["", *(cell.replace("|", "\\|") for cell in cells), column.description, ""]
    ).strip()


def credits(sources: Iterable[Source]) -> str:
    """Return what each source asks for, in Markdown, one section a source."""
    return "\n\n".join(
        f"### {source.title}\n\n"
        f"- Publisher: {source.publisher}\n"
        f"- Credit: {source.credit}\n"
        f"- Licence: {source.licence}\n"
        f"- Vintage: {source.vintage}; read {source.retrieved}\n"
        f"- Where to check it: <{source.landing}>\n"
        f"- Bear in mind: {source.caveat}"
        for source in sources
    )


def renewed(document: str, generated: str) -> str:
    """Return the document with what stands between its two marks replaced.

    Raises `ValueError` when there are not exactly two marks.
    """
    before, _, after = document.split(MARK)
    return f"{before}{MARK}\n\n{generated}\n\n{MARK}{after}"


def documents() -> dict[Path, str]:
    """Return the content that the two documents should have now, by path."""
    parts = {
        DATA / "README.md": dictionary(),
        DATA / "CREDITS.md": credits(read_sources(DATA / "sources.toml").values()),
    }
    return {path: renewed(path.read_text(encoding="utf-8"), part) for path, part in parts.items()}


def renew() -> None:
    """Write both documents anew."""
    for path, content in documents().items():
        path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    renew()
