"""A story as PowerPoint and as pictures: read back, opened elsewhere, nobody's name in it."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from data import store
from layers.language import speak
from layers.show import deck, pictures, sheet, slides
from layers.show.deck import Deck, Item
from layers.view import View
from tests import office as libreoffice

CHELSEA = store.slugs()["chelsea"]
HOSTILE = '<b>&"x"</b> #panic() {0}'
TOLD = deck.scenes(
    Deck(
        (
            Item("coplink"),
            Item("beside"),
            replace(deck.of_view(View(("policies",), town=CHELSEA)), title=HOSTILE),
        )
    ),
    View(),
)


@pytest.fixture(scope="module")
def file() -> bytes:
    return slides.pptx(TOLD, "Our story")


@pytest.fixture(scope="module")
def read(file: bytes):
    return Presentation(BytesIO(file))


def texts(slide) -> list[str]:
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def pictures_of(slide) -> list:
    return [shape for shape in slide.shapes if shape.shape_type == 13]


def test_there_is_a_slide_a_scene_with_its_words_as_text(read):
    assert len(read.slides) == len(TOLD)
    for slide, scene in zip(read.slides, TOLD, strict=True):
        assert slide.shapes.title.text_frame.text == scene.title
        wanted = [scene.title, *filter(None, [scene.number]), scene.sentences, scene.source]
        assert sorted(texts(slide)) == sorted(wanted)


def test_the_speaker_s_notes_stand_in_the_notes(read):
    for slide, scene in zip(read.slides, TOLD, strict=True):
        assert slide.notes_slide.notes_text_frame.text == scene.notes


def test_each_picture_says_what_it_shows(read):
    for slide, scene in zip(read.slides, TOLD, strict=True):
        (picture,) = pictures_of(slide)
        said = picture._element.nvPicPr.cNvPr.get("descr")
        assert said == slides.described(scene)
        assert len(said) > 60
        assert "As of" in said


def test_the_slides_are_wide_and_everything_stands_on_them(read):
    assert read.slide_width * 9 == read.slide_height * 16
    for slide in read.slides:
        for shape in slide.shapes:
            assert 0 <= shape.left <= shape.left + shape.width <= read.slide_width
            assert 0 <= shape.top <= shape.top + shape.height <= read.slide_height


def test_every_word_says_its_language_and_has_a_typeface_that_is_everywhere(read):
    for slide in read.slides:
        for shape in (one for one in slide.shapes if one.has_text_frame):
            for run in shape.text_frame.paragraphs[0].runs:
                assert run.font.name == slides.LATIN
                assert run.font._element.get("lang") == "en-US"


def test_a_long_sentence_is_set_smaller_on_its_slide(read):
    long = replace(TOLD[0], sentence="A long sentence. " * 14)
    assert sheet.sentence_size(long) < sheet.sentence_size(TOLD[0])
    slide = Presentation(BytesIO(slides.pptx((long,), "Long"))).slides[0]

    def size(slide, words: str) -> int:
        (shape,) = [
            one for one in slide.shapes if one.has_text_frame and one.text_frame.text == words
        ]
        return shape.text_frame.paragraphs[0].runs[0].font.size

    assert size(slide, long.sentence) < size(read.slides[0], TOLD[0].sentence)


def test_a_story_in_chinese_says_so():
    speak("zh")
    made = slides.pptx(deck.scenes(Deck((Item("unknown"),)), View(lang="zh")), "故事")
    speak("en")
    read = Presentation(BytesIO(made))
    assert read.core_properties.language == "zh-CN"
    run = read.slides[0].shapes.title.text_frame.paragraphs[0].runs[0]
    assert run.font._element.get("lang") == "zh-CN"
    assert run.font._element.find(".//{*}ea").get("typeface") == slides.CHINESE


def test_the_file_has_a_title_and_nobody_s_name(file: bytes, read):
    about = read.core_properties
    assert (about.title, about.author, about.last_modified_by) == ("Our story", "", "")
    inside = ZipFile(BytesIO(file))
    assert b"Canny" not in inside.read("docProps/core.xml") + inside.read("docProps/app.xml")
    assert "docProps/thumbnail.jpeg" not in inside.namelist()


def test_libreoffice_opens_the_slides(file: bytes, tmp_path: Path, impress: str):
    path = tmp_path / "story.pptx"
    path.write_bytes(file)
    pages = PdfReader(libreoffice.pages(impress, [path], tmp_path)[path.stem]).pages
    assert len(pages) == len(TOLD)
    for page, scene in zip(pages, TOLD, strict=True):
        assert scene.title.split()[0] in page.extract_text()


def test_each_scene_is_a_picture_of_1920_by_1080_in_two_forms():
    archive = ZipFile(BytesIO(pictures.zipped(TOLD)))
    assert archive.namelist() == [
        f"{place:02}-{scene.key}.{suffix}"
        for place, scene in enumerate(TOLD, start=1)
        for suffix in ("png", "svg")
    ]
    for name in archive.namelist():
        if name.endswith("png"):
            assert Image.open(archive.open(name)).size == (sheet.WIDTH, sheet.HEIGHT)
        else:
            box = ElementTree.fromstring(archive.read(name)).get("viewBox")
            assert box == f"0 0 {sheet.WIDTH} {sheet.HEIGHT}"


def test_pictures_differ_by_scene_and_are_the_same_when_made_again():
    first, second = pictures.png(TOLD[0]), pictures.png(TOLD[1])
    assert first != second
    assert pictures.png(TOLD[0]) == first


def test_two_maps_never_lie_upon_each_other():
    plan = sheet.places(TOLD[1])
    left, right = plan.maps
    assert left.x + left.width < right.x
    drawn = sheet.shown(TOLD[1], words=False)
    assert [len(one["entries"]) for one in drawn["legends"]] == [5, 8]


def test_a_legend_s_swatches_are_those_of_the_page():
    for scene in TOLD:
        for one in sheet.shown(scene, words=True)["legends"]:
            for entry in one["entries"]:
                assert entry["swatch"].startswith("<svg") or not entry["swatch"]
        assert any(sheet.swatches().get(row.swatch) for row in scene.legend)


def test_no_picture_asks_another_host():
    for name, content in _every_part():
        for address in re.findall(rb'(?:href|src)="(https?:[^"]*)"', content):
            assert address.startswith(b"http://www.w3.org/"), (name, address)


def _every_part():
    archive = ZipFile(BytesIO(pictures.zipped(TOLD[:1])))
    return [(name, archive.read(name)) for name in archive.namelist() if name.endswith("svg")]
