"""One letter that asks an agency for records, as blocks: what it asks, why, and by which law.

The letter goes to an agency of Massachusetts, so its words are English in every language of the
map: they stand in ``letter.toml``, outside gettext, and what it says of the law in the reviewed
table ``records_law``. What is told to whoever sends it is in the reader's language, in
``layers.paper.letter_notes``. Its own words name nobody, and it asks for no names.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from data import store
from layers import coplink
from layers.language import day_words
from layers.paper.blocks import Paragraph, Run, Style, said
from layers.paper.cited import Cited, Document, document
from layers.paper.letter_reasons import Reason, in_general, reasons
from layers.paper.requested import Request
from layers.paper.speaking import in_language
from layers.remember import remembered
from layers.view import LAST_CHECKED

TEMPLATE = Path(__file__).with_name("letter.toml")
SINCE = coplink.RECORDS_BEGIN
"""From when agreements and rules are asked for: when our oldest record of COPLINK begins."""


@dataclass(frozen=True)
class Letter:
    """A letter: the file's title and the blocks that are sent."""

    title: str
    blocks: tuple[Paragraph, ...]


@cache
def template() -> Mapping[str, Mapping[str, Any]]:
    """The letter's words: ``blanks`` and ``letter`` by name, ``requests`` as lists of items."""
    return tomllib.loads(TEMPLATE.read_text())


@remembered(1024)
def letter(agency_id: str, asked: tuple[Request, ...], site: str, dated: date) -> Letter:
    """The letter to an agency with these requests; ``site`` is the map's address, or empty."""
    return in_language("en", lambda: _in_english(agency_id, asked, site, dated))


def _in_english(agency_id: str, asked: tuple[Request, ...], site: str, dated: date) -> Letter:
    name = str(store.agencies().at[agency_id, "name"])
    cited = Cited()
    body = [
        *_head(name, dated),
        *_opening(agency_id, cited),
        *_asked(asked),
        *_why(agency_id, [one.key for one in asked], site, cited),
        *_answer(agency_id, cited),
        *_end(),
        *(said("Source", line) for line in cited.lines()),
    ]
    return Letter(template()["letter"]["title"].format(agency=name), tuple(body))


def _head(name: str, dated: date) -> Iterator[Paragraph]:
    """Who writes, when, and to whom."""
    for line in ("", "{name}", "{sender}", "{email}", "", "{dated}", ""):
        yield _filled("Address", line, dated=day_words(dated.isoformat()))
    yield said("Address", template()["letter"]["to"])
    yield said("Address", name)
    yield _filled("Address", "{officer}")


def _opening(agency_id: str, cited: Cited) -> Iterator[Paragraph]:
    words = template()["letter"]
    yield said("Heading 1", words["subject"])
    yield said("Body Text", words["greeting"])
    yield said("Body Text", " ".join(_law("opening", agency_id, cited)))
    yield _filled("Body Text", words["span"])


def _asked(asked: Iterable[Request]) -> Iterator[Paragraph]:
    yield said("Heading 1", template()["letter"]["asked"])
    for request in asked:
        yield said("Heading 2", request.title)
        yield from (_filled("List Number", item) for item in template()["requests"][request.key])


def _why(agency_id: str, asked: Collection[str], site: str, cited: Cited) -> Iterator[Paragraph]:
    words = template()["letter"]
    at = words["at"].format(site=site) if site else ""
    told = reasons(agency_id, asked)
    yield said("Heading 1", words["why"])
    yield _filled("Body Text", words["quoted"], site=at)
    yield from (_reason(one, cited) for one in told)
    if any(one.absent for one in told):
        yield said("Body Text", words["absent"])
    if "intake" in asked and (general := in_general(agency_id)):
        yield said("Heading 2", words["general"])
        yield from (_reason(one, cited) for one in general)


def _reason(one: Reason, cited: Cited) -> Paragraph:
    """A reason with the numbers of its sources, and those that say otherwise."""
    text = one.text + cited.marks(map(document, one.citations))
    for claim in one.otherwise:
        otherwise = template()["letter"]["otherwise"].format(statement=claim.statement)
        text += f" {otherwise}{cited.marks([document(claim)])}"
    return said("List Bullet", text)


def _answer(agency_id: str, cited: Cited) -> Iterator[Paragraph]:
    words = template()["letter"]
    yield said("Heading 1", words["answer"])
    yield from (said("Body Text", one) for one in _law("answer", agency_id, cited))
    yield _filled("Body Text", words["form"])


def _law(part: str, agency_id: str, cited: Cited) -> Iterator[str]:
    """What the law says, for an agency of such a kind, with the page that says so."""
    municipal = store.agencies().at[agency_id, "kind"] == "municipal_police"
    for row in _law_rows():
        if row["part"] == part and (municipal or row["agencies"] == "any"):
            yield row["sentence"] + cited.marks([_page(row["row"])])


@cache
def _law_rows() -> tuple[Mapping[str, str], ...]:
    return tuple(store.table("records_law").sort_values("place").to_dict("records"))


@cache
def _page(row: str) -> Document:
    """The page on the law behind a row of the list of links."""
    actions = store.table("actions")
    page = actions[actions["row"] == row].iloc[0]
    return Document(page["publisher"], page["title"], "", page["url"])


def _end() -> Iterator[Paragraph]:
    words = template()["letter"]
    yield said("Body Text", words["thanks"])
    for line in (words["close"], "", "", "{name}"):
        yield _filled("Address", line)
    yield said("Heading 2", words["sources"])


def _filled(style: Style, words: str, **given: str) -> Paragraph:
    """A paragraph with its facts filled in; each blank is a run of its own."""
    days = {"since": SINCE, "checked": LAST_CHECKED}
    facts = {name: day_words(day.isoformat()) for name, day in days.items()} | given
    runs: list[Run] = []
    for text, name, _form, _turn in Formatter().parse(words):
        runs.append(Run(text))
        if name is not None:
            blank = template()["blanks"].get(name)
            runs.append(Run(blank, blank=True) if blank else Run(facts[name]))
    return Paragraph(style, tuple(run for run in runs if run.text))
