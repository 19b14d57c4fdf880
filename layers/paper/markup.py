"""A sheet as one HTML document that carries all it needs: its style, its typeface, its pictures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from pathlib import Path

from layers import qr, svg
from layers.paper import webfont
from layers.paper.references import Source
from layers.paper.sheet import Group, Line, Said, Sheet, Step
from layers.style import COLOURS

STYLE = Path(__file__).with_name("handout.css")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"


def page(one: Sheet, heads: Mapping[str, str], size: float) -> str:
    """The document; ``heads`` are its sections' headings, ``size`` its type on paper in points."""
    body = _body(one, heads)
    style = f"{webfont.faces(one.lang, body)}:root{{--size:{size:.2f}pt;{_colours()}}}{_style()}"
    return (
        f'<!DOCTYPE html><html lang="{escape(one.lang)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>{escape(f'{one.name} – {one.site}')}</title>"
        f"<style>{style}</style></head><body>{body}</body></html>\n"
    )


def _body(one: Sheet, heads: Mapping[str, str]) -> str:
    groups = "".join(map(_group, one.groups))
    people = f"<p>{_said(one.people)} {escape(one.counted)}</p>"
    steps = "".join(map(_step, (None, *one.steps), one.steps))
    sources = "".join(_source(*pair) for pair in enumerate(one.sources, start=1))
    return (
        f"{_head(one)}<main>{_section('groups', heads, groups)}<div class='two'><div>"
        f"{_section('beyond', heads, _list(map(_status, one.beyond)))}</div><div>"
        f"{_section('steps', heads, f'<ul>{steps}</ul>')}"
        f"{_section('people', heads, people)}</div></div>"
        f"{_section('sources', heads, f'<ol>{sources}</ol>')}</main>"
        f"<footer><p>{escape(one.correct)} {escape(one.unread)}</p></footer>"
    )


def _head(one: Sheet) -> str:
    answer = "".join(f"<p>{_said(each)}</p>" for each in one.answer)
    return (
        f'<header><div><p class="site">{escape(one.site)}</p><h1>{escape(one.name)}</h1>'
        f'<p class="kind">{escape(one.kind)} &ensp;·&ensp; {escape(one.day)}</p>'
        f'<div class="answer">{answer}</div></div>'
        f'<div class="side">{_picture(one.map, one.map_words)}{_more(one)}</div></header>'
    )


def _more(one: Sheet) -> str:
    """The way to the town's page: a code to scan, and its address."""
    words = f"<p><strong>{escape(one.more)}</strong></p>"
    if not one.address:
        return words
    code = _picture(qr.svg(one.address), one.address)
    return f'<div class="more">{code}{words}</div><p>{_link(one.address)}</p>'


def _section(name: str, heads: Mapping[str, str], html: str) -> str:
    return f'<section class="{name}"><h2>{escape(heads[name])}</h2>{html}</section>'


def _group(one: Group) -> str:
    lines = _list(map(_status, one.lines))
    return f'<div class="group"><p class="title">{escape(one.title)}</p>{lines}</div>'


def _list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(items)}</ul>"


def _status(one: Line) -> str:
    picture = _picture(one.picture, "") if one.picture else ""
    return (
        f'<li class="status"><span>{picture}</span>'
        f"<p><strong>{escape(one.mark)}</strong> {_said(one.said)}</p></li>"
    )


def _said(one: Said) -> str:
    numbers = "·".join(map(str, one.sources))
    return escape(one.text) + (f"<sup>{numbers}</sup>" if numbers else "")


def _step(before: Step | None, one: Step) -> str:
    """An action; the title of its kind is told once."""
    title = "" if before and before.title == one.title else f"<strong>{escape(one.title)}</strong> "
    link = f" <small>{_link(one.url)}</small>" if one.url else ""
    return f"<li>{title}{escape(one.text)}{link}</li>"


def _source(number: int, one: Source) -> str:
    link = f" {_link(one.url)}" if one.url else ""
    return (
        f'<li><span>{number}</span><p><span lang="en">{escape(one.publisher)}:'
        f" {escape(one.title)}</span>, {escape(one.when)}{link}</p></li>"
    )


def _link(url: str) -> str:
    """An address as it is read aloud, without its scheme, that may be parted after its marks."""
    shown = url.split("://", 1)[-1].removeprefix("www.").rstrip("/")
    parted = "".join(f"{sign}\u200b" if sign in "/?&_-" else sign for sign in shown)
    return f'<a href="{escape(url)}" rel="noopener noreferrer">{escape(parted)}</a>'


def _picture(drawing: str, words: str) -> str:
    return f'<img src="{escape(svg.address(drawing))}" alt="{escape(words)}">'


def _colours() -> str:
    return "".join(f"--{name}:{value};" for name, value in COLOURS.items())


@cache
def _style() -> str:
    return STYLE.read_text(encoding="utf-8")
