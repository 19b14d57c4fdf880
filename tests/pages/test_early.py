"""The files that a page's first answer names: they exist, and only pages name them."""

import re
from pathlib import Path

import pytest
import streamlit

from layers import bundle
from pages.parts import sheet
from pages.parts.component import script
from pages.serving.early import Early, links
from tests.bench.load import run

STATIC = Path(streamlit.__file__).parent / "static"


def named(on_the_map: bool) -> list[str]:
    return re.findall(r"<\./([^>]+)>", links(on_the_map))


@pytest.mark.parametrize("on_the_map", [True, False])
def test_every_named_script_of_streamlit_is_there_and_not_in_its_index_already(on_the_map: bool):
    scripts = [name for name in named(on_the_map) if name.startswith("static/")]
    assert any("BidiComponent" in name for name in scripts)
    assert [name for name in scripts if not (STATIC / name).exists()] == []
    index = (STATIC / "index.html").read_text()
    assert [name for name in scripts if name in index] == []


def test_the_map_page_names_the_controls_the_style_sheet_and_the_map_as_they_are_served():
    ours = [Path(name).name for name in named(True) if name.startswith("component/")]
    controls = [script(name) for name in ("site", "find", "panel", "legend", "dates", "link")]
    assert ours == [*controls, sheet.name(), bundle.script_name()]
    assert all((bundle.folder() / name).exists() for name in ours)
    assert not any("map-" in name for name in named(False))


def answered(path: str, content_type: str) -> dict[str, str]:
    async def app(_scope, _receive, send):
        kind = [(b"content-type", content_type.encode())]
        await send({"type": "http.response.start", "status": 200, "headers": kind})

    sent: list[dict] = []

    async def keep(message: dict) -> None:
        sent.append(message)

    run(Early(app)({"type": "http", "path": path}, None, keep))
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def test_a_page_carries_the_names_and_nothing_else_does():
    assert answered("/", "text/html; charset=utf-8")["link"] == links(True)
    assert answered("/sources", "text/html")["link"] == links(False)
    assert "link" not in answered("/_stcore/health", "text/plain")
    assert "link" not in answered("/component/streamlit_folium.st_folium/index.html", "text/html")
