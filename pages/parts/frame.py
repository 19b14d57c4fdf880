"""What stands around every page: the style sheet, the ways past things, the bar, the way out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from layers import describe, settings
from layers.language import _, language
from layers.view import View
from pages.parts import address, files, listing, sheet
from pages.parts.block import block
from pages.parts.component import component
from pages.parts.languages import chosen, languages
from pages.parts.unread import unread


def frame(pages: Sequence[StreamlitPage], page: StreamlitPage, view: View) -> None:
    """The style sheet, the ways past things, one slim bar: name, pages, languages, the exit."""
    st.html(f"<style>@import url('{files.from_a_page(sheet.name())}');</style>")
    st.html(_skip_links(on_the_map=not page.url_path))
    with st.container(key="bar", horizontal=True, vertical_alignment="center"):
        block(f'<p class="name">{escape(_("Who works with ICE in Massachusetts"))}</p>')
        for one in pages:
            st.page_link(one, query_params=address.of(view))
        block(languages() + way_out(), width="content")
        _site(view)
    listing.strip(view)
    st.html(f'<div id="page" tabindex="-1">{unread(view)}</div>')


def _skip_links(on_the_map: bool) -> str:
    """Links that show when they have the focus: past the bar, and past the map."""
    ways = {"page": _("Skip to the page")}
    if on_the_map:
        ways = {"answer": _("Skip to the answer"), "layers": _("Skip the map")}
    links = "".join(f'<a href="#{id}">{escape(words)}</a>' for id, words in ways.items())
    return f'<div class="skip" lang="{language()}">{links}</div>'


def way_out() -> str:
    """The link that leaves at once; a plain link, so that it works before any script has come."""
    page = settings.neutral_page()
    title = _("Goes to {host} at once and takes the town out of this page’s address")
    return (
        f'<a class="leave" href="{escape(page, quote=True)}" rel="noreferrer"'
        f' title="{escape(title.format(host=settings.host(page)), quote=True)}">'
        f"{escape(_('Leave this page'))}</a>"
    )


def _site(view: View) -> None:
    """What needs a script: leaving without a trace in Back, and telling changes to a listener."""
    site = component("site", '<p role="status" class="unseen"></p>', isolate_styles=False)
    site(
        key="site",
        data={
            "words": " ".join(filter(None, (listing.note(view), describe.now(view)))),
            "bar": _("Pages"),
            "lang": language(),
            "neutral": settings.neutral_page(),
        },
        on_lang_change=chosen,
    )
