"""Columns of the processed tables that hold Census estimates, each with its margin of error."""

import pandera.pandas as pa

from data.pipeline.census import GRADES
from data.pipeline.columns_geography import geoid
from data.pipeline.columns_raw import TRACT
from data.pipeline.schema import Columns, number, table, text, whole

MOE = "90 % margin of error of"


def _margin(meaning: str, unit: str) -> pa.Column:
    return number(meaning, unit, nullable=True)


def _estimates() -> Columns:
    return {
        "total": whole("everyone in the universe", "people", nullable=True),
        "total_moe": _margin(f"{MOE} total", "people"),
        "noncitizens": whole("not U.S. citizens; negative results of rounding are 0", "people"),
        "noncitizens_moe": _margin(f"{MOE} noncitizens", "people"),
    }


def _ratios() -> Columns:
    return {
        "share": number("noncitizens in total; null without people", "0-1", (0, 1), nullable=True),
        "share_moe": _margin(f"{MOE} share", "0-1"),
        "share_low": number(
            "lower end of the share's 90 % interval, not below 0", "0-1", (0, 1), nullable=True
        ),
        "share_high": number(
            "upper end of the share's 90 % interval, not above 1", "0-1", (0, 1), nullable=True
        ),
        "per_sq_mi": number("noncitizens per square mile", "people per square mile"),
        "per_sq_mi_moe": _margin(f"{MOE} per_sq_mi", "people per square mile"),
        "cv": number(
            "coefficient of variation of noncitizens: standard error / estimate",
            "ratio",
            nullable=True,
        ),
        "reliability": text(
            "grade of the count by its cv, our rule (there is no official one): "
            "good to 0.15, fair to 0.30, else poor",
            one_of=GRADES,
        ),
        "table_id": text("the table of the American Community Survey, and how it was used"),
    }


TABLES: dict[str, pa.DataFrameSchema] = {
    "municipality_noncitizens": table(
        "Noncitizens by municipality and period",
        ["geoid", "period"],
        {
            "geoid": geoid(),
            "period": text("five-year period of the survey", pattern=r"20[0-9]{2}-20[0-9]{2}"),
            "universe": text("who is counted", one_of=("all ages",)),
            **_estimates(),
            "moe_kind": text(
                "where the margin of error comes from",
                one_of=("published", "root sum of squares", "none"),
            ),
            **_ratios(),
        },
    ),
    "noncitizen_series": table(
        "Noncitizens year after year, for municipalities that are also a Census place",
        ["geoid", "period"],
        {
            "geoid": geoid(),
            "period": text(
                "five-year period of the survey; neighbouring ones overlap by four years",
                pattern=r"20[0-9]{2}-20[0-9]{2}",
            ),
            "total": whole("everyone, of all ages", "people"),
            "noncitizens": whole("not U.S. citizens", "people"),
            "noncitizens_moe": _margin(f"{MOE} noncitizens, where it is published", "people"),
            "moe_kind": text("where the margin of error comes from", one_of=("published", "none")),
            "share": number("noncitizens in total", "0-1", (0, 1)),
        },
    ),
    "tract_noncitizens": table(
        "Noncitizens by census tract and period",
        ["geoid", "period"],
        {
            "vintage": text("vintage of the tract boundaries", one_of=("2010", "2020")),
            "period": text(
                "five-year period; -adults: people of 18 and over",
                pattern=r"20[0-9]{2}-20[0-9]{2}(-adults)?",
            ),
            "universe": text("who is counted", one_of=("all ages", "adults")),
            "geoid": text("census tract, 11 digits", pattern=TRACT),
            **_estimates(),
            "moe_upper": _margin(
                "upper bound of that margin: root sum of squares of the margins "
                "of total and citizens",
                "people",
            ),
            "moe_kind": text(
                "where the margin of error comes from", one_of=("published", "modelled", "none")
            ),
            **_ratios(),
        },
    ),
}
