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
from pages.parts.stretch import STEPS, Stretch
from pages.parts.years import by_year, contents, year_html


def changes(asked: Stretch) -> None:
    """The whole page."""
    found = by_year(asked.shown())
    block(_opening(asked))
    between(asked)
    block(_count(asked) + contents(found))
    for year, those in found:
        block(year_html(year, those, asked.view))
    component("arrive", "<span></span>")(key="arrive")


def _opening(asked: Stretch) -> str:
    how = _(
        "A day is told as a source gives it. Where none gives the day on which something began, the"
        " entry says of which day our earliest record speaks: it may have begun before. If a newer"
        " list leaves a place out, that is no change here: a missing row says nothing. An agreement"
        " or a rule that starts anew counts as a change of status too."
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
    """What the feed of the same is asked by: it goes on, so without a day."""
    town = store.municipalities().at[asked.view.town, "slug"] if asked.view.town else ""
    given = {
        "town": town,
        "agency": asked.agency_id,
        "layer": asked.layer,
        "show": "" if asked.records else STEPS,
        "lang": language(),
    }
    kept = {key: value for key, value in given.items() if value and (key, value) != ("lang", "en")}
    return f"?{urlencode(kept)}" if kept else ""


def _count(asked: Stretch) -> str:
    """How many entries there are, or that no document tells of any; announced anew."""
    hint = _(
        "The menus hold the days from which a document tells of something new; that need not be the"
        " day it began."
    )
    words = count_words(asked)
    return f'<p class="hint">{escape(hint)}</p><p class="count" role="status">{escape(words)}</p>'


def count_words(asked: Stretch) -> str:
    """How many changes and records the stretch has, each for itself, and what is not shown."""
    told = asked.changes()
    steps = sum(one.is_step for one in told)
    records = len(told) - steps
    said = _told_of(asked).format(
        found=_found(steps, records if asked.records else 0),
        since=day_words(asked.since.isoformat()) if asked.since else "",
        on=day_words(asked.view.on.isoformat()),
    )
    return said if asked.records or not records else f"{said} {_left_out(records)}"


def _told_of(asked: Stretch) -> str:
    """The sentence; that there is no entry is not said to mean that nothing changed."""
    if asked.shown():
        told = _("Between {since} and {on} our documents tell of {found}.")
        return told if asked.since else _("Up to {on} our documents tell of {found}.")
    none = _("Between {since} and {on} no document we have tells of a change.")
    return none if asked.since else _("Up to {on} no document we have tells of a change.")


def _found(steps: int, records: int) -> str:
    """Such as "25 changes of status", or "81: 25 changes of status, 56 new records"."""
    changed = ngettext("{n} change of status", "{n} changes of status", steps)
    changed = changed.format(n=number_words(steps))
    if not records:
        return changed
    new = ngettext("{n} new record", "{n} new records", records).format(n=number_words(records))
    both = _("{sum}: {changes}, {records}")
    return both.format(sum=number_words(steps + records), changes=changed, records=new)


def _left_out(records: int) -> str:
    words = ngettext(
        "Not shown: {n} new record, which leaves the status as it was.",
        "Not shown: {n} new records, which leave the status as it was.",
        records,
    )
    return words.format(n=number_words(records))
