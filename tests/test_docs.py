"""What the documents say is there is there, and what is there they say."""

import re
from pathlib import Path

import pytest

from layers import all_layers

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()


@pytest.mark.parametrize("layer", all_layers(), ids=lambda layer: layer.key)
def test_the_readme_names_every_layer(layer):
    assert f"`{layer.key}`" in README


@pytest.mark.parametrize("page", re.findall(r'url_path="(\w+)"', (ROOT / "app.py").read_text()))
def test_the_readme_names_every_page(page: str):
    assert f"`/{page}`" in README


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "data/README.md"])
def test_links_between_documents_lead_somewhere(document: str):
    path = ROOT / document
    for target in re.findall(r"\]\(((?!http)[^)#]+)", path.read_text()):
        assert (path.parent / target).exists(), target


def test_the_commands_of_the_readme_are_in_the_makefile():
    makefile = (ROOT / "Makefile").read_text()
    for command in re.findall(r"make (\w+)", README):
        assert re.search(rf"^{command}:", makefile, re.MULTILINE), command


def test_every_pinned_requirement_is_pinned_exactly():
    for line in (ROOT / "requirements.txt").read_text().splitlines():
        wanted = line.partition("#")[0].strip()
        assert not wanted or re.fullmatch(r"[A-Za-z0-9._-]+==[\w.]+", wanted), line
