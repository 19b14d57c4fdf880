"""287(g) agreements: powers that ICE lends to a local or state agency."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from data import coverage, store
from layers import evidence
from layers.base import Layer, Look, Note, Reading, Status, Symbol
from layers.language import N_, NN_, _, day_words, number_words
from layers.view import View

PURPLE = "#5b2a86"
LINKS = "ice-link-log-2026-09-14"
"""The source that is newer than ICE's newest roster: not a roster, but what its sheet links to."""


def _looked_at() -> dict[str, str]:
    """What was looked at where an agency is not listed: the old lists' years, the rosters."""
    early, rosters = coverage.earlier_rosters(), coverage.rosters()
    return {
        "earliest": early.first[:4],
        "latest": early.last[:4],
        "rosters": number_words(rosters.dates),
        "first": day_words(rosters.first),
        "last": day_words(rosters.last),
    }


STATUSES = (
    Status(
        "active",
        "a",
        N_("Agreement active"),
        N_("287(g) agreement active"),
        Look(PURPLE, width=3.6, dash="", shape="shield"),
    ),
    Status(
        "ended",
        "e",
        N_("Agreement ended"),
        N_("287(g) agreement ended"),
        Look(PURPLE, width=1.6, dash="4 4", shape="hollow-shield"),
    ),
    Status(
        "never_listed",
        "n",
        N_(
            "Never on ICE’s lists we have (lists of {earliest} to {latest}, {rosters} rosters from"
            " {first} to {last})"
        ),
        N_("never on ICE’s 287(g) lists we have"),
        absent=True,
        given=_looked_at,
    ),
    evidence.LATER,
)


def read(view: View) -> Reading:
    """Agreements on a day: a sheriff's county or a department's town outlined, statewide ones told.

    A sheriff's agreement covers people in that county's jail; it gives town police no powers.
    """
    rows = evidence.rows("section_287g", view).to_dict("records")
    towns, when = evidence.absence("never_listed", view, _named), {}
    local = [row for row in rows if row["territory"] in ("county", "municipality")]
    areas = tuple((_area(row), row["status"]) for row in _active_last(local))
    for (area, status), row in zip(areas, _active_last(local), strict=True):
        for geoid in (geoid for geoid in towns if geoid.startswith(area)):
            towns[geoid], when[geoid] = status, _who(row)
    return Reading(
        as_of=_(
            "ICE’s roster of {date}, the newest we have, and a log of its links of {later}"
        ).format(
            date=day_words(coverage.newest_roster().date),
            later=day_words(
                store.table("evidence_sources").set_index("source_id").at[LINKS, "date"]
            ),
        ),
        towns=towns,
        when=when,
        counts=evidence.tally(row["status"] for row in rows)
        | evidence.tally_absent(STATUSES, towns),
        areas=areas,
        symbols=tuple(_symbol(row) for row in local),
        notes=tuple(
            Note(row["status"], _statewide(row), _short(row))
            for row in rows
            if row["territory"] == "state" and row["status"] == "active"
        ),
        remarks=(
            _(
                "A sheriff’s agreement covers people in that county’s jail. The Department of"
                " Correction’s covers people in state prisons; it deputizes no local police."
            ),
        ),
    )


def _named(view: View) -> list[str]:
    """The municipalities inside an agreement's county or town."""
    rows = evidence.rows("section_287g", view).to_dict("records")
    areas = tuple(_area(row) for row in rows if row["territory"] in ("county", "municipality"))
    return [geoid for geoid in store.municipalities().index if geoid.startswith(areas)]


def _active_last(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Counties before towns and ended before active, so that what matters most is drawn on top."""
    return sorted(rows, key=lambda row: (row["territory"] != "county", row["status"] == "active"))


def _area(row: Mapping[str, str]) -> str:
    return row["county_geoid"] if row["territory"] == "county" else evidence.home(row)


def _who(row: Mapping[str, str]) -> str:
    return evidence.of_words(row["name"], evidence.when_words(row))


def _symbol(row: Mapping[str, str]) -> Symbol:
    """At the department's town, or at the town in the middle of the sheriff's county."""
    return Symbol(row["status"], evidence.home(row) or _middle(row["county_geoid"]), _who(row))


@cache
def _middle(county: str) -> str:
    towns = store.municipalities()
    inside = towns[towns["county_geoid"] == county]
    area = inside["area_sq_mi"] / inside["area_sq_mi"].sum()
    lon, lat = (inside["label_lon"] * area).sum(), (inside["label_lat"] * area).sum()
    away = (inside["label_lon"] - lon) ** 2 + (inside["label_lat"] - lat) ** 2
    return str(away.idxmin())


def _short(row: Mapping[str, str]) -> str:
    return _("Statewide: {agency}").format(agency=row["name"])


def _statewide(row: Mapping[str, str]) -> str:
    return _("Statewide: {agency}, 287(g) agreement since {date}, {documented}").format(
        agency=row["name"],
        date=day_words(row["since"]),
        documented=evidence.when_words(row),
    )


LAYER = Layer(
    key="section_287g",
    order=3,
    title=N_("287(g) agreements"),
    drawing="outline",
    shown_first=True,
    of_department=True,
    unit=NN_("{n} agency", "{n} agencies"),
    about=N_("Agencies that ICE has given some of its powers by agreement."),
    statuses=STATUSES,
    read=read,
    lists=(
        LINKS,
        "ice-287g-list-2026-05-18",
        "ice-287g-list-2021-01-13",
        "ice-287g-partners-2008-03-10",
        "ice-287g-partners-2007-09-19",
    ),
)
