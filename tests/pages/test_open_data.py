"""The page on open data: the viewer's own address, every route, every column, in any language."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from layers import settings
from layers.columns import columns
from layers.language import speak
from pages.parts import here, open_data
from pages.serving.api import openapi
from pages.serving.api.resources import RESOURCES
from tests.test_docs import ROOT


def page(site: str = "https://example.org") -> str:
    return "".join(html for _anchor, html in open_data.sections(site))


@pytest.mark.parametrize(
    ("seen", "site"),
    [
        ("https://ma.example.org/data", "https://ma.example.org"),
        ("http://localhost:8501/data?lang=es#terms", "http://localhost:8501"),
        ("https://example.org/base/of/it/data/", "https://example.org/base/of/it"),
        ("http://[::1]:8501/data", "http://[::1]:8501"),
        ("https://example.org/$(rm -r ~)/data", here.SOMEWHERE),
        ('https://example.org/";import os;"/data', here.SOMEWHERE),
        ("javascript:alert(1)/data", here.SOMEWHERE),
        ("", here.SOMEWHERE),
    ],
)
def test_the_examples_name_the_address_that_the_viewer_sees_and_nothing_odd(seen: str, site: str):
    assert here.of_page(seen) == site


def test_the_address_that_is_set_goes_before_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SITE_ADDRESS", "https://who.example.org/map/")
    assert here.site() == "https://who.example.org/map"
    monkeypatch.setenv("SITE_ADDRESS", "who.example.org")
    with pytest.raises(ValueError, match="SITE_ADDRESS"):
        settings.site_address()
    monkeypatch.delenv("SITE_ADDRESS")
    assert settings.site_address() == ""


def test_the_page_names_every_route_and_both_descriptions():
    for one in RESOURCES:
        assert f"/api/v1/{one.path}</code>" in page()
    assert "datapackage.json" in page() and "openapi.json" in page()


def test_the_page_explains_every_column_of_every_file():
    for fields in openapi.ROWS.values():
        for field in fields():
            assert f"<code>{field.name}</code>" in page(), field.name
    for column in columns():
        assert column.key == "evidence_age" or f"<code>{column.key}</code>" in page()


def test_the_page_says_columns_in_the_viewer_s_language():
    speak("es")
    spanish = page()
    speak("en")
    assert spanish != page()


def test_the_page_runs_and_the_footer_of_every_page_leads_to_it():
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.run()
    assert not app.exception
    told = "".join(str(one.proto) for one in app.main)
    assert 'href=\\"data\\"' in told or 'href="data"' in told
    app.switch_page("pages/data.py").run()
    assert not app.exception
    assert [one.value for one in app.header] == list(open_data.SECTIONS.values())


def test_code_can_be_scrolled_by_keyboard_and_is_named():
    for opened in re.findall(r"<pre[^>]*>", page()):
        assert 'tabindex="0"' in opened and 'role="region"' in opened and "aria-label=" in opened
