"""Files to take away: a button a format. A file is made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from threading import Thread
from urllib.parse import urlencode

import streamlit as st
from streamlit.runtime import get_instance
from streamlit.runtime.scriptrunner import (
    ScriptRunContext,
    add_script_run_ctx,
    get_script_run_ctx,
)

from layers.files import FORMATS, Wanted, made
from layers.language import _, day_words, ngettext, number_words
from layers.view import View
from pages.parts.block import block


def downloads(geoids: tuple[str, ...], view: View, name: str, key: str = "files") -> None:
    """The buttons for these municipalities; ``name`` is what the list or the filter is called.

    ``key`` begins with "files" and tells two rows of buttons on one page apart. The sentence on a
    failure shows itself while Streamlit, which has only English for it, says that there was one.
    """
    wanted, run = Wanted(geoids, view, name, _address()), get_script_run_ctx()
    with st.container(key=key):
        block(_opening(wanted))
        with st.container(key=f"{key}-row", horizontal=True):
            for form in FORMATS:
                name = wanted.file_name(form)
                st.download_button(
                    _(form.title),
                    partial(on_demand, partial(made, form, wanted), form.media_type, name, run),
                    file_name=name,
                    mime=form.media_type,
                    key=f"{key}-{form.key}",
                    help=_(form.about),
                    on_click="ignore",
                )
        block(sorry())


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


def sorry() -> str:
    """What is said, as HTML, where a file could not be made; it shows itself only then."""
    words = _(
        "The file could not be made. The fault is ours and is in our log. Reload the page, or try"
        " another format."
    )
    return f'<p class="not-made" role="alert">{escape(words)}</p>'


def _address() -> str:
    """Where this page is, with what its address says."""
    asked = urlencode(st.query_params.to_dict(), safe=",")
    return f"{(st.context.url or '').partition('?')[0]}{'?' if asked else ''}{asked}"


def on_demand(
    make: Callable[[], bytes], media_type: str, name: str, run: ScriptRunContext | None
) -> bytes:
    """Make a file and hold on to it as one of the page that it was asked from.

    Streamlit forgets a file that it made on demand as soon as two visitors' pages have run, which
    on a busy day is before a telephone has begun to fetch it. One of a page stays with the page.
    """
    content = make()
    hold = Thread(
        target=get_instance().media_file_mgr.add,
        args=(content, media_type, f"held-{name.rpartition('.')[2]}", name, True),
    )
    add_script_run_ctx(hold, run)
    hold.start()
    hold.join()
    return content
