"""The page on open data: addresses, examples, what an answer carries, columns, terms."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import streamlit as st

from layers.language import N_, _, day_words, language, list_words
from layers.view import FIRST_DAY, LAST_CHECKED
from pages.parts import column_words, here
from pages.parts.block import block, english
from pages.parts.examples import EXAMPLES, Example
from pages.serving.api import terms
from pages.serving.api.resources import RESOURCES, Resource

ROOT = "api/v1/"
SECTIONS = {
    "addresses": N_("Addresses"),
    "examples": N_("Examples"),
    "answers": N_("What an answer carries"),
    "columns": N_("What the columns mean"),
    "terms": N_("Terms, and how to cite"),
}
CARRIES = (
    N_(
        "An address without an ending gives JSON. With .csv or .geojson at its end it gives that"
        " form, where the list above names it."
    ),
    N_(
        "The parameter “on” asks for a day, from {first} to {last}: on=2018-06-30. The answer says"
        " since which day it has been the same. The parameter “lang” asks for a language: en, es,"
        " pt, ht, zh or vi. Names, titles and claims stay English."
    ),
    N_(
        "An absence is a status of its own and is marked as absent. It says which lists do not name"
        " a place, and is never a “no”."
    ),
    N_(
        "Every answer says when copies of the sources were last read, and on which terms it may be"
        " passed on. CSV and GeoJSON say so in their headers too."
    ),
    N_(
        "An answer comes with an ETag. Send it back as If-None-Match, and you are told in a few"
        " bytes that nothing has changed. Answers are gzipped for whoever takes that, and any page"
        " of the web may read them."
    ),
    N_(
        "What is not there is answered with 404, a parameter that is not understood with 400, each"
        " with a sentence in JSON. Nothing of a request is kept."
    ),
)


def open_data() -> None:
    """The whole page, for the address under which the viewer sees it."""
    site = here.site()
    with st.container(key="paper"):
        block(_opening())
        for anchor, html in sections(site):
            st.header(_(SECTIONS[anchor]), anchor=anchor)
            block(f'<div class="prose open-data">{html}</div>')


def sections(site: str) -> Iterator[tuple[str, str]]:
    """Each section's anchor and HTML."""
    yield "addresses", _addresses()
    yield "examples", "".join(_example(one, site) for one in EXAMPLES)
    yield "answers", f"<ul>{''.join(_point(words) for words in CARRIES)}</ul>"
    yield "columns", column_words.tables()
    yield "terms", _terms(site)


def _opening() -> str:
    lead = _(
        "All that the pages say can be read by other programs: without an account, without a key,"
        " from anywhere. It is said by the same functions, so it says the same."
    )
    items = "".join(
        f'<li><a href="#{anchor}">{escape(_(title))}</a></li>' for anchor, title in SECTIONS.items()
    )
    read = _("Copies of the sources were last read on {date}.")
    return (
        f'<h1 lang="{language()}">{escape(_("Open data"))}</h1><p class="lead">{escape(lead)}'
        f" {escape(read.format(date=day_words(LAST_CHECKED.isoformat())))}</p>"
        f'<nav aria-label="{escape(_("Contents"), quote=True)}"><ul>{items}</ul></nav>'
    )


def _addresses() -> str:
    """Every route with what it gives, and the two descriptions for programs."""
    rows = "".join(_route(one) for one in RESOURCES)
    package = _("All CSV files with the meaning of every column: a Frictionless data package.")
    described = _("The same addresses, described for programs: OpenAPI 3.1.")
    return (
        f'<dl class="routes">{_row("", _("A list of all this."))}{rows}'
        f"{_row('datapackage.json', package)}{_row('openapi.json', described)}</dl>"
    )


def _route(one: Resource) -> str:
    forms = list_words([form.upper() if form != "geojson" else "GeoJSON" for form in one.forms])
    return _row(one.path, _(one.about), forms, linked=not one.one)


def _row(path: str, about: str, forms: str = "JSON", linked: bool = True) -> str:
    address = f"<code>/{ROOT}{escape(path)}</code>"
    link = f'<a href="{ROOT}{escape(path, quote=True)}">{address}</a>' if linked else address
    return f"<dt>{link}</dt><dd>{escape(about)} <small>{escape(forms)}</small></dd>"


def _example(one: Example, site: str) -> str:
    """An example to copy; it can be wider than a phone, so that it scrolls by itself."""
    title = escape(_(one.title))
    return (
        f'<h3>{title}</h3><pre lang="en" tabindex="0" role="region" aria-label="{title}">'
        f'<code data-runs="{one.runs}">{escape(one.at(site))}</code></pre>'
    )


def _point(words: str) -> str:
    first, last = (day_words(day.isoformat()) for day in (FIRST_DAY, LAST_CHECKED))
    return f"<li>{escape(_(words).format(first=first, last=last))}</li>"


def _terms(site: str) -> str:
    """The terms, every credit with its licence, and a line to cite."""
    told = terms.licence()
    credits = "".join(
        f"<li>{english(one['credit'])} <small>{english(one['licence'])}</small></li>"
        for one in told["credits"]
    )
    cite = _("“Who works with ICE in Massachusetts”, {site}, sources read up to {date}.").format(
        site=site, date=day_words(LAST_CHECKED.isoformat())
    )
    how = _("Cite it with its date, and cite the document behind a fact rather than this map:")
    return (
        f"<p>{escape(told['words'])}</p><ul>{credits}</ul><p>{escape(how)}</p>"
        f'<p class="cite end">{escape(cite)}</p>'
    )
