"""Word files, written as text into prepared stationery: a hundred letters take no longer than one.

python-docx makes the stationery, once. Through its objects a letter would take a tenth of a second
in which no other viewer is served; as text it takes a few milliseconds. Every word is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from layers.paper.blocks import Block, Paragraph, Picture, Run, Style, Table
from layers.paper.stationery import TAGS, TITLE, Stationery

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that no XML file may hold."""

_PER_INCH = 1440  # twentieths of a point
_PROPERTIES = "docProps/core.xml"
_OPEN = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{WORD}"><w:body>'
)
_CLOSE = "</w:body></w:document>"
_BEGIN, _END = '<w:t xml:space="preserve">', "</w:t>"  # of words
_LINE = '<w:{side} w:val="{kind}" w:sz="4" w:space="0" w:color="{colour}"/>'
_MARGINS = (
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar>'
)
_BORDERS = "".join(
    _LINE.format(side=side, kind="single", colour="C9CED2") for side in ("top", "bottom", "insideH")
)


def written(paper: Stationery, title: str, blocks: Iterable[Block]) -> bytes:
    """A .docx file of these blocks; the same blocks make the same bytes."""
    body = "".join(_block(block, paper) for block in blocks)
    properties = paper.parts[_PROPERTIES].replace(TITLE.encode(), legal(title).encode())
    document = f"{_OPEN}{body}{paper.section}{_CLOSE}".encode()
    files = {**paper.parts, _PROPERTIES: properties, "word/document.xml": document}
    return zipped(files)


def zipped(files: dict[str, bytes]) -> bytes:
    """A ZIP file of these, each of the format's first day: equal files make equal bytes.

    A Word file among them is one already and is kept as it is.
    """
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_STORED if name.endswith(".docx") else ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return made.getvalue()


def legal(text: str) -> str:
    """A text as XML may hold it: no markup, and none of the signs that it refuses."""
    return escape(ILLEGAL.sub("", text))


def _block(block: Block, paper: Stationery) -> str:
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Picture):
        style = _style("Picture")
        return f"<w:p>{style}<w:r><w:drawing>{paper.picture}</w:drawing></w:r></w:p>"
    return _table(block)


def _paragraph(paragraph: Paragraph) -> str:
    return f"<w:p>{_style(paragraph.style)}{''.join(map(_run, paragraph.runs))}</w:p>"


def _style(name: Style) -> str:
    """A style by its id, which is its name without spaces."""
    return f'<w:pPr><w:pStyle w:val="{name.replace(" ", "")}"/></w:pPr>'


def _run(run: Run) -> str:
    looks = "<w:b/>" if run.strong else ""
    looks += '<w:highlight w:val="yellow"/>' if run.blank else ""
    if run.language:
        tag = TAGS[run.language]
        looks += f'<w:lang w:val="{tag}" w:eastAsia="{TAGS["zh"]}"/>'
    shown = f"[{run.text}]" if run.blank else run.text
    words = legal(shown).replace("\t", f"{_END}<w:tab/>{_BEGIN}")
    return f"<w:r><w:rPr>{looks}</w:rPr>{_BEGIN}{words}{_END}</w:r>"


def _table(table: Table) -> str:
    widths = [round(inches * _PER_INCH) for inches in table.widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = _row(table.head, widths, head=True)
    rows = "".join(_row(row, widths) for row in table.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{_BORDERS}'
        f'</w:tblBorders><w:tblLayout w:type="fixed"/>{_MARGINS}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>"
    )


def _row(cells: tuple[str, ...], widths: list[int], head: bool = False) -> str:
    """A row that no page break cuts; a head is repeated on each page."""
    told = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{_paragraph(Paragraph('Cell', (Run(cell, strong=head or number == 0),)))}</w:tc>"
        for number, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' * head}</w:trPr>{told}</w:tr>"
