"""What stands around every page: the style sheet, the ways past things, the bar, the way out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from layers import describe, settings
from layers.language import _, language
from layers.view import View
from pages.parts import address, deck, files, listing, sheet
from pages.parts.block import block
from pages.parts.component import component
from pages.parts.languages import chosen, languages
from pages.parts.unread import unread

UNBARRED = ("compare", "paper", "changes", "data", "present")
"""Pages reached from a place, a list or the foot of each page: the bar is to stay slim."""


def frame(pages: Sequence[StreamlitPage], page: StreamlitPage, view: View) -> None:
    """The style sheet, the ways past things, one slim bar: name, pages, languages, the exit."""
    style = f"<style>@import url('{files.from_a_page(sheet.name())}');</style>"
    block(_skip_links(on_the_map=not page.url_path) + style)
    with st.container(key="bar"):
        block(
            f'<div class="line"><p class="name">{escape(_("Who works with ICE in Massachusetts"))}'
            f"</p>{_pages(pages, page, view)}{languages()}{way_out()}</div>"
        )
        _site(pages, view)
    deck.seen(view)
    listing.strip(view)
    st.html(f'<div id="page" tabindex="-1">{unread(view)}</div>')


def _pages(pages: Sequence[StreamlitPage], page: StreamlitPage, view: View) -> str:
    """Links to the pages, which keep the view; a script of ours follows them within the app."""
    current = {page.url_path: ' aria-current="page"'}
    links = "".join(
        f'<a href="{escape(address.page_link(one.url_path, view), quote=True)}"'
        f"{current.get(one.url_path, '')}>{escape(one.title)}</a>"
        for one in pages
        if one.url_path not in UNBARRED
    )
    return f'<nav aria-label="{escape(_("Pages"), quote=True)}">{links}</nav>'


def _skip_links(on_the_map: bool) -> str:
    """Links that show when they have the focus: past the bar, and past the map."""
    ways = {"page": _("Skip to the page")}
    if on_the_map:
        ways = {"answer": _("Skip to the answer"), "layers": _("Skip the map")}
    links = "".join(f'<a href="#{id}">{escape(words)}</a>' for id, words in ways.items())
    return f'<div class="skip">{links}</div>'


def way_out() -> str:
    """The link that leaves at once; a plain link, so that it works before any script has come."""
    page = settings.neutral_page()
    title = _("Goes to {host} at once and takes the town out of this page’s address")
    return (
        f'<a class="leave" href="{escape(page, quote=True)}" rel="noreferrer"'
        f' title="{escape(title.format(host=settings.host(page)), quote=True)}">'
        f"{escape(_('Leave this page'))}</a>"
    )


def _site(pages: Sequence[StreamlitPage], view: View) -> None:
    """What needs a script: links within the app, leaving without a trace, telling of changes."""
    site = component("site", '<p role="status" class="unseen"></p>', isolate_styles=False)
    notes = (listing.note(view), deck.note(view), describe.now(view))
    site(
        key="site",
        data={
            "words": " ".join(filter(None, notes)),
            "pages": [one.url_path for one in pages],
            "lang": language(),
            "neutral": settings.neutral_page(),
        },
        on_lang_change=chosen,
    )
