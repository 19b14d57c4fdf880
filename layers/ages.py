"""How old evidence is: of any layer or of one, in whole years on a day, as filter and in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import pandas as pd

from data.dates import parse
from layers import layer
from layers.language import N_, NN_, _, ngettext, number_words
from layers.town import EVIDENCE

ASKED = re.compile(
    rf"(?:(?P<layer>{'|'.join(EVIDENCE)})\.)?"
    r"(?:older-(?P<years>[1-9]\d?)|before-(?P<year>(?:19|20)\d\d)|(?P<other>none|any))",
    re.ASCII,
)
"""What an address asks for: ``older-5`` of whatever layer, ``coplink.older-5`` of one."""

OLDER = {
    False: NN_(
        "Newest evidence of any layer at least {n} year old",
        "Newest evidence of any layer at least {n} years old",
    ),
    True: NN_(
        "{layer}: newest evidence at least {n} year old",
        "{layer}: newest evidence at least {n} years old",
    ),
}
BEFORE = {
    False: N_("Newest evidence of any layer from before {year}"),
    True: N_("{layer}: newest evidence from before {year}"),
}
OTHER = {
    (False, "none"): N_("No evidence of its own"),
    (False, "any"): N_("With evidence of its own"),
    (True, "none"): N_("{layer}: no evidence of its own"),
    (True, "any"): N_("{layer}: with evidence of its own"),
}
"""Each told of any layer (False) and of one (True)."""


def read(text: str) -> str | None:
    """What an address asks for, None where it cannot be understood."""
    return text if ASKED.fullmatch(text) else None


def keeps(rows: pd.DataFrame, text: str) -> pd.Series:
    """Whether each row's newest evidence is so old; ``rows`` are those of ``layers.rows``."""
    asked = _asked(text)
    newest = rows[f"{asked['layer']}_as_of" if asked["layer"] else "newest_evidence"]
    if asked["other"]:
        return (newest == "") == (asked["other"] == "none")
    if asked["year"]:
        return (newest != "") & (newest.str[:4] < asked["year"])
    at_least, on = int(asked["years"]), rows.attrs["on"]
    return newest.map(lambda day: bool(day) and whole_years(day, on) >= at_least).astype(bool)


def says(text: str) -> str:
    """What is asked for, in words that name the layer."""
    asked = _asked(text)
    own = bool(asked["layer"])
    title = _(layer(asked["layer"]).title) if own else ""
    if years := asked["years"]:
        return ngettext(*OLDER[own], int(years)).format(layer=title, n=number_words(int(years)))
    message = OTHER[own, asked["other"]] if asked["other"] else BEFORE[own]
    return _(message).format(layer=title, year=asked["year"])


def choices() -> dict[str, str]:
    """The ages that the form offers, of any layer and then of each; an address may ask others."""
    ages = ("older-2", "older-5", "older-8")
    of_one = (f"{key}.{age}" for key in EVIDENCE for age in ages)
    return {text: says(text) for text in ("any", *ages, "none", *of_one)}


def _asked(text: str) -> Mapping[str, str]:
    found = ASKED.fullmatch(text)
    assert found, text
    return found.groupdict(default="")


def whole_years(newest: str, on: date) -> int:
    """Whole years from a partial date's last possible day to a day, never below 0: at least so."""
    last = parse(newest).last
    return max(0, on.year - last.year - ((on.month, on.day) < (last.month, last.day)))


def old(newest: str, on: date) -> str:
    """How old a partial date is, in words: "3 years old", "about 4 years old" for a year alone.

    Of a year or a month alone the day is not known, and so nor is the last of its whole years.
    """
    given = parse(newest)
    if given.precision == "day":
        years = whole_years(newest, on)
        words = ngettext("{n} year old", "{n} years old", years)
    else:
        months = (on.year - given.first.year) * 12 + on.month - given.first.month
        years = on.year - given.first.year if given.precision == "year" else months // 12
        words = ngettext("about {n} year old", "about {n} years old", years)
    return words.format(n=number_words(years)) if years > 0 else _("less than a year old")
