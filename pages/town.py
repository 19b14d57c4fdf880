"""One municipality's own page; without one in the address, all 351 to choose from."""

import streamlit as st

from pages.parts import address, listing
from pages.parts.block import block
from pages.parts.find import find
from pages.parts.left_out import left_out
from pages.parts.places import places
from pages.parts.town import town

view = address.view()
with st.container(key="town"):
    left_out(view)
    find(view)
    if view.town:
        top, *parts = town(view.town, view)
        block(top)
        listing.onward(view)
        for part in parts:
            block(part)
    else:
        block(places(view))
