"""Where the site is: below which path, and at which host where no ``SITE_ADDRESS`` is set."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv6Address
from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.types import Scope
from streamlit import config

LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
NAMED = re.compile(rf"(?:{LABEL}\.)*{LABEL}")
HOST = re.compile(r"(\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9.-]{1,253})(?::([0-9]{1,5}))?")


def base() -> str:
    """The base path below which Streamlit serves, with a slash before it; empty for none."""
    path = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def own_address(scope: Scope, below: str = "") -> str:
    """The site's address by the request's own host, without a last slash; empty where it is none.

    It holds nothing that XML or an address would have to write otherwise.
    """
    host = Headers(scope=scope).get("host", "")
    return f"{scope['scheme']}://{host}{quote(below)}" if is_host(host) else ""


def is_host(text: str) -> bool:
    """Whether a text is a host with or without a port, as a Host header names it (RFC 9110)."""
    found = HOST.fullmatch(text)
    if found is None or int(found[2] or 0) > 65535:
        return False
    return _is_ipv6(found[1]) if found[1].startswith("[") else bool(NAMED.fullmatch(found[1]))


def _is_ipv6(text: str) -> bool:
    try:
        IPv6Address(text.strip("[]"))
    except AddressValueError:
        return False
    return True
