"""The languages, each by its own name for itself: choosing one rewrites the address alone."""

from __future__ import annotations

from html import escape

import streamlit as st

from layers.language import LANGUAGES, _, language
from pages.parts.component import told


def languages() -> str:
    """A menu of links, folded under the language in use, as HTML.

    It is the same on every view; the page's script lets the links lead to the view that is shown.
    """
    label = escape(_("Language"))
    items = "".join(_item(code, name) for code, name in LANGUAGES.items())
    return (
        f'<details class="languages"><summary><span class="unseen">{label}: </span>'
        f"{escape(LANGUAGES[language()])}</summary><ul>{items}</ul></details>"
    )


def _item(code: str, name: str) -> str:
    current = ' aria-current="true"' if code == language() else ""
    return f'<li><a href="?lang={code}" lang="{code}" hreflang="{code}"{current}>{name}</a></li>'


def chosen() -> None:
    """Put the language that was chosen into the address; all else in it stays."""
    code = told("site", "lang")
    if isinstance(code, str) and code in LANGUAGES:
        st.query_params["lang"] = code
