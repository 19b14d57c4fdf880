"""Letters under the public records law: to whom they go, and the files they become."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from time import perf_counter, sleep
from zoneinfo import ZoneInfo

from data import store
from layers import policing, situations
from layers.files import safe
from layers.language import N_
from layers.paper import letter_notes, plain, word
from layers.paper.letter import Letter, letter, template
from layers.paper.requested import REQUESTS, Request, fitting
from layers.paper.speaking import in_language
from layers.paper.stationery import stationery
from layers.view import View

__all__ = [
    "REACH",
    "REQUESTS",
    "Addressee",
    "Request",
    "agencies",
    "docx",
    "fitting",
    "text",
    "zipped",
]

REACH = N_(
    "There are letters to police departments, sheriffs and state agencies. There is none to ICE, to"
    " any other federal agency, to a court or to the Legislature: what we have read of the public"
    " records law does not say that it reaches them."
)
"""Whom there is no letter to and why, for the page."""

HERE = ZoneInfo("America/New_York")
"""Where the agencies are."""

REST = 6
"""The pause after each of many letters, in times of what it took: other viewers come between.

A letter takes a few milliseconds in which Python serves nobody else; on a busy machine more, and
then the pause is longer too.
"""


@dataclass(frozen=True)
class Addressee:
    """An agency that a letter goes to; ``towns`` are those of the places asked about, by geoid."""

    agency_id: str
    name: str
    kind: str
    towns: tuple[str, ...]


def agencies(geoids: Iterable[str]) -> tuple[Addressee, ...]:
    """Whom to ask about these places, each once: their own police, sheriffs, the state, the MBTA.

    None that the records law may not reach (``situations.ASKED``).
    """
    served: dict[tuple[int, str, str], list[str]] = {}
    for geoid in dict.fromkeys(geoids):
        for one in policing.here(geoid):
            turn = policing.RELATIONS.index(one.relation)
            served.setdefault((turn, one.name, one.agency_id), []).append(geoid)
    kinds = store.agencies()["kind"]
    return tuple(
        Addressee(agency_id, name, str(kinds[agency_id]), tuple(towns))
        for (_turn, name, agency_id), towns in sorted(served.items())
        if kinds[agency_id] in situations.ASKED
    )


def docx(to: Addressee, asked: Collection[str], view: View, site: str) -> bytes:
    """The letter as a Word file; ``asked`` are keys of ``REQUESTS``, ``site`` the map's address.

    What is told to the sender is in the view's language. Raises ValueError for a key that is none,
    and where nothing of what is asked can be asked of such an agency.
    """
    return in_language(view.lang, lambda: _docx(_letter(to, asked, site)))


def text(to: Addressee, asked: Collection[str], view: View, site: str) -> str:
    """The same letter as plain text."""
    return in_language(view.lang, lambda: _text(_letter(to, asked, site)))


def zipped(
    to: Sequence[Addressee],
    asked: Collection[str],
    view: View,
    site: str,
    told: Callable[[int, int], None],
) -> bytes:
    """Both kinds of every letter in one ZIP file; ``told`` hears how many of how many are made.

    An agency of which nothing can be asked gets no letter. Raises ValueError as ``docx``.
    """
    asking = [one for one in to if fitting(asked, one.kind)]
    if not asking:
        raise ValueError("nothing is asked of any of these agencies: choose something to ask for")
    return in_language(view.lang, lambda: word.zipped(dict(_files(asking, asked, site, told))))


def _files(
    to: Sequence[Addressee], asked: Collection[str], site: str, told: Callable[[int, int], None]
) -> Iterator[tuple[str, bytes]]:
    """The files by name, with a pause after each letter."""
    names = stems(to)
    for number, (one, stem) in enumerate(zip(to, names, strict=True), 1):
        began = perf_counter()
        made = _letter(one, asked, site)
        yield f"{stem}.docx", _docx(made)
        yield f"{stem}.txt", _text(made).encode()
        told(number, len(to))
        sleep(REST * (perf_counter() - began))


def file_name(to: Addressee) -> str:
    """A letter's file name without its ending: ``records-request-lynn-police-department``."""
    return safe.file_name("records-request", to.name, suffix="x").removesuffix(".x")


def stems(to: Iterable[Addressee]) -> tuple[str, ...]:
    """The same of several letters, no two alike."""
    found: dict[str, None] = {}
    for one in to:
        stem = file_name(one)
        number = 1
        while (name := f"{stem}-{number}" if number > 1 else stem) in found:
            number += 1
        found[name] = None
    return tuple(found)


def today() -> date:
    """The day that it is where the agencies are."""
    return datetime.now(HERE).date()


def _letter(to: Addressee, asked: Collection[str], site: str) -> Letter:
    requests = fitting(asked, to.kind)
    if not requests:
        raise ValueError(f"nothing is asked of the {to.name}: choose something to ask it for")
    return letter(to.agency_id, requests, site, today())


def _docx(made: Letter) -> bytes:
    paper = stationery("en", template()["letter"]["footer"])
    return word.written(paper, made.title, (*letter_notes.box(), *made.blocks))


def _text(made: Letter) -> str:
    notes = "\n".join(letter_notes.lines())
    return f"{notes}\n{plain.text(made.blocks)}"
