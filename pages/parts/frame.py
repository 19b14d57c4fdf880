"""What stands around every page: the bar at the top and the style sheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from layers import bundle, night
from layers.language import _
from pages.parts import files

STYLE = night.sheet() + Path(__file__).with_name("style.css").read_text()


def frame(pages: Sequence[StreamlitPage]) -> None:
    """The style sheet and one slim bar: the project's name and the pages."""
    swatches = files.from_a_page(bundle.sheet_name())
    st.html(f"<style>@import url('{swatches}');{STYLE}</style>")
    with st.container(key="bar", horizontal=True, vertical_alignment="center"):
        st.html(f'<p class="name">{_("Who works with ICE in Massachusetts")}</p>')
        for page in pages:
            st.page_link(page)
