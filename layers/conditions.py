"""What the places can be filtered by. To add a condition, add it to ``_all``.

Address, form, chips and table find it there.
"""

from __future__ import annotations

import re
from functools import cache

import pandas as pd

from data import store
from layers import ages, layer, search
from layers.asking import Condition, Figure, Rows, any_of, span, status
from layers.language import N_, _, side_by_side
from layers.town import EVIDENCE

PEOPLE = re.compile(r"(\d{1,9})?-(\d{1,9})?", re.ASCII)
PERCENT = re.compile(r"(\d{1,3}(?:\.\d)?)?-(\d{1,3}(?:\.\d)?)?", re.ASCII)


@cache
def counties() -> dict[str, str]:
    """The 14 counties by the name that stands in addresses."""
    return {name.lower(): name for name in sorted(store.municipalities()["county"].unique())}


def _of_county(rows: Rows, text: str) -> pd.Series:
    return rows["county"].isin([counties()[one] for one in text.split(",")])


def _county_says(text: str) -> str:
    values = side_by_side(*(counties()[one] for one in text.split(",")))
    return _("County: {values}").format(values=values)


POLICY_KINDS = {
    "ordinance_or_bylaw": N_("Ordinance or bylaw"),
    "executive_order": N_("Executive order"),
    "resolution": N_("Non-binding resolution"),
    "department_policy": N_("Department policy"),
    "court_or_state_rule": N_("Court or state rule"),
    "federal_list": N_("On a federal list, or sued"),
    "practice_reported": N_("Practice reported"),
}


def policy_kinds() -> dict[str, str]:
    """The kinds of policy in the language in use."""
    return {key: _(words) for key, words in POLICY_KINDS.items()}


def _policy_says(text: str) -> str:
    values = side_by_side(*(policy_kinds()[one] for one in text.split(",")))
    return _("A policy of this kind, whatever became of it: {values}").format(values=values)


def _has_kind(rows: Rows, text: str) -> pd.Series:
    asked = set(text.split(","))
    return rows["policy_kinds"].map(lambda kinds: not asked.isdisjoint(kinds)).astype(bool)


def _district(chamber: str, title: str, message: str) -> Condition:
    """A district of one chamber; it keeps places that may lie in it, too."""

    def keeps(rows: Rows, text: str) -> pd.Series:
        return pd.Series(rows.index.isin(_inside()[chamber][text]), rows.index)

    return Condition(
        chamber,
        title,
        "one of",
        lambda text: text if text in districts(chamber) else None,
        keeps,
        lambda text: _(message).format(district=districts(chamber)[text]),
        lambda: districts(chamber),
    )


@cache
def districts(chamber: str) -> dict[str, str]:
    """The districts of a chamber (house or senate) by their name in addresses, in order of name."""
    table = store.table("districts")
    rows = table[table["chamber"] == chamber].drop_duplicates("slug")
    pairs = zip(rows["slug"], rows["district"], strict=True)
    return dict(sorted(pairs, key=lambda pair: _ordered(pair[1])))


def _ordered(district: str) -> tuple[str, int]:
    """A district by its county, then its number: "2nd Bristol" before "10th Bristol"."""
    number = re.match(r"\d+", district)
    return (district.partition(" ")[2], int(number[0])) if number else (district, 0)


@cache
def _inside() -> dict[str, dict[str, frozenset[str]]]:
    table = store.table("districts").groupby(["chamber", "slug"])["geoid"].agg(frozenset)
    return {chamber: table[chamber].to_dict() for chamber in ("house", "senate")}


def _named(rows: Rows, text: str) -> pd.Series:
    """Places whose name, or another spelling of it, has a word that begins so."""
    return pd.Series(rows.index.isin(search.named(text)), rows.index)


def _text(text: str) -> str | None:
    plain = " ".join(text.split())[: search.LONGEST].strip()
    return plain if search.normal(plain) else None


SHERIFF = N_("Its sheriff’s 287(g) agreement")
POPULATION = Figure(
    PEOPLE,
    1,
    (
        N_("Population from {low} to {high}"),
        N_("Population of {low} or more"),
        N_("Population of up to {high}"),
    ),
)
NONCITIZENS = Figure(
    PEOPLE,
    1,
    (
        N_("Noncitizens: from {low} to {high}"),
        N_("Noncitizens: {low} or more"),
        N_("Noncitizens: up to {high}"),
    ),
)
SHARE = Figure(
    PERCENT,
    100,
    (
        N_("Noncitizens’ share from {low} to {high}"),
        N_("Noncitizens’ share of {low} or more"),
        N_("Noncitizens’ share of up to {high}"),
    ),
)


@cache
def conditions() -> dict[str, Condition]:
    """Every condition by its key, in the order of the address."""
    return {one.key: one for one in _all()}


def _all() -> tuple[Condition, ...]:
    return (
        Condition("q", N_("Name"), "text", _text, _named,
                  lambda text: _("Name: {text}").format(text=text)),
        *(status(key, key, layer(key).title) for key in EVIDENCE),
        status("section_287g", "sheriff_287g", SHERIFF),
        Condition("policy", N_("Kind of policy"), "any of", any_of(policy_kinds), _has_kind,
                  _policy_says, policy_kinds),
        Condition("evidence", N_("Age of the newest evidence"), "one of",
                  ages.read, ages.keeps, ages.says, ages.choices),
        Condition("county", N_("County"), "any of", any_of(counties), _of_county,
                  _county_says, counties),
        span("population", N_("Population"), "population", POPULATION),
        span("noncitizens", N_("Noncitizens"), "noncitizens", NONCITIZENS),
        span("share", N_("Noncitizens’ share"), "noncitizen_share", SHARE),
        _district("house", N_("House district"), N_("House district: {district}")),
        _district("senate", N_("Senate district"), N_("Senate district: {district}")),
        Condition("listed", N_("My list"), "yes", lambda text: text if text == "1" else None,
                  lambda rows, _text: rows["listed"], lambda _text: _("On the list")),
    )  # fmt: skip
