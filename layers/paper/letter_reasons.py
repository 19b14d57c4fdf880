"""Why an agency is asked: what the ledger says of it on the matters asked about, with sources.

It is told as it is known today, and in English, whatever day and language the map is read in: a
letter is sent now, and an agreement that has ended since must not be called one that holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data import store
from layers import agency, agency_words, evidence
from layers.language import _, stopped
from layers.town import Citation, Fact
from layers.view import View

LAYERS = {
    "coplink": ("coplink",),
    "agreements": ("section_287g", "task_force_officers"),
    "policy": ("policies",),
    "correspondence": ("coplink", "section_287g", "task_force_officers", "detention"),
    "intake": ("detention",),
}
LISTS = {
    "coplink": ("coplink_readers",),
    "policy": ("information_sharing",),
    "correspondence": ("information_sharing",),
    "intake": ("information_sharing",),
}
"""The layers and the lists of the ledger that speak of what a request asks for."""

NO_REASON = {("policies", "listed_federally"), ("policies", "withdrawn"), ("policies", "rejected")}
"""What others say of a place's policy, or what it has not got, is no reason to ask for one."""

MOST = 2
"""As many of the documents behind a fact as a letter names: the newest."""


@dataclass(frozen=True)
class Reason:
    """What is known of the agency, in whole sentences, and the claims that say so.

    ``otherwise`` are claims that disagree; ``absent`` says that no document names the agency.
    """

    text: str
    citations: tuple[Citation, ...]
    otherwise: tuple[Citation, ...] = ()
    absent: bool = False


def reasons(agency_id: str, asked: Iterable[str]) -> tuple[Reason, ...]:
    """The reasons for these requests (keys of ``LAYERS``), what is known before what is not.

    Where the ledger has nothing on them, what it says of the agency's dealings with ICE at all.
    """
    return _on(agency_id, tuple(asked)) or _on(agency_id, ("correspondence",))


def _on(agency_id: str, keys: tuple[str, ...]) -> tuple[Reason, ...]:
    layers = {layer for key in keys for layer in LAYERS[key]}
    named = dict.fromkeys(name for key in keys for name in LISTS.get(key, ()))
    told = [
        _of_fact(fact, agency_id)
        for fact in agency.facts(agency_id, View())
        if fact.layer.key in layers and (fact.layer.key, fact.status.key) not in NO_REASON
    ]
    told += [one for name in named for one in _of_list(name, agency_id)]
    return tuple(sorted(told, key=lambda one: one.absent))


def _of_fact(fact: Fact, agency_id: str) -> Reason:
    if fact.status.absent:
        words = evidence.of_words(_(fact.layer.title), stopped(fact.status.said()))
        return Reason(words, (), absent=True)
    text = agency_words.text(fact, agency_id)
    if fact.layer.key == "policies" and not store.agencies().at[agency_id, "geoid"]:
        text = f"{fact.citations[0].statement} {text}"  # the sentences speak of a town's policy
    return Reason(text, fact.citations[:MOST], fact.disagreeing)


def _of_list(key: str, agency_id: str) -> Iterator[Reason]:
    for entry in agency.listed(key, agency_id, View()):
        for claim in entry.citations[:MOST]:
            yield quoted(claim)


def in_general(agency_id: str) -> tuple[Reason, ...]:
    """What documents say of agencies of its kind as a whole."""
    return tuple(quoted(claim) for claim in agency.of_its_kind(agency_id, View()))


def quoted(claim: Citation) -> Reason:
    """A claim in its own words, with the date of which it speaks."""
    words = evidence.as_of_words({**store.claim_rows()[claim.claim_id]})
    return Reason(f"{claim.statement} ({words})", (claim,))
