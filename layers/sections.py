"""A town's page, section by section: each statement with its status word and its fact."""

from __future__ import annotations

from dataclasses import dataclass

from layers import all_layers, sentences, town
from layers.language import N_, _
from layers.remember import of_a_day
from layers.rules import rule
from layers.town import Citation, Fact
from layers.view import View

ABOUT = {
    "coplink": N_(
        "COPLINK is a database of police reports. ICE agents can search it directly (The Appeal,"
        " 2018)."
    ),
    "section_287g": N_("A 287(g) agreement lends some of ICE’s powers to another agency."),
    "detention": N_("These are jails and offices where ICE holds people, or held them before."),
    "task_force_officers": N_(
        "A Task Force Officer is a local or state officer who also works for a part of ICE."
    ),
    "policies": N_("Some cities and towns have rules on what they do for ICE."),
}


@dataclass(frozen=True)
class Statement:
    """One thing that is said: its status word, its sentences, the fact that they rest on.

    ``quoted`` is a claim told in its own, English words where our sentence does not hold what it
    says; ``whose`` names whose rule it is, where that is not the place's own; ``rule`` is what a
    rule of the state says in the language in use, in place of ``quoted``.
    """

    mark: str
    text: str
    fact: Fact
    quoted: Citation | None = None
    whose: str = ""
    rule: str = ""


@dataclass(frozen=True)
class Section:
    """What is known of one question: at the place itself, and from the county and the state."""

    key: str
    title: str
    about: str
    own: tuple[Statement, ...]
    beyond: tuple[Statement, ...]


@of_a_day(1024)
def sections(geoid: str, view: View) -> tuple[Section, ...]:
    """The sections of a municipality in the layers' order, each with at least one statement."""
    own, beyond = town.facts(geoid, view), town.also_applies(geoid, view)
    return tuple(
        Section(
            layer.key,
            _(layer.title),
            _(ABOUT[layer.key]),
            tuple(_own(fact, geoid) for fact in own if fact.layer is layer),
            tuple(_beyond(fact, geoid) for fact in beyond if fact.layer is layer),
        )
        for layer in all_layers()
        if layer.key in ABOUT
    )


def _own(fact: Fact, geoid: str) -> Statement:
    """A rule of the place is told in our sentence and in the words of its newest claim."""
    return Statement(town.in_few_words(fact), sentences.own(fact, geoid), fact, _quoted(fact))


def _beyond(fact: Fact, geoid: str) -> Statement:
    """A rule of the state is told in the words of its newest claim alone."""
    said, quoted = sentences.beyond(fact, geoid), _quoted(fact)
    told = rule(quoted.claim_id) if quoted else ""
    whose = fact.subject if quoted else ""
    return Statement(
        town.in_few_words(fact), said, fact, None if told else quoted, whose, rule=told
    )


def _quoted(fact: Fact) -> Citation | None:
    return fact.citations[0] if fact.layer.key == "policies" and fact.citations else None
