"""HTML on the page, in a wrapper that says its language: Streamlit's own page says English."""

from __future__ import annotations

from html import escape
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from layers.language import _, language


def block(html: str, into: DeltaGenerator | None = None, **layout: Any) -> None:  # noqa: ANN401
    """Write HTML in the language in use, into a container or where the page stands."""
    (into or st).html(f'<div lang="{language()}">{html}</div>', **layout)


def at_most(most: int) -> str:
    """What stands below a box whose text is kept up to so many characters."""
    words = _("At most {n} characters; what is longer is cut off.").format(n=most)
    return f'<p class="limit">{escape(words)}</p>'


def english(text: str) -> str:
    """English words as HTML that says so: a title or a quotation in a page of any language."""
    words = escape(text)
    return words if language() == "en" or not text else f'<span lang="en">{words}</span>'
