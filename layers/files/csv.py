"""CSV: a ZIP file with a table a file, and a text that says what they are.

One CSV file has no room for sources and meanings, and they must not get lost: so all of them go in
one ZIP. Each opens in a spreadsheet by a double click: UTF-8 with a byte order mark, lines that end
in CR LF, no text that could be taken for a formula.
"""

from __future__ import annotations

import csv
from datetime import date, datetime, time
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from layers.files.safe import MARK, text_only
from layers.files.table import Table, Value, flat
from layers.files.taken import Taken
from layers.language import _

README = "README.txt"


def write(taken: Taken) -> bytes:
    """The ZIP file, the same to the byte for the same view."""
    files = {README: _readme(taken)}
    files |= {f"{one.key}.csv": _csv(one) for one in taken.tables()}
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as pack:
        for name, text in files.items():
            pack.writestr(_entry(name, taken), text.encode("utf-8-sig"))
    return packed.getvalue()


def _entry(name: str, taken: Taken) -> ZipInfo:
    """A file of the ZIP, dated by the view's day: a clock would make each download another."""
    day = datetime.combine(taken.on, time())
    entry = ZipInfo(name, day.timetuple()[:6])
    entry.compress_type = ZIP_DEFLATED
    return entry


def _csv(one: Table) -> str:
    made = StringIO()
    rows = csv.writer(made, lineterminator="\r\n")
    rows.writerow(column.key for column in one.columns)
    rows.writerows([_cell(value) for value in row] for row in one.rows)
    return made.getvalue()


def _cell(value: Value) -> str | int | float | None:
    known = flat(value)
    known = known.isoformat() if isinstance(known, date) else known
    return text_only(known) if isinstance(known, str) else known


def _readme(taken: Taken) -> str:
    """What the files are, then what a reader must know, as plain text."""
    lines = [taken.name, ""]
    lines += [f"{one.key}.csv: {one.about}" for one in taken.tables()]
    lines += ["", *(f"{heading}: {text}" for heading, text in taken.about.rows), "", _marks()]
    return "\r\n".join(lines) + "\r\n"


def _marks() -> str:
    return _(
        "A text that a spreadsheet would calculate stands after an apostrophe ({mark}). Some"
        " programs turn a month such as 2018-05 into a day: the Excel file keeps it as it is."
    ).format(mark=MARK)
