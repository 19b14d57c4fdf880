"""Empty Word documents with our styles, made once by python-docx: paper, fonts, page numbers.

Arial is named and not carried along: every office program has it or one of the same widths.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor

from layers import style
from layers.paper.word_styles import BORDERED, LOOKS, Look
from layers.view import LAST_CHECKED

FONT, CHINESE_FONT = "Arial", "Microsoft YaHei"
TAGS = {"en": "en-US", "es": "es-US", "pt": "pt-BR", "ht": "ht-HT", "zh": "zh-CN", "vi": "vi-VN"}
"""Each language as Word names it."""

WIDTH, HEIGHT, MARGIN = Inches(8.5), Inches(11), Inches(1)
TITLE = "TITLE-OF-THE-DOCUMENT"
PAGE = re.compile(r"{(page|pages)}")
"""What in a footer's words stands for the page's number and for how many there are."""

UNUSED = ("stylesWithEffects", "customXml", "thumbnail")
"""Parts of python-docx's own template that say nothing: an old copy of the styles, a picture."""


@dataclass(frozen=True)
class Stationery:
    """A document without content: its files by name, all but ``word/document.xml``.

    ``section`` is the XML of paper, margins and footer, ``picture`` that of the picture, if any.
    """

    parts: Mapping[str, bytes]
    section: str
    picture: str


@cache
def stationery(language: str, footer: str) -> Stationery:
    """Paper for documents in a language (a key of ``LANGUAGES``) with a footer of such words."""
    return _stationery(_prepared(language, footer), "")


def with_picture(language: str, footer: str, png: bytes, says: str) -> Stationery:
    """The same with a picture as wide as the text; ``says`` tells it to who cannot see it."""
    word = _prepared(language, footer)
    return _stationery(word, _inline(word, png, says))


def _stationery(word: Word, picture: str) -> Stationery:
    section = word.element.body.sectPr.xml
    return Stationery(_parts(word), re.sub(r"^<\?xml[^>]*>\s*", "", section), picture)


def _prepared(language: str, footer: str) -> Word:
    word = Document()
    _drop_unused(word)
    _set_paper(word)
    _set_styles(word, language)
    _set_footer(word, footer)
    _set_properties(word, language)
    return word


def _drop_unused(word: Word) -> None:
    for owner in (word.part, word.part.package):
        for name, relation in tuple(owner.rels.items()):
            if relation.reltype.endswith(UNUSED):
                del owner.rels[name]


def _set_paper(word: Word) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = WIDTH, HEIGHT
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = MARGIN
    section.footer_distance = MARGIN // 2


def _set_styles(word: Word, language: str) -> None:
    kept = {*LOOKS, "Normal", "Footer", "Default Paragraph Font", "Normal Table", "No List"}
    for one in tuple(word.styles):
        if one.name not in kept:
            one.delete()
    _set_default(word, language)
    for name, look in LOOKS.items():
        _set_style(word, name, look)


def _set_default(word: Word, language: str) -> None:
    """The font, the size and the language that hold where nothing else is said."""
    fonts = word.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for child in tuple(fonts):
        fonts.remove(child)
    face = OxmlElement("w:rFonts")
    for script, name in (
        ("ascii", FONT),
        ("hAnsi", FONT),
        ("cs", FONT),
        ("eastAsia", CHINESE_FONT),
    ):
        face.set(qn(f"w:{script}"), name)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), TAGS[language])
    spoken.set(qn("w:eastAsia"), TAGS["zh"])
    fonts.extend((face, spoken))
    normal = word.styles["Normal"]
    normal.font.size = Pt(10.5)
    normal.font.color.rgb = _colour("ink")


def _set_style(word: Word, name: str, look: Look) -> None:
    known = name in [one.name for one in word.styles]
    made: Any = word.styles[name] if known else word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    for tag in ("w:rPr", "w:pBdr", "w:contextualSpacing", "w:tabs"):
        for theirs in made.element.findall(f".//{qn(tag)}"):
            theirs.getparent().remove(theirs)
    made.font.size, made.font.bold = Pt(look.size), look.bold
    made.font.color.rgb = _colour(look.colour)
    form = made.paragraph_format
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing, form.keep_with_next = look.line, look.heads
    form.widow_control = True
    if look.hanging:
        form.left_indent, form.first_line_indent = Inches(look.hanging), -Inches(look.hanging)
        form.tab_stops.add_tab_stop(Inches(look.hanging))
    if name in BORDERED:
        _set_border(made)


def _set_border(made: Any) -> None:  # noqa: ANN401 - python-docx has no type for it
    """A box around all paragraphs of the style that follow one another, on a pale ground."""
    properties = made.element.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "8"), ("space", "6"), ("color", "5B6670")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    ground = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", "EFF3F5")):
        ground.set(qn(f"w:{key}"), value)
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")
    properties.insert_element_before(ground, "w:tabs", "w:spacing", "w:ind", "w:jc")


def _set_footer(word: Word, footer: str) -> None:
    """The footer's words, with fields that count the pages."""
    paragraph = word.sections[0].footer.paragraphs[0]
    paragraph.style = word.styles["Footer"]
    for number, part in enumerate(PAGE.split(footer)):
        if number % 2 == 0:
            paragraph.add_run(part)
            continue
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), {"page": "PAGE", "pages": "NUMPAGES"}[part])
        shown = OxmlElement("w:r")
        words = OxmlElement("w:t")
        words.text = "1"
        shown.append(words)
        field.append(shown)
        paragraph._p.append(field)


def _set_properties(word: Word, language: str) -> None:
    """A title, a language and the day of our records; nobody's name."""
    told = word.core_properties
    told.author = told.last_modified_by = told.comments = ""
    told.title, told.language = TITLE, TAGS[language]
    told.created = told.modified = datetime.combine(LAST_CHECKED, time())


def _inline(word: Word, png: bytes, says: str) -> str:
    inline: Any = word.part.new_pic_inline(BytesIO(png), width=WIDTH - 2 * MARGIN)
    inline.docPr.set("descr", says)
    for side in ("distT", "distB", "distL", "distR"):  # LibreOffice would leave room for text
        inline.set(side, "0")
    return str(inline.xml)


def _colour(name: str) -> RGBColor:
    return RGBColor.from_string(style.COLOURS[name].lstrip("#").upper())


def _parts(word: Word) -> dict[str, bytes]:
    made = BytesIO()
    word.save(made)
    with ZipFile(made) as files:
        return {name: files.read(name) for name in files.namelist() if name != "word/document.xml"}
