"""The page of changes: its choices, how many there are, then each by year and day."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

from data import store
from layers.language import _, day_words, language, ngettext, number_words
from pages.parts import address
from pages.parts.between import between
from pages.parts.block import block
from pages.parts.component import component
from pages.parts.stretch import Stretch
from pages.parts.years import by_year, contents, year_html


def changes(asked: Stretch) -> None:
    """The whole page."""
    told = asked.changes()
    found = by_year(told)
    block(_opening(asked))
    between(asked)
    block(_count(asked, len(told)) + contents(found))
    for year, those in found:
        block(year_html(year, those, asked.view))
    component("arrive", "<span></span>")(key="arrive")


def _opening(asked: Stretch) -> str:
    how = _(
        "A day is told as a source gives it. Where none gives the day on which something began, the"
        " entry says of which day our earliest record speaks: it may have begun before. If a newer"
        " list leaves a place out, that is no change here: a missing row says nothing."
    )
    follow = f"feed.atom{_question(asked)}"
    return (
        f"<h1>{escape(_('What changed'))}</h1>{_of_whom(asked)}"
        f'<p class="lead">{escape(how)}</p><p class="ways">'
        f'<a href="{escape(follow, quote=True)}">{escape(_("Follow by feed"))}</a></p>'
    )


def _of_whom(asked: Stretch) -> str:
    """The place and the agency that are asked for, each with a way to its page."""
    view, links = asked.view, []
    if view.town:
        name = store.municipalities().at[view.town, "name"]
        links.append((address.town_link(view.town, view), name, language()))
    if asked.agency_id:
        name = store.agencies().at[asked.agency_id, "name"]
        links.append((address.agency_link(asked.agency_id, view), name, "en"))
    html = "".join(
        f'<a href="{escape(link, quote=True)}" lang="{lang}">{escape(str(name))}</a>'
        for link, name, lang in links
    )
    return f'<p class="ways whom">{html}</p>' if html else ""


def _question(asked: Stretch) -> str:
    """What the feed of the same place and agency is asked by: it goes on, so without a day."""
    town = store.municipalities().at[asked.view.town, "slug"] if asked.view.town else ""
    given = {"town": town, "agency": asked.agency_id, "lang": language()}
    kept = {key: value for key, value in given.items() if value and (key, value) != ("lang", "en")}
    return f"?{urlencode(kept)}" if kept else ""


def _count(asked: Stretch, count: int) -> str:
    """How many entries there are, or that no document tells of any; announced anew."""
    hint = _(
        "Each step is a day from which a document speaks; it need not be the day something began."
    )
    words = count_words(asked, count)
    return f'<p class="hint">{escape(hint)}</p><p class="count" role="status">{escape(words)}</p>'


def count_words(asked: Stretch, count: int) -> str:
    """A sentence on how many entries the stretch has; none is not said to mean that nothing was."""
    given = {
        "n": number_words(count),
        "since": day_words(asked.since.isoformat()) if asked.since else "",
        "on": day_words(asked.view.on.isoformat()),
    }
    if not count:
        none = _("Between {since} and {on} no document we have tells of a change.")
        none = none if asked.since else _("Up to {on} no document we have tells of a change.")
        return none.format(**given)
    if asked.since:
        words = ngettext(
            "Between {since} and {on} our documents tell of {n} change or new record.",
            "Between {since} and {on} our documents tell of {n} changes and new records.",
            count,
        )
    else:
        words = ngettext(
            "Up to {on} our documents tell of {n} change or new record.",
            "Up to {on} our documents tell of {n} changes and new records.",
            count,
        )
    return words.format(**given)
