"""COPLINK participation: which departments feed the database that ICE can search."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from data import coverage, store
from layers import evidence
from layers.base import Layer, Look, Reading, Status
from layers.language import N_, _
from layers.view import View

RECORDS_BEGIN = date(2016, 1, 1)

STATUSES = (
    Status(
        "sharing",
        "s",
        N_("Listed as sharing police reports through COPLINK"),
        N_("listed as sharing reports through COPLINK"),
        Look("#b3370b"),
    ),
    Status(
        "integrating",
        "i",
        N_("Was being integrated into COPLINK in 2016"),
        N_("was being integrated into COPLINK in 2016"),
        Look("#e59a2f", "hatch", "#6b3f00", 1.6),
    ),
    Status(
        "uses",
        "u",
        N_("Used COPLINK; whether it feeds it is not known"),
        N_("used COPLINK; feeding it not known"),
        Look("#fbfaf7", "lines", "#4d7288", 1.6),
    ),
    Status(
        "not_named",
        "n",
        N_("Not named in the lists we have (The Appeal 2018, the Mapping Project about 2022)"),
        N_("not named in the lists we have"),
        Look("#f7f4ec"),
        absent=True,
    ),
    Status(
        "no_department",
        "d",
        N_("No police department in the FBI’s list ({year})"),
        N_("no police department listed"),
        Look("#fbfaf7", "cross", "#cfccc4", 0.9),
        absent=True,
        given=lambda: {"year": str(coverage.fbi_year())},
    ),
    Status(
        "before_records",
        "b",
        N_("No records: ours begin in 2016"),
        N_("our records begin in 2016"),
        Look("#fbfaf7"),
        absent=True,
    ),
    replace(evidence.LATER, look=Look("#fbfaf7", "dots", "#8a8f94")),
)


def read(view: View) -> Reading:
    """Each municipality by its own department's status; absence names the lists it rests on."""
    when: dict[str, str] = {}
    if view.on < RECORDS_BEGIN:
        towns = evidence.everywhere("before_records")
    else:
        towns = evidence.absence("not_named", view, _departments) | _none_listed()
        for geoid, row in _departments(view).items():
            towns[geoid], when[geoid] = row["status"], evidence.as_of_words(row)
    return Reading(
        as_of=_(
            "documents of 2016–18 and a list of about 2022; none shows any department after that"
        ),
        under=_("Apart from a list of about 2022, the documents we know of date from 2016–18."),
        towns=towns,
        when=when,
        counts=evidence.tally(towns.values()),
        remarks=(
            _(
                "The Appeal counted 25 sharing and 13 being integrated in 2018: one and"
                " two of them are unnamed in what we have."
            ),
        ),
    )


def _departments(view: View) -> dict[str, dict[str, str]]:
    """The ledger's row of each municipality whose own department it names."""
    rows = evidence.rows("coplink", view).to_dict("records")
    return {geoid: row for row in rows if (geoid := evidence.home(row))}


def _none_listed() -> dict[str, str]:
    """The municipalities of which the FBI's list has no department."""
    listed = store.agencies().query("kind == 'municipal_police' and fbi_listed")["geoid"]
    without = set(store.municipalities().index) - set(listed)
    return dict.fromkeys(without, "no_department")


LAYER = Layer(
    key="coplink",
    order=1,
    title=N_("COPLINK"),
    drawing="fill",
    shown_first=True,
    of_department=True,
    about=N_(
        "Police departments whose reports go into COPLINK, a database that ICE agents can"
        " search directly."
    ),
    statuses=STATUSES,
    read=read,
    lists=("mapping-project-ice", "appeal-2018"),
)
