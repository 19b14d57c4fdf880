"""A QR code as a page draws it by itself: a line of bits, so that hundreds take little room."""

from __future__ import annotations

from base64 import b64encode

import segno

MASK = 3  # any of the eight reads the same; trying all of them takes eight times as long


def bits(address: str) -> str:
    """The modules of an address's code, row by row from the top left, as bits in base64.

    The code is a square: its side is the root of the number of modules, of which the last byte has
    up to seven too many. Empty for no address.
    """
    if not address:
        return ""
    code = segno.make(address, error="m", mask=MASK, boost_error=False, micro=False)
    row = "".join(str(module & 1) for line in code.matrix for module in line)
    padded = row.ljust(-(-len(row) // 8) * 8, "0")
    return b64encode(int(padded, 2).to_bytes(len(padded) // 8, "big")).decode()
