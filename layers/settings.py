"""What whoever runs the map may set, by environment variable; each has a default that works."""

from __future__ import annotations

import os
import re
from urllib.parse import urlsplit

NEUTRAL_PAGE = "https://www.weather.gov/"
STREET_MAP_TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
WEB_ADDRESS = re.compile(
    r"https://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~/%+-]*)?(\?[A-Za-z0-9._~&=%+-]*)?"
)


def neutral_page() -> str:
    """Where "Leave this page" goes (``NEUTRAL_PAGE``): the national weather forecast at first.

    Raises ValueError for anything but an http(s) address.
    """
    return _web_address("NEUTRAL_PAGE", NEUTRAL_PAGE)


def street_map_tiles() -> str:
    """The address pattern of the street map's pictures (``STREET_MAP_TILES``), with {z} {x} {y}.

    Raises ValueError for anything but an http(s) address with the three places.
    """
    pattern = _web_address("STREET_MAP_TILES", STREET_MAP_TILES)
    if missing := [place for place in ("{z}", "{x}", "{y}") if place not in pattern]:
        raise ValueError(f"STREET_MAP_TILES is {pattern!r}: {', '.join(missing)} is missing")
    return pattern


def host(address: str) -> str:
    """The host that an address calls: ``tile.openstreetmap.org``."""
    return urlsplit(address).netloc


def origin(address: str) -> str:
    """The address's scheme and host, as a content-security policy names them."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _web_address(name: str, usual: str) -> str:
    address = os.environ.get(name, usual)
    if urlsplit(address).scheme not in ("http", "https") or not host(address):
        raise ValueError(f"{name} is {address!r}: a web address (https://…) is needed")
    if any(mark in address for mark in " ;,'\"<>"):
        raise ValueError(f"{name} is {address!r}: no spaces, quotes, commas or semicolons")
    return address


def report_mistakes_to() -> str:
    """Where to report mistakes (``REPORT_MISTAKES_TO``): an e-mail or a web address, or "".

    Raises ValueError for anything else.
    """
    address = os.environ.get("REPORT_MISTAKES_TO", "").strip()
    if not address or EMAIL.fullmatch(address):
        return address
    if urlsplit(address).scheme != "https" or not WEB_ADDRESS.fullmatch(address):
        raise ValueError(
            f"REPORT_MISTAKES_TO is {address!r}: an e-mail address or https://… is needed"
        )
    return address


def site_address() -> str:
    """Where the map is reached from outside (``SITE_ADDRESS``), without a last slash, or "".

    Raises ValueError for anything but an http(s) address.
    """
    given = os.environ.get("SITE_ADDRESS", "").strip()
    return _web_address("SITE_ADDRESS", given).rstrip("/") if given else ""
