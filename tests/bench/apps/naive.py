"""The naive peer: the same layers as embedded GeoJSON, as streamlit-folium's documentation shows.

Leaflet comes from a package on this app's own origin instead of a content network: the machine that
measures reaches none, and a browser would wait for it longer. That flatters the peer.
"""

from __future__ import annotations

import folium
import geopandas as gpd
import streamlit as st
import streamlit.components.v1 as components
from streamlit_folium import st_folium
from xstatic.pkg import leaflet

from data.store import PROCESSED
from layers import all_layers
from layers.base import Layer, Reading
from layers.view import View

_leaflet = components.declare_component("leaflet", path=leaflet.BASE_DIR)


class Map(folium.Map):
    default_js = [("leaflet", f"../{_leaflet.name}/leaflet.js")]  # noqa: RUF012
    default_css = [("leaflet_css", f"../{_leaflet.name}/leaflet.css")]  # noqa: RUF012


@st.cache_data
def geometry(name: str) -> gpd.GeoDataFrame:
    return gpd.read_parquet(PROCESSED / f"{name}.parquet").sort_values("geoid")


@st.cache_data
def points(_layer: Layer, key: str) -> gpd.GeoDataFrame:
    """The layer's symbols, each at the label point of its town."""
    towns = geometry("municipalities").set_index("geoid")
    marks = _layer.read(View()).symbols
    at = towns.loc[[mark.town for mark in marks]]
    places = gpd.points_from_xy(at["label_lon"], at["label_lat"], crs=towns.crs)
    return gpd.GeoDataFrame({"status": [mark.status for mark in marks]}, geometry=places)


def style(layer: Layer, status: str) -> dict[str, object]:
    look = layer.status(status).look
    colour = look.colour if look else "#fff"
    return {"fillColor": colour, "color": "#8a8f94", "weight": 0.6, "fillOpacity": 1}


def shapes(frame: gpd.GeoDataFrame, layer: Layer) -> folium.GeoJson:
    return folium.GeoJson(frame, style_function=lambda f: style(layer, f["properties"]["status"]))


def towns(layer: Layer, reading: Reading) -> folium.GeoJson:
    frame = geometry("municipalities")[["geoid", "name", "geometry"]]
    return shapes(frame.assign(status=frame["geoid"].map(reading.towns)), layer)


def tracts(layer: Layer, reading: Reading) -> folium.GeoJson:
    frame = geometry("tracts_2010")[["geoid", "name", "geometry"]]
    key = {status.code: status.key for status in layer.statuses}
    return shapes(frame.assign(status=[key[code] for code in reading.tracts[1]]), layer)


def outlines(layer: Layer, reading: Reading) -> folium.GeoJson:
    areas = dict(reading.areas)
    frames = [geometry(name) for name in ("counties", "municipalities")]
    frame = gpd.pd.concat([frame[frame["geoid"].isin(areas)] for frame in frames])
    frame = frame[["geoid", "geometry"]].assign(status=frame["geoid"].map(areas))
    colour = layer.status("active").look.colour
    return folium.GeoJson(
        frame, style_function=lambda _f: {"color": colour, "weight": 3, "fill": False}
    )


def symbols(layer: Layer) -> folium.GeoJson:
    return folium.GeoJson(
        points(layer, layer.key),
        marker=folium.CircleMarker(radius=7, fill_opacity=1),
        style_function=lambda f: style(layer, f["properties"]["status"]),
    )


def group(layer: Layer) -> folium.FeatureGroup:
    reading = layer.read(View())
    held = folium.FeatureGroup(name=layer.title)
    if reading.tracts:
        tracts(layer, reading).add_to(held)
    elif layer.drawing == "fill":
        towns(layer, reading).add_to(held)
    if reading.areas:
        outlines(layer, reading).add_to(held)
    if reading.symbols:
        symbols(layer).add_to(held)
    return held


st.set_page_config(layout="wide")
drawn = [layer for layer in all_layers() if layer.drawing in ("fill", "outline", "symbol")]
groups = [group(layer) for layer in drawn if st.toggle(layer.title, value=layer.shown_first)]
st_folium(
    Map(location=[42.1, -71.7], zoom_start=8, tiles=None),
    key="map",
    height=640,
    use_container_width=True,
    returned_objects=["last_clicked"],
    feature_group_to_add=groups,
)
