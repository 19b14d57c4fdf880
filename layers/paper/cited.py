"""Sources by number: where they are named in a text, and the list at its end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from layers.language import _, day_words
from layers.town import Citation

TIED = "\u00a0"
"""A space at which no line is broken."""


@dataclass(frozen=True)
class Document:
    """A source as a list names it; ``published`` is in words, or empty."""

    publisher: str
    title: str
    published: str
    url: str

    @property
    def line(self) -> str:
        """Its publisher first: a title alone can name another than who wrote it.

        A title in square brackets is ours: it describes a document whose own we do not know.
        """
        ours = self.title.startswith("[")
        title = self.title.strip("[]") if ours else f"“{self.title}”"
        named = f"{self.publisher}: {title}"
        dated = f"{named}, {self.published}." if self.published else f"{named}."
        return f"{dated} {self.url}".strip()


@dataclass
class Cited:
    """The documents that a text names, each once and by the number of its first mention."""

    documents: list[Document] = field(default_factory=list)

    def marks(self, documents: Iterable[Document]) -> str:
        """Their numbers as they stand behind a sentence, on its line; nothing for none."""
        numbers = sorted({self._number(one) for one in documents})
        return "".join(f"{TIED}[{number}]" for number in numbers)

    def _number(self, document: Document) -> int:
        if document not in self.documents:
            self.documents.append(document)
        return self.documents.index(document) + 1

    def lines(self) -> tuple[str, ...]:
        """Every document with its number, a tab between them, for the end of the text."""
        return tuple(f"[{number}]\t{one.line}" for number, one in enumerate(self.documents, 1))


def document(claim: Citation) -> Document:
    """What a claim rests on, with its date; "about" where the date is ours."""
    return Document(claim.publisher, claim.title, _published(claim), claim.url)


def _published(claim: Citation) -> str:
    if not claim.source_date:
        return ""
    words = day_words(claim.source_date)
    if claim.dated != "estimated":
        return words
    return _("about {date}, undated").format(date=words)
