"""The search box above the answer: towns, villages, ZIP codes, other spellings, one typo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from html import escape

import streamlit as st

from data import store
from layers import search
from layers.language import _, ngettext, speak
from layers.view import View
from pages.parts import address
from pages.parts.block import block
from pages.parts.component import component, told

KEY = "find"
HTML = (
    '<div><label for="place">{label}</label><div class="box"><input id="place" type="text"'
    ' role="combobox" autocomplete="off" autocapitalize="words" spellcheck="false" maxlength="60"'
    ' enterkeyhint="search" aria-autocomplete="list" aria-expanded="false" aria-controls="places"'
    ' placeholder="{hint}"><div class="drop"><p role="status" class="quiet"></p>'
    '<ul id="places" role="listbox" aria-label="{label}" hidden></ul></div></div></div>'
)


@st.fragment
def find(view: View, choose: Callable[[str], None] = address.choose) -> None:
    """A box to type in; only this box runs anew while somebody types.

    ``choose`` gets the geoid of the municipality found. The box says the language itself: a run of
    it alone does not pass the router.
    """
    speak(view.lang)
    label = escape(_("Find a city, town, village or ZIP code"))
    hint = escape(_("Somerville, Hyannis, 02139 …"), quote=True)
    box = component("find", HTML.format(label=label, hint=hint))
    text = str(told(KEY, "text") or "")[: search.LONGEST]
    box(
        key=KEY,
        data=_data(view, text),
        on_text_change=_typed,
        on_town_change=partial(_found, choose),
    )
    if st.session_state.pop("found", False):
        st.rerun(scope="app")
    if said := _searched(view):
        block(f'<p class="searched">{escape(said)}</p>')


def _searched(view: View) -> str:
    """That the place searched for lies in the town that is shown, where it has another name."""
    geoid, name = st.session_state.get("searched", ("", ""))
    town = store.municipalities().at[view.town, "name"] if view.town else ""
    if geoid != view.town or name in ("", town):
        return ""
    return _("{place} is in {town}.").format(place=name, town=town)


def _data(view: View, text: str) -> dict[str, object]:
    """What the box shows: the places found for the text asked for, and the chosen town's name."""
    found = search.find(text)
    return {
        "asked": text,
        "chosen": store.municipalities().at[view.town, "name"] if view.town else "",
        "places": [
            [place.geoid, place.name, search.words(place), place.kind] for place in found.places
        ],
        "near": found.near,
        "heading": _heading(found) if text.strip() else "",
    }


def _heading(found: search.Found) -> str:
    if not found.places:
        return _("No place of that name, and none near it. Only Massachusetts is here.")
    if found.near:
        return _("No place of that name. The nearest:")
    many = ngettext("{n} place", "{n} places", len(found.places))
    return many.format(n=len(found.places))


def _typed() -> None:
    """Nothing to do: the fragment runs anew and reads the text from the box itself."""


def _found(choose: Callable[[str], None]) -> None:
    chosen = told(KEY, "town")
    if not isinstance(chosen, Mapping):
        return
    town, name = str(chosen.get("geoid", "")), str(chosen.get("name", ""))
    if town in store.municipalities().index:
        known = any((place.geoid, place.name) == (town, name) for place in search.find(name).places)
        st.session_state["searched"] = (town, name if known else "")
        st.session_state["flights"] = st.session_state.get("flights", 0) + 1
        st.session_state["found"] = True
        choose(town)
