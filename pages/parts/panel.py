"""The answer: what the map shows, or one municipality's facts, in sentences with their sources."""

from __future__ import annotations

from html import escape

import streamlit as st

from data import store
from layers import lists, people, style, town
from layers.contracts import Contract, contracts
from layers.headline import headline
from layers.language import _
from layers.town import Fact
from layers.view import View
from pages.parts import address, ledger, report


def panel(view: View) -> None:
    """The chosen municipality's answer; before that, two sentences on what the map shows."""
    if view.ignored:
        st.html(f'<p class="ignored" role="status">{escape(_ignored(view))}</p>')
    if not view.town:
        title = escape(_("Who works with ICE in Massachusetts"))
        st.html(
            f'<div id="answer" tabindex="-1"><h1 class="unseen">{title}</h1>'
            f'<p class="lead">{escape(_welcome())}</p></div>'
        )
        return
    with st.container(key="parts"):
        for part in answer(view.town, view):
            st.html(part)
    st.button(_("Show no town"), on_click=address.clear, type="secondary")


def _ignored(view: View) -> str:
    """Which parts of the address were left out, by our own names for them."""
    names = {"town": _("town"), "layers": _("layers"), "measure": _("measure"),
             "period": _("period"), "on": _("date"), "lang": _("language")}  # fmt: skip
    parts = ", ".join(names[key] for key in view.ignored)
    return _(
        "This address asked for something that is not here ({parts}); it was left out."
    ).format(parts=parts)


def _welcome() -> str:
    return _(
        "Which agencies in each of the 351 cities and towns share data or powers with Immigration"
        " and Customs Enforcement, how we know, and as of when. Choose a town on the map or in the"
        " box above."
    )


def answer(geoid: str, view: View) -> tuple[str, ...]:
    """One municipality's answer as HTML: a few sentences, then the facts behind them, folded.

    In parts, because what a county or the state has in common is then sent only once.
    """
    place = store.municipalities().loc[geoid]
    kind = _("City in {county} County") if place["kind"] == "city" else _("Town in {county} County")
    said = "".join(f"<p>{escape(sentence)}</p>" for sentence in headline(geoid, view))
    sections = [
        (_("Facts and sources"), _facts(town.facts(geoid, view), view, geoid)),
        (_("Also applies here"), _facts(town.also_applies(geoid, view), view, geoid)),
        *((_(title), _list(key, geoid, view)) for key, title in lists.TITLES.items()),
        (_("Federal contracts"), _contracts(geoid, view)),
        (_("Who polices here"), _lines(town.policing(geoid))),
    ]
    folded = (_section(title, body) for title, body in sections if body)
    first = (
        f'<article class="answer" id="answer" tabindex="-1"><h1>{escape(place["name"])}</h1>'
        f'<p class="kind">{escape(kind.format(county=place["county"]))}</p>'
        f'<div class="said">{said}<p>{escape(people.sentence(geoid))}</p></div></article>'
    )
    return (first, *folded)


def _section(title: str, body: str) -> str:
    return (
        f'<div class="answer"><details class="part"><summary><h2>{escape(title)}</h2></summary>'
        f"{body}</details></div>"
    )


def _facts(facts: tuple[Fact, ...], view: View, geoid: str) -> str:
    return "".join(fact_html(fact, view, geoid) for fact in facts)


def _lines(lines: tuple[str, ...]) -> str:
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def _list(key: str, geoid: str, view: View) -> str:
    """One of the two lists: the municipality's own agencies, and where to read of all others."""
    others = lists.elsewhere(key, view)
    own = ledger.listed(lists.own(key, view, geoid), view)
    if not others:
        return own
    more = _("State, county and federal agencies: {count} on the Sources page")
    link = f'<a href="sources#{key.replace("_", "-")}">{escape(more.format(count=len(others)))}</a>'
    return f"{own}<p>{link}</p>"


def _contracts(geoid: str, view: View) -> str:
    rows = contracts(view, geoid)
    if not rows:
        return ""
    told = "".join(ledger.citation(one, view) for one in town.citations(_ids(rows)))
    return f"<ul>{told}</ul>"


def _ids(rows: tuple[Contract, ...]) -> tuple[str, ...]:
    return tuple(row.claim_id for row in rows)


def fact_html(fact: Fact, view: View, geoid: str) -> str:
    """A fact: its swatch and status, its subject and date, and its sources folded below.

    An absence has no claim to cite: what is reported as a mistake is that the place lacks one.
    """
    subject = ", ".join(part for part in (fact.subject, fact.when) if part)
    beside = "".join(f'<p class="beside">{escape(one.statement)}</p>' for one in fact.beside)
    sources = ledger.citations(fact.citations + fact.beside, view)
    if fact.disagreeing:
        sources += f"<li><em>{escape(_('Sources that say otherwise'))}</em></li>"
        sources += "".join(ledger.citation(one, view) for one in fact.disagreeing)
    folded = (
        f"<details><summary>{escape(_('How we know'))}</summary><ul>{sources}</ul></details>"
        if sources
        else ledger.looked_at(fact.layer)
        + report.link(f"{fact.layer.key}/{fact.status.key}/{geoid}", view)
    )
    words = escape(fact.status.said())
    swatch = style.swatch(fact.layer, fact.status)
    kind = "fact absent" if fact.status.absent else "fact"
    return (
        f'<section class="{kind}"><div class="mark">{swatch}</div><div>'
        f"<h3>{escape(_(fact.layer.title))}</h3><p><strong>{words}</strong></p>"
        f"<p>{escape(subject)}</p>"
        f'<p class="as-of">{escape(fact.as_of)}</p>{beside}{folded}</div></section>'
    )
