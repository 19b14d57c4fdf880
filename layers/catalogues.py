"""The gettext catalogues in ``locale/``: read once from their .po files, English without one."""

from __future__ import annotations

import re
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent.parent / "locale"
REVIEW = re.compile(r'^"(X-Reviewed-(?:By|On)): *(.*?) *\\n"$', re.MULTILINE)


def path(language: str) -> Path:
    """The file of a language's catalogue."""
    return FOLDER / language / "LC_MESSAGES" / "messages.po"


@cache
def translations(language: str) -> NullTranslations:
    """A language's messages; English needs none.

    Raises FileNotFoundError where a language has no catalogue.
    """
    if language == "en":
        return NullTranslations()
    compiled = BytesIO()
    with path(language).open("rb") as catalogue:
        write_mo(compiled, read_po(catalogue, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache
def reviewed(language: str) -> bool:
    """Whether a native speaker has read the catalogue: its header gives a name and a day."""
    return language == "en" or all(marks(path(language).read_text()).values())


def marks(text: str) -> dict[str, str]:
    """What a catalogue's header says of its review, by the header's names; "" where nothing.

    Babel reads and writes the headers that it knows and drops these two, so they are read here.
    """
    return {"X-Reviewed-By": "", "X-Reviewed-On": ""} | dict(REVIEW.findall(text))
