"""The street map's switch: off until somebody switches it on, and it says whom that calls."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import streamlit as st

from layers import settings
from layers.language import _
from pages.parts.component import told

KEY = "streets"


def data() -> dict[str, object]:
    """The switch, named after the host, and what that host then learns."""
    host = settings.host(settings.street_map_tiles())
    return {
        "key": KEY,
        "title": _("Street map from {host}").format(host=host),
        "on": wanted(),
        "html": f'<div class="legend"><p>{escape(_learns(host))}</p></div>',
    }


def _learns(host: str) -> str:
    return _(
        "Off unless you switch it on. Your browser then asks {host} for pictures of the area you"
        " look at; that host sees your internet address, this site’s name and that area. Nothing"
        " else here calls another host."
    ).format(host=host)


def wanted() -> bool:
    """Whether the viewer has switched it on; no address can."""
    return st.session_state.get("street-map") is True


def switched(key: str) -> None:
    """Keep what the switch in the control of this key told."""
    asked = told(key, KEY)
    st.session_state["street-map"] = isinstance(asked, Mapping) and asked.get("on") is True
