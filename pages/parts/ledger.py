"""Parts of the ledger as HTML: a citation with its report link, a list's agencies, contracts."""

from __future__ import annotations

from html import escape

from data import store
from layers import addresses
from layers.agency import has_page
from layers.base import Layer
from layers.contracts import Contract
from layers.language import _, day_words, list_words, ngettext
from layers.lists import Entry
from layers.remember import remembered
from layers.town import Citation, Fact
from layers.view import View
from pages.parts import address, report
from pages.parts.block import english

MOST = 4  # claims shown behind a fact; the Sources page has them all


def citation(one: Citation, view: View) -> str:
    """A claim as a list item: what it says, its source, how strong, and a way to correct it."""
    return (
        f"<li>{english(one.statement)}<br><small>{source(one.title, one.url, one.publisher)}"
        f"{escape(_published(one.source_date, one.dated))}."
        f" {sure(one)}</small> {report.link(one.claim_id, view)}</li>"
    )


def sure(one: Citation) -> str:
    """How strong the evidence of a claim is."""
    return escape(_("Strength: {strength}.").format(strength=one.strength))


def _published(day: str, dated: str) -> str:
    """When a document was published, after a comma; nothing where that is not known."""
    return f", {published(day, dated)}" if day else ""


def published(day: str, dated: str) -> str:
    """When a document was published; "about" where the date is ours."""
    about = _("about {date}, undated") if dated == "estimated" else "{date}"
    return about.format(date=day_words(day)) if day else _("undated")


def citations(all_of_them: tuple[Citation, ...], view: View) -> str:
    """The newest claims behind a fact as list items, and where to read the others."""
    shown = "".join(citation(one, view) for one in all_of_them[:MOST])
    hidden = all_of_them[MOST:]
    if not hidden:
        return shown
    more = ngettext("{n} more on the Sources page", "{n} more on the Sources page", len(hidden))
    link = f'<a href="{escape(address.sources_link(view, hidden[0].claim_id), quote=True)}">'
    return f"{shown}<li>{link}{escape(more.format(n=len(hidden)))}</a></li>"


def source(title: str, url: str, publisher: str = "") -> str:
    """A document as a link where its address is known, else with a word on that.

    Its publisher comes first, then its title.

    A title alone can name another than who wrote it: one is "Immigration and Customs Enforcement".
    """
    words = english(f"{publisher}: {title}" if publisher else title)
    if url.startswith(("https://", "http://")):
        link = f'<a href="{escape(url, quote=True)}" target="_blank" rel="noopener noreferrer">'
        words = f"{link}{words}</a>"
    missing = addresses.about(url)
    return f"{words} ({escape(missing)})" if missing else words


@remembered(64)
def looked_at(layer: Layer) -> str:
    """The lists that were looked at where a place is not named, folded like a fact's sources."""
    if not layer.lists:
        return ""
    documents = store.table("evidence_sources").set_index("source_id").loc[list(layer.lists)]
    items = "".join(
        f"<li><small>{source(one['title'], one['url'], one['publisher'])}"
        f"{escape(_published(one['date'], one['dated']))}.</small></li>"
        for _id, one in documents.iterrows()
    )
    return f"<details><summary>{escape(_('Where we looked'))}</summary><ul>{items}</ul></details>"


def how_we_know(fact: Fact, view: View, geoid: str) -> str:
    """A fact's sources, folded, those that say otherwise among them; of an absence where we looked.

    An absence has no claim to cite: what is reported as a mistake is that the place lacks one.
    """
    sources = citations(fact.citations + fact.beside, view)
    if fact.disagreeing:
        sources += f"<li><em>{escape(_('Sources that say otherwise'))}</em></li>"
        sources += "".join(citation(one, view) for one in fact.disagreeing)
    if not sources:
        missing = f"{fact.layer.key}/{fact.status.key}/{geoid}"
        return looked_at(fact.layer) + report.link(missing, view)
    return f"<details><summary>{escape(_('How we know'))}</summary><ul>{sources}</ul></details>"


def listed(entries: tuple[Entry, ...], view: View) -> str:
    """A list's agencies, each with what is said of it and the sources folded below."""
    return "".join(_listed(entry, view) for entry in entries)


def _listed(entry: Entry, view: View) -> str:
    said = escape(_("{agency}: {status}, {when}.")).format(
        agency=f"<strong>{agency(entry.agency_id, view)}</strong>",
        status=escape(entry.words),
        when=escape(entry.when),
    )
    claims = "".join(citation(one, view) for one in entry.citations)
    return (
        f'<div class="entry"><p>{said}</p><details><summary>{escape(_("How we know"))}</summary>'
        f"<ul>{claims}</ul></details></div>"
    )


def agency(agency_id: str, view: View) -> str:
    """An agency's name, which leads to its page where it has one."""
    name = escape(str(store.agencies().at[agency_id, "name"]))
    if not has_page(agency_id):
        return f'<span lang="en">{name}</span>'
    href = escape(address.agency_link(agency_id, view), quote=True)
    return f'<a href="{href}" lang="en">{name}</a>'


def contracts_table(rows: tuple[Contract, ...], view: View) -> str:
    """The contracts as a table: who, for what, how much, when, who pays besides ICE, source.

    The roles stand in the text, because on a phone a row is drawn as a block.
    """
    heads = (_("Who"), _("What for"), _("Amount"), _("When"), _("Source"))
    head = "".join(f'<th scope="col" role="columnheader">{escape(name)}</th>' for name in heads)
    return (
        f'<table class="contracts" role="table"><caption>{escape(_caption())}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{"".join(_contract(row, view) for row in rows)}</tbody></table>'
    )


def _caption() -> str:
    return _(
        "Each row is what one source says. Two rows of one contractor can be the same contract."
        " An empty cell means that the source does not say. A place stands below the name where a"
        " source gives one."
    )


def _contract(row: Contract, view: View) -> str:
    funder = _("paid by {funder}").format(funder=row.funder) if row.funder else ""
    cells = (
        f"{english(row.purpose)}{_small(escape(funder))}{_small(english(row.note))}",
        f"{escape(row.amount)}{_small(escape(_otherwise(row)))}",
        f"{escape(row.when)}",
        f"{source(row.source, row.url)} {report.link(row.claim_id, view)}",
    )
    name = f"{english(row.contractor)}{_place(row, view)}"
    told = "".join(f'<td role="cell">{cell}</td>' for cell in cells)
    return f'<tr role="row"><th scope="row" role="rowheader">{name}</th>{told}</tr>'


def _place(row: Contract, view: View) -> str:
    """The municipality of a contract, which leads to its page; nothing where none is known."""
    if not row.geoid:
        return ""
    href = escape(address.town_link(row.geoid, view), quote=True)
    return f'<small><a href="{href}">{escape(row.place)}</a></small>'


def _otherwise(row: Contract) -> str:
    if not row.otherwise:
        return ""
    return _("disagrees: the same source also gives {amounts}").format(
        amounts=list_words(row.otherwise)
    )


def _small(html: str) -> str:
    return f"<small>{html}</small>" if html else ""
