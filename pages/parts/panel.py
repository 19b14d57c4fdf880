"""The answer: what the map shows, or one municipality's facts, in sentences with their sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from html import escape

import streamlit as st

from data import store
from layers import lists, people, policing, style, town
from layers.contracts import Contract, contracts
from layers.evidence import of_words
from layers.headline import headline, kind
from layers.language import _
from layers.town import Fact
from layers.view import View
from pages.parts import address, ledger, listing
from pages.parts.block import block
from pages.parts.left_out import left_out


def panel(view: View) -> None:
    """The chosen municipality's answer; before that, two sentences on what the map shows."""
    left_out(view)
    if not view.town:
        title = escape(_("Who works with ICE in Massachusetts"))
        block(
            f'<div id="answer" tabindex="-1"><h1 class="unseen">{title}</h1>'
            f'<p class="lead">{escape(_welcome())}</p>{listing.in_words(view)}</div>'
        )
        return
    block(answer(view.town, view) + listing.in_words(view))
    listing.onward(view)
    with st.container(key="parts"):
        st.page_link("pages/town.py", label=_more(view), query_params=address.of(view))
        for key, title, body in parts(view.town, view):
            folded = st.expander(title, key=f"part-{key}", on_change="rerun")
            if folded.open:
                block(f'<div class="answer">{body()}</div>', folded)
    st.button(_("Show no town"), on_click=address.clear, type="secondary")


def _welcome() -> str:
    return _(
        "Which agencies in each of the 351 cities and towns share data or powers with Immigration"
        " and Customs Enforcement, how we know, and as of when. Choose a town on the map or in the"
        " box above."
    )


def _more(view: View) -> str:
    name = store.municipalities().at[view.town, "name"]
    return _("All about {town} on one page").format(town=name)


def answer(geoid: str, view: View) -> str:
    """One municipality's answer as HTML: its name and a few sentences."""
    place = store.municipalities().loc[geoid]
    said = "".join(f"<p>{escape(sentence)}</p>" for sentence in headline(geoid, view))
    return (
        f'<article class="answer" id="answer" tabindex="-1"><h1>{escape(place["name"])}</h1>'
        f'<p class="kind">{escape(kind(geoid))}</p>'
        f'<div class="said">{said}<p>{escape(people.sentence(geoid))}</p></div></article>'
    )


def parts(geoid: str, view: View) -> Iterator[tuple[str, str, Callable[[], str]]]:
    """What is folded below the answer: a key, a title, and the HTML, made once it is opened."""
    yield "facts", _("Facts and sources"), lambda: _facts(town.facts(geoid, view), view, geoid)
    beyond = town.also_applies(geoid, view)
    yield "beyond", _("Also applies here"), lambda: _facts(beyond, view, geoid)
    for key, title in lists.TITLES.items():
        yield key, _(title), partial(_list, key, geoid, view)
    if rows := contracts(view, geoid):
        yield "contracts", _("Federal contracts"), lambda: _contracts(rows, view)
    yield "policing", _("Who polices here"), lambda: _policing(geoid, view)


def _facts(facts: tuple[Fact, ...], view: View, geoid: str) -> str:
    return "".join(fact_html(fact, view, geoid) for fact in facts)


def _policing(geoid: str, view: View) -> str:
    """Each agency with what it does, its name leading to its page; or that none is the town's."""
    none = policing.none_of_its_own(geoid)
    said = f"<li>{escape(none)}</li>" if none else ""
    items = "".join(
        f"<li>{ledger.agency(one.agency_id, view)}: {escape(one.does)}</li>"
        for one in policing.here(geoid)
    )
    return f"<ul>{said}{items}</ul>"


def _list(key: str, geoid: str, view: View) -> str:
    """One of the two lists: the municipality's own agencies, and where to read of all others."""
    others = lists.elsewhere(key, view)
    own = ledger.listed(lists.own(key, view, geoid), view)
    if not others:
        return own
    more = _("State, county and federal agencies: {count} on the Sources page")
    href = escape(address.sources_link(view, key.replace("_", "-")), quote=True)
    return f'{own}<p><a href="{href}">{escape(more.format(count=len(others)))}</a></p>'


def _contracts(rows: tuple[Contract, ...], view: View) -> str:
    told = "".join(ledger.citation(one, view) for one in town.citations(_ids(rows)))
    return f"<ul>{told}</ul>"


def _ids(rows: tuple[Contract, ...]) -> tuple[str, ...]:
    return tuple(row.claim_id for row in rows)


def fact_html(fact: Fact, view: View, geoid: str) -> str:
    """A fact: its swatch and status, its subject and date, and its sources folded below."""
    subject = of_words(fact.subject, fact.when) if fact.when else fact.subject
    beside = "".join(f'<p class="beside">{escape(one.statement)}</p>' for one in fact.beside)
    words = escape(fact.status.said())
    swatch = style.swatch(fact.layer, fact.status)
    kind = "fact absent" if fact.status.absent else "fact"
    return (
        f'<section class="{kind}"><div class="mark">{swatch}</div><div>'
        f"<h3>{escape(_(fact.layer.title))}</h3><p><strong>{words}</strong></p>"
        f"<p>{escape(subject)}</p>"
        f'<p class="as-of">{escape(fact.as_of)}</p>{beside}'
        f"{ledger.how_we_know(fact, view, geoid)}</div></section>"
    )
