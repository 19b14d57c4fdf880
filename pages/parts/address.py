"""The address is the view: read on every run, rewritten by every choice."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from data import store
from layers import compare
from layers.language import nearest, speak
from layers.view import View, params, parse

KEPT = ("on", "lang", "list", "name", "deck")
OF_A_VIEW = ("town", "layers", "measure", "period", *KEPT)


def view() -> View:
    """The view that the address asks for, in the browser's language where it names none.

    From here on the run speaks that language: a host may start a page without the router.
    """
    asked = parse(st.query_params.to_dict(), store.slugs(), nearest(st.context.locale or ""))
    speak(asked.lang)
    return replace(asked, ignored=tuple(dict.fromkeys((*asked.ignored, *_repeated()))))


def _repeated() -> list[str]:
    """What the address says more than once: the last of them counts, the others are left out."""
    return [key for key in OF_A_VIEW if len(st.query_params.get_all(key)) > 1]


def of(view: View) -> dict[str, str]:
    """What an address says of this view, for links from page to page that must not lose it."""
    return params(view, store.municipalities().at[view.town, "slug"] if view.town else "")


def town_of(view: View) -> dict[str, str]:
    """What an address says of the chosen town: a page that shows none keeps the way back to it."""
    return {key: value for key, value in of(view).items() if key == "town"}


def show(view: View) -> None:
    """Make the address say this view."""
    st.query_params.from_dict(of(view))


def keep(**changed: str) -> None:
    """Change these parts of the address and keep all others; an empty one is taken out."""
    told = st.query_params.to_dict() | changed
    st.query_params.from_dict({key: text for key, text in told.items() if text or key == "layers"})


def here(**changed: str) -> str:
    """A link to this page with these parts of its address changed; an empty one is taken out."""
    told = st.query_params.to_dict() | changed
    return f"?{urlencode({key: text for key, text in told.items() if text}, safe=',~')}"


def choose(town: str) -> None:
    """Choose a municipality by geoid; anything else, as a hostile page might send, is let fall."""
    if town in store.municipalities().index:
        show(replace(view(), town=town))


def clear() -> None:
    """Choose no municipality."""
    show(replace(view(), town=""))


def page_link(path: str, view: View, **asked: str) -> str:
    """The address of one of the app's pages by its path, from any page; it keeps the view."""
    kept = urlencode(of(view) | asked, safe=",")
    return f"{path or './'}{'?' if kept else ''}{kept}"


def agency_link(agency_id: str, view: View) -> str:
    """The address of an agency's page, from any other page; it keeps day, language and list."""
    return f"agencies?{urlencode({'agency': agency_id, **_kept(view)}, safe=',')}"


def agencies_link(view: View) -> str:
    """The address of the page that lists all agencies; it keeps the same."""
    kept = urlencode(_kept(view), safe=",")
    return f"agencies?{kept}" if kept else "agencies"


def sources_link(view: View, anchor: str = "", **asked: str) -> str:
    """The address of a part of the Sources page, from any other page; it keeps the same."""
    kept = urlencode(asked | _kept(view), safe="/,")
    return f"sources{'?' if kept else ''}{kept}{'#' if anchor else ''}{anchor}"


def _kept(view: View) -> dict[str, str]:
    """What every link keeps, also one to a page that no town is chosen on."""
    return {key: value for key, value in params(view, "").items() if key in KEPT}


def compare_link(geoids: tuple[str, ...], view: View) -> str:
    """The address of the page that compares places, from any other page; it keeps the same."""
    kept = urlencode({"towns": compare.written(geoids), **_kept(view)}, safe=",")
    return f"compare?{kept}"


def paper_link(view: View, part: str = "") -> str:
    """The address of a part of the page of documents, from any other page; it keeps the view."""
    return page_link("paper", view) + (f"#{part}" if part else "")


def data_link(view: View) -> str:
    """The address of the page on open data, from any other page; it keeps the whole view."""
    kept = urlencode(of(view), safe=",")
    return f"data?{kept}" if kept else "data"


def map_link(geoid: str, view: View) -> str:
    """The address of the map with a municipality chosen, from any other page."""
    kept = params(view, str(store.municipalities().at[geoid, "slug"]))
    return f"./?{urlencode(kept, safe=',')}"


def town_link(geoid: str, view: View) -> str:
    """The address of a municipality's own page, from any other page; it keeps the whole view."""
    kept = params(view, str(store.municipalities().at[geoid, "slug"]))
    return f"town?{urlencode(kept, safe=',')}"


def changes_link(view: View, **asked: str) -> str:
    """The address of the page of changes, from any other page; it keeps the whole view."""
    kept = urlencode(asked | of(view), safe=",")
    return f"changes?{kept}" if kept else "changes"
