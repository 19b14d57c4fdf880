"""Names, in a page's first answer, the files that it will need, so that none waits for another.

Streamlit loads an element's code when the first such element arrives over the websocket, and the
map's frame its script once streamlit-folium has started: each wait is a journey to the server.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from layers import bundle
from pages.parts import dates, files, legend, link, panel, sheet
from pages.parts.component import script
from pages.serving import present

# What every page is made of, by the names that Streamlit 1.67 gives the parts of its code.
ELEMENTS = ("Html", "BidiComponent")
ON_THE_MAP = ("ComponentInstance",)
CONTROLS = ("site",)
CONTROLS_ON_THE_MAP = ("find", panel.KEY, legend.KEY, dates.SCRIPT, link.SCRIPT)
IMPORTED = re.compile(r'(?:from|import)"\./([\w.-]+\.js)"')
OURS = f"component/{files.served.name}"


@cache
def links(on_the_map: bool) -> str:
    """The Link header of a page, without what Streamlit's index.html names already.

    FileNotFoundError names an element that this version of Streamlit calls otherwise.
    """
    elements = (*ELEMENTS, *ON_THE_MAP) if on_the_map else ELEMENTS
    controls = (*CONTROLS, *CONTROLS_ON_THE_MAP) if on_the_map else CONTROLS
    scripts = [f"static/js/{name}" for name in _code(elements)]
    scripts += [f"{OURS}/{script(name)}" for name in controls]
    found = [f"<./{name}>; rel=modulepreload; crossorigin" for name in scripts]
    found.append(f"<./{OURS}/{sheet.name()}>; rel=preload; as=style")
    if on_the_map:
        found.append(f"<./{OURS}/{bundle.script_name()}>; rel=preload; as=script")
    return ", ".join(found)


def _code(elements: tuple[str, ...]) -> tuple[str, ...]:
    """The scripts of these elements and all that they import, each once."""
    static = _folder("streamlit") / "static"
    known = set(re.findall(r"static/js/([\w.-]+\.js)", (static / "index.html").read_text()))
    needed: dict[str, None] = {}
    for element in elements:
        _gather(_script(element, static / "static" / "js"), known, needed)
    return tuple(needed)


def _folder(package: str) -> Path:
    spec = find_spec(package)
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent


def _script(element: str, folder: Path) -> Path:
    found = sorted(folder.glob(f"{element}.*.js"))
    if not found:
        raise FileNotFoundError(f"Streamlit has no script {element}.*.js in {folder.name}/")
    return found[0]


def _gather(script: Path, known: set[str], needed: dict[str, None]) -> None:
    """Add a script and all that it imports, each once."""
    if script.name in known or script.name in needed:
        return
    needed[script.name] = None
    for name in IMPORTED.findall(script.read_text()):
        _gather(script.with_name(name), known, needed)


class Early:
    """Puts the Link header on the answer that is a page: Streamlit's index.html."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the header to what comes back, where it is a page."""

        async def add(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("link", links(scope["path"].endswith("/")))
            await send(message)

        wanted = scope["type"] == "http" and _of_the_app(scope["path"])
        await self.app(scope, receive, add if wanted else send)


def _of_the_app(path: str) -> bool:
    """Whether what comes from a path may be one of the app's pages."""
    return "/component/" not in path and not present.stands_at(path)
