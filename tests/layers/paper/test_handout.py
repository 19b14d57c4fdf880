"""The handout as a PDF, read by other programs: one page each, whole, in every script."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from data import store
from layers.language import LANGUAGES, speak
from layers.paper import handout, typeset
from layers.paper.sheet import Sheet, sheet
from layers.view import LAST_CHECKED, View
from tests.layers.paper import reading
from tests.names import names_in

SLUGS = store.slugs()
SITE = "https://map.example"
SAMPLE = (
    *("boston", "chelsea", "gosnold", "framingham", "north-adams", "manchester-by-the-sea"),
    *("cambridge", "somerville", "northampton", "springfield", "dartmouth", "plymouth"),
    *("burlington", "attleboro", "taunton", "lawrence", "newton", "barnstable", "lee", "acton"),
)
OTHERS = [one for one in LANGUAGES if one != "en"]
HOSTILE = '#panic() *b* $x$ <script>alert(1)</script> "]) & @lee'


def told(slug: str) -> Sheet:
    return sheet(SLUGS[slug], View(), SITE)


def printed(one: Sheet) -> bytes:
    return typeset.pdf(handout.PAGE, handout.told(one), LAST_CHECKED)


def sentences(one: Sheet) -> list[str]:
    """Every piece of text of a sheet."""
    lines = [*(line for group in one.groups for line in group.lines), *one.beyond]
    return [
        *(one.site, one.name, one.kind, one.day, one.people.text, one.counted, one.more),
        *(one.correct, one.unread, *handout.heads().values()),
        *(said.text for said in one.answer),
        *(group.title for group in one.groups),
        *(text for line in lines for text in (line.mark, line.said.text)),
        *(text for step in one.steps for text in (step.title, step.text)),
        *(f"{source.publisher}: {source.title}" for source in one.sources),
        *(source.when for source in one.sources),
    ]


def missing(one: Sheet, words: str) -> list[str]:
    return [text for text in sentences(one) if reading.squeezed(text) not in words]


def test_every_town_is_one_page():
    for slug, geoid in SLUGS.items():
        pdf = handout.pdf(geoid, View(), SITE)
        assert reading.pages(pdf) == 1, slug
    assert len(SLUGS) == 351


@pytest.mark.parametrize("language", OTHERS)
def test_the_sample_is_one_page_each_in_the_other_languages(language: str):
    speak(language)
    for slug in SAMPLE:
        assert reading.pages(handout.pdf(SLUGS[slug], View(), SITE)) == 1, slug


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", ["boston", "gosnold"])
def test_all_of_a_sheet_is_read_back_in_every_script(slug: str, language: str):
    speak(language)
    words = reading.words(handout.pdf(SLUGS[slug], View(), SITE))
    assert missing(told(slug), words) == []
    assert "\ufffd" not in words


def test_no_officer_is_named_in_the_sample():
    for slug in SAMPLE:
        reader = PdfReader(BytesIO(handout.pdf(SLUGS[slug], View(), SITE)))
        assert names_in(reader.pages[0].extract_text()) == [], slug


def test_the_code_on_paper_leads_to_the_towns_page():
    for slug in ("boston", "gosnold"):
        image = reading.pixels(handout.pdf(SLUGS[slug], View(), SITE))
        assert reading.codes(image) == [told(slug).address]


def test_without_an_address_there_is_no_code():
    pdf = handout.pdf(SLUGS["boston"], View())
    assert reading.codes(reading.pixels(pdf)) == []
    assert reading.pages(pdf) == 1


def test_the_page_is_letter_paper_tagged_in_its_language_and_has_its_town_for_a_title():
    speak("vi")
    reader = PdfReader(BytesIO(handout.pdf(SLUGS["chelsea"], View(), SITE)))
    assert [float(side) for side in reader.pages[0].mediabox[2:]] == [612, 792]
    assert reader.trailer["/Root"]["/Lang"] == "vi"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.metadata.title.startswith("Chelsea")


def test_every_link_of_the_page_is_told_in_the_sheet():
    one = told("boston")
    page = PdfReader(BytesIO(printed(one))).pages[0]
    links = {note.get_object()["/A"]["/URI"] for note in page["/Annots"]}
    known = {one.address, *(step.url for step in one.steps), *(each.url for each in one.sources)}
    assert links == known - {""}


def test_the_same_sheet_is_the_same_file():
    assert printed(told("lee")) == printed(told("lee"))


def test_those_of_several_towns_are_one_file_with_each_as_it_is_alone():
    speak("es")
    geoids, heard = [SLUGS["gosnold"], SLUGS["lee"]], []
    made = handout.zipped(geoids, View(), SITE, lambda *count: heard.append(count))
    files = ZipFile(BytesIO(made))
    assert files.namelist() == ["gosnold-handout-es.pdf", "lee-handout-es.pdf"]
    assert files.read("lee-handout-es.pdf") == handout.pdf(SLUGS["lee"], View(), SITE)
    assert heard == [(1, 2), (2, 2)]


def test_no_text_of_a_sheet_is_a_command():
    said = replace(told("lee").people, text=HOSTILE)
    words = reading.words(printed(replace(told("lee"), name=HOSTILE, people=said)))
    assert words.count(reading.squeezed(HOSTILE)) == 2


def test_more_than_a_sheet_holds_goes_on_and_is_not_cut_off():
    one = told("lee")
    long = replace(one, answer=one.answer * 40)
    assert reading.pages(printed(long)) > 1
    assert missing(long, reading.words(printed(long))) == []
