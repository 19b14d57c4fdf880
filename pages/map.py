"""The map: find a town, read its answer, switch the layers."""

import streamlit as st

from layers import basemap
from pages.parts import address
from pages.parts.chart import chart
from pages.parts.contracts import contracts
from pages.parts.describe import before_the_map
from pages.parts.find import find
from pages.parts.legend import legend
from pages.parts.panel import panel

view = address.view()
readings = basemap.readings(view)
with st.container(key="view"):
    with st.container(key="answer"):
        find(view)
        panel(view)
    with st.container(key="map"):
        before_the_map(view, readings)
        chart(view, readings)
    with st.container(key="layers"):
        legend(view, readings)
if "contracts" in readings:
    contracts(view)
