"""The browser's files on our own origin: the map's script, its geometry, the style sheet."""

from __future__ import annotations

import streamlit as st
from streamlit import runtime
from streamlit.components.v1.custom_component import CustomComponent

from layers import bundle

# Not declare_component: before a first visit it warns the operator of a missing script run.
served = CustomComponent("files", path=str(bundle.folder()), module_name=__name__)


def register() -> None:
    """Have Streamlit serve the files; the server does it at its start."""
    runtime.get_instance().component_registry.register_component(served)


if runtime.exists():  # without the server, this is read at the first visit
    register()


def beside_the_map(name: str) -> str:
    """A file's address as the map's frame sees it."""
    return f"../{served.name}/{name}"


def from_a_page(name: str) -> str:
    """A file's address as every page sees it, also below a base path."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"{'/' if base else ''}{base}/component/{served.name}/{name}"
