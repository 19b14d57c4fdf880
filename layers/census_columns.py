"""The columns of a municipality's row that tell of noncitizens, all of one period."""

from __future__ import annotations

from layers.column import Column
from layers.language import N_

PERIOD = "2012-2016"
"""The one period in which noncitizens are counted for all 351 places, so that all compare."""

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
