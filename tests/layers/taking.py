"""What the tests of files take away: all places, and a few texts that want to be formulas."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from data import store
from layers.files import FORMATS, Format
from layers.files.table import Table, Value, flat
from layers.files.taken import Taken, taken
from layers.view import View

ADDRESS = "https://map.example/organize?county=essex"
HOSTILE = (
    "=1+1",
    "+1+1",
    "-1-1",
    "@SUM(A1)",
    "\t=1+1",
    " =1+1",
    '=HYPERLINK("https://map.example","click")',
    "#N/A",
    "TRUE",
    "1e5",
    "0012",
    "2018-05",
    "'=1+1",
    'a, "quoted" text',
)


def everything() -> Taken:
    """All 351 municipalities, in the order of their codes."""
    return taken(tuple(store.municipalities().index), View(), "All places", ADDRESS)


def some(*slugs: str, on: date | None = None) -> Taken:
    """These municipalities, on a day."""
    view = View(on=on) if on else View()
    return taken(tuple(store.slugs()[slug] for slug in slugs), view, "Our list", ADDRESS)


def hostile() -> Taken:
    """A few places whose claims' statements are texts that a spreadsheet would like to change."""
    few = some("somerville")
    columns = few.claims.columns
    place = [column.key for column in columns].index("statement")
    row = few.claims.rows[0]
    rows = tuple((*row[:place], text, *row[place + 1 :]) for text in HOSTILE)
    return replace(few, claims=replace(few.claims, rows=rows))


def form(key: str) -> Format:
    """A format by its key."""
    return next(one for one in FORMATS if one.key == key)


def texts(one: Table) -> list[list[str]]:
    """A table as text: nothing is empty, a day is its ISO form, a number as Python writes it."""
    return [[text(value) for value in row] for row in one.rows]


def text(value: Value) -> str:
    """One cell as text."""
    known = flat(value)
    if known is None:
        return ""
    return known.isoformat() if isinstance(known, date) else str(known)
