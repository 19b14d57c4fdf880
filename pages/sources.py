"""Sources: where each fact comes from, how a status is worked out, and what the words mean."""

import streamlit as st

from pages.parts import address
from pages.parts.sources import sources

sources(address.view(), st.query_params.get("fact", ""))
