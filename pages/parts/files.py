"""The browser's files on our own origin: the map's script, its geometry, the style sheet."""

from __future__ import annotations

import streamlit as st
import streamlit.components.v1 as components

from layers import bundle

# The server registers it at start; without the server, Streamlit does at the first visit.
served = components.declare_component("files", path=str(bundle.folder()))


def beside_the_map(name: str) -> str:
    """A file's address as the map's frame sees it."""
    return f"../{served.name}/{name}"


def from_a_page(name: str) -> str:
    """A file's address as every page sees it, also below a base path."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"{'/' if base else ''}{base}/component/{served.name}/{name}"
