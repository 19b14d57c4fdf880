"""What one sheet on a town says: told once, for the handout in both its forms and for the card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data import store
from layers import catalogues, headline, locator, people, style
from layers.actions import TITLES, actions
from layers.evidence import of_words
from layers.language import _, day_words, language, ngettext, stopped
from layers.paper import address
from layers.paper.references import References, Source, behind, figure
from layers.sections import Section, Statement, sections
from layers.town import Fact
from layers.view import View

MOST_OWN = 8
"""Statuses of the place itself: one of each layer, then the weightiest."""

MOST_BEYOND = 6
STEPS = {"ask": 2, "how": 1, "legislator": 1, "rights": 2}
"""How many of each kind of action there is room for."""


@dataclass(frozen=True)
class Said:
    """A piece of text and the numbers of the sources that it rests on."""

    text: str
    sources: tuple[int, ...] = ()


@dataclass(frozen=True)
class Line:
    """A status: its picture as SVG or nothing, its words, and what is said of it."""

    picture: str
    mark: str
    said: Said
    absent: bool


@dataclass(frozen=True)
class Group:
    """A layer's statuses under its title."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Step:
    """Something to do, under its kind's title, and the page it leads to; none for a request."""

    title: str
    text: str
    url: str


@dataclass(frozen=True)
class Sheet:
    """All that a sheet says, in the language ``lang``; nothing of it is markup but the pictures."""

    lang: str
    site: str
    name: str
    kind: str
    day: str
    map: str
    map_words: str
    answer: tuple[Said, ...]
    groups: tuple[Group, ...]
    beyond: tuple[Line, ...]
    people: Said
    counted: str
    steps: tuple[Step, ...]
    sources: tuple[Source, ...]
    address: str
    more: str
    correct: str
    unread: str


def sheet(geoid: str, view: View, site: str) -> Sheet:
    """The sheet of a municipality on the view's day, in the language in use.

    ``site`` is the address of the map, or "" where none is known.
    """
    refs = References()
    told = sections(geoid, view)
    answer = tuple(
        Said(one, refs.of(source for fact in facts for source in behind(fact)))
        for one, facts in _answers(geoid, view).items()
    )
    groups, beyond = _groups(told, refs), _beyond(told, refs)
    shown = sum(len(group.lines) for group in groups) + len(beyond)
    place, page = store.municipalities().loc[geoid], address.of_town(geoid, view, site)
    return Sheet(
        lang=language(),
        site=_("Who works with ICE in Massachusetts"),
        name=place["name"],
        kind=headline.kind(geoid),
        day=_("As it stood on {day}").format(day=day_words(view.on.isoformat())),
        map=locator.on_paper(geoid),
        map_words=locator.words(geoid),
        answer=answer,
        groups=groups,
        beyond=beyond,
        people=Said(people.sentence(geoid), refs.of([figure(geoid)])),
        counted=_counted(),
        steps=_steps(geoid, view),
        sources=refs.listed(),
        address=page,
        more=_more(place["name"], _every(told) - shown, page),
        correct=address.for_mistakes(),
        unread=_unread(),
    )


def _answers(geoid: str, view: View) -> dict[str, list[Fact]]:
    """The short answer's sentences, each with the facts that it tells."""
    found: dict[str, list[Fact]] = {}
    for one in headline.answers(geoid, view):
        found.setdefault(one.text, []).append(one.fact)
    return found


def _groups(told: Iterable[Section], refs: References) -> tuple[Group, ...]:
    """Each layer with its statuses of the place itself: at least one, the weightiest at most."""
    told = tuple(told)
    first = [section.own[0] for section in told]
    rest = [one for section in told for one in section.own[1:]]
    kept = first + _weightiest(rest, MOST_OWN - len(first))
    return tuple(
        Group(section.title, tuple(_line(one, refs) for one in section.own if one in kept))
        for section in told
    )


def _beyond(told: Iterable[Section], refs: References) -> tuple[Line, ...]:
    """What reaches the place from beyond: the state's rules in force, then the weightiest.

    But for rules that we have only in English words.
    """
    found = [one for section in told for one in section.beyond if not one.quoted]
    rules = [one for one in found if one.rule and one.fact.status.key != "proposed"]
    others = [one for one in found if not one.rule]
    kept = rules + _weightiest(others, MOST_BEYOND - len(rules))
    return tuple(_line(one, refs) for one in found if one in kept)


def _weightiest(statements: Sequence[Statement], most: int) -> list[Statement]:
    """As many as there is room for, by what the short answer goes by."""

    def place(one: Statement) -> tuple[int, int]:
        key = headline.key(one.fact)
        return headline.turn(key), headline.weight(key)

    return sorted(statements, key=place)[: max(most, 0)]


def _every(told: Iterable[Section]) -> int:
    return sum(len(section.own) + len(section.beyond) for section in told)


def _line(one: Statement, refs: References) -> Line:
    fact = one.fact
    return Line(
        style.picture(fact.status),
        stopped(one.mark),
        Said(_said(one), refs.of(behind(fact))),
        fact.status.absent,
    )


def _said(one: Statement) -> str:
    """Whose status it is, since when, and what that does not cover; of an absence all we know."""
    if one.fact.status.absent:
        return one.text
    whose = stopped(of_words(one.fact.subject, one.fact.when))
    said = one.rule or one.fact.as_of
    return f"{whose} {said}".strip()


def _counted() -> str:
    return _(
        "A person who is not a U.S. citizen may live here with a green card or a visa. The Census"
        " does not ask about that."
    )


def _steps(geoid: str, view: View) -> tuple[Step, ...]:
    """The first actions of each kind; the request's own page is told with how the law works."""
    found = actions(geoid, view)
    return tuple(
        Step(stopped(_(TITLES[kind])), one.sentence, "" if kind == "ask" else one.url)
        for kind, most in STEPS.items()
        for one in [one for one in found if one.kind == kind][:most]
    )


def _more(name: str, left_out: int, page: str) -> str:
    """Where the rest is told, and how much of it there is."""
    if not page:
        return _("More on {town}: look for “{site}” and choose {town} there.").format(
            town=name, site=_("Who works with ICE in Massachusetts")
        )
    if not left_out:
        return _("More on {town}, with every source:").format(town=name)
    words = ngettext(
        "More on {town}, with every source and {n} more status:",
        "More on {town}, with every source and {n} more statuses:",
        left_out,
    )
    return words.format(town=name, n=left_out)


def _unread() -> str:
    if catalogues.reviewed(language()):
        return ""
    return _("This page was translated without a native speaker having read it yet.")
