"""The presentation as one HTML file that needs nothing else: no server, no network, no folder."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from layers import all_layers, bundle, night, style
from layers.language import _, language
from layers.show import deck as decks
from layers.show.contents import contents
from layers.show.contrast import contrast
from layers.show.items import READY, Deck
from layers.view import View

HERE = Path(__file__).parent
SHEETS = ("stage", "words", "cover", "notes", "paper")
SCRIPTS = ("show", "chart", "flight", "words", "light", "days", "cover", "search", "find", "notes",
           "check", "code", "paper", "keys", "touch")  # fmt: skip


def _as_it_is(drawn: Any) -> Any:  # noqa: ANN401 - as the other two palettes
    return drawn


THEMES: dict[str, Callable[[Any], Any]] = {
    "light": _as_it_is,
    "dark": night.night,
    "contrast": contrast,
}


def html(deck: Deck, view: View, site: str) -> str:
    """The file, in the language in use: scenes, map, search and typeface, about 2 MB.

    A story without a scene is the ready one. ``view`` gives the day and the town of which the ready
    scenes tell; ``site`` is the address of the dashboard, to which the codes lead, or empty.
    """
    scenes = decks.scenes(deck if deck.items else READY, view)
    told = json.dumps(contents(scenes, view, site), ensure_ascii=False, separators=(",", ":"))
    return (HERE / "page.html").read_text().format(
        lang=language(),
        policy=escape(policy(), quote=True),
        title=escape(_("Who works with ICE in Massachusetts")),
        sheet=_sheet(),
        contents=told.replace("<", "\\u003c"),
        library=_library(),
        script=_script(),
    )  # fmt: skip


def file_name(view: View) -> str:
    """What the file is called: ``presentation-2026-11-21-en.html``, by the view's day."""
    return f"presentation-{view.on.isoformat()}-{language()}.html"


def policy() -> str:
    """The content-security policy of the file: its own two scripts and its own sheet, no host."""
    scripts = " ".join(_hash(script) for script in (_library(), _script()))
    rules = {
        "default-src": "'none'",
        "script-src": scripts,
        "style-src": _hash(_sheet()),
        "img-src": "data: blob:",
        "font-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{rule} {sources}" for rule, sources in rules.items())


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _library() -> str:
    return bundle.library()


@cache
def _script() -> str:
    """The map's own drawing as a function that makes a map, then what shows the scenes."""
    own = "\n".join((HERE / f"{name}.js").read_text() for name in SCRIPTS)
    maker = f"const drawing = () => {{\n{bundle.drawing()}\nreturn {{ Atlas, Places }};\n}};"
    return f'"use strict";\n{maker}\n{own}'


@cache
def _sheet() -> str:
    own = "".join((HERE / f"{name}.css").read_text() for name in SHEETS)
    return bundle.sheet() + "".join(_palette(name) for name in THEMES) + own


def _palette(theme: str) -> str:
    """A theme's colours by name and its swatches, below the page's ``data-theme``."""
    shade = THEMES[theme]
    rules = style.swatch_css(all_layers(), shade).split("}")
    chosen = f':root[data-theme="{theme}"]'
    return night.names(shade(style.COLOURS)).replace(":root", chosen) + "".join(
        f"{chosen} {rule}}}" for rule in rules if rule
    )
