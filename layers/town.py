"""One municipality's answer: its own facts, what also applies there, and its census figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from data import store
from layers import all_layers, evidence
from layers.base import Layer, Reading, Status
from layers.language import N_, _, capital
from layers.remember import remembered
from layers.view import LAST_CHECKED, View

STRENGTH = {
    "agreement": N_("the agreement itself"),
    "record": N_("a public record"),
    "official_list": N_("an official list"),
    "news": N_("a news report"),
    "organisation": N_("reported by an organization"),
    "inferred": N_("inferred by the source"),
}
EVIDENCE = ("coplink", "section_287g", "detention", "task_force_officers", "policies")
STATE = ("commonwealth", "legislature", "supreme-judicial-court")


@dataclass(frozen=True)
class Citation:
    """One claim behind a fact: what it says, how strong, and where to read it.

    ``dated`` is "estimated" where the document is undated and ``source_date`` ours.
    """

    claim_id: str
    statement: str
    strength: str
    as_of: str
    title: str
    publisher: str
    url: str
    source_date: str
    dated: str


@dataclass(frozen=True)
class Fact:
    """A dated status of one agency or site, with the claims it rests on.

    ``as_of`` says which records it rests on, or what it does not cover;
    ``until`` is the end as given, a partial date, or empty. ``documented`` is the newest evidence's
    date in words, or empty; ``carried_forward`` says that the view's day is after it.

    ``beside`` are claims told next to the status that never make it, such as a source's inference.
    ``newest`` is the newest evidence as given, a partial date, or empty; ``estimated`` says that it
    is our guess at an undated document's. ``strength`` is a key of ``STRENGTH``, or empty.
    """

    layer: Layer
    status: Status
    subject: str
    when: str
    as_of: str
    citations: tuple[Citation, ...]
    beside: tuple[Citation, ...] = ()
    disagreeing: tuple[Citation, ...] = ()
    agency_id: str = ""
    until: str = ""
    documented: str = ""
    carried_forward: bool = False
    count: str = ""
    newest: str = ""
    estimated: bool = False
    strength: str = ""
    policy_kind: str = ""


@remembered(1024)
def facts(geoid: str, view: View) -> tuple[Fact, ...]:
    """The municipality's own facts: its department's, its sites'; one honest absence a layer."""
    found: list[Fact] = []
    for layer in _evidence_layers():
        reading = layer.read(view)
        rows = _by_home(layer.key, view).get(geoid, [])
        told = [fact for row in rows if (fact := fact_of(layer, row, reading.under))]
        found += sorted(told, key=lambda fact: layer.statuses.index(fact.status))
        if not told:
            found.append(_absence(layer, reading, geoid, view))
    return tuple(found)


def _evidence_layers() -> Iterator[Layer]:
    return (layer for layer in all_layers() if layer.key in EVIDENCE)


@remembered(64)
def _by_home(key: str, view: View) -> Mapping[str, list[dict[str, Any]]]:
    """A layer's rows of the ledger by the municipality that they belong to."""
    homes: dict[str, list[dict[str, Any]]] = {}
    for row in evidence.records(key, view):
        homes.setdefault(_belongs(row), []).append(row)
    return homes


def _belongs(row: Mapping[str, str]) -> str:
    return store.sites().at[row["site_id"], "geoid"] if row["site_id"] else evidence.home(row)


def fact_of(layer: Layer, row: Mapping[str, Any], as_of: str) -> Fact | None:
    """A row of the ledger as a fact; none where the layer has no word for its status."""
    known = {status.key: status for status in layer.statuses}
    if (key := layer.word(row)) not in known:
        return None
    return Fact(
        layer,
        known[key],
        store.sites().at[row["site_id"], "name"] if row["site_id"] else row["name"],
        evidence.when_words(row),
        as_of,
        citations(row["claim_ids"]),
        citations(row["beside"]),
        citations(row["disagreeing"]),
        row["agency_id"],
        row["until"],
        evidence.dated_words(row) if row["as_of"] else "",
        bool(row["carried_forward"]),
        row["count"],
        row["as_of"],
        bool(row["as_of_estimated"]),
        row["strength"],
        row["policy_kind"],
    )


def _absence(layer: Layer, reading: Reading, geoid: str, view: View) -> Fact:
    key = reading.towns[geoid]
    status = layer.status(key) if layer.status(key).absent else _no_own(layer)
    if layer.key == "policies" and _has_policy_later(layer, geoid, view):
        status = evidence.LATER
    return Fact(layer, status, _subject(layer, geoid), "", reading.as_of, ())


def _has_policy_later(layer: Layer, geoid: str, view: View) -> bool:
    """Whether a document from after the view's day tells of a policy of the place.

    Of such a place it cannot be said that our records, of whatever year, know of none.
    """
    if view.on >= LAST_CHECKED:
        return False
    return not layer.status(layer.read(replace(view, on=LAST_CHECKED)).towns[geoid]).absent


def _subject(layer: Layer, geoid: str) -> str:
    """Of whom an absence is told: the municipality's own department, or the municipality."""
    own = own_department(geoid) if layer.of_department else ""
    return own or str(store.municipalities().at[geoid, "name"])


def own_department(geoid: str) -> str:
    """The name of a municipality's own department; empty where none is known."""
    return _departments().get(geoid, "")


@cache
def _departments() -> dict[str, str]:
    """The name of each municipality's own department, where it has one."""
    own = store.agencies().query("territory == 'municipality'").drop_duplicates("geoid")
    return dict(zip(own["geoid"], own["name"], strict=True))


def _no_own(layer: Layer) -> Status:
    return next(status for status in layer.statuses if status.absent)


def in_few_words(fact: Fact) -> str:
    """A fact's status in few words, as they stand on their own."""
    return few_words(fact.status)


def few_words(status: Status) -> str:
    """A status in few words, with a capital letter."""
    return capital(_(status.short))


def citations(claim_ids: tuple[str, ...]) -> tuple[Citation, ...]:
    """The claims with these ids, newest first, as a reader needs them."""
    found = (_cited(claim_id, store.claim_rows()[claim_id]) for claim_id in claim_ids)
    return tuple(sorted(found, key=lambda one: one.as_of, reverse=True))


def _cited(claim_id: str, row: Mapping[str, Any]) -> Citation:
    return Citation(
        claim_id,
        row["statement"],
        _(STRENGTH[row["strength"]]),
        row["as_of"],
        row["title"],
        row["publisher"],
        row["url"],
        row["source_date"],
        row["dated"],
    )


def also_applies(geoid: str, view: View) -> tuple[Fact, ...]:
    """What reaches a place from beyond its own department: sheriff, state, MBTA, state rules."""
    return _reaching(_beyond()[geoid], View(on=view.on))


@cache
def _beyond() -> dict[str, frozenset[str]]:
    """The agencies that police or serve each municipality and are not its own department."""
    here = store.table("jurisdictions")
    others = here[here["relation"] != "polices"]
    return others.groupby("geoid")["agency_id"].agg(frozenset).to_dict()


@remembered(512)
def _reaching(beyond: frozenset[str], view: View) -> tuple[Fact, ...]:
    """What these agencies bring to a place: many places share the same ones."""
    found: list[Fact] = []
    for layer in _evidence_layers():
        if layer.key in ("section_287g", "task_force_officers"):
            rows = evidence.records(layer.key, view)
            facts = (fact_of(layer, row, reach(row)) for row in rows if row["agency_id"] in beyond)
            found += [fact for fact in facts if fact]
        if layer.key == "policies":
            rules = [
                row
                for row in evidence.records(layer.key, view)
                if row["policy_kind"] != "federal_list" and row["agency_id"] in {*beyond, *STATE}
            ]
            found += [fact for row in rules if (fact := fact_of(layer, row, reach(row)))]
    return tuple(found)


def reach(row: Mapping[str, Any]) -> str:
    """What an agreement or a designation does and does not cover, by whose it is."""
    if row["layer"] == "policies":
        return _("A rule of the state or the county, not of this place.")
    if row["layer"] == "task_force_officers":
        return _("A designation is not a 287(g) agreement.")
    if row["agency_id"] == "doc":
        return _("It covers people in state prisons; it deputizes no local police.")
    if row["territory"] == "county":
        return _("A sheriff’s agreement covers people in that county’s jail.")
    return ""
