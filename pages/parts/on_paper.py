"""The page of documents: a town on one page, letters, a brief of the list, the map as a picture."""

from __future__ import annotations

from html import escape

import streamlit as st

from layers.language import N_, _
from layers.view import View
from pages.parts import here
from pages.parts.block import block
from pages.parts.briefs import briefs
from pages.parts.component import component
from pages.parts.day import day
from pages.parts.find import find
from pages.parts.handouts import handouts
from pages.parts.letters import letters
from pages.parts.pictures import pictures

SECTIONS = {
    "handout": N_("A town on one page"),
    "letters": N_("Letters that ask for records"),
    "brief": N_("A brief of your list"),
    "picture": N_("The map as a picture"),
}


def on_paper(view: View) -> None:
    """The whole page."""
    site = here.site()
    with st.container(key="paper"):
        block(_opening(view, site))
        find(view)
        for key, part in zip(SECTIONS, (handouts, letters, briefs, pictures), strict=True):
            block(f'<h2 id="{key}" tabindex="-1">{escape(_(SECTIONS[key]))}</h2>')
            part(view, site)
        st.html('<div class="end"></div>')
        component("arrive", "<span></span>")(key="arrive")


def _opening(view: View, site: str) -> str:
    lead = _(
        "Documents to print, to hand over and to send. They are made from the same records as the"
        " map, and say of which day they are. Nothing that you choose here is kept."
    )
    ways = "".join(
        f'<li><a href="#{key}">{escape(_(title))}</a></li>' for key, title in SECTIONS.items()
    )
    return (
        f"<h1>{escape(_('On paper'))}</h1>{day(view)}<p>{escape(lead)}</p>{_where(site)}"
        f'<nav aria-label="{escape(_("On this page"), quote=True)}"><ul>{ways}</ul></nav>'
    )


def _where(site: str) -> str:
    """A warning where the address that would be printed leads nowhere from another machine."""
    if not here.alone(site):
        return ""
    words = _(
        "This copy of the map runs on one machine alone. The printed address and QR code lead to"
        " {site}, which others cannot reach. Whoever runs it can set SITE_ADDRESS."
    )
    return f'<p class="ignored">{escape(words.format(site=site))}</p>'
