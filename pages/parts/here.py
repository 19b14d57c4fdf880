"""The address under which the viewer sees the map, for examples and for what is printed."""

from __future__ import annotations

import logging
import re
from urllib.parse import urlsplit

import streamlit as st

from layers import settings

SOMEWHERE = "https://example.org"
PAGE = re.compile(
    r"(https?://[A-Za-z0-9.\-\[\]:]+(?:/[A-Za-z0-9._~-]+)*)/(?:data|paper|present|story)/?"
)
ALONE = {"localhost", "127.0.0.1", "[::1]", "0.0.0.0"}

_log = logging.getLogger(__name__)


def site() -> str:
    """The address that is set (``SITE_ADDRESS``), else the one that the browser shows.

    Without a last slash. A setting that is no address is said in the log and counts as none.
    """
    try:
        if given := settings.site_address():
            return given
    except ValueError as error:
        _log.warning("%s", error)
    return of_page(st.context.url or "")


def given() -> str:
    """The same address; empty where the browser shows none that could be it."""
    found = site()
    return "" if found == SOMEWHERE else found


def alone(site: str) -> bool:
    """Whether an address leads to the map only on the machine that it runs on, or nowhere."""
    return site == SOMEWHERE or urlsplit(site).netloc.partition(":")[0] in ALONE


def of_page(url: str) -> str:
    """The address of the map from that of one of its pages; a stand-in for anything odd."""
    found = PAGE.fullmatch(url.partition("?")[0].partition("#")[0])
    return found[1] if found else SOMEWHERE
