"""Excel: a sheet a table with real dates and numbers, and one that says what to know of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from layers.files import reading
from layers.files.safe import risky, sheet_name
from layers.files.table import Table, flat
from layers.files.taken import Taken

INK, MUTED, BLUE = "#1c2126", "#5b6670", "#1f5fa8"
RULE, GROUND = "#b9bec2", "#ebe8e1"
TEXT = {"font_color": INK, "valign": "top", "text_wrap": True, "align": "left", "indent": 1}
FIGURE = {"font_color": INK, "valign": "top"}
LOOKS: Mapping[str, Mapping[str, Any]] = {
    "head": TEXT
    | {"bold": True, "bg_color": GROUND, "bottom": 1, "bottom_color": RULE, "valign": "bottom"},
    "title": FIGURE | {"bold": True, "font_size": 16},
    "bold": TEXT | {"bold": True},
    "none": FIGURE,
    "text": TEXT,
    "absent": TEXT | {"font_color": MUTED},
    "marked": TEXT | {"quote_prefix": True},
    "link": FIGURE | {"align": "left", "indent": 1, "font_color": BLUE, "underline": 1},
    "integer": FIGURE | {"num_format": "#,##0"},
    "number": FIGURE | {"num_format": "#,##0.0"},
    "share": FIGURE | {"num_format": "0.0%"},
    "day": FIGURE | {"num_format": "yyyy-mm-dd"},
}
"""Each look by its name. A day reads the same in every country. "marked" is a text that could be
taken for a formula: it is shown as it is, and stays a text when somebody edits it."""

FOLDED = {"level": 1, "hidden": True}
WEB = ("https://", "http://")
LONGEST_LINK = 2079  # that Excel opens
MANY = 20  # columns: more than a page has room for

Looks = Mapping[str, Format]


def write(taken: Taken) -> bytes:
    """The workbook: places, claims, sources, columns, and what a reader must know."""
    written = BytesIO()
    with Workbook(written, {"in_memory": True}) as book:
        book.set_properties({"title": taken.name, "created": datetime.combine(taken.on, time())})
        looks = {name: book.add_format(dict(look)) for name, look in LOOKS.items()}
        for one in reading.tables(taken):
            _table(_sheet(book, one), one, looks)
        _about(_sheet(book, taken.about), taken, looks)
    return written.getvalue()


def _sheet(book: Workbook, one: Table) -> Worksheet:
    """An empty sheet that prints across: a wide table on pages side by side, others on one."""
    sheet = book.add_worksheet(sheet_name(one.title))
    sheet.set_landscape()
    sheet.set_footer("&C&A, &P / &N")
    if len(one.columns) > MANY:
        sheet.set_print_scale(60)
        sheet.repeat_columns(0)
    else:
        sheet.fit_to_pages(1, 0)
    return sheet


def _table(sheet: Worksheet, one: Table, looks: Looks) -> None:
    """A table whose headings stay in sight, filter, and come again on each printed page."""
    columns = [[flat(row[place]) for row in one.rows] for place in range(len(one.columns))]
    widths, quiet = list(map(reading.width, one.columns, columns)), reading.absences()
    for place, (column, values) in enumerate(zip(one.columns, columns, strict=True)):
        sheet.write_string(0, place, column.title, looks["head"])
        fold = FOLDED if place in reading.folded(one) else {}
        sheet.set_column(place, place, widths[place], None, fold)
        look = reading.look(column, values)
        for number, value in enumerate(values, start=1):
            if value is not None:
                _cell(sheet, (number, place), value, "absent" if value in quiet else look, looks)
    if not one.rows:
        sheet.write_string(1, 0, one.none, looks["none"])
    if reading.folded(one):
        sheet.set_column(len(columns), len(columns), None, None, {"collapsed": True})
    sheet.set_row(0, reading.heading(one, widths))
    for number, height in enumerate(reading.heights(one, widths), start=1):
        sheet.set_row(number, height)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(one.rows), len(one.columns) - 1)
    sheet.repeat_rows(0)


def _cell(
    sheet: Worksheet, at: tuple[int, int], value: str | float | date, look: str, looks: Looks
) -> None:
    """Write a value as what it is: a text is a text, whatever it begins with."""
    if isinstance(value, date):
        sheet.write_datetime(*at, value, looks[look])
    elif not isinstance(value, str):
        sheet.write_number(*at, value, looks[look])
    elif risky(value):
        sheet.write_string(*at, value, looks["marked"])
    elif look != "link":
        sheet.write_string(*at, value, looks[look])
    elif value.startswith(WEB) and len(value) <= LONGEST_LINK:
        sheet.write_url(*at, value, looks["link"])
    else:
        sheet.write_string(*at, value, looks["text"])


def _about(sheet: Worksheet, taken: Taken, looks: Looks) -> None:
    """Headings and sentences below the name of what was taken."""
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 100)
    sheet.write_string(0, 0, taken.name, looks["title"])
    for number, (heading, text) in enumerate(taken.about.rows, start=2):
        sheet.write_string(number, 0, str(heading), looks["bold"])
        sheet.write_string(number, 1, str(text), looks["text"])
