"""One agency's page as HTML: its facts, what it shares, what to do, where it works."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from data import store
from layers import actions, agency, agency_words, policing, style
from layers.language import _, language, ngettext
from layers.town import Citation, Fact, citations, in_few_words
from layers.view import View
from pages.parts import address, ledger, report, sharing, territory
from pages.parts.actions import actions_html

TO_DO = "what-you-can-do"


def answer(agency_id: str, view: View) -> tuple[str, ...]:
    """The page in parts, the agency's own facts first."""
    facts = agency.facts(agency_id, view)
    sections = (
        ("", _("What our records say"), _facts(facts, agency_id, view)),
        ("", _("What it shares, and with whom"), sharing.sharing(agency_id, view)),
        ("", _("Federal contracts"), _claims(_contracts(agency_id, view), view)),
        (TO_DO, _("What you can do"), actions_html(actions.for_agency(agency_id, view))),
        ("", _("Other records"), _claims(agency.other_records(agency_id, view), view)),
        ("", _("Said of such agencies in general"), _in_general(agency_id, view)),
        ("", _("Where it works"), territory.territory(agency_id, view)),
    )
    return (_head(agency_id, view), *(_section(*one) for one in sections if one[2]))


def _head(agency_id: str, view: View) -> str:
    """The name, what it is, where; a way back to all agencies and on to what one can do."""
    name = escape(str(store.agencies().at[agency_id, "name"]))
    back = escape(address.agencies_link(view), quote=True)
    return (
        f'<div lang="{language()}"><p class="ways"><a href="{back}">{escape(_("All agencies"))}</a>'
        f' <a href="#{TO_DO}">{escape(_("What you can do"))}</a></p>'
        f'<h1 lang="en">{name}</h1>'
        f'<p class="lead">{escape(policing.does(agency_id))}</p>'
        f"{territory.place(agency_id, view)}</div>"
    )


def _section(anchor: str, title: str, html: str) -> str:
    anchored = f' id="{anchor}"' if anchor else ""
    return f'<section lang="{language()}"><h2{anchored}>{escape(title)}</h2>{html}</section>'


def _facts(facts: Iterable[Fact], agency_id: str, view: View) -> str:
    return "".join(_fact(fact, agency_id, view) for fact in facts)


def _fact(fact: Fact, agency_id: str, view: View) -> str:
    """A fact: layer and status at the margin; beside them the sentence, its age, its sources."""
    said = escape(agency_words.text(fact, agency_id))
    limits = f'<p class="limits">{escape(fact.as_of)}</p>' if fact.as_of else ""
    return (
        f'<div class="entry-of {"absent" if fact.status.absent else "found"}">'
        f'<div class="margin"><h3>{escape(_(fact.layer.title))}</h3>'
        f"<p>{_mark(fact)}<strong>{escape(in_few_words(fact))}</strong></p></div>"
        f'<div class="told"><p>{said}</p>{limits}{_quoted(fact)}'
        f"{_behind(fact, agency_id, view)}</div></div>"
    )


def _mark(fact: Fact) -> str:
    return style.swatch(fact.layer, fact.status) if fact.status.look else ""


def _quoted(fact: Fact) -> str:
    """What a policy's newest claim says, since a kind alone says little; what stands beside."""
    newest = fact.citations[:1] if fact.layer.key == "policies" else ()
    quoted = newest + fact.beside
    return "".join(f'<p lang="en">{escape(one.statement)}</p>' for one in quoted)


def _behind(fact: Fact, agency_id: str, view: View) -> str:
    """Every claim behind a fact, folded; behind an absence the lists that were looked at."""
    if not fact.citations:
        missing = f"{fact.layer.key}/{fact.status.key}/{agency_id}"
        return ledger.looked_at(fact.layer) + report.link(missing, view)
    against = _claims(fact.disagreeing, view)
    told = f"<p><em>{escape(_('Sources that say otherwise'))}</em></p>{against}" if against else ""
    return f"{told}{_folded(fact.citations + fact.beside, view)}"


def _folded(claims: tuple[Citation, ...], view: View) -> str:
    words = ngettext("How we know: {n} record", "How we know: {n} records", len(claims))
    summary = escape(words.format(n=len(claims)))
    return f"<details><summary>{summary}</summary>{_claims(claims, view)}</details>"


def _claims(claims: Iterable[Citation], view: View) -> str:
    items = "".join(ledger.citation(one, view) for one in claims)
    return f'<ul class="claims">{items}</ul>' if items else ""


def _contracts(agency_id: str, view: View) -> tuple[Citation, ...]:
    return citations(tuple(row.claim_id for row in agency.own_contracts(agency_id, view)))


def _in_general(agency_id: str, view: View) -> str:
    claims = _claims(agency.of_its_kind(agency_id, view), view)
    lead = _("The documents do not say which agencies they mean, or they speak of all of them.")
    return f"<p>{escape(lead)}</p>{claims}" if claims else ""
