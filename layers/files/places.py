"""The places chosen, one row a municipality: the rows of the organize table."""

from __future__ import annotations

from layers.columns import columns
from layers.files.table import Table, rows, said
from layers.language import _
from layers.rows import rows as every_row
from layers.view import View


def places(geoids: tuple[str, ...], view: View) -> Table:
    """These municipalities as the view's day knows them, in the order in which they are given."""
    chosen = every_row(view).loc[list(geoids)].to_dict("list")
    records = (dict(zip(chosen, row, strict=True)) for row in zip(*chosen.values(), strict=True))
    return Table(
        "places",
        _("Places"),
        _("One row is one municipality: what our records say of it on the day shown."),
        said(columns()),
        rows(columns(), records),
        _("No place is in this file: none was chosen, or none is left after the filter."),
    )
