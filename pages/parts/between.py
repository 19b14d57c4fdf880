"""The choice of two days and of what is shown of them; each choice rewrites the address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from html import escape

import streamlit as st

from data import store
from layers import agency, change_words
from layers import changes as told_changes
from layers.language import N_, _, day_words
from layers.view import LAST_CHECKED
from pages.parts import address
from pages.parts.component import component, told
from pages.parts.stretch import EVERYTHING, KEYS, Stretch, asked_for, day_of

KEY = "between"
MENUS = {
    "since": N_("After"),
    "on": N_("Up to"),
    "show": N_("Show"),
    "town": N_("Place"),
    "agency": N_("Agency"),
    "layer": N_("Layer"),
}
"""The menus in their order, each with its label."""

ALL = {
    "since": N_("the beginning"),
    "show": N_("only changes of status"),
    "town": N_("all places"),
    "agency": N_("all agencies"),
    "layer": N_("all layers"),
}
"""What a menu says where nothing is chosen in it."""

Options = list[list[str]]
Data = dict[str, Options | dict[str, str]]


def between(asked: Stretch) -> None:
    """Menus: after which day, up to which, and what is shown of the time between them.

    A menu says what is chosen before its script is there: on a page that is opened without a choice
    the first entry, which all viewers share, else that it is still to come.
    """
    form = st.session_state.setdefault("between-form", "waiting" if _chooses(asked) else "first")
    menus = component(KEY, _html(form == "first"), form=form)
    menus(key=KEY, data=_data(asked), on_asked_change=_chosen)


def _chooses(asked: Stretch) -> bool:
    """Whether any menu says something else than at first."""
    return bool(asked.address() or asked.view.town or asked.view.on != LAST_CHECKED)


def _html(first: bool) -> str:
    """The menus, each with the one entry that is seen until its script fills it."""
    chosen = _first() if first else dict.fromkeys(MENUS, "…")
    labels = "".join(
        f"<label>{escape(_(label))}<select name='{key}'{_english(key)}><option>"
        f"{escape(chosen[key])}</option></select></label>"
        for key, label in MENUS.items()
    )
    name = escape(_("Which changes"), quote=True)
    return f'<div class="between" role="group" aria-label="{name}">{labels}</div>'


def _english(key: str) -> str:
    return " lang='en'" if key == "agency" else ""


def _first() -> dict[str, str]:
    """What each menu says where nothing is asked for."""
    return {key: _(words) for key, words in ALL.items()} | {"on": _day(LAST_CHECKED)[1]}


def _data(asked: Stretch) -> Data:
    """Each menu's entries, as value and words, and which of them is chosen."""
    view, steps = asked.view, asked.steps()
    slug = store.municipalities().at[view.town, "slug"] if view.town else ""
    return {
        "since": [_all("since"), *_days(steps, asked.since, view.on)],
        "on": [*_days(steps, view.on, LAST_CHECKED, asked.since), _day(LAST_CHECKED)],
        "show": [_all("show"), [EVERYTHING, _("new records too")]],
        "town": [_all("town"), *_towns()],
        "agency": [_all("agency"), *_agencies(asked.agency_id)],
        "layer": [_all("layer"), *_layers()],
        "chosen": {
            "since": asked.since.isoformat() if asked.since else "",
            "on": view.on.isoformat(),
            "show": EVERYTHING if asked.records else "",
            "town": slug,
            "agency": asked.agency_id,
            "layer": asked.layer,
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


def _all(menu: str) -> list[str]:
    """The entry of a menu that leaves nothing out, or nothing in."""
    return ["", _(ALL[menu])]


def _layers() -> Options:
    return [[key, change_words.layer_title(key)] for key in told_changes.layers()]


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
    given = {key: str(said.get(key, "")) for key in ("town", *KEYS)}
    town = store.slugs().get(given["town"], "")
    asked = asked_for(replace(address.view(), on=on, town=town), given)
    st.query_params.from_dict(address.of(asked.view) | asked.address())
