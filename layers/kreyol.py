"""Haitian Creole dates and lists: what Babel 2.18 knows of it is French."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

MONTHS = (
    "janvye", "fevriye", "mas", "avril", "me", "jen",
    "jiyè", "out", "septanm", "oktòb", "novanm", "desanm",
)  # fmt: skip


def day_words(when: date, precision: int) -> str:
    """A date by its year, its month and year, or its day, month and year: "20 me 2021"."""
    parts = (str(when.year), MONTHS[when.month - 1], str(when.day))
    return " ".join(reversed(parts[:precision]))


def list_words(items: Sequence[str]) -> str:
    """Several things in one sentence: "a, b ak c"."""
    return " ak ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)
