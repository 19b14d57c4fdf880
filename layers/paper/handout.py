"""A town on one sheet of Letter paper: as a PDF to print, and as a page that needs nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from data import store
from layers import qr
from layers.language import _, language
from layers.paper import markup, typeset, word
from layers.paper.sheet import Sheet, sheet
from layers.style import COLOURS
from layers.view import View

PAGE = "handout"
NARROWER = 0.97
"""Of the PDF's size of type: a browser's lines break where its own rules say."""


def pdf(geoid: str, view: View, site: str = "") -> bytes:
    """The sheet as PDF/UA-1 in the language in use; ``site`` is the map's address, if known."""
    return typeset.pdf(PAGE, told(sheet(geoid, view, site)), view.on)


def html(geoid: str, view: View, site: str = "") -> str:
    """The same sheet as one HTML document: it asks for nothing, and prints as one page.

    Its type on paper has the size at which the PDF's filled the sheet, a little less for safety.
    """
    one = sheet(geoid, view, site)
    size = typeset.found(PAGE, told(one), "size")
    return markup.page(one, heads(), NARROWER * size)


def zipped(geoids: Sequence[str], view: View, site: str, made: Callable[[int, int], None]) -> bytes:
    """The PDFs of several places in one ZIP file; ``made`` hears how many of how many are made."""
    return word.zipped(dict(_pdfs(geoids, view, site, made)))


def _pdfs(
    geoids: Sequence[str], view: View, site: str, made: Callable[[int, int], None]
) -> Iterator[tuple[str, bytes]]:
    for number, geoid in enumerate(geoids, 1):
        yield f"{file_name(geoid)}.pdf", pdf(geoid, view, site)
        made(number, len(geoids))


def file_name(geoid: str) -> str:
    """A handout's file name without its ending: ``chelsea-handout-es``."""
    return f"{store.municipalities().at[geoid, 'slug']}-handout-{language()}"


def told(one: Sheet) -> dict[str, Any]:
    """A sheet as its page is told it, with its headings, its code and the colours."""
    return {
        **asdict(one),
        "qr": qr.svg(one.address) if one.address else "",
        "heads": heads(),
        "colours": COLOURS,
    }


def heads() -> dict[str, str]:
    """The headings of a sheet's sections."""
    return {
        "groups": _("What our records say"),
        "beyond": _("Also applies here"),
        "people": _("Who lives here"),
        "steps": _("What you can do"),
        "sources": _("Sources"),
    }
