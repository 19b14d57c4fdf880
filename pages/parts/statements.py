"""A section of a town's page as HTML: status words at the left, sentences and sources beside."""

from __future__ import annotations

from html import escape

from layers.language import _, language
from layers.sections import Section, Statement
from layers.town import Citation, Fact
from layers.view import View
from pages.parts import ledger, report
from pages.parts.block import english


def section(one: Section, view: View, geoid: str) -> str:
    """What a section says below its heading: what it is about, what holds, what also applies."""
    own = "".join(statement(told, view, geoid) for told in one.own)
    beyond = "".join(statement(told, view, geoid) for told in one.beyond)
    also = f"<h3>{escape(_('Also applies here'))}</h3>{beyond}" if beyond else ""
    return f'<p class="about">{escape(one.about)}</p>{own}{also}'


def statement(told: Statement, view: View, geoid: str) -> str:
    """A statement: its status word, its sentences, its source in small type, how we know."""
    kind = "stated absent" if told.fact.status.absent else "stated"
    who = f"<p><strong>{escape(told.whose)}</strong></p>" if told.whose else ""
    quoted = f'<p lang="en">{escape(told.quoted.statement)}</p>' if told.quoted else ""
    rule = f'<p lang="{language()}">{escape(told.rule)}</p>' if told.rule else ""
    return (
        f'<div class="{kind}"><p class="mark">{escape(told.mark)}</p><div>{who}'
        f"<p>{escape(told.text)}</p>{rule}{quoted}{_sources(told.fact, view, geoid)}</div></div>"
    )


def _sources(fact: Fact, view: View, geoid: str) -> str:
    """The newest source, what others say beside it, and all folded; of an absence, what we read.

    Each thing that is said stands right above its own source.
    """
    if not fact.citations:
        return _looked_at(fact, view, geoid)
    every = _every(fact.citations + fact.beside, view)
    if fact.disagreeing:
        every += f"<li><em>{escape(_('Sources that say otherwise'))}</em></li>"
        every += "".join(ledger.citation(one, view) for one in fact.disagreeing)
    beside = "".join(
        f'<p class="beside" lang="en">{escape(one.statement)}</p>{source_line(one, view)}'
        for one in fact.beside
    )
    return (
        f"{source_line(fact.citations[0], view)}{beside}"
        f"<details><summary>{escape(_('How we know'))}</summary><ul>{every}</ul></details>"
    )


def _every(cited: tuple[Citation, ...], view: View) -> str:
    """All sources as list items; of a single one only what the line above does not say."""
    if len(cited) == 1:
        return f"<li>{english(cited[0].statement)}<br><small>{ledger.sure(cited[0])}</small></li>"
    return ledger.citations(cited, view)


def _looked_at(fact: Fact, view: View, geoid: str) -> str:
    """What was looked at where a place is not named; without a department, none could name it."""
    link = report.link(f"{fact.layer.key}/{fact.status.key}/{geoid}", view)
    if fact.status.key == "no_department":
        return f'<p class="source-line">{link}</p>'
    looked = escape(_("Looked at: {records}.").format(records=fact.as_of))
    return f'<p class="source-line">{looked} {link}</p>{ledger.looked_at(fact.layer)}'


def source_line(one: Citation, view: View) -> str:
    """A claim's source in small type: who published it and when, and a way to correct it."""
    published = escape(ledger.published(one.source_date, one.dated))
    return (
        f'<p class="source-line">{ledger.source(one.title, one.url, one.publisher)}, {published}.'
        f" {report.link(one.claim_id, view)}</p>"
    )
