"""The router: page settings, the pages, the bar. Run ``server.py``; this file alone works too."""

import streamlit as st

from layers.language import _
from pages.parts import address
from pages.parts.footer import footer
from pages.parts.frame import frame

view = address.view()
pages = [
    st.Page("pages/map.py", title=_("Map"), default=True),
    st.Page("pages/town.py", title=_("Town"), url_path="town"),
    st.Page("pages/organize.py", title=_("Organize"), url_path="organize"),
    st.Page("pages/story.py", title=_("Present"), url_path="story"),
    st.Page("pages/compare.py", title=_("Compare"), url_path="compare"),
    st.Page("pages/agencies.py", title=_("Agencies"), url_path="agencies"),
    st.Page("pages/sources.py", title=_("Sources"), url_path="sources"),
    st.Page("pages/changes.py", title=_("What changed"), url_path="changes"),
    st.Page("pages/paper.py", title=_("On paper"), url_path="paper"),
    st.Page("pages/data.py", title=_("Open data"), url_path="data"),
    st.Page("pages/present.py", title=_("Present"), url_path="present"),
]
page = st.navigation(pages, position="hidden")
st.set_page_config(
    # The tab and the history show it to whoever looks over a shoulder, so it says little.
    page_title=_("{page} – Massachusetts towns").format(page=page.title),
    layout="wide",
    initial_sidebar_state="collapsed",
)
frame(pages, page, view)
page.run()
footer(view)
