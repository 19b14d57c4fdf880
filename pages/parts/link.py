"""A button that copies the address of what is shown."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st

from layers.language import _

HERE = Path(__file__).parent
HTML = '<div><p role="status"></p><button type="button">{label}</button></div>'


def link() -> None:
    """The button, and a word that it did."""
    button = st.components.v2.component(
        "link",
        html=HTML.format(label=escape(_("Copy link"))),
        css=(HERE / "link.css").read_text(),
        js=(HERE / "link.js").read_text(),
    )
    button(key="link", data={"copied": _("Link copied"), "by_hand": _("Copy this address:")})
