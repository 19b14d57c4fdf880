"""What an editable document is made of: paragraphs of runs, tables, a picture; no format yet.

A letter is told once in these and becomes a Word file (``layers.paper.word``) or plain text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Style = Literal[
    "Apart",
    "Address",
    "Title",
    "Subtitle",
    "Heading 1",
    "Heading 2",
    "Body Text",
    "List Number",
    "List Bullet",
    "Source",
    "Cell",
    "Picture",
]
"""The paragraph styles, by the names that Word shows. "Apart" is what is not part of a letter."""


@dataclass(frozen=True)
class Run:
    """Some words of a paragraph; a ``blank`` is to be filled in by whoever sends it.

    ``language`` (a key of ``LANGUAGES``) is given where it is not the document's.
    """

    text: str
    blank: bool = False
    strong: bool = False
    language: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph in one of the document's styles."""

    style: Style
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Its words without their looks; a blank stands in square brackets."""
        return "".join(f"[{run.text}]" if run.blank else run.text for run in self.runs)


@dataclass(frozen=True)
class Table:
    """Rows of cells under a head that every page repeats; ``widths`` in inches."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True)
class Picture:
    """Where the document's one picture stands."""


Block: TypeAlias = Paragraph | Table | Picture


def said(style: Style, *texts: str, language: str = "") -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph(style, tuple(Run(text, language=language) for text in texts))
