"""Our own small controls: each is a script and a style sheet beside this file, of one name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from layers import bundle
from layers.language import language
from pages.parts import files

HERE = Path(__file__).parent
BESIDE = re.compile(r'(?<=from "\./)(\w+)\.js(?=";)')
"""A script beside this one that a script imports by its plain name."""


def component(
    name: str,
    html: str,
    isolate_styles: bool = True,
    scripts: tuple[str, ...] = (),
    form: str = "",
) -> ComponentRenderer:
    """A component of ``<name>.js`` and, where it is isolated, ``<name>.css``; call it to mount it.

    The script is a file that a browser keeps for good; a page is sent only the line that loads it.
    Streamlit knows a component by its name in all sessions, so each language has one of its own,
    and so has each ``form`` of its HTML.
    One of several ``scripts`` gives each of them its own part of the data, by the script's name.
    """
    return st.components.v2.component(
        "-".join(filter(None, (name, form, language()))),
        html=html,
        css=_sheet(name) if isolate_styles else None,
        js=_loaders(scripts) if scripts else _loader(name),
        isolate_styles=isolate_styles,
    )


def told(key: str, name: str) -> Any:  # noqa: ANN401
    """What a control told the page under a name, in whatever form; None where it told nothing.

    It comes from a browser, which may send anything under any key: check it before using it.
    """
    state = st.session_state.get(key)
    return state.get(name) if isinstance(state, Mapping) else None


@cache
def _sheet(name: str) -> str | None:
    sheet = HERE / f"{name}.css"
    return sheet.read_text() if sheet.exists() else None


@cache
def _loader(name: str) -> str:
    """A script that runs from a blob and so has to name its file in full."""
    return f"const part = await {_import(name)};\nexport default part.default;\n"


@cache
def _loaders(names: tuple[str, ...]) -> str:
    """The same for several files that share one component."""
    imports = ", ".join(_import(name) for name in names)
    return (
        f"const parts = await Promise.all([{imports}]);\n"
        f"const names = {list(names)!r};\n"
        "export default (given) => {\n"
        "  const stops = parts.map((part, i) =>"
        " part.default({ ...given, data: given.data[names[i]] }));\n"
        "  return () => stops.forEach((stop) => stop?.());\n"
        "};\n"
    )


def _import(name: str) -> str:
    return f"import(new URL({files.from_a_page(script(name))!r}, location.origin))"


@cache
def script(name: str) -> str:
    """The name of the file that holds a control's script; its hash is in it.

    What it imports from beside it is named by its hash too, so that all of it is kept for good.
    """
    text = (HERE / f"{name}.js").read_text()
    return bundle.put(name, "js", BESIDE.sub(lambda found: script(found[1]), text))
