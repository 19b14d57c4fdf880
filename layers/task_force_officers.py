"""Task Force Officers, whom Homeland Security Investigations designates: counted, never named."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from layers import evidence
from layers.base import Layer, Look, Note, Reading, Status, Symbol
from layers.language import N_, NN_, _, side_by_side
from layers.view import View

BLUE = "#1f5fa8"

STATUSES = (
    Status(
        "designated",
        "d",
        N_("Officers designated"),
        N_("Task Force Officers designated"),
        Look(BLUE, shape="diamond"),
    ),
    Status(
        "removed",
        "r",
        N_("One officer’s designation removed; others not known"),
        N_("Task Force Officer removed"),
        Look(BLUE, shape="hollow-diamond"),
    ),
    Status(
        "not_named",
        "n",
        N_("Not named in the list we have (the Mapping Project, about 2022)"),
        N_("not named in the Task Force list we have"),
        absent=True,
    ),
    evidence.LATER,
)
COUNTS = {
    "1": N_("one officer"),
    "several": N_("several officers"),
    "": N_("number not given"),
    "not given": N_("number not given"),
}
SHORT = {"1": "1", "several": "2+"}


def read(view: View) -> Reading:
    """Designations by agency: a town's own department on its town, statewide agencies in words."""
    rows = _rows(view)
    towns, when, symbols, notes = evidence.absence("not_named", view, _named), {}, [], []
    for row in rows:
        if geoid := evidence.home(row):
            towns[geoid], when[geoid] = row["status"], _how_many(row)
            symbols.append(
                Symbol(
                    row["status"],
                    geoid,
                    evidence.of_words(row["name"], _how_many(row)),
                    text=SHORT.get(row["count"], "?"),
                )
            )
        else:
            notes.append(
                Note(
                    row["status"],
                    _("Task Force Officers: {agency}, {count}").format(
                        agency=row["name"], count=_how_many(row)
                    ),
                    _("Statewide: {agency}").format(agency=row["name"])
                    if row["territory"] == "state"
                    else row["name"],
                )
            )
    return Reading(
        as_of=_("the Mapping Project, about 2022; dates of designation not given"),
        towns=towns,
        when=when,
        counts=evidence.tally(row["status"] for row in rows)
        | evidence.tally_absent(STATUSES, towns),
        symbols=tuple(symbols),
        notes=tuple(notes),
        remarks=(_("The count is of agencies. A designation is not a 287(g) agreement."),),
    )


def _rows(view: View) -> list[dict[str, Any]]:
    rows = evidence.rows("task_force_officers", view)
    return rows[rows["status"].isin(["designated", "removed"])].to_dict("records")


def _named(view: View) -> set[str]:
    return {evidence.home(row) for row in _rows(view)} - {""}


def _how_many(row: Mapping[str, str]) -> str:
    return side_by_side(_(COUNTS[row["count"]]), evidence.as_of_words(row))


LAYER = Layer(
    key="task_force_officers",
    order=5,
    title=N_("Task Force Officers"),
    drawing="symbol",
    shown_first=True,
    of_department=True,
    unit=NN_("{n} agency", "{n} agencies"),
    about=N_(
        "Agencies with officers whom Homeland Security Investigations, a part of ICE, has"
        " designated to work on its task forces."
    ),
    statuses=STATUSES,
    read=read,
    lists=("mapping-project-ice",),
)
