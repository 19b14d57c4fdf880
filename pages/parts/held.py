"""A download button whose file is made when somebody asks for it, and held for their page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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

from layers.language import _, language, speak
from pages.parts.block import block


@dataclass(frozen=True)
class File:
    """A file that can be had: what its button says, how it is made, its name and its kind.

    ``about`` is told on pointing at the button.
    """

    words: str
    make: Callable[[], bytes]
    name: str
    media_type: str
    about: str = ""


def download(file: File, key: str) -> None:
    """The button for a file; ``key`` tells it apart on its page.

    The file speaks the page's language: it is made outside of the page's run.
    """
    st.download_button(
        file.words,
        partial(_held, file, language(), get_script_run_ctx()),
        file_name=file.name,
        mime=file.media_type,
        key=key,
        help=file.about or None,
        on_click="ignore",
    )


def sorry() -> None:
    """The sentence on a failure: it shows where a button above it says so, in English."""
    block(f'<p class="not-made" role="alert">{escape(_sorry())}</p>')


def _sorry() -> str:
    return _(
        "The file could not be made. The fault is ours and is in our log. Reload the page, or try"
        " another format."
    )


def _held(file: File, lang: str, run: ScriptRunContext | None) -> bytes:
    """Make the file and hold on to it as one of the page that it was asked from.

    Streamlit forgets a file that it made on demand as soon as two visitors' pages have run, which
    on a busy day is before a telephone has begun to fetch it. One of a page stays with the page.
    """
    speak(lang)
    content = file.make()
    hold = Thread(
        target=get_instance().media_file_mgr.add,
        args=(content, file.media_type, f"held-{file.name}", file.name, True),
    )
    add_script_run_ctx(hold, run)
    hold.start()
    hold.join()
    return content
