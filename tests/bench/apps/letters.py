"""A page of files that makes a hundred letters instead where its address asks for them."""

import streamlit as st

from data import store
from layers.paper import letters
from pages.parts import address
from pages.parts.downloads import downloads
from pages.parts.frame import frame

view = address.view()


def page() -> None:
    if site := st.query_params.get("letters", ""):
        to = letters.agencies(store.municipalities().index)[:100]
        asked = [one.key for one in letters.REQUESTS]
        bar = st.progress(0.0)
        letters.zipped(to, asked, view, site, lambda made, of: bar.progress(made / of))
    else:
        downloads((store.slugs()["lynn"],), view, "Lynn")


pages = [st.Page(page, title="Letters", default=True)]
chosen = st.navigation(pages, position="hidden")
frame(pages, chosen, view)
chosen.run()
