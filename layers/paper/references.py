"""The documents behind a sheet, numbered in the order in which its sentences rest on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from data import store
from layers import people
from layers.language import _, day_words, stopped
from layers.town import Fact

FIGURES = {
    "2012-2016": "census-noncitizens-2012-2016",
    "2020-2024": "census-b05001-2020-2024",
}
"""The public table that a municipality's figure of a period is out of."""

LOOKED_AT = 2
"""Of the lists that were looked at for an absence, the newest; the town's page tells all."""


@dataclass(frozen=True)
class Source:
    """A document: its publisher, title and address (or ""); when, as it ends a sentence."""

    publisher: str
    title: str
    when: str
    url: str


class References:
    """The documents cited so far; each has one number, however often it is cited."""

    def __init__(self) -> None:
        self._numbers: dict[Source, int] = {}

    def of(self, sources: Iterable[Source]) -> tuple[int, ...]:
        """The numbers of these documents, given to those that have none yet."""
        found = {self._numbers.setdefault(one, len(self._numbers) + 1) for one in sources}
        return tuple(sorted(found))

    def listed(self) -> tuple[Source, ...]:
        """All documents, the first one's number being 1."""
        return tuple(self._numbers)


def behind(fact: Fact) -> tuple[Source, ...]:
    """A fact's newest document; of an absence, the newest lists that were looked at."""
    if fact.citations:
        one = fact.citations[0]
        return (_source(one.publisher, one.title, one.source_date, one.dated, one.url),)
    if fact.status.key == "no_department":
        return (_table("fbi-police-employees"),)
    looked_at = (_documents()[name] for name in fact.layer.lists[:LOOKED_AT])
    return tuple(
        _source(one["publisher"], one["title"], one["date"], one["dated"], one["url"])
        for one in looked_at
    )


@cache
def _documents() -> dict[str, dict[str, str]]:
    """The documents of the ledger by their ids, as plain rows."""
    return store.table("evidence_sources").set_index("source_id").to_dict("index")


def figure(geoid: str) -> Source:
    """The table of the Census that a municipality's newest figure is out of."""
    return _table(FIGURES[people.newest(geoid)["period"]])


def _table(name: str) -> Source:
    one = store.datasets()[name]
    return Source(one.publisher, one.title, stopped(one.vintage), one.landing)


def _source(publisher: str, title: str, day: str, dated: str, url: str) -> Source:
    """A document of the ledger; "about" where its date is ours."""
    about = _("about {date}, undated") if dated == "estimated" else "{date}"
    when = about.format(date=day_words(day)) if day else _("undated")
    return Source(
        publisher, title, stopped(when), url if url.startswith(("https://", "http://")) else ""
    )
