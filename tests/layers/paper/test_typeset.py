"""Pages set in type: in our own typefaces, tagged, and never out of what they are told."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from layers.paper import fonts, typeset

ON = date(2026, 11, 21)
PAGE = """\
#let told = json(bytes(sys.inputs.told))
#set document(title: told.title)
#set page("us-letter")
#set text(font: ("Source Sans 3", "Noto Sans SC"), lang: "en")
#title()
"""


@pytest.fixture
def page(tmp_path, monkeypatch) -> str:
    (tmp_path / "page.typ").write_text(PAGE)
    monkeypatch.setattr(typeset, "FOLDER", tmp_path)
    return "page"


def text(pdf: bytes) -> str:
    return "".join(one.extract_text() for one in PdfReader(BytesIO(pdf)).pages)


@pytest.mark.parametrize("said", ["Chelsea", "cảnh sát được chia sẻ", "ação, pòt", "切尔西的警察"])
def test_what_a_page_says_can_be_read_back_in_every_script(page: str, said: str):
    assert said in text(typeset.pdf(page, {"title": said}, ON))


@pytest.mark.parametrize("said", ["#panic()", "*bold* $x$ <y> @z", '"]) #read("/etc/passwd")'])
def test_a_text_is_never_a_command(page: str, said: str):
    assert said in text(typeset.pdf(page, {"title": said}, ON))


def test_a_pdf_is_tagged_for_screen_readers_and_names_its_language(page: str):
    root = PdfReader(BytesIO(typeset.pdf(page, {"title": "Chelsea"}, ON))).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"


def test_the_same_page_told_twice_is_the_same_file(page: str):
    assert typeset.pdf(page, {"title": "A"}, ON) == typeset.pdf(page, {"title": "A"}, ON)


def test_a_missing_typeface_is_told_with_what_to_do(monkeypatch):
    monkeypatch.setattr(fonts, "LATIN", ("no_such_package", "files/x.ttf"))
    with pytest.raises(FileNotFoundError, match="pip install"):
        fonts.folders()
