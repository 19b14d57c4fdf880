"""The typefaces of documents as a page can carry them along: cut down to the letters it needs."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools import subset

from layers import catalogues
from layers.paper import fonts

LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin of western and central Europe
    *(0x1A0, 0x1A1, 0x1AF, 0x1B0),  # ơ and ư
    *(0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323),  # accents that stand by themselves
    *range(0x1EA0, 0x1EFA),  # Vietnamese
    *range(0x2010, 0x2027),  # dashes, quotation marks, dots
    *(0x202F, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2192, 0x2212, 0x2264, 0x2265),
)
"""The letters, figures and marks of the five languages that Source Sans 3 sets."""

CJK_MARKS = (*range(0x3000, 0x3020), *range(0xFF01, 0xFF61))
FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk", "tnum"]


def faces(lang: str, text: str) -> str:
    """The ``@font-face`` rules of a document: the Latin one for all, Chinese where its text is."""
    sources = {"Source Sans 3": address()}
    if lang == "zh":
        sources["Noto Sans SC"] = chinese(text)
    return "".join(
        f'@font-face{{font-family:"{name}";font-weight:200 900;src:url({source})}}'
        for name, source in sources.items()
    )


@cache
def address() -> str:
    """Source Sans 3 in all its weights for Latin and Vietnamese, as a ``data:`` address of WOFF.

    Some 60 KB; made once a process, which takes about half a second. Raises FileNotFoundError
    where the typeface is not installed.
    """
    return _address(_cut(fonts.latin(), LATIN))


def chinese(text: str) -> str:
    """Noto Sans SC in all its weights for the Chinese signs of a text, likewise.

    Some 300 bytes a sign. A sign that is neither in our catalogue nor a mark is left to the
    reader's own typefaces.
    """
    return _address(_cut(BytesIO(_catalogue()), sorted({ord(sign) for sign in text} - {*LATIN})))


@cache
def _catalogue() -> bytes:
    """The typeface cut down to what our Chinese sentences are written with: a 17 MB file is slow.

    Every other one is cut out of it.
    """
    text = catalogues.path("zh").read_text(encoding="utf-8")
    signs = {ord(sign) for sign in text if ord(sign) > 0x2E7F}
    return _cut(fonts.chinese(), sorted({*signs, *CJK_MARKS}), flavor=None)


def _cut(
    face: Path | BytesIO, letters: tuple[int, ...] | list[int], flavor: str | None = "woff"
) -> bytes:
    """A typeface with these letters (by code point) alone, unhinted."""
    wanted = subset.Options(flavor=flavor, layout_features=FEATURES, hinting=False)
    font = subset.load_font(face, wanted)
    cutter = subset.Subsetter(wanted)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    made = BytesIO()
    subset.save_font(font, made, wanted)
    return made.getvalue()


def _address(font: bytes) -> str:
    return f"data:font/woff;base64,{b64encode(font).decode()}"
