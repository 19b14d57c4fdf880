"""What an agency shares and with whom, as HTML: its entries in the lists, and COPLINK's others."""

from __future__ import annotations

from html import escape

from layers import agency, layer, lists
from layers.language import N_, _, capital, ngettext
from layers.lists import Entry
from layers.view import View
from pages.parts import ledger

TITLES = {**lists.TITLES, "coplink_readers": N_("COPLINK")}
"""The lists as they are called where one agency is told of."""


def sharing(agency_id: str, view: View) -> str:
    """The agency's own entries; for one in COPLINK also who else is; else an honest absence.

    Nothing of an agency that no list we have would name, such as a court.
    """
    own = "".join(
        f"<h3>{escape(_(title))}</h3>{_own(entry, view)}"
        for key, title in TITLES.items()
        for entry in agency.listed(key, agency_id, view)
    )
    others = _others(agency_id, view) if agency.in_coplink(agency_id, view) else ""
    none = f"<p>{escape(_nothing())}</p>" if agency.looked_for(agency_id) else ""
    return f"{own}{others}" or none


def _own(entry: Entry, view: View) -> str:
    """What a list says of the agency itself, its newest claim, and every claim behind it."""
    said = _("{status}, {when}.").format(status=capital(entry.words), when=entry.when)
    claims = "".join(ledger.citation(one, view) for one in entry.citations)
    return (
        f'<p>{escape(said)}</p><p lang="en">{escape(entry.citations[0].statement)}</p>'
        f"<details><summary>{escape(_('How we know'))}</summary>"
        f'<ul class="claims">{claims}</ul></details>'
    )


def _nothing() -> str:
    return _("Our records name no sharing of information by this agency. That is not a “no”.")


def _others(agency_id: str, view: View) -> str:
    """The other agencies in COPLINK, each leading to its page, and how many departments."""
    entries = agency.others_in_coplink(agency_id, view)
    items = "".join(_entry(entry, view) for entry in entries)
    return (
        f"<h3>{escape(_('Others in COPLINK'))}</h3><p>{escape(_departments(view))}</p>"
        f"<ul>{items}</ul>"
    )


def _departments(view: View) -> str:
    count = layer("coplink").read(view).counts.get("sharing", 0)
    words = ngettext(
        "{n} municipal department is listed as sharing its reports through COPLINK.",
        "{n} municipal departments are listed as sharing their reports through COPLINK.",
        count,
    )
    return words.format(n=count)


def _entry(entry: Entry, view: View) -> str:
    said = escape(_("{agency}: {status}, {when}.")).format(
        agency=ledger.agency(entry.agency_id, view),
        status=escape(entry.words),
        when=escape(entry.when),
    )
    return f"<li>{said}</li>"
