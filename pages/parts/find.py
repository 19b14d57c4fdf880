"""The search box above the answer."""

from __future__ import annotations

import streamlit as st

from data import store
from layers.language import _
from layers.view import View
from pages.parts import address

KEY = "find"


def find(view: View) -> None:
    """A box of the 351 municipalities; choosing one flies the map there."""
    names = store.municipalities()["name"]
    st.session_state[KEY] = view.town or None
    st.selectbox(
        _("Find a city or town"),
        names.sort_values().index,
        index=None,
        key=KEY,
        format_func=names.to_dict().get,
        placeholder=_("Type its name"),
        on_change=_found,
    )


def _found() -> None:
    if town := st.session_state[KEY]:
        st.session_state["flights"] = st.session_state.get("flights", 0) + 1
        address.choose(town)
    else:
        address.clear()
