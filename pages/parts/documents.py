"""Every document and public table as HTML: who published it, its terms, and what rests on it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd

from data import store
from data.pipeline.sources import Source
from layers import agency, all_layers, lists
from layers.files.sources import licence
from layers.language import N_, _, day_words, ngettext, side_by_side, stopped
from layers.view import View
from pages.parts import address, ledger, report
from pages.parts.block import english

KINDS = {
    "agreement": N_("Agreements"),
    "record": N_("Public records"),
    "official_list": N_("Official lists"),
    "news": N_("News reports"),
    "organisation": N_("Reports by organizations"),
}
RESTS_ON = {
    "census-municipalities-2020": N_("The borders of the 351 cities and towns and of the counties"),
    "massgis-municipalities": N_("City or town; the population of 2020"),
    "census-noncitizens-2012-2016": N_("Noncitizens by tract and by municipality, 2012–2016"),
    "census-noncitizens-2013-2017": N_("Noncitizens by tract, 2013–2017"),
    "census-noncitizens-2015-2019": N_("Noncitizens by municipality, 2015–2019, without a margin"),
    "census-noncitizens-2018-2022-adults": N_("Adult noncitizens by tract, 2018–2022"),
    "census-b05001-2020-2024": N_("Noncitizens of 85 municipalities, 2020–2024"),
    "census-b05001-2012-2024": N_("The yearly charts of 81 municipalities, 2012 to 2024"),
    "census-tracts-2010": N_("The borders of tracts for figures up to 2013–2017"),
    "census-tracts-2020": N_("The borders of tracts for 2018–2022"),
    "census-states": N_("The neighbouring states around the map"),
    "massdot-roads": N_("The main roads on the map"),
    "place-names": N_("Finding a village or a neighbourhood"),
    "municipality-spellings": N_("Finding a municipality by another spelling"),
    "census-zcta-2020": N_("Finding a place by ZIP code"),
    "geonames-postal-codes": N_("Finding a place by the ZIP code of a post office box"),
    "fbi-police-employees": N_("Which places have a police department listed"),
    "massdot-mbta-service-area": N_("Which places the MBTA serves"),
    "massgis-districts-2021": N_("The state House and Senate districts of each municipality"),
    "ice-287g-participating": N_("The claims on 287(g) agreements since 2021"),
    "ice-detention-statistics": N_("The claims on jails in use since 2021"),
    "ice-facility-list-2017": N_("The claims on sites used up to 2017"),
    "ice-facility-locator": N_("Where four jails stand on the map"),
}


def documents(view: View) -> str:
    """The documents that claims rest on, grouped by what they are, each with its claims folded."""
    sources, claims = store.table("evidence_sources"), store.claims()
    by_source = dict(list(claims.groupby("source_id")))
    parts = [f"<p>{escape(_terms())}</p>"]
    for kind, title in KINDS.items():
        rows = sources[sources["kind"] == kind].sort_values(["publisher", "date"])
        parts.append(f"<h3>{escape(_(title))}</h3>")
        parts += [
            _document(row, by_source.get(row["source_id"]), view) for row in rows.to_dict("records")
        ]
    parts.append(f'<p class="end">{escape(_("End of the sources."))}</p>')
    return "".join(parts)


def _terms() -> str:
    return _(
        "We take facts from these documents and tell them in sentences of our own. Where the words"
        " matter, follow the link: the text belongs to its publisher."
    )


def _document(row: Mapping[str, str], claims: pd.DataFrame | None, view: View) -> str:
    dated = ledger.published(row["date"], row["dated"])
    link = ledger.source(row["title"], row["url"], row["publisher"])
    caveat = f"<p>{english(row['caveat'])}</p>" if row["caveat"] else ""
    return (
        f'<article class="source" id="source-{escape(row["source_id"], quote=True)}">'
        f"<h4>{link}</h4><p>{escape(stopped(dated[:1].upper() + dated[1:]))}"
        f" {escape(licence(row['publisher']))}</p>{caveat}{_claims(claims, view)}</article>"
    )


def _claims(claims: pd.DataFrame | None, view: View) -> str:
    """The facts that rest on a document, folded; each can be reported."""
    if claims is None:
        return f"<p>{escape(_('No claim rests on it alone.'))}</p>"
    count = ngettext("{count} fact rests on it", "{count} facts rest on it", len(claims))
    items = "".join(_claim(claim_id, row, view) for claim_id, row in claims.iterrows())
    return (
        f"<details><summary>{escape(count.format(count=len(claims)))}</summary>"
        f"<ul>{items}</ul></details>"
    )


def _claim(claim_id: str, row: Mapping[str, Any], view: View) -> str:
    titles = {layer.key: layer.title for layer in all_layers()} | lists.TITLES
    told = " ".join(stopped(text) for text in (row["locator"], row["note"]) if text)
    small = f"{escape(stopped(_dates(row)))} {english(told)}"
    about = f"{escape(_(titles[row['layer']]))}, {_whose(row, view)}"
    return (
        f'<li id="{escape(claim_id, quote=True)}"><b>{about}</b>:'
        f" {english(row['statement'])} <small>{small}"
        f" <code>{escape(claim_id)}</code></small> {report.link(claim_id, view)}</li>"
    )


def _whose(row: Mapping[str, Any], view: View) -> str:
    """Whose claim it is: an agency that leads to its page, a municipality's government to its."""
    name = escape(str(store.agencies().at[row["agency_id"], "name"]))
    if agency.has_page(row["agency_id"]):
        link = address.agency_link(row["agency_id"], view)
    elif geoid := row["geoid"] or store.agencies().at[row["agency_id"], "geoid"]:
        link = address.town_link(geoid, view)
    else:
        return name
    return f'<a href="{escape(link, quote=True)}">{name}</a>'


def _dates(row: Mapping[str, str]) -> str:
    """When the claim's thing began and ended and what date its source speaks of, as given."""
    words = {
        "valid_from": N_("from {date}"),
        "valid_to": N_("until {date}"),
        "as_of": N_("as of {date}"),
    }
    given = [_(text).format(date=day_words(row[key])) for key, text in words.items() if row[key]]
    return side_by_side(*given) or _("no date is given")


def tables() -> str:
    """The public tables and boundaries, each with its terms, its credit and what rests on it."""
    return "".join(_table(source) for source in store.datasets().values())


def _table(source: Source) -> str:
    read = escape(_("vintage {vintage}, read {date}")).format(
        vintage=english(source.vintage), date=escape(day_words(source.retrieved))
    )
    lines = (
        (_("Licence"), english(source.licence)),
        (_("Credit"), english(source.credit)),
        (_("Bear in mind"), english(source.caveat)),
        (_("What rests on it"), escape(_(RESTS_ON[source.id]))),
    )
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{html}</dd>" for name, html in lines)
    return (
        f'<article class="source" id="source-{escape(source.id, quote=True)}">'
        f"<h3>{ledger.source(source.title, source.landing)}</h3>"
        f"<p>{english(source.publisher)}; {read}.</p><dl>{facts}</dl></article>"
    )
