"""The page that compares places: which, what is known of each, and what to add to them."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from data import store
from layers import beside
from layers import compare as places
from layers.compare import MOST, Asked
from layers.language import _, list_words, ngettext
from layers.peers import peers
from layers.view import View
from pages.parts import address, deck
from pages.parts.acts import acts, comparing
from pages.parts.block import block
from pages.parts.day import day
from pages.parts.find import find
from pages.parts.side_by_side import table


def compare(view: View, towns: str) -> None:
    """The whole page for the places that an address asks for."""
    asked = places.asked(towns)
    acts()
    block(_top(asked, view))
    if len(asked.geoids) < MOST:
        find(replace(view, town=""), add)
    else:
        block(_full())
    if asked.geoids:
        block(_offered(asked.geoids, view))
        block(f"<p>{deck.adding_link(view, asked.geoids)}</p>")
        block(table(asked.geoids, view))
        block(_told_apart(asked.geoids))


def add(geoid: str) -> None:
    """Compare one place more, as long as there is room; what is no place is let fall."""
    now = places.asked(st.query_params.get("towns", "")).geoids
    if geoid in store.municipalities().index and len(now) < MOST:
        address.keep(towns=places.written(tuple(dict.fromkeys((*now, geoid)))))


def _top(asked: Asked, view: View) -> str:
    """Heading, what to do, and a word on what the address asked for in vain."""
    lead = _(
        "What our documents say of up to five places, side by side. Nothing here ranks a police"
        " department or a town: the records are of different years and strengths, and a list that"
        " does not name a place is not a “no”."
    )
    notes = "".join(
        f'<p class="ignored" role="status">{escape(words)}</p>' for words in _in_vain(asked)
    )
    empty = "" if asked.geoids else f"<p>{escape(_('No place is chosen yet. Add one below.'))}</p>"
    return (
        f'<h1 id="compared" tabindex="-1">{escape(_("Compare places"))}</h1>{day(view)}'
        f"<p>{escape(lead)}</p>{notes}{empty}{_of_the_list(asked, view)}"
    )


def _full() -> str:
    """Why there is no search box, in its place."""
    words = _("Five places are shown: take one out to add another.")
    return f'<p class="full">{escape(words)}</p>'


def _in_vain(asked: Asked) -> list[str]:
    told = []
    if asked.unknown:
        told.append(_("This address names a place that is not one of the 351; it was left out."))
    if asked.too_many:
        told.append(_("This address names more than five places; the first five are shown."))
    return told


def _of_the_list(asked: Asked, view: View) -> str:
    """A button for the first five of the viewer's list, while nothing else is chosen."""
    if asked.geoids or not view.list:
        return ""
    words = ngettext(
        "Compare the {n} place on your list",
        "Compare the first {n} places on your list",
        len(view.list[:MOST]),
    ).format(n=len(view.list[:MOST]))
    return f"<p>{comparing(view.list[:MOST], view, words)}</p>"


def _told_apart(geoids: tuple[str, ...]) -> str:
    """In words: of whom more were counted for certain, and of whom that cannot be said."""
    if len(geoids) < 2:
        return ""
    rows = places.figures(geoids)
    items = "".join(
        f"<li>{escape(words)}</li>"
        for measure in places.MEASURES
        for words in places.sentences(measure, rows)
    )
    notes = "".join(f"<p>{escape(words)}</p>" for words in _how_told(geoids))
    title = escape(_("What the census figures can and cannot tell apart"))
    return f"<section><h2>{title}</h2><ul>{items}</ul>{notes}</section>"


def _how_told(geoids: tuple[str, ...]) -> list[str]:
    """The rule, the period and why, and what the kind of margin means."""
    row = places.figures(geoids).iloc[0]
    period = row["period"].replace("-", "–")
    told = [
        _(
            "Two figures are told apart where they lie further from each other than the margin of"
            " error of their difference, at 90%: the Census Bureau’s own test. Both are of"
            " {period}, the same years for all."
        ).format(period=period)
    ]
    if without := places.without_newest(geoids):
        message = ngettext(
            "{towns} has no published figure of 2020–2024, so older ones are used for all.",
            "{towns} have no published figures of 2020–2024, so older ones are used for all.",
            len(without),
        )
        told.append(message.format(towns=list_words(without)))
    if row["moe_kind"] != "published":
        told.append(
            _(
                "The margins of 2012–2016 are upper bounds that we worked out. Two places that"
                " cannot be told apart here may still differ."
            )
        )
    return told


def _offered(geoids: tuple[str, ...], view: View) -> str:
    """The places most like the first one and those beside it, each to be added at once."""
    first = str(store.municipalities().at[geoids[0], "name"])
    like = _("Most like {town} in population and share of noncitizens").format(town=first)
    near = _("Next to {town}").format(town=first)
    bordering = tuple(one.geoid for one in beside.neighbours(geoids[0], view))
    return (
        f"<section><h2>{escape(like)}</h2>{_to_add(peers(geoids[0]), geoids, view)}"
        f"<details><summary>{escape(_('How this is worked out'))}</summary>"
        f"<p>{escape(_rule())}</p></details><h2>{escape(near)}</h2>"
        f"{_to_add(bordering, geoids, view) if bordering else _island()}</section>"
    )


def _rule() -> str:
    return _(
        "Alike means near in two figures: the logarithm of the population (2020 census) and the"
        " share of people who were not U.S. citizens (2012–2016). Each is divided by its standard"
        " deviation over the 351 places, and the straight-line distance between two places counts."
        " It says nothing about police or policies."
    )


def _island() -> str:
    return f"<p>{escape(_('It is an island: no city or town borders it on land.'))}</p>"


def _to_add(offered: tuple[str, ...], geoids: tuple[str, ...], view: View) -> str:
    """A link for each place that can be added; of the others only the name."""
    items = "".join(f"<li>{_one(one, geoids, view)}</li>" for one in offered)
    return f'<ul class="offered">{items}</ul>'


def _one(geoid: str, geoids: tuple[str, ...], view: View) -> str:
    name = str(store.municipalities().at[geoid, "name"])
    if geoid in geoids:
        return escape(_("{town} is shown").format(town=name))
    if len(geoids) >= MOST:
        return escape(name)
    words = _("Add {town}").format(town=name)
    return comparing((*geoids, geoid), view, words)
