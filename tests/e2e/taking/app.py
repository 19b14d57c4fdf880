"""A page with nothing but the files, of all places or of those that its address names."""

import streamlit as st

from data import store
from pages.parts import address
from pages.parts.downloads import downloads
from pages.parts.frame import frame

view = address.view()


def files() -> None:
    asked = st.query_params.get("places", "")
    slugs = store.slugs()
    names = [name for name in asked.split(",") if name] if "places" in st.query_params else slugs
    downloads(tuple(slugs[name] for name in names), view, st.query_params.get("name", "All places"))


pages = [st.Page(files, title="Files", default=True)]
page = st.navigation(pages, position="hidden")
frame(pages, page, view)
page.run()
