"""Paragraphs as plain text: a line each, numbered items, a blank line between what is apart."""

from __future__ import annotations

from collections.abc import Iterable

from layers.paper.blocks import Paragraph, Style

CLOSE: frozenset[Style] = frozenset({"Address", "Source"})
"""Styles whose paragraphs follow one another without a line between."""


def text(paragraphs: Iterable[Paragraph]) -> str:
    """The paragraphs one after another; lines are not broken, so that they can go into an e-mail.

    Items are numbered through, as Word numbers them.
    """
    lines: list[str] = []
    before: Style | None = None
    number = 0
    for one in paragraphs:
        if before and not (one.style == before and one.style in CLOSE):
            lines.append("")
        if one.style == "List Number":
            number += 1
        lines.append(_mark(one.style, number) + one.text.replace("\t", " "))
        before = one.style
    return "\n".join(lines) + "\n"


def _mark(style: Style, number: int) -> str:
    return {"List Number": f"{number}. ", "List Bullet": "- "}.get(style, "")
