"""When something breaks: the viewer reads a sentence, the log where it broke, never what was typed.

An exception's message often repeats what it was given (``KeyError: 'somerville'``), so the log
keeps its type and the lines of code it came through, and leaves the message out.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from html import escape
from types import TracebackType

import streamlit as st

from layers.language import _, language

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def show(_failure: Exception) -> bool:
    """Tell the viewer in a sentence; True keeps Streamlit from adding words of its own."""
    words = _(
        "This page could not be put together. The fault is ours and is in our log. Reload the"
        " page, or start again from the map."
    )
    st.html(f'<p class="failed" role="alert" lang="{language()}">{escape(words)}</p>')
    return True


def keep_messages_out_of_logs() -> None:
    """From now on log records carry an exception's type and place, without its message."""
    usual = logging.getLogRecordFactory()
    if getattr(usual, "without_messages", False):
        return
    logging.setLogRecordFactory(_without_messages(usual))


def _without_messages(usual: Callable[..., logging.LogRecord]) -> Callable[..., logging.LogRecord]:
    def record(*given: object, **named: object) -> logging.LogRecord:
        made = usual(*given, **named)
        if made.exc_info and made.exc_info[0]:
            made.exc_text = where(made.exc_info)
            made.exc_info = None
        return made

    record.without_messages = True  # type: ignore[attr-defined]
    return record


def where(failure: ExcInfo) -> str:
    """The lines of code an exception came through, its causes' too, each with its type alone."""
    told = []
    error: BaseException | None = failure[1]
    while error is not None:
        lines = "".join(traceback.format_tb(error.__traceback__)).rstrip()
        told.append(f"{type(error).__name__} (message left out)\n{lines}")
        error = error.__cause__ or error.__context__
    return "\nafter ".join(told)
