"""What a brief of several places says, whatever file it becomes: a table, paragraphs, sources."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from data import store
from layers import campaign, headline, layer, town
from layers.base import Status
from layers.columns import PERIOD, column
from layers.evidence import LATER, of_words
from layers.files.about import about
from layers.language import (
    N_,
    _,
    capital,
    day_words,
    ngettext,
    number_words,
    side_by_side,
    stopped,
)
from layers.paper.cited import Cited, Document, document
from layers.paper.references import FIGURES
from layers.rows import rows
from layers.view import View

NAME = N_("Campaign brief")
"""What a brief is called that has no name of its own."""

READ_FIRST = (
    N_("As of"),
    N_("What an absence means"),
    N_("Noncitizens"),
    N_("People"),
)
"""What of a file's own remarks a brief has too, by heading."""

Sentences: TypeAlias = "dict[str, tuple[Document, ...]]"
"""Sentences, each with the documents that it rests on."""

MOST = 2
"""As many of the documents behind a sentence as are named: the newest."""


@dataclass(frozen=True)
class Town:
    """A place: its name, what it is, and its answer with the numbers of the sources."""

    name: str
    kind: str
    text: str


@dataclass(frozen=True)
class Brief:
    """A brief in words; ``empty`` is the one sentence of a list without places, else nothing.

    ``about`` are the lines under the title; ``shared`` is what holds of all places of several, and
    is not told of each again. ``remarks`` are headings and what stands under them; ``sources``
    lines with their numbers.
    """

    title: str
    about: tuple[str, str]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shared: str
    towns: tuple[Town, ...]
    remarks: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    empty: str


def told(geoids: tuple[str, ...], view: View, site: str, name: str) -> Brief:
    """The brief of these places, each once, as the view's day knows them, in the language in use.

    ``site`` is the map's address; ``name`` the list's, or empty.
    """
    places = tuple(dict.fromkeys(geoids))
    records = rows(view).loc[list(places)].to_dict("records")
    cited, said = Cited(), {geoid: _sentences(geoid, view) for geoid in places}
    common = _common(said.values())
    shared = _text(common, cited)
    towns = tuple(_town(row, said[row["geoid"]], common, cited) for row in records)
    return Brief(
        campaign.title(campaign.named(name), len(places)) or _(NAME),
        _about(len(places), view, site),
        _head(cited if places else Cited()),
        tuple(_row(row) for row in records),
        shared,
        towns,
        _remarks(places, view, name, site),
        cited.lines(),
        "" if places else _no_place(),
    )


def _about(count: int, view: View, site: str) -> tuple[str, str]:
    places = ngettext("{n} place", "{n} places", count).format(n=number_words(count))
    day = _("As of: {date}.").format(date=day_words(view.on.isoformat()))
    whole = side_by_side(_("Who works with ICE in Massachusetts"), site)
    return whole, f"{stopped(places)} {day}"


def _no_place() -> str:
    return _("No place is in this file: none was chosen, or none is left after the filter.")


def _head(cited: Cited) -> tuple[str, ...]:
    """The heads of the columns; the figures' has the number of its table."""
    layers = (_(layer(key).title) for key in ("coplink", "section_287g", "policies"))
    people = _("Noncitizens in {period}, with the 90% margin of error")
    return (
        column("name").named(),
        column("county").named(),
        *layers,
        people.format(period=PERIOD.replace("-", "–")) + cited.marks([_figures()]),
    )


def _figures() -> Document:
    """The table of the Census that the column of figures is out of."""
    table = store.datasets()[FIGURES[PERIOD]]
    return Document(table.publisher, table.title, table.vintage, table.landing)


def _row(row: Mapping[str, Any]) -> tuple[str, ...]:
    return (
        row["name"],
        row["county"],
        _status("coplink", row),
        side_by_side(_status("section_287g", row), row["sheriff_287g_words"]),
        _status("policies", row),
        _people(row),
    )


def _status(key: str, row: Mapping[str, Any]) -> str:
    """A layer's strongest status of the place's own, and its age; of an end its date says both."""
    if row[key] == "ended":
        return capital(row[f"{key}_when"])
    short = next(one.short for one in _statuses(key) if one.key == row[key])
    return side_by_side(capital(_(short)), row[f"{key}_when"])


def _statuses(key: str) -> tuple[Status, ...]:
    return (*layer(key).statuses, LATER)


def _people(row: Mapping[str, Any]) -> str:
    """The estimate with its margin; how good it is, where it is not good."""
    figure = _("{count} ± {margin}").format(
        count=number_words(row["noncitizens"]), margin=number_words(row["noncitizens_moe"])
    )
    if row["noncitizen_grade"] == "good":
        return figure
    grade = of_words(column("noncitizen_reliability").named(), row["noncitizen_reliability"])
    return side_by_side(figure, grade)


def _sentences(geoid: str, view: View) -> Sentences:
    """The place's answer: each sentence with the newest documents behind it."""
    behind: dict[str, tuple[Document, ...]] = {}
    for answer in headline.answers(geoid, view):
        newest = tuple(map(document, answer.fact.citations[:MOST]))
        behind[answer.text] = behind.get(answer.text, ()) + newest
    return behind | _policy(geoid, view)


def _policy(geoid: str, view: View) -> Sentences:
    """What the document of the place's strongest policy says, in its own, English words."""
    facts = (one for one in town.facts(geoid, view) if one.layer.key == "policies")
    found = next((one.citations[0] for one in facts if one.citations), None)
    return {found.statement: (document(found),)} if found else {}


def _common(said: Collection[Sentences]) -> Sentences:
    """What is said of every place of several, such as an agreement that holds statewide."""
    if len(said) < 2:
        return {}
    first, *others = said
    return {text: first[text] for text in first if all(text in other for other in others)}


def _text(sentences: Sentences, cited: Cited) -> str:
    return " ".join(text + cited.marks(behind) for text, behind in sentences.items())


def _town(row: Mapping[str, Any], said: Sentences, common: Sentences, cited: Cited) -> Town:
    own = {text: behind for text, behind in said.items() if text not in common}
    return Town(row["name"], headline.kind(row["geoid"]), _text(own, cited))


def _remarks(
    geoids: tuple[str, ...], view: View, name: str, site: str
) -> tuple[tuple[str, str], ...]:
    """How to read a brief: remarks that every file has, and what the grades mean."""
    wanted = {_(heading) for heading in READ_FIRST}
    remarks = about(geoids, view, name, site).rows
    grades = column("noncitizen_reliability")
    told = ((str(head), str(text)) for head, text in remarks if head in wanted)
    return (*told, (grades.named(), grades.explained()))
