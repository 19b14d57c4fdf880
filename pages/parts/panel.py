"""The answer: what the map shows, or one municipality's facts, in sentences with their sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from data import store
from layers import lists, people, policing, style, town
from layers.contracts import Contract, contracts
from layers.evidence import of_words
from layers.headline import headline, kind
from layers.language import _, language
from layers.town import Fact
from layers.view import View
from pages.parts import address, deck, ledger, listing
from pages.parts.component import component, told
from pages.parts.left_out import left_out

KEY = "panel"
OPEN = "open-parts"
HTML = (
    '<div class="panel" lang="{lang}"><div class="reply"></div><p class="onward">'
    '<span class="links"></span><button type="button" hidden></button></p>'
    '<div class="folds"></div></div>'
)


def panel(view: View) -> None:
    """The chosen municipality's answer; before that, two sentences on what the map shows."""
    left_out(view)
    control = component(KEY, HTML.format(lang=language()), isolate_styles=False)
    data = _town(view) if view.town else _first(view)
    control(key=KEY, data=data, on_part_change=_folded, on_list_change=_listed)


def _first(view: View) -> dict[str, object]:
    title = escape(_("Who works with ICE in Massachusetts"))
    html = (
        f'<div id="answer" tabindex="-1"><h1 class="unseen">{title}</h1>'
        f'<p class="lead">{escape(_welcome())}</p>{listing.in_words(view)}</div>'
    )
    links = deck.adding_link(view)
    return {"town": "", "html": html, "links": links, "list": "", "parts": []}


def _town(view: View) -> dict[str, object]:
    return {
        "town": view.town,
        "html": answer(view.town, view) + listing.in_words(view),
        "links": _links(view),
        "list": listing.label(view.town, view),
        "parts": [_part(*part) for part in parts(view.town, view)],
    }


def _links(view: View) -> str:
    """Where the answer leads: the town's page, others beside it, the map without it."""
    ways = {
        _more(view): address.town_link(view.town, view),
        _("Compare with others"): address.compare_link((view.town,), view),
        _("Print or share"): address.paper_link(view, "handout"),
        _("Show no town"): address.page_link("", replace(view, town="")),
    }
    links = "".join(
        f'<a href="{escape(href, quote=True)}">{escape(words)}</a>' for words, href in ways.items()
    )
    return links + deck.adding_link(view)


def _part(key: str, title: str, body: Callable[[], str]) -> dict[str, object]:
    """A folded part; what it holds is made and sent once it is opened."""
    opened = key in st.session_state.get(OPEN, ())
    return {"key": key, "title": title, "open": opened, "html": body() if opened else ""}


def _folded() -> None:
    """Keep which parts are open; what is no part of ours is let fall."""
    said = told(KEY, "part")
    key = said.get("key") if isinstance(said, Mapping) else None
    if isinstance(key, str) and key in PARTS:
        known = set(st.session_state.get(OPEN, ()))
        st.session_state[OPEN] = known | {key} if said.get("on") is True else known - {key}


def _listed() -> None:
    """Put the town on the viewer's list, or take it off."""
    said = told(KEY, "list")
    town = said.get("town") if isinstance(said, Mapping) else None
    if isinstance(town, str) and town in store.municipalities().index:
        listing.toggle(town)


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


PARTS = ("facts", "beyond", *lists.TITLES, "contracts", "policing")


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
        f"<h2>{escape(_(fact.layer.title))}</h2><p><strong>{words}</strong></p>"
        f"<p>{escape(subject)}</p>"
        f'<p class="as-of">{escape(fact.as_of)}</p>{beside}'
        f"{ledger.how_we_know(fact, view, geoid)}</div></section>"
    )
