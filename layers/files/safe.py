"""Text that no spreadsheet can take for a formula, and names that every disk can keep."""

from __future__ import annotations

import re
import unicodedata

STARTS = "=+-@"
"""What a formula begins with; the wide forms of these signs are read like them."""

_CONTROLS = ("\t", "\r", "\n")
MARK = "'"
"""Put before a text that a spreadsheet would calculate; it takes the mark as "this is text"."""

LONGEST, LONGEST_SHEET = 80, 31


def risky(text: str) -> bool:
    """Whether a spreadsheet could take a text for a formula.

    Some drop what cannot be seen before they look, so a sign counts after spaces, controls and
    invisible characters too; a tab or an end of line at the start can move it into another cell.
    """
    if text[:1].isascii() and text[:1].isalnum():  # nearly all that there is
        return False
    first = next((one for one in unicodedata.normalize("NFKC", text) if not _unseen(one)), " ")
    return text[:1] in _CONTROLS or first in STARTS


def _unseen(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp", "Zs")


def text_only(text: str) -> str:
    """A text as a cell of a CSV file, where only a mark keeps it from being calculated."""
    return MARK + text if risky(text) else text


def file_name(*parts: str, suffix: str) -> str:
    """A name of small letters, digits, hyphens and dots: ``ma-ice-our-towns-2026-11-21.csv``.

    Letters lose their accents; what is neither letter nor digit becomes a hyphen.
    """
    words = "-".join(_slug(part)[:LONGEST].strip("-") for part in parts if _slug(part))
    return f"{words}.{suffix}"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def sheet_name(title: str) -> str:
    """A title as Excel takes it for a sheet's name."""
    return re.sub(r"[\[\]:*?/\\']", " ", title)[:LONGEST_SHEET].strip()
