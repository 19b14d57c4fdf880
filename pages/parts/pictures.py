"""The map as the address shows it, as a picture: for a slide or for print, PNG or SVG."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from data import store
from layers import all_layers
from layers.language import N_, _, list_words, speak
from layers.paper import picture
from layers.view import View
from pages.parts import address, held
from pages.parts.block import block
from pages.parts.held import File

WHOLE = "state"
SIZES = {"slide": N_("For a slide"), "print": N_("For print")}


def pictures(view: View, _site: str) -> None:
    """What is drawn, how near, and the buttons."""
    block(_about(view))
    with st.container(key="on-picture"):
        _choices(view)


@st.fragment
def _choices(view: View) -> None:
    """How near to draw; only this part runs anew."""
    speak(view.lang)
    frame = _frame(view)
    with st.container(key="on-picture-row", horizontal=True):
        for size in SIZES:
            for kind in ("png", "svg"):
                held.download(_file(view, size, frame, kind), f"picture-{size}-{kind}")
    held.sorry()


def _frame(view: View) -> tuple[str, ...]:
    """The places that the picture is drawn near to; none is the whole state."""
    near: dict[str, tuple[str, ...]] = {WHOLE: ()}
    words = {WHOLE: _("The whole state")}
    if view.town:
        near["town"], words["town"] = (view.town,), _name(view.town)
    if view.list:
        near["list"], words["list"] = view.list, _("The places on your list")
    if len(near) == 1:
        return ()
    said = st.radio(
        _("Show"), list(near), format_func=words.__getitem__, key="picture-of", horizontal=True
    )
    return near.get(said or WHOLE, ())


def _name(geoid: str) -> str:
    return str(store.municipalities().at[geoid, "name"])


def _file(view: View, size: str, frame: tuple[str, ...], kind: str) -> File:
    made, media = {"png": (picture.png, "image/png"), "svg": (_svg, "image/svg+xml")}[kind]
    words = _("{size} ({kind})").format(size=_(SIZES[size]), kind=kind.upper())
    name = f"{_place(view, frame)}-{size}-{view.on.isoformat()}-{view.lang}.{kind}"
    return File(words, partial(made, view, size, frame), name, media)


def _place(view: View, frame: tuple[str, ...]) -> str:
    """What a file's name says is drawn: the state, the chosen town, or the list."""
    if not frame:
        return "massachusetts"
    chosen = frame == (view.town,)
    return str(store.municipalities().at[view.town, "slug"]) if chosen else "list"


def _svg(view: View, size: str, frame: tuple[str, ...]) -> bytes:
    return picture.svg(view, size, frame).encode()


def _about(view: View) -> str:
    """Which layers are drawn, and where to choose others."""
    titles = [_(layer.title) for layer in all_layers() if layer.key in view.layers]
    shown = _("On the map now: {layers}.").format(layers=list_words(titles)) if titles else ""
    words = _("With its legend, its day and its source line inside.")
    href = escape(address.page_link("", view), quote=True)
    change = escape(_("Choose layers, day and town on the map"))
    return f'<p>{escape(shown)} {escape(words)} <a href="{href}">{change}</a></p>'
