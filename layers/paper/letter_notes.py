"""What whoever sends a letter must know, in the reader's language: it is no part of the letter."""

from __future__ import annotations

from layers.language import N_, _, day_words, language
from layers.paper.blocks import Paragraph, Run
from layers.paper.letter import SINCE, template
from layers.view import LAST_CHECKED

FIRST = N_("This is a template, not legal advice.")
OF_WORD = N_("Delete this box before you send the letter.")
OF_TEXT = N_("Before you send the letter, delete all lines from here to the second row of signs.")
NOTES = (
    N_(
        "Fill in every blank in [square brackets]: your name and addresses, and the"
        " address of the agency’s Records Access Officer. We do not have that address: ask the"
        " agency."
    ),
    N_("The agency will see who asks. A group can ask in its own name."),
    N_("The letter is in English, because an agency of Massachusetts reads it."),
    N_(
        "It asks for agreements and rules since {since}, when our records of COPLINK begin, and for"
        " logs and correspondence of one year, so that the search stays small. Change this as you"
        " need."
    ),
    N_(
        "What it says of the agency is what our records say as of {checked}. Read it before you"
        " sign."
    ),
)
RULE = "=" * 72
"""A row of signs around the notes of a plain text."""


def box() -> tuple[Paragraph, ...]:
    """The notes as the box that a Word file begins with."""
    first = Run(f"{_(FIRST)} {_(OF_WORD)}", strong=True, language=language())
    notes = (Paragraph("Apart", (Run(note, language=language()),)) for note in _notes())
    return Paragraph("Apart", (first,)), *notes


def lines() -> tuple[str, ...]:
    """The notes as the lines that a plain text begins with."""
    return RULE, f"{_(FIRST)} {_(OF_TEXT)}", *(f"- {note}" for note in _notes()), RULE


def _notes() -> tuple[str, ...]:
    since, checked = (day_words(day.isoformat()) for day in (SINCE, LAST_CHECKED))
    return tuple(_(note).format(since=since, checked=checked) for note in NOTES)


def blanks() -> tuple[str, ...]:
    """What a letter leaves to be filled in, as it stands in it."""
    return tuple(f"[{words}]" for words in template()["blanks"].values())
