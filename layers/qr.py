"""An address as a QR code, for whoever has paper or a screen before them and a phone at hand."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

import segno

QUIET = 4
"""Modules of white around the code, as its standard asks; no page takes any of it away."""
MASK = 3  # any of the eight reads the same; trying all of them takes eight times as long


def svg(address: str) -> str:
    """The code as SVG without a size of its own, dark on white.

    Raises ValueError (segno.DataOverflowError) for an address of more than some 2,300 letters.
    """
    drawn = BytesIO()
    _made(address).save(
        drawn,
        kind="svg",
        border=QUIET,
        dark="#000",
        light="#fff",
        xmldecl=False,
        omitsize=True,
        nl=False,
    )
    return drawn.getvalue().decode()


def bits(address: str) -> str:
    """The code's modules, row by row from the top left, as bits in base64; empty for no address.

    For a page that draws codes by itself: hundreds of them take little room. The code is a square:
    its side is the root of the number of modules, of which the last byte has up to seven too many.
    Raises ValueError as ``svg`` does.
    """
    if not address:
        return ""
    row = "".join(str(module & 1) for line in _made(address).matrix for module in line)
    padded = row.ljust(-(-len(row) // 8) * 8, "0")
    return b64encode(int(padded, 2).to_bytes(len(padded) // 8, "big")).decode()


def _made(address: str) -> segno.QRCode:
    """Of the middle level of correction: it is read with 15 % of it smudged."""
    return segno.make(address, error="m", mask=MASK, boost_error=False, micro=False)
