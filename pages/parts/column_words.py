"""What the columns of the files mean, as HTML: each file's folded, read from the declarations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from layers import columns
from layers.language import N_, _, ngettext, number_words
from pages.parts.block import english
from pages.serving.api import agencies, layer, municipalities
from pages.serving.api.fields import Field, of_processed

TYPES = {
    "string": N_("text"),
    "integer": N_("whole number"),
    "number": N_("number"),
    "boolean": N_("true or false"),
    "list": N_("texts; in CSV with “; ” between them"),
}
FILES: dict[str, Callable[[], tuple[Field, ...]]] = {
    "municipalities": municipalities.fields,
    "agencies": lambda: (*of_processed("agencies"), *agencies.STANDING),
    "claims": lambda: of_processed("claims"),
    "sources": lambda: of_processed("evidence_sources"),
    "layers/{key}": lambda: layer.STANDS,
    "layers/contracts": lambda: layer.CONTRACT,
    "layers/noncitizens": lambda: (*of_processed("tract_noncitizens"), layer.CLASS),
}
"""The columns of each file, by its address."""


def tables() -> str:
    """Every file's columns, folded."""
    return "".join(_table(path, fields()) for path, fields in FILES.items())


def _table(path: str, fields: Iterable[Field]) -> str:
    named = tuple(fields)
    count = ngettext("{n} column", "{n} columns", len(named)).format(n=number_words(len(named)))
    rows = "".join(_row(one, path) for one in named)
    return (
        f"<details><summary><code>{escape(path)}</code> – {escape(count)}</summary>"
        f'<dl class="columns">{rows}</dl></details>'
    )


def _row(one: Field, path: str) -> str:
    kind = _(TYPES[one.type])
    words = _ours(one.name) if path == "municipalities" else english(one.words())
    return (
        f"<dt><code>{escape(one.name)}</code></dt>"
        f"<dd>{words} <small>{escape(kind)}{_values(one)}</small></dd>"
    )


def _ours(key: str) -> str:
    """The title and the meaning of a municipality's column, in the language in use."""
    column = columns.column(key)
    unit = f" ({escape(_(column.unit))})" if column.unit else ""
    return f"{escape(column.named())}{unit}. {escape(column.explained())}"


def _values(one: Field) -> str:
    """What a value can be, where it is one of a few words."""
    return f": <code>{escape(' '.join(one.one_of))}</code>" if one.one_of else ""
