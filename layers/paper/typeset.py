"""Pages set in type by Typst: what is told in data becomes a PDF or a picture.

A page is a file ``<name>.typ`` beside this one. What it says is handed to it as JSON and never
becomes part of its text, so that no name and no sentence can be read as a command.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import typst

from layers.paper import fonts

FOLDER = Path(__file__).parent
PER_INCH = 72
"""Typst's points to an inch: at this many a point is a pixel."""


def pdf(page: str, told: Mapping[str, Any], on: date) -> bytes:
    """A page as PDF/UA-1, tagged for screen readers, dated ``on``: equal data make equal bytes.

    Raises typst.TypstError where the page cannot be set.
    """
    return _made(page, told, on, {"format": "pdf", "pdf_standards": ["ua-1"]})


def png(page: str, told: Mapping[str, Any], on: date, scale: float = 1) -> bytes:
    """A page of one sheet as PNG, ``scale`` pixels a point. Raises typst.TypstError as above."""
    return _made(page, told, on, {"format": "png", "ppi": PER_INCH * scale})


def svg(page: str, told: Mapping[str, Any], on: date) -> str:
    """A page of one sheet as SVG, its words as outlines. Raises typst.TypstError as above."""
    return _made(page, told, on, {"format": "svg"}).decode()


def answer(page: str, told: Mapping[str, Any], label: str) -> int | None:
    """The number that a page lays down at a label, once it has measured what it is told.

    Raises RuntimeError where the page cannot be set.
    """
    told_back: int | None = json.loads(
        typst.query(
            FOLDER / f"{page}.typ",
            f"<{label}>",
            field="value",
            one=True,
            root=FOLDER,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"told": json.dumps(told, ensure_ascii=False)},
        )
    )
    return told_back


def _made(page: str, told: Mapping[str, Any], on: date, wanted: dict[str, Any]) -> bytes:
    made = typst.compile(
        FOLDER / f"{page}.typ",
        root=FOLDER,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"told": json.dumps(told, ensure_ascii=False)},
        timestamp=datetime.combine(on, time(), UTC),
        **wanted,
    )
    return bytes(made[0] if isinstance(made, list) else made)


@cache
def _fonts() -> typst.Fonts:
    """The typefaces, read once a process."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[*fonts.folders()]
    )
