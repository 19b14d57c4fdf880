"""The address is the view: read on every run, rewritten by every choice."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from data import store
from layers.language import nearest, speak
from layers.view import View, params, parse


def view() -> View:
    """The view that the address asks for, in the browser's language where it names none.

    From here on the run speaks that language: a host may start a page without the router.
    """
    asked = parse(st.query_params.to_dict(), store.slugs(), nearest(st.context.locale or ""))
    speak(asked.lang)
    return asked


def of(view: View) -> dict[str, str]:
    """What an address says of this view, for links from page to page that must not lose it."""
    return params(view, store.municipalities().at[view.town, "slug"] if view.town else "")


def show(view: View) -> None:
    """Make the address say this view."""
    st.query_params.from_dict(of(view))


def choose(town: str) -> None:
    """Choose a municipality by geoid; anything else, as a hostile page might send, is let fall."""
    if town in store.municipalities().index:
        show(replace(view(), town=town))


def clear() -> None:
    """Choose no municipality."""
    show(replace(view(), town=""))


def agency_link(agency_id: str, view: View) -> str:
    """The address of an agency's page, from any other page; it keeps the day and the language."""
    return f"agencies?{urlencode({'agency': agency_id, **_day_and_language(view)})}"


def agencies_link(view: View) -> str:
    """The address of the page that lists all agencies; it keeps the same."""
    kept = urlencode(_day_and_language(view))
    return f"agencies?{kept}" if kept else "agencies"


def sources_link(view: View, anchor: str = "", **asked: str) -> str:
    """The address of a part of the Sources page, from any other page; it keeps the same."""
    kept = urlencode(asked | _day_and_language(view), safe="/")
    return f"sources{'?' if kept else ''}{kept}{'#' if anchor else ''}{anchor}"


def data_link(view: View) -> str:
    """The address of the page on open data, from any other page; it keeps the whole view."""
    kept = urlencode(of(view), safe=",")
    return f"data?{kept}" if kept else "data"


def _day_and_language(view: View) -> dict[str, str]:
    return {key: value for key, value in params(view, "").items() if key in ("on", "lang")}


def map_link(geoid: str, view: View) -> str:
    """The address of the map with a municipality chosen, from any other page."""
    kept = params(view, str(store.municipalities().at[geoid, "slug"]))
    return f"./?{urlencode(kept, safe=',')}"


def town_link(geoid: str, view: View) -> str:
    """The address of a municipality's own page, from any other page; it keeps the whole view."""
    kept = params(view, str(store.municipalities().at[geoid, "slug"]))
    return f"town?{urlencode(kept, safe=',')}"
