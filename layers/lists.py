"""Two lists of the ledger that are no layer: other sharing, and who else is in COPLINK."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from data import store
from layers import evidence
from layers.language import N_, _
from layers.remember import remembered
from layers.sentences import LATER
from layers.town import Citation, citations
from layers.view import LAST_CHECKED, View

TITLES = {
    "information_sharing": N_("Other information sharing"),
    "coplink_readers": N_("Who else feeds or reads COPLINK"),
}
WORDS = {
    "reported": N_("sharing of information is reported"),
    "feeds": N_("its records feed COPLINK"),
    "integrating": N_("its records were being integrated into COPLINK"),
    "reads": N_("can look things up in COPLINK"),
    "describes": N_("describes or answers for COPLINK; feeding or reading is not stated"),
    "elsewhere": N_("an agreement with COPLINK systems outside Massachusetts"),
}


@dataclass(frozen=True)
class Entry:
    """One agency of a list: what is said of it, as of when, by which claims."""

    agency_id: str
    agency: str
    words: str
    when: str
    citations: tuple[Citation, ...]


def entries(key: str, view: View) -> tuple[Entry, ...]:
    """All agencies of a list (a key of ``TITLES``) on the view's day, by name."""
    return _entries(key, view.on, None)


def own(key: str, view: View, geoid: str) -> tuple[Entry, ...]:
    """The agencies of a list that are one municipality's."""
    return _entries(key, view.on, geoid)


def elsewhere(key: str, view: View) -> tuple[Entry, ...]:
    """The agencies of a list that are no municipality's: state, county, federal, shared."""
    return _entries(key, view.on, "")


@remembered(1024)
def _entries(key: str, on: date, home: str | None) -> tuple[Entry, ...]:
    rows = sorted(evidence.records(key, View(on=on)), key=lambda row: row["name"])
    return tuple(
        Entry(
            row["agency_id"],
            row["name"],
            _(WORDS[row["status"]]),
            evidence.as_of_words(row),
            citations((*row["claim_ids"], *row["beside"])),
        )
        for row in rows
        if home is None or evidence.home(row) == home
    )


def none_named(geoid: str, view: View) -> str:
    """That no list names an agency of the municipality by the day; whether a later document does.

    For a municipality of which ``own`` gives nothing.
    """
    none = _(
        "Our documents name no other sharing by an agency of {town}’s own. They are single"
        " documents, so there may be some."
    )
    now = replace(view, on=LAST_CHECKED)
    later = any(own(key, now, geoid) for key in TITLES)
    return (_(LATER) if later else none).format(town=store.municipalities().at[geoid, "name"])
