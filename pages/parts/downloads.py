"""Files to take away: a button a format. A file is made when somebody asks for it."""

from __future__ import annotations

from functools import partial
from html import escape
from urllib.parse import urlencode

import streamlit as st

from layers.files import FORMATS, Wanted, made
from layers.language import _, day_words, ngettext, number_words
from layers.view import View
from pages.parts import held
from pages.parts.block import block
from pages.parts.held import File


def downloads(geoids: tuple[str, ...], view: View, name: str, key: str = "files") -> None:
    """The buttons for these municipalities; ``name`` is what the list or the filter is called.

    ``key`` begins with "files" and tells two rows of buttons on one page apart. The sentence on a
    failure shows itself while Streamlit, which has only English for it, says that there was one.
    """
    wanted = Wanted(geoids, view, name, _address())
    with st.container(key=key):
        block(_opening(wanted))
        with st.container(key=f"{key}-row", horizontal=True):
            for form in FORMATS:
                name, about = wanted.file_name(form), _(form.about)
                file = File(
                    _(form.title), partial(made, form, wanted), name, form.media_type, about
                )
                held.download(file, f"{key}-{form.key}")
        held.sorry()


def _opening(wanted: Wanted) -> str:
    return f"<h2>{escape(_('Take it with you'))}</h2><p>{escape(_what(wanted))}</p>"


def _what(wanted: Wanted) -> str:
    """How many places, of which day, and what comes with them."""
    count = len(wanted.geoids)
    if not count:
        return _("No place is chosen. A file then holds the headings alone, and says so.")
    words = ngettext(
        "{n} municipality as our records stand on {day}, with every claim behind it, its source,"
        " and what each column means.",
        "{n} municipalities as our records stand on {day}, with every claim behind them, its"
        " source, and what each column means.",
        count,
    )
    return words.format(n=number_words(count), day=day_words(wanted.view.on.isoformat()))


def _address() -> str:
    """Where this page is, with what its address says."""
    asked = urlencode(st.query_params.to_dict(), safe=",")
    return f"{(st.context.url or '').partition('?')[0]}{'?' if asked else ''}{asked}"
