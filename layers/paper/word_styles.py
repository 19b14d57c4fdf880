"""How the paragraphs of Word documents look, style by style; sizes in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from layers.paper.blocks import Style


@dataclass(frozen=True)
class Look:
    """A style's letters and spaces; ``hanging`` in inches. ``heads`` stays with what follows it."""

    size: float = 10.5
    before: float = 0
    after: float = 6
    bold: bool = False
    colour: str = "ink"
    line: float = 1.12
    hanging: float = 0
    heads: bool = False


LOOKS: Mapping[Style, Look] = {
    "Apart": Look(9.5, after=3),
    "Address": Look(after=0),
    "Title": Look(20, after=2, bold=True, line=1, heads=True),
    "Subtitle": Look(10.5, after=2, colour="muted"),
    "Heading 1": Look(12, before=12, after=4, bold=True, line=1, heads=True),
    "Heading 2": Look(10.5, before=6, after=3, bold=True, line=1, heads=True),
    "Body Text": Look(),
    "List Number": Look(after=4, hanging=0.25),
    "List Bullet": Look(after=4, hanging=0.25),
    "Source": Look(8.5, after=2, colour="muted", line=1.05, hanging=0.35),
    "Cell": Look(8.5, after=0, line=1.05),
    "Picture": Look(before=8, after=8, line=1),
}

BORDERED: frozenset[Style] = frozenset({"Apart"})
"""Styles in a box, which holds all paragraphs of it that follow one another."""
