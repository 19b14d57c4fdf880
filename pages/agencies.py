"""Agencies: each with its facts, what it shares and with whom, and what one can do about it."""

import streamlit as st

from pages.parts import address
from pages.parts.agencies import agencies
from pages.parts.left_out import left_out

view = address.view()
left_out(view)
agencies(view, st.query_params.get("agency", ""))
