"""A brief of a campaign's places: to print as a page of the web, to edit as a Word file."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from layers.language import N_, _, language
from layers.paper import webfont, word
from layers.paper.blocks import Block, Picture, Table, said
from layers.paper.brief_told import Brief, told
from layers.paper.markup import POLICY
from layers.paper.speaking import in_language
from layers.paper.stationery import stationery, with_picture
from layers.paper.word import ILLEGAL
from layers.view import View

SHEET = Path(__file__).with_name("brief.css")
SHARED = N_("In all of these places:")
WIDTHS = (0.95, 0.85, 1.35, 1.3, 1.05, 1.0)
"""Of the table's columns, in inches: as wide as the text on Letter paper."""


def html(geoids: tuple[str, ...], view: View, site: str, map_svg: str, name: str) -> str:
    """The brief as one HTML page in the view's language that needs nothing else, for Letter paper.

    ``map_svg`` is an ``<svg>`` of ours and stands as it is; all other words are escaped. ``name``
    is the list's, or empty.
    """
    return in_language(view.lang, lambda: _html(told(geoids, view, site, name), map_svg))


def docx(geoids: tuple[str, ...], view: View, site: str, map_png: bytes, name: str) -> bytes:
    """The same as a Word file; ``map_png`` is a picture of the map, or empty for none."""
    return in_language(view.lang, lambda: _docx(told(geoids, view, site, name), map_png))


def _html(brief: Brief, map_svg: str) -> str:
    title = _safe(brief.title)
    parts = [_figure(map_svg), _table(brief), _towns(brief), _ending(brief)]
    body = f'<p class="empty">{_safe(brief.empty)}</p>' if brief.empty else "".join(parts)
    about = "<br>".join(map(_safe, brief.about))
    content = f'<main><h1>{title}</h1><p class="about">{about}</p>{body}</main>'
    style = webfont.faces(language(), content) + SHEET.read_text(encoding="utf-8")
    return (
        f'<!doctype html><html lang="{language()}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
        '<meta name="referrer" content="no-referrer">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{style}</style></head><body>{content}</body></html>"
    )


def _table(brief: Brief) -> str:
    head = "".join(f'<th scope="col">{_safe(title)}</th>' for title in brief.head)
    rows = "".join(f"<tr>{_cells(row)}</tr>" for row in brief.rows)
    return (
        f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
        "</div>"
    )


def _cells(row: tuple[str, ...]) -> str:
    first, *others = map(_safe, row)
    return f'<th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in others)


def _figure(map_svg: str) -> str:
    return f"<figure>{map_svg}</figure>" if map_svg else ""


def _towns(brief: Brief) -> str:
    sections = (
        f"<section><h3>{_safe(town.name)} <small>{_safe(town.kind)}</small></h3>"
        f"<p>{_safe(town.text)}</p></section>"
        for town in brief.towns
    )
    shared = f"<p>{_safe(_(SHARED))} {_safe(brief.shared)}</p>" if brief.shared else ""
    return f"<h2>{_safe(_('Place by place'))}</h2>{shared}{''.join(sections)}"


def _ending(brief: Brief) -> str:
    """How to read the brief, and its sources by number."""
    remarks = "".join(f"<dt>{_safe(h)}</dt><dd>{_safe(text)}</dd>" for h, text in brief.remarks)
    sources = "".join(f"<li>{_source(line)}</li>" for line in brief.sources)
    return (
        f"<h2>{_safe(_('How to read this'))}</h2><dl>{remarks}</dl>"
        f'<h2>{_safe(_("Sources"))}</h2><ul class="sources">{sources}</ul>'
    )


def _source(line: str) -> str:
    """A source behind its number; its own words are English."""
    number, _tab, words = line.partition("\t")
    return f'<span>{_safe(number)}</span><span lang="en">{_safe(words)}</span>'


def _safe(text: str) -> str:
    return escape(ILLEGAL.sub("", text))


def _docx(brief: Brief, map_png: bytes) -> bytes:
    footer = _("Page {page} of {pages}")
    if brief.empty or not map_png:
        return word.written(stationery(language(), footer), brief.title, _blocks(brief, False))
    paper = with_picture(language(), footer, map_png, _("The map of these places"))
    return word.written(paper, brief.title, _blocks(brief, True))


def _blocks(brief: Brief, drawn: bool) -> Iterator[Block]:
    yield said("Title", brief.title)
    yield from (said("Subtitle", line) for line in brief.about)
    if brief.empty:
        yield said("Body Text", brief.empty)
        return
    if drawn:
        yield Picture()
    yield Table(brief.head, brief.rows, WIDTHS)
    yield said("Heading 1", _("Place by place"))
    if brief.shared:
        yield said("Body Text", f"{_(SHARED)} {brief.shared}")
    for town in brief.towns:
        yield said("Heading 2", f"{town.name}, {town.kind}")
        yield said("Body Text", town.text)
    yield said("Heading 1", _("How to read this"))
    for heading, text in brief.remarks:
        yield said("Heading 2", heading)
        yield said("Body Text", text)
    yield said("Heading 1", _("Sources"))
    yield from (said("Source", line, language="en") for line in brief.sources)
