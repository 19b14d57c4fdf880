"""What changed between two days: of one place, of one agency, or everywhere; and a feed of it."""

import streamlit as st

from pages.parts import address
from pages.parts.changes import changes
from pages.parts.left_out import left_out
from pages.parts.stretch import asked_for

asked = asked_for(address.view(), st.query_params.to_dict())
with st.container(key="changes"):
    left_out(asked.view)
    changes(asked)
