"""The one style sheet of all pages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from layers import all_layers, bundle, night

HERE = Path(__file__).parent
SHEETS = (
    "style",
    "bar",
    "legend",
    "panel",
    "paper",
    "on_paper",
    "languages",
    "agencies",
    "town",
    "organize",
    "downloads",
    "compare",
    "listing",
    "story",
    "changes",
)


@cache
def name() -> str:
    """The file name of the one style sheet: both palettes, the legend's swatches, the pages."""
    sheets = ((HERE / f"{name}.css").read_text() for name in SHEETS)
    return bundle.put("page", "css", night.sheet(all_layers()) + "".join(sheets))
