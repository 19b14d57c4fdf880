"""Briefs of a list: every cell is the ledger's, every mark has its source, and no name is more."""

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from data import store
from layers import campaign, headline, town
from layers.columns import PERIOD
from layers.language import LANGUAGES, number_words
from layers.paper import brief
from layers.paper.brief_told import told
from layers.paper.speaking import in_language
from layers.view import View
from tests import office
from tests.names import names_in

EVERYWHERE = tuple(store.municipalities().index)
SOME = tuple(
    store.slugs()[slug]
    for slug in ("boston", "chelsea", "plymouth", "framingham", "barnstable", "gosnold")
)
SITE = "https://map.example/"
SVG = '<svg viewBox="0 0 10 6"><path d="M0 0H10V6z"/></svg>'
HOSTILE = '=1+1"><script>alert(1)</script>&amp; { PAGE } [[x]] <w:fldSimple/>'


def png() -> bytes:
    made = BytesIO()
    Image.new("RGB", (100, 62), "#dce6ec").save(made, "PNG")
    return made.getvalue()


def html(geoids: tuple[str, ...], name: str = "", lang: str = "en") -> str:
    return brief.html(geoids, View(lang=lang), SITE, SVG, name)


def word(geoids: tuple[str, ...], name: str = "", lang: str = "en") -> Document:
    return Document(BytesIO(brief.docx(geoids, View(lang=lang), SITE, png(), name)))


def elements(document: Document) -> list[str]:
    """The body's elements, but for tabs and the like that words may hold."""
    tags = (one.tag for one in document.element.iter())
    return [tag for tag in tags if not tag.endswith(("}tab", "}t"))]


class Read(HTMLParser):
    """What an HTML page says: its elements, its table's cells, its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.rows: list[list[str]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("th", "td"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.rows and "h2" not in self.tags:
            self.rows[-1][-1] += data


PLAIN = Read(html(SOME[:1], "A name"))


def unpictured(name: str) -> Document:
    return Document(BytesIO(brief.docx(SOME[:1], View(), SITE, b"", name)))


def test_every_row_is_the_place_s_own_in_both_files():
    rows = [list(row) for row in told(EVERYWHERE, View(), SITE, "").rows]
    assert [row[0] for row in rows] == [store.municipalities().at[g, "name"] for g in EVERYWHERE]
    assert Read(html(EVERYWHERE)).rows[1:] == rows
    table = word(SOME).tables[0]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[1:] == [rows[EVERYWHERE.index(geoid)] for geoid in SOME]


@pytest.mark.parametrize(
    ("column", "layer"), [(2, "coplink"), (3, "section_287g"), (4, "policies")]
)
def test_every_status_is_the_ledger_s_with_its_date(column: int, layer: str):
    rows = told(EVERYWHERE, View(), SITE, "").rows
    for geoid, row in zip(EVERYWHERE, rows, strict=True):
        first = next(one for one in town.facts(geoid, View()) if one.layer.key == layer)
        assert first.when.casefold() in row[column].casefold()
        assert first.status.key == "ended" or row[column].startswith(town.in_few_words(first))


def test_a_sheriff_s_agreement_stands_beside_the_town_s_own():
    cells = {row[0]: row[3] for row in told(EVERYWHERE, View(), SITE, "").rows}
    for geoid in EVERYWHERE:
        name = store.municipalities().at[geoid, "name"]
        for fact in town.also_applies(geoid, View()):
            if fact.layer.key == "section_287g" and fact.agency_id.endswith("sheriff"):
                assert f"{fact.subject}: {fact.when}" in cells[name]


def test_every_figure_has_its_margin_and_its_grade_where_it_is_not_good():
    table = store.table("municipality_noncitizens")
    table = table[table["period"] == PERIOD].set_index("geoid")
    made = told(EVERYWHERE, View(), SITE, "")
    assert PERIOD.replace("-", "–") in made.head[5]
    for geoid, row in zip(EVERYWHERE, made.rows, strict=True):
        figure = table.loc[geoid]
        count, margin = figure["noncitizens"], figure["noncitizens_moe"]
        assert row[5].startswith(f"{number_words(count)} ± {number_words(margin)}")
        assert ("Reliability" in row[5]) == (figure["reliability"] != "good")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_place_s_paragraph_and_what_all_share_are_its_answer(lang: str):
    text = Read(html(SOME, lang=lang)).text
    for geoid in SOME:
        sentences = in_language(lang, lambda geoid=geoid: headline.brief(geoid, View()))
        assert all(sentence in text for sentence in sentences)


def test_what_holds_of_all_places_is_told_once_and_of_one_place_in_its_paragraph():
    prisons = "Statewide, the Massachusetts Department of Correction"
    several, one = told(SOME, View(), SITE, ""), told(SOME[:1], View(), SITE, "")
    assert prisons in several.shared
    assert not any(prisons in place.text for place in several.towns)
    assert one.shared == ""
    assert prisons in one.towns[0].text


def test_every_mark_leads_to_a_source_and_every_source_is_marked():
    made = told(EVERYWHERE, View(), SITE, "")
    texts = " ".join([made.shared, *(place.text for place in made.towns), *made.head])
    listed = [line.partition("\t")[0] for line in made.sources]
    assert listed == [f"[{number}]" for number in range(1, len(listed) + 1)]
    assert set(re.findall(r"\[\d+\]", texts)) == set(listed)


def test_a_sentence_s_sources_are_the_newest_of_its_facts():
    made = told(SOME, View(), SITE, "")
    line = dict(one.split("\t") for one in made.sources)
    for geoid, place in zip(SOME, made.towns, strict=True):
        for answer in headline.answers(geoid, View()):
            if answer.fact.citations and answer.text in place.text:
                marks = place.text.partition(answer.text)[2].partition(" ")[0]
                cited = "".join(line[mark] for mark in re.findall(r"\[\d+\]", marks))
                assert answer.fact.citations[0].title.strip("[]") in cited


def test_the_head_of_the_table_is_repeated_on_every_page():
    assert "thead { display: table-header-group; }" in html(SOME)
    head = word(SOME).tables[0].rows[0]
    assert "w:tblHeader" in head._tr.xml


def test_a_brief_needs_nothing_from_elsewhere():
    page = html(SOME)
    asked = r"\b(?:src|href)=|url\((?!data:)|@import|<(?:link|script|img|iframe)\b"
    assert not re.findall(asked, page)
    assert SVG in page


@pytest.mark.parametrize(("lang", "faces"), [("vi", 1), ("zh", 2)])
def test_a_brief_carries_its_typefaces_along(lang: str, faces: int):
    page = html(SOME[:1], lang=lang)
    assert page.count("url(data:font/woff;base64,") == page.count("@font-face") == faces


def test_a_brief_without_places_says_so():
    sentence = "No place is in this file: none was chosen, or none is left after the filter."
    assert sentence in Read(html(())).text
    assert sentence in [one.text for one in word(()).paragraphs]
    assert word(()).tables == []


def test_a_place_that_is_given_twice_is_told_once():
    assert html(SOME + SOME) == html(SOME)


@settings(deadline=None, max_examples=25)
@given(st.text())
@example(HOSTILE)
def test_a_name_is_never_more_than_a_name(name: str):
    named = campaign.named(name)
    shown = f"List “{named}” (1)" if named else "Campaign brief"
    page = Read(html(SOME[:1], name))
    assert page.tags == PLAIN.tags
    assert shown in page.text
    document = unpictured(name)
    assert elements(document) == elements(unpictured("A name"))
    assert document.paragraphs[0].text == shown


def test_a_word_file_has_the_name_as_its_title_and_names_nobody():
    properties = word(SOME, "North Shore").core_properties
    assert (properties.title, properties.author) == (f"List “North Shore” ({len(SOME)})", "")


def test_what_a_policy_s_document_says_is_told_with_its_source():
    (lynn,) = told((store.slugs()["lynn"],), View(), SITE, "").towns
    assert "Lynn has banned civil immigration enforcement operations on city property." in lynn.text
    made = told((store.slugs()["lynn"],), View(), SITE, "")
    assert any("MASSterList" in line for line in made.sources)
    assert any("Census" in line for line in made.sources)


@pytest.mark.parametrize(("lang", "tag"), [("zh", "zh-CN"), ("es", "es-US")])
def test_a_brief_says_in_which_language_it_is(lang: str, tag: str):
    assert f'<html lang="{lang}">' in html(SOME, lang=lang)
    assert word(SOME, lang=lang).core_properties.language == tag


def test_the_map_in_a_word_file_is_told_to_who_cannot_see_it():
    document = word(SOME)
    assert len(document.inline_shapes) == 1
    assert 'descr="The map of these places"' in document.element.xml


def test_no_person_is_named_in_a_brief_of_every_place():
    assert names_in(Read(html(EVERYWHERE)).text) == []


def test_the_same_brief_is_the_same_bytes():
    first, second = (brief.docx(SOME, View(), SITE, png(), "") for _time in range(2))
    assert first == second


def test_libreoffice_opens_a_brief_on_letter_paper_and_shows_all_it_says(
    writer: str, tmp_path: Path
):
    path = tmp_path / "brief.docx"
    path.write_bytes(brief.docx(EVERYWHERE[:60], View(), SITE, png(), "North Shore"))
    read = PdfReader(office.pages(writer, [path], tmp_path)["brief"])
    assert {tuple(map(round, page.mediabox[2:])) for page in read.pages} == {(612, 792)}
    texts = [page.extract_text() for page in read.pages]
    shown = re.sub(rf"Page\d+of{len(texts)}", "", "".join("".join(texts).split()))
    made = told(EVERYWHERE[:60], View(), SITE, "North Shore")
    for told_of in (made.title, *made.about, made.shared, *(place.name for place in made.towns)):
        assert "".join(told_of.split()) in shown
    head = "".join(made.head[5].split())
    with_head = ["".join(text.split()).find(head) >= 0 for text in texts]
    end_of_table = next(n for n, text in enumerate(texts) if "Place by place" in text)
    assert end_of_table > 1
    assert all(with_head[1:end_of_table])
    assert not any(with_head[end_of_table + 1 :])
