"""A page that fails with what the viewer typed in its exceptions, as a careless one might."""

import streamlit as st

typed = st.query_params.get("town", "")
st.write("the page began")
try:
    {}[typed]
except KeyError as error:
    raise ValueError(f"no town {typed!r}") from error
