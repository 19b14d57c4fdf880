"""The map on the page: streamlit-folium with our own files, and what a click on it means."""

from __future__ import annotations

import streamlit as st
from streamlit_folium import st_folium

from layers import basemap, bundle
from layers.base import Reading
from layers.view import View
from pages.parts import address, files, streets
from pages.parts.component import told

KEY = "map"
HEIGHT = 640  # the page's style sheet decides; the component wants a number


def chart(view: View, readings: dict[str, Reading]) -> None:
    """Draw the view; a click on a town rewrites the address before the next run."""
    drawn = basemap.state(view, readings, _flights(), streets.wanted())
    st_folium(
        basemap.Basemap(files.beside_the_map(bundle.script_name())),
        key=KEY,
        height=HEIGHT,
        use_container_width=True,
        returned_objects=[],
        feature_group_to_add=basemap.Drawing(drawn),
        render=False,  # a whole page around the map, which nothing here would read
        on_change=_clicked,
    )


def _flights() -> int:
    """How often a town was searched for: the map flies when this number grows."""
    return int(st.session_state.get("flights", 0))


def _clicked() -> None:
    address.choose(str(told(KEY, "town") or ""))
