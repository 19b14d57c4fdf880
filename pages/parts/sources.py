"""The Sources page: method, limits, glossary, and every source with the facts that rest on it."""

from __future__ import annotations

from html import escape

import streamlit as st

from layers import contracts, lists
from layers.language import N_, _
from layers.view import View
from pages.parts import documents, glossary, ledger, method, report
from pages.parts.block import block
from pages.parts.component import component

SECTIONS = {
    "method": N_("How we know"),
    "limits": N_("What we do not know"),
    "glossary": N_("Glossary"),
    "tables": N_("Public tables and boundaries"),
    "information-sharing": N_("Other information sharing"),
    "coplink-readers": N_("Who else feeds or reads COPLINK"),
    "contracts": N_("Federal contracts"),
    "documents": N_("Documents and their facts"),
}


def sources(view: View, fact: str) -> None:
    """The whole page; ``fact`` is the id of a fact that a viewer wants to report, if any."""
    with st.container(key="paper"):
        block(report.form(fact, view) + _opening())
        _section("method", method.method())
        _section("limits", method.limits())
        _glossary()
        _section("tables", documents.tables())
        for key in lists.TITLES:
            _section(key.replace("_", "-"), ledger.listed(lists.entries(key, view), view))
        table = ledger.contracts_table(contracts.contracts(view), view)
        _section("contracts", f'<div class="scroll">{table}</div>')
        _section("documents", documents.documents(view))
        _arrive()


def _arrive() -> None:
    """Go to the part that the address names: Streamlit's own jump comes before all is there."""
    component("arrive", "<span></span>")(key="arrive")


def _opening() -> str:
    lead = _(
        "Every fact on the map rests on a source that is listed here, with its date, its terms and"
        " what to bear in mind. Every raw file came through a public mirror and has not been"
        " compared with the agency’s own bytes."
    )
    items = "".join(
        f'<li><a href="#{anchor}">{escape(_(title))}</a></li>' for anchor, title in SECTIONS.items()
    )
    return (
        f"<h1>{escape(_('Sources, method and glossary'))}</h1>"
        f'<p class="lead">{escape(lead)}</p>'
        f'<nav aria-label="{escape(_("Contents"), quote=True)}"><ul>{items}</ul></nav>'
    )


def _section(anchor: str, html: str) -> None:
    """A heading that an address can lead to, and what stands below it."""
    st.header(_(SECTIONS[anchor]), anchor=anchor)
    block(f'<div class="prose">{html}</div>')


def _glossary() -> None:
    """The terms, each with an anchor of its own."""
    st.header(_(SECTIONS["glossary"]), anchor="glossary")
    for term in glossary.by_name():
        st.subheader(_(term.name), anchor=term.anchor)
        block(f'<p class="prose">{escape(_(term.words))}</p>')
