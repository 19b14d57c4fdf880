"""The typefaces inside a presentation, so that it looks the same on any machine."""

from __future__ import annotations

from base64 import b64encode
from functools import cache, lru_cache
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from layers import bundle
from layers.paper import fonts

LATIN = "Source Sans"
CHINESE = "Noto Sans SC"


def typefaces(text: str) -> dict[str, str]:
    """The fonts that a text needs, in base64, by their name: Chinese only where it is written.

    Of the Chinese typeface only the signs of the text are there: all of it is 17 megabytes.
    """
    given = {LATIN: _latin()}
    if signs := "".join(sorted({sign for sign in text if "⺀" <= sign <= "鿿"})):
        given[CHINESE] = _chinese(signs)
    return given


@cache
def _latin() -> str:
    return b64encode(bundle.typeface().read_bytes()).decode()


@lru_cache(maxsize=4)
def _chinese(signs: str) -> str:
    """The signs with the marks of Chinese sentences, in all weights."""
    wanted = Options(layout_features=[], hinting=False, drop_tables=["DSIG"])
    font = TTFont(fonts.file(*fonts.CHINESE), lazy=True)
    subsetter = Subsetter(wanted)
    subsetter.populate(text=signs + "，。、；：？！（）《》「」“”‘’—…·％")
    subsetter.subset(font)
    font.flavor = "woff"
    kept = BytesIO()
    font.save(kept)
    return b64encode(kept.getvalue()).decode()
