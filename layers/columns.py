"""Every column of a municipality's row, declared once: table, filter, download and API read it.

What each evidence layer says of a place is seven columns (``coplink``, ``coplink_words`` …).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import pandas as pd

from layers import layer
from layers.language import N_, _
from layers.town import EVIDENCE

Kind = Literal["text", "integer", "number", "share", "date", "list", "status", "day", "link"]

DTYPES = {"integer": "Int64", "number": "float64", "share": "float64", "list": "object"}
"""How each kind of column is kept; the others are text."""

PERIOD = "2012-2016"
"""The one period in which noncitizens are counted for all 351 places, so that all compare."""


@dataclass(frozen=True)
class Column:
    """A column: its key, its title and meaning (msgids), what a value is, and in which unit.

    ``kind``: text; integer (``Int64``); number (float); share (float from 0 to 1); date (text, as
    given: a year, a month or a day, empty for none); list (tuple of texts); status (a layer's key
    of a status, empty for none). Tables of files have two more: day (a real date) and link (a web
    address). ``layer`` is the layer whose title stands before the column's own.
    """

    key: str
    title: str
    meaning: str
    kind: Kind = "text"
    unit: str = ""
    layer: str = ""

    def named(self) -> str:
        """The title in the language in use: "COPLINK: newest evidence"."""
        if not self.layer:
            return _(self.title)
        return _("{layer}: {column}").format(layer=_(layer(self.layer).title), column=_(self.title))

    def blank(self, value: Any) -> bool:  # noqa: ANN401 - of any kind of column
        """Whether a row says nothing in it: no figure, no date, no status, an empty list."""
        if self.kind in ("list", "date", "status"):
            return len(value) == 0
        return bool(pd.isna(value)) or value == ""

    def explained(self) -> str:
        """The meaning in the language in use."""
        return _(self.meaning)


PLACE = (
    Column("geoid", N_("Census code"),
           N_("The Census Bureau’s 10-digit number for the place, of 2020.")),
    Column("slug", N_("Name in addresses"), N_("Names the place in addresses; never changes.")),
    Column("name", N_("Place"),
           N_("The city or town by its short name: Boston, not City of Boston.")),
    Column("kind", N_("City or town"), N_("Form of government, from MassGIS.")),
    Column("county", N_("County"), N_("The county that it lies in, by its short name: Suffolk.")),
    Column("population", N_("Population"), N_("Residents counted in the 2020 census."),
           "integer", N_("people")),
    Column("area_sq_mi", N_("Area"),
           N_("Area of the Census Bureau’s polygon of 2020; ponds and rivers inside it count."),
           "number", N_("square miles")),
)  # fmt: skip

NONCITIZENS = (
    Column(
        "noncitizens",
        N_("Noncitizens"),
        N_(
            "Estimate of residents of all ages who were not U.S. citizens in 2012–2016: total"
            " population minus citizens, both of the American Community Survey."
        ),
        "integer",
        N_("people"),
    ),
    Column(
        "noncitizens_moe",
        N_("Noncitizens: margin of error"),
        N_("The estimate’s 90% margin of error; “Margin’s origin” says where it comes from."),
        "number",
        N_("people"),
    ),
    Column(
        "noncitizens_low",
        N_("Noncitizens: low end"),
        N_("Lower end of the estimate’s 90% interval, 2012–2016, never below 0."),
        "number",
        N_("people"),
    ),
    Column(
        "noncitizens_high",
        N_("Noncitizens: high end"),
        N_("Upper end of the estimate’s 90% interval, 2012–2016."),
        "number",
        N_("people"),
    ),
    Column("noncitizen_share", N_("Noncitizens’ share"),
           N_("The estimate divided by all residents of the same table, 2012–2016."), "share"),
    Column("noncitizen_share_low", N_("Noncitizens’ share: low end"),
           N_("Lower end of the share’s 90% interval, 2012–2016."), "share"),
    Column("noncitizen_share_high", N_("Noncitizens’ share: high end"),
           N_("Upper end of the share’s 90% interval, 2012–2016."), "share"),
    Column(
        "noncitizen_period",
        N_("Noncitizens: period"),
        N_("The five years that the survey covers; the figures describe no single year of them."),
    ),
    Column(
        "noncitizen_moe_kind",
        N_("Margin’s origin"),
        N_("Whether the margin of error is published, or how it was worked out."),
    ),
    Column("noncitizen_grade", N_("Reliability as a key"),
           N_("The grade in “Reliability” as a key: good, fair, poor, zero, no population.")),
    Column(
        "noncitizen_reliability",
        N_("Reliability"),
        N_(
            "Our grade of the count by its standard error: good up to 15% of it, fair up to 30%,"
            " else poor. The Census Bureau has no official grade."
        ),
    ),
)  # fmt: skip

WHO = (
    Column(
        "police_department",
        N_("Police department"),
        N_("The place’s own department, or that the FBI’s list names none."),
    ),
    Column(
        "house_districts",
        N_("House districts"),
        N_("Districts of the Massachusetts House of 2021 that it lies in, most of it first."),
        "list",
    ),
    Column(
        "house_districts_perhaps",
        N_("House districts, perhaps"),
        N_("House districts with under 15% of its area by simplified maps: it may lie in them."),
        "list",
    ),
    Column(
        "senate_districts",
        N_("Senate districts"),
        N_("Districts of the Massachusetts Senate of 2021 that it lies in, most of it first."),
        "list",
    ),
    Column(
        "senate_districts_perhaps",
        N_("Senate districts, perhaps"),
        N_("Senate districts with under 15% of its area by simplified maps: it may lie in them."),
        "list",
    ),
)

AGE = (
    Column(
        "newest_evidence",
        N_("Newest evidence"),
        N_("Date of the newest evidence behind any status of the place’s own, as given."),
        "date",
    ),
    Column(
        "newest_evidence_words",
        N_("Newest evidence in words"),
        N_("Date of the newest evidence, in words; “about” where the date is our estimate."),
    ),
    Column(
        "evidence_age",
        N_("Age of the newest evidence, at least"),
        N_(
            "Whole years from the last day that the date can mean, as 2022’s end, to the day shown."
        ),
        "integer",
        N_("years"),
    ),
)


def of_layer(key: str) -> tuple[Column, ...]:
    """The columns of an evidence layer: of the place’s own department, sites or decisions."""
    return (
        Column(key, N_("status"), N_("The status as a key, the strongest of the place’s own."),
               "status", layer=key),
        Column(f"{key}_words", N_("in words"),
               N_("What our records say; an absence names its lists and is never a “no”."),
               layer=key),
        Column(f"{key}_when", N_("when"),
               N_("When the status ended or was last documented, in words."), layer=key),
        Column(f"{key}_as_of", N_("newest evidence"),
               N_("Date of the newest evidence for it, as given; empty where there is none."),
               "date", layer=key),
        Column(f"{key}_strength", N_("strength"),
               N_("Strength of the evidence, by what kind of document it is."), layer=key),
        Column(f"{key}_claims", N_("claims"),
               N_("Ids of the claims in the ledger that tell of it, newest first."),
               "list", layer=key),
        Column(f"{key}_sources", N_("sources"),
               N_("Ids of the documents that those claims rest on."), "list", layer=key),
    )  # fmt: skip


MORE = {
    "section_287g": (
        Column("sheriff_287g", N_("its sheriff’s agreement"),
               N_("Status of the county sheriff’s 287(g) agreement; empty where there was none."),
               "status", layer="section_287g"),
        Column("sheriff_287g_words", N_("its sheriff’s agreement, in words"),
               N_("The county sheriff’s agreement: whose, and when it ended or was last told."),
               layer="section_287g"),
        Column("section_287g_beyond", N_("beyond its own police"),
               N_("Agreements of the county sheriff and of state agencies, and what they cover."),
               "list", layer="section_287g"),
    ),
    "policies": (
        Column("policy_kinds", N_("kinds"),
               N_("Kinds of policy that our documents tell of here, whatever became of them."),
               "list", layer="policies"),
    ),
}  # fmt: skip
"""What some layers say beyond the columns that all have."""


@cache
def columns() -> tuple[Column, ...]:
    """Every column, in the order of a row."""
    return (*PLACE, *NONCITIZENS, *WHO, *AGE, *_evidence())


def _evidence() -> Iterator[Column]:
    for key in EVIDENCE:
        yield from (*of_layer(key), *MORE.get(key, ()))


def column(key: str) -> Column:
    """The column with this key; KeyError names it if there is none."""
    return _by_key()[key]


@cache
def _by_key() -> dict[str, Column]:
    return {one.key: one for one in columns()}
