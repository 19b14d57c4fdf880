"""A story as PowerPoint: a slide a scene, with real text, a picture, and notes for the speaker."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Emu, Inches, Pt

from layers import describe, style
from layers.basemap import readings
from layers.language import _, language
from layers.paper import typeset
from layers.show import sheet
from layers.show.scene import Scene
from layers.show.sheet import Box
from layers.view import LAST_CHECKED, View

UNIT = int(Inches(40 / 3)) // sheet.WIDTH
"""The sheet's unit on a slide of 13⅓ × 7½ inches."""

TITLE_ONLY = 5
"""The blank presentation's layout with nothing but a title."""

LATIN, CHINESE = "Arial", "Microsoft YaHei"
"""Typefaces that are on nearly every machine, or stood in for by one of the same width."""

TAGS = {"en": "en-US", "es": "es-US", "pt": "pt-BR", "ht": "ht-HT", "zh": "zh-CN", "vi": "vi-VN"}
SIZES = {"title": 60, "number": 150, "source": 20}
"""Units of the letters of each part: two of them are a point."""

BOLD = ("title", "number")
ANCHORS = {
    "title": MSO_ANCHOR.MIDDLE,
    "number": MSO_ANCHOR.MIDDLE,
    "source": MSO_ANCHOR.BOTTOM,
}

SHARP = 1.25
"""Pixels to a unit of the sheet in a slide's picture."""


def pptx(scenes: tuple[Scene, ...], title: str) -> bytes:
    """The presentation in the language in use; ``title`` is what the file is called within.

    Raises typst.TypstError where a picture cannot be drawn.
    """
    made = Presentation()
    made.slide_width, made.slide_height = map(Emu, (UNIT * sheet.WIDTH, UNIT * sheet.HEIGHT))
    for scene in scenes:
        _slide(made, scene)
    _described(made, title)
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def _slide(made: Any, scene: Scene) -> None:  # noqa: ANN401 - the library has no types
    slide = made.slides.add_slide(made.slide_layouts[TITLE_ONLY])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = _colour(style.PAPER)
    plan = sheet.places(scene)
    _placed(slide.shapes.title, plan.title)
    _says(slide.shapes.title, scene.title, "title")
    _picture(slide, scene)
    if plan.number:
        _text(slide, plan.number, scene.number, "number")
    _text(slide, plan.sentence, scene.sentences, "sentence", sheet.sentence_size(scene))
    _text(slide, plan.source, scene.source, "source")
    slide.notes_slide.notes_text_frame.text = scene.notes
    _spoken(slide.notes_slide.notes_text_frame)


def _picture(slide: Any, scene: Scene) -> None:  # noqa: ANN401
    """The maps and their legend, below the text, which stands where they leave room."""
    drawn = typeset.png("scene", sheet.shown(scene, words=False), scene.view.on, SHARP)
    whole = Box(0, 0, sheet.WIDTH, sheet.HEIGHT)
    picture = slide.shapes.add_picture(BytesIO(drawn), 0, 0, *_extent(whole))
    picture.name = _("Map")
    picture._element.nvPicPr.cNvPr.set("descr", described(scene))
    tree = slide.shapes._spTree
    tree.remove(picture._element)
    tree.insert(2, picture._element)  # behind the title, which a reader is told first


def described(scene: Scene) -> str:
    """What a scene's maps show, for whoever does not see them."""
    return " ".join(words for view in sheet.views(scene) for words in _described_map(view))


def _described_map(view: View) -> tuple[str, ...]:
    return (f"{describe.title(view)}.", *describe.sentences(view, readings(view)))


def _text(slide: Any, box: Box, words: str, part: str, size: int = 0) -> None:  # noqa: ANN401
    shape = slide.shapes.add_textbox(0, 0, *_extent(box))
    _placed(shape, box)
    _says(shape, words, part, size)


def _says(shape: Any, words: str, part: str, size: int = 0) -> None:  # noqa: ANN401
    """Words in a shape without margins, in the size of their part or in another."""
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = ANCHORS.get(part, MSO_ANCHOR.TOP)
    frame.text = words
    _spoken(frame)
    for run in (run for paragraph in frame.paragraphs for run in paragraph.runs):
        run.font.size, run.font.bold = Pt((size or SIZES[part]) / 2), part in BOLD
        run.font.color.rgb = _colour(style.MUTED if part == "source" else style.INK)


def _spoken(frame: Any) -> None:  # noqa: ANN401
    """Every run in the language in use, in our typefaces, from the left."""
    for paragraph in frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT
        for run in paragraph.runs:
            run.font.name = LATIN
            properties = run.font._element
            properties.set("lang", TAGS[language()])
            chinese = OxmlElement("a:ea")
            chinese.set("typeface", CHINESE)
            properties.latin.addnext(chinese)


def _placed(shape: Any, box: Box) -> None:  # noqa: ANN401
    shape.left, shape.top = UNIT * box.x, UNIT * box.y
    shape.width, shape.height = _extent(box)


def _extent(box: Box) -> tuple[int, int]:
    return UNIT * box.width, UNIT * box.height


def _colour(name: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(name.removeprefix("#")))  # type: ignore[no-untyped-call]


def _described(made: Any, title: str) -> None:  # noqa: ANN401
    """What the file says of itself: title, language, our day; nobody's name, no old picture."""
    core, package = made.core_properties, made.part.package
    core.title, core.language = title, TAGS[language()]
    core.author = core.last_modified_by = ""
    core.created = core.modified = datetime.combine(LAST_CHECKED, time())
    for name, one in list(package._rels.items()):
        if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package.drop_rel(name)
