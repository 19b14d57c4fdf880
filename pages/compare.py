"""Compare: up to five places side by side, each fact with its sources."""

import streamlit as st

from pages.parts import address
from pages.parts.compare import compare
from pages.parts.left_out import left_out

view = address.view()
with st.container(key="compare"):
    left_out(view)
    compare(view, st.query_params.get("towns", ""))
