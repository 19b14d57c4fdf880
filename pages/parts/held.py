"""A download button whose file is made when somebody asks for it, and held for their page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from html import escape
from threading import Thread

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
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


@dataclass(frozen=True)
class Several:
    """Many files in one ZIP file: its name, and the words of how it is made and saved.

    ``make`` and ``save`` are said by buttons, ``made`` by a bar: with ``{n}`` of ``{count}``.
    """

    make: str
    made: str
    save: str
    name: str


def several(said: Several, zipped: Callable[[Callable[[int, int], None]], bytes], key: str) -> None:
    """The button that has many files made while a bar tells how far it is, then theirs to save."""
    if not st.button(said.make, key=f"make-{key}"):
        return
    bar = st.progress(0.0)
    content = zipped(partial(_told, bar, said.made))
    bar.empty()
    st.download_button(
        said.save,
        content,
        file_name=said.name,
        mime="application/zip",
        key=f"save-{key}",
        type="primary",
        on_click="ignore",
    )


def _told(bar: DeltaGenerator, words: str, done: int, of: int) -> None:
    bar.progress(done / of, words.format(n=done, count=of))


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
