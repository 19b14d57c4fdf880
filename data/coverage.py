"""What our lists cover: how many there are, from when to when, for sentences that name them.

Absence is only ever "not on the lists we have", so the lists' dates come from the tables and not
from the sentence.
"""

from dataclasses import dataclass
from functools import cache

from data import store
from data.dates import parse


@dataclass(frozen=True)
class Edition:
    """A document that is an edition of a list: its date as given, and whether that is our guess."""

    source_id: str
    publisher: str
    date: str
    estimated: bool


@dataclass(frozen=True)
class Run:
    """The editions of one list: on how many different dates, the first and the last as given."""

    dates: int
    first: str
    last: str


@cache
def lists(name: str) -> tuple[Edition, ...]:
    """Return the dated documents that are editions of the list `name`, oldest first.

    Names are those of `edition_of` in `evidence/sources.csv`; one without editions gives none.
    """
    sources = store.table("evidence_sources")
    own = sources[sources["edition_of"].str.split().map(lambda names: name in names)]
    found = [
        Edition(row.source_id, row.publisher, row.date, row.dated == "estimated")
        for row in own[own["date"] != ""].itertuples()
    ]
    return tuple(sorted(found, key=lambda edition: (parse(edition.date).last, edition.source_id)))


def newest_roster() -> Edition:
    """Return ICE's newest roster of 287(g) agencies that a claim rests on."""
    return lists("section_287g_rosters")[-1]


def newest_detention_table() -> Edition:
    """Return ICE's newest table of detention statistics that a claim rests on."""
    return lists("detention")[-1]


def coplink_lists() -> tuple[Edition, ...]:
    """Return the lists of departments in COPLINK, oldest first."""
    return lists("coplink")


@cache
def rosters() -> Run:
    """Return on how many dates ICE's roster was read edition by edition, and from when to when."""
    return _run("section_287g_rosters")


@cache
def earlier_rosters() -> Run:
    """Return the same for the single lists from before those: partners pages, compilations.

    The dates are those that the claims resting on them speak of.
    """
    sources = store.table("evidence_sources").set_index("source_id")["edition_of"]
    claims = store.table("claims")
    own = claims[
        claims["source_id"].map(sources).eq("section_287g_earlier") & claims["as_of"].ne("")
    ]
    dates = sorted(set(own["as_of"]), key=lambda text: parse(text).first)
    return Run(len(dates), dates[0], dates[-1])


@cache
def fbi_year() -> int:
    """Return the year of the FBI's list of departments: that of its newest reports."""
    return int(_run("fbi_departments").last)


@cache
def records_begin(layer: str) -> str:
    """Return the earliest date, as given, that a claim of the layer speaks of.

    Raises `ValueError` for a layer without dated claims.
    """
    claims = store.table("claims").query("layer == @layer")
    dates = {*claims["valid_from"], *claims["as_of"]} - {""}
    return min(dates, key=lambda text: parse(text).first)


def _run(name: str) -> Run:
    """Return a row of the table of editions."""
    row = store.table("editions").set_index("list").loc[name]
    return Run(int(row["dates"]), row["first"], row["last"])
