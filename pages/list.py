"""The list: every municipality with every layer's status in words, for reading without a map."""

import streamlit as st

from pages.parts import address
from pages.parts.table import table

st.html(table(address.view()))
