"""Sources: where each fact comes from, how a status is worked out, and what the words mean."""

import streamlit as st

from pages.parts import address
from pages.parts.left_out import left_out
from pages.parts.sources import sources

view = address.view()
left_out(view)
sources(view, st.query_params.get("fact", ""))
