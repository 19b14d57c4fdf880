"""The floor: the least that Streamlit can show."""

import streamlit as st

st.write("the floor")
