"""The places chosen, one row a municipality: the rows of the organize table."""

from __future__ import annotations

from layers.columns import columns
from layers.files.table import Table, rows, said
from layers.language import _
from layers.rows import rows as every_row
from layers.town import EVIDENCE
from layers.view import View

READ = (
    "name",
    "county",
    "population",
    "police_department",
    *(
        f"{key}_{part}"
        for key in EVIDENCE
        for part in (("words", "when", "beyond") if key == "section_287g" else ("words", "when"))
    ),
    "newest_evidence_words",
    "evidence_age",
    "noncitizens",
    "noncitizens_moe",
    "noncitizen_share",
    "noncitizen_reliability",
    "house_districts",
    "senate_districts",
)
"""The columns that people need, in the order in which they read; the others are for programs."""


def places(geoids: tuple[str, ...], view: View) -> Table:
    """These municipalities as the view's day knows them, in the order in which they are given."""
    chosen = every_row(view).loc[list(geoids)].to_dict("list")
    records = (dict(zip(chosen, row, strict=True)) for row in zip(*chosen.values(), strict=True))
    table = Table(
        "places",
        _("Places"),
        _("One row is one municipality: what our records say of it on the day shown."),
        said(columns()),
        rows(columns(), records),
        _("No place is in this file: none was chosen, or none is left after the filter."),
    )
    return table.only(_order([column.key for column in table.columns]))


def _order(keys: list[str]) -> list[str]:
    """What people read first, then the rest as it is declared: the same in every format."""
    return [*READ, *(key for key in keys if key not in READ)]
