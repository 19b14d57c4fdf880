"""What stands below every page: where its words and facts are explained, and who is credited."""

from __future__ import annotations

from html import escape

import streamlit as st

from layers.language import _


def footer() -> None:
    """Links to the Sources page, its glossary and its limits, and the credits that licences ask."""
    links = {
        "sources": _("Sources and method"),
        "sources#glossary": _("Glossary"),
        "sources#limits": _("What we do not know"),
    }
    items = "".join(f'<a href="{href}">{escape(words)}</a>' for href, words in links.items())
    credit = _("Figures and borders: U.S. Census Bureau. Place names: GeoNames, CC BY 4.0.")
    st.html(
        f'<footer class="foot"><nav aria-label="{escape(_("About the map"), quote=True)}">{items}'
        f"</nav><p>{escape(credit)}</p></footer>"
    )
