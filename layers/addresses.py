"""What can be said of a document's web address where it does not lead to the document itself."""

from __future__ import annotations

from urllib.parse import urlsplit

from layers.language import N_, _

NONE = N_("no address known to us")
SITE = N_("links to the site, not to the page")


def about(url: str) -> str:
    """Words on an address: that there is none, that it is the site's alone; else empty."""
    if not url.startswith(("https://", "http://")):
        return _(NONE)
    parts = urlsplit(url)
    return "" if parts.path.strip("/") or parts.query else _(SITE)
