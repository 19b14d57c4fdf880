"""A download button whose file is made when somebody asks for it, and held for their page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from threading import Thread

import streamlit as st
from streamlit.runtime import get_instance
from streamlit.runtime.scriptrunner import (
    ScriptRunContext,
    add_script_run_ctx,
    get_script_run_ctx,
)

from layers.language import _
from pages.parts.block import block


def download(
    words: str, make: Callable[[], bytes], file_name: str, media_type: str, key: str, about: str
) -> None:
    """The button. ``key`` is the page's own name for it; ``about`` is told on pointing at it."""
    run = get_script_run_ctx()
    st.download_button(
        words,
        partial(_held, make, file_name, media_type, run),
        file_name=file_name,
        mime=media_type,
        key=key,
        help=about or None,
        on_click="ignore",
    )


def sorry() -> None:
    """The sentence on a failure; it shows where a button above it says in English that it failed."""
    block(f'<p class="not-made" role="alert">{escape(_sorry())}</p>')


def _sorry() -> str:
    return _(
        "The file could not be made. The fault is ours and is in our log. Reload the page, or try"
        " another format."
    )


def _held(
    make: Callable[[], bytes], file_name: str, media_type: str, run: ScriptRunContext | None
) -> bytes:
    """Make the file and hold on to it as one of the page that it was asked from.

    Streamlit forgets a file that it made on demand as soon as two visitors' pages have run, which
    on a busy day is before a telephone has begun to fetch it. One of a page stays with the page.
    """
    content = make()
    hold = Thread(
        target=get_instance().media_file_mgr.add,
        args=(content, media_type, f"held-{file_name}", file_name, True),
    )
    add_script_run_ctx(hold, run)
    hold.start()
    hold.join()
    return content
