"""HTML on the page, in a wrapper that says its language: Streamlit's own page says English."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from layers.language import language


def block(html: str, into: DeltaGenerator | None = None, **layout: Any) -> None:  # noqa: ANN401
    """Write HTML in the language in use, into a container or where the page stands."""
    (into or st).html(f'<div lang="{language()}">{html}</div>', **layout)


def english(html: str) -> str:
    """HTML of English words, as such: names, titles and quotations in a page of any language."""
    return html if language() == "en" else f'<span lang="en">{html}</span>'
