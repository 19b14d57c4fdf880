"""A municipality's own page: the answer, then what it rests on, section by section, as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from data import store
from layers import headline, lists, locator, unchecked
from layers.actions import actions
from layers.contracts import contracts
from layers.language import _, language
from layers.sections import sections
from layers.town import citations
from layers.view import View
from pages.parts import address, around, ledger, people, statements
from pages.parts.actions import actions_html
from pages.parts.day import day


def town(geoid: str, view: View) -> tuple[str, ...]:
    """The page in parts: what a county or the state has in common is then sent only once."""
    told = [part for part in _sections(geoid, view) if part[2]]
    return (_top(geoid, view), _contents(told), *(_section(*part) for part in told))


def _sections(geoid: str, view: View) -> Iterator[tuple[str, str, str]]:
    """Each section's anchor, heading and HTML, which is empty where there is nothing to tell."""
    for one in sections(geoid, view):
        yield one.key, one.title, statements.section(one, view, geoid)
    yield "sharing", _("Other information sharing"), _sharing(geoid, view)
    yield "contracts", _("Federal contracts"), _contracts(geoid, view)
    yield "what-you-can-do", _("What you can do"), actions_html(actions(geoid, view))
    yield "people", _("Who lives here"), people.people(geoid)
    yield "policing", _("Who polices this place"), around.policing(geoid, view)
    yield "timeline", _("What happened when"), around.timeline(geoid, view)
    yield "neighbours", _("Next to it"), around.neighbours(geoid, view)
    yield "unchecked", _("What has not been checked"), _unchecked(geoid)


def _contents(told: Sequence[tuple[str, str, str]]) -> str:
    """The way to each section: what one can do stands far below the facts."""
    items = "".join(f'<li><a href="#{key}">{escape(title)}</a></li>' for key, title, _html in told)
    name = escape(_("Contents"), quote=True)
    return f'<nav class="contents" aria-label="{name}"><ul>{items}</ul></nav>'


def _top(geoid: str, view: View) -> str:
    """Name, answer and small map; on a phone the map comes after the answer."""
    place = store.municipalities().loc[geoid]
    said = "".join(f"<p>{escape(words)}</p>" for words in headline.brief(geoid, view))
    onward, changed = address.map_link(geoid, view), address.changes_link(view)
    return (
        f'<article class="top" id="answer" tabindex="-1" lang="{language()}"><div>'
        f"<h1>{escape(place['name'])}</h1>"
        f'<p class="kind">{escape(headline.kind(geoid))}</p>{day(view)}'
        f'<div class="said">{said}</div><p class="onward"><a href="{escape(onward, quote=True)}">'
        f"{escape(_('See {town} on the map').format(town=place['name']))}</a>"
        f' <a href="#what-you-can-do">{escape(_("What you can do"))}</a>'
        f' <a href="{escape(changed, quote=True)}">{escape(_("What changed here"))}</a></p></div>'
        f"{_map(geoid)}</article>"
    )


def _map(geoid: str) -> str:
    width, height = locator.aspect()
    return (
        f'<figure class="locator"><img src="{escape(locator.picture(geoid), quote=True)}"'
        f' width="{width}" height="{height}" alt="{escape(locator.words(geoid), quote=True)}">'
        "</figure>"
    )


def _section(key: str, title: str, html: str) -> str:
    return f'<section id="{escape(key, quote=True)}"><h2>{escape(title)}</h2>{html}</section>'


def _sharing(geoid: str, view: View) -> str:
    """The two lists that are no layer: what they say here, and where the others stand."""
    parts = [ledger.listed(lists.own(key, view, geoid), view) for key in lists.TITLES]
    said = "".join(parts) or f"<p>{escape(lists.none_named(geoid, view))}</p>"
    links = "".join(_elsewhere(key, view) for key in lists.TITLES)
    return f"{said}<ul>{links}</ul>"


def _elsewhere(key: str, view: View) -> str:
    """Where to read of the state, county and federal agencies of a list."""
    if not lists.elsewhere(key, view):
        return ""
    more = _("State, county and federal agencies: {title}").format(title=_(lists.TITLES[key]))
    href = escape(address.sources_link(view, key.replace("_", "-")), quote=True)
    return f'<li><a href="{href}">{escape(more)}</a></li>'


def _contracts(geoid: str, view: View) -> str:
    rows = contracts(view, geoid)
    if not rows:
        return ""
    told = citations(tuple(row.claim_id for row in rows))
    items = "".join(ledger.citation(one, view) for one in told)
    return f"<ul>{items}</ul>"


def _unchecked(geoid: str) -> str:
    items = "".join(f"<li>{escape(one)}</li>" for one in unchecked.unchecked(geoid))
    return f"<ul>{items}</ul>"
