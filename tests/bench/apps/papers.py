"""A town's page, or the handout of the town that the address asks to be made."""

import streamlit as st

from data import store
from layers.paper import handout
from layers.view import View
from pages.parts.block import block
from pages.parts.town import town

slugs = store.slugs()
if wanted := st.query_params.get("make"):
    handout.pdf(slugs[wanted], View(), "https://map.example")
else:
    for part in town(slugs[st.query_params.get("town", "somerville")], View()):
        block(part)
