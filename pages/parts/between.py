"""The choice of two days, a place and an agency; each choice rewrites the address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from html import escape

import streamlit as st

from data import store
from layers import agency
from layers import changes as told_changes
from layers.language import _, day_words
from layers.view import LAST_CHECKED
from pages.parts import address
from pages.parts.component import component, told
from pages.parts.stretch import Stretch, asked_for, day_of

KEY = "between"
HTML = (
    '<div class="between" role="group" aria-label="{name}">'
    '<label>{since}<select name="since"></select></label>'
    '<label>{on}<select name="on"></select></label>'
    '<label>{town}<select name="town"></select></label>'
    '<label>{agency}<select name="agency" lang="en"></select></label></div>'
)

Options = list[list[str]]


def between(asked: Stretch) -> None:
    """Four menus: after which day, up to which, of which place, of which agency."""
    words = {
        "name": _("Which changes"),
        "since": _("After"),
        "on": _("Up to"),
        "town": _("Place"),
        "agency": _("Agency"),
    }
    html = HTML.format(**{key: escape(text, quote=True) for key, text in words.items()})
    menus = component(KEY, html)
    menus(key=KEY, data=_data(asked), on_asked_change=_chosen)


def _data(asked: Stretch) -> dict[str, object]:
    """Each menu's entries, as value and words, and which of them is chosen."""
    view, steps = asked.view, asked.steps()
    slug = store.municipalities().at[view.town, "slug"] if view.town else ""
    return {
        "since": [["", _("the beginning")], *_days(steps, asked.since, view.on)],
        "on": [*_days(steps, view.on, LAST_CHECKED, asked.since), _day(LAST_CHECKED)],
        "town": [["", _("all places")], *_towns()],
        "agency": [["", _("all agencies")], *_agencies(asked.agency_id)],
        "chosen": {
            "since": asked.since.isoformat() if asked.since else "",
            "on": view.on.isoformat(),
            "town": slug,
            "agency": asked.agency_id,
        },
    }


def _days(
    steps: Iterable[date], chosen: date | None, before: date, after: date | None = None
) -> Options:
    """The days on which something changes, with the one chosen, newest last."""
    days = {*steps, *([chosen] if chosen else [])}
    return [_day(day) for day in sorted(days) if day < before and (not after or after < day)]


def _day(day: date) -> list[str]:
    return [day.isoformat(), day_words(day.isoformat())]


def _towns() -> Options:
    towns = store.municipalities().sort_values("name")
    return towns[["slug", "name"]].to_numpy().tolist()


def _agencies(chosen: str) -> Options:
    """The agencies of which our documents tell, by name; the one chosen in any case."""
    known = {one.agency_id for one in told_changes.between(None, LAST_CHECKED)} | {chosen}
    names = store.agencies()["name"]
    return sorted(
        ([one, str(names[one])] for one in known if agency.has_page(one)), key=lambda pair: pair[1]
    )


def _chosen() -> None:
    """Take on what was chosen; what is none of ours leaves the address as it was."""
    said = told(KEY, "asked")
    if not isinstance(said, Mapping) or not (on := day_of(str(said.get("on", "")))):
        return
    given = {key: str(said.get(key, "")) for key in ("since", "town", "agency")}
    town = store.slugs().get(given["town"], "")
    asked = asked_for(replace(address.view(), on=on, town=town), given)
    st.query_params.from_dict(address.of(asked.view) | asked.address())
