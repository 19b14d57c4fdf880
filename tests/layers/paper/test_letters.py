"""Letters to agencies: whom they go to, what they ask, what they say, and what is left to fill."""

import re
import tomllib
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from data import store
from layers import agency, situations
from layers.language import LANGUAGES, _, speak
from layers.paper import letter, letter_notes, letters
from layers.paper.letter_reasons import LAYERS, NO_REASON, reasons
from layers.paper.letters import REQUESTS, Addressee
from layers.view import View
from tests import office
from tests.names import names_in

EVERYWHERE = tuple(store.municipalities().index)
EVERY = tuple(one.key for one in REQUESTS)
SITE = "https://map.example/"
AGENCIES = {one.agency_id: one for one in letters.agencies(EVERYWHERE)}
SOME = ("boston-police", "middlesex-sheriff", "franklin-sheriff", "mbta-transit-police", "doc")
LAW = store.table("records_law").sort_values("place")
PAGES = store.table("actions").drop_duplicates("row").set_index("row")["url"]


def told(agency_id: str, asked: tuple[str, ...] = EVERY, lang: str = "en") -> str:
    return letters.text(AGENCIES[agency_id], asked, View(lang=lang), SITE)


def sent(agency_id: str, asked: tuple[str, ...] = EVERY, lang: str = "en") -> str:
    """The letter without what stands before it."""
    return told(agency_id, asked, lang).rpartition(letter_notes.RULE)[2]


def word(agency_id: str, lang: str = "en") -> Document:
    return Document(BytesIO(letters.docx(AGENCIES[agency_id], EVERY, View(lang=lang), SITE)))


def nothing_told(_made: int, _of: int) -> None:
    """Nobody waits."""


def geoids(*slugs: str) -> list[str]:
    return [store.slugs()[slug] for slug in slugs]


def test_an_agency_of_several_places_is_written_to_once_and_knows_them():
    places = geoids("somerville", "cambridge", "boston", "somerville")
    found = letters.agencies(places)
    assert len({one.agency_id for one in found}) == len(found)
    towns = {one.agency_id: set(one.towns) for one in found}
    assert towns["middlesex-sheriff"] == set(places[:2])
    assert towns["suffolk-sheriff"] == {places[2]}
    assert towns["state-police"] == set(places)


def test_a_letter_goes_to_every_agency_of_the_places_and_to_none_that_the_law_may_not_reach():
    assert set(AGENCIES) == set(store.table("jurisdictions")["agency_id"])
    assert {one.kind for one in AGENCIES.values()} <= set(situations.ASKED)


def test_there_is_no_letter_where_the_law_may_not_reach_the_police(monkeypatch):
    monkeypatch.setattr(situations, "ASKED", ("county_sheriff",))
    assert {one.kind for one in letters.agencies(geoids("boston"))} == {"county_sheriff"}


def test_a_letter_is_dated_with_the_day_on_which_it_is_made(monkeypatch):
    for day, words in (
        (date(2026, 12, 1), "1 December 2026"),
        (date(2027, 1, 2), "2 January 2027"),
    ):
        monkeypatch.setattr(letters, "today", lambda day=day: day)
        assert words in sent("boston-police")


def test_every_request_has_items_and_the_template_has_no_others():
    assert tuple(letter.template()["requests"]) == EVERY == tuple(LAYERS)
    assert all(letter.template()["requests"].values())


@pytest.mark.parametrize("agency_id", SOME)
def test_the_items_are_numbered_through_and_each_is_there(agency_id: str):
    items = re.findall(r"^(\d+)\. ", sent(agency_id), re.MULTILINE)
    fitting = [k for k in EVERY if k != "intake" or agency_id.endswith("sheriff")]
    count = sum(len(letter.template()["requests"][key]) for key in fitting)
    assert items == [str(number) for number in range(1, count + 1)]


def test_only_a_sheriff_is_asked_what_the_jail_tells():
    (intake,) = (one for one in REQUESTS if one.sheriffs_only)
    asked = {one for one in AGENCIES if intake.title in sent(one)}
    assert asked == set(agency.groups()["sheriffs"])


@pytest.mark.parametrize("agency_id", SOME)
def test_what_is_not_asked_for_is_not_in_the_letter(agency_id: str):
    text = sent(agency_id, ("policy",))
    titles = {one.key: one.title for one in REQUESTS}
    assert titles["policy"] in text
    assert not any(titles[key] in text for key in EVERY if key != "policy")


@pytest.mark.parametrize("agency_id", AGENCIES)
def test_a_letter_says_of_the_law_what_is_kept_and_cites_each_page(agency_id: str):
    text = sent(agency_id)
    municipal = AGENCIES[agency_id].kind == "municipal_police"
    assert "M.G.L. c. 66, § 10" in text
    for row in LAW.to_dict("records"):
        holds = municipal or row["agencies"] == "any"
        assert (row["sentence"] in text) == holds
        assert (PAGES[row["row"]] in text) == (holds or row["row"] in LAW["row"][:-1].values)


@pytest.mark.parametrize("agency_id", AGENCIES)
def test_a_letter_says_of_the_agency_what_the_ledger_says_with_its_source(agency_id: str):
    text = sent(agency_id)
    for fact in agency.facts(agency_id, View()):
        if (fact.layer.key, fact.status.key) in NO_REASON:
            assert fact.status.key != "listed_federally" or "has put" not in text
        elif fact.layer.key in ("coplink", "section_287g", "task_force_officers", "policies"):
            newest = fact.citations[0].title.strip("[]") if fact.citations else ""
            assert newest in text
            assert not fact.status.absent or fact.status.said() in text
            assert not fact.until or fact.status.absent or fact.when.split()[-1] in text


@pytest.mark.parametrize("request_key", EVERY)
def test_whatever_an_agency_is_asked_there_is_a_reason(request_key: str):
    assert [one for one in AGENCIES if not reasons(one, (request_key,))] == []


def test_where_no_list_names_an_agency_the_letter_says_that_this_is_no_answer():
    absent = letter.template()["letter"]["absent"]
    assert absent in sent("barnstable-police", ("coplink",))
    assert absent not in sent("boston-police", ("coplink",))


def test_every_mark_in_the_text_leads_to_a_source_and_every_source_is_marked():
    for agency_id in SOME:
        body, _heading, sources = sent(agency_id).rpartition("\nSources\n")
        listed = re.findall(r"^\[(\d+)\] ", sources, re.MULTILINE)
        assert listed == [str(number) for number in range(1, len(listed) + 1)]
        assert set(re.findall(r"\[(\d+)\]", body)) == set(listed)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_sent_is_in_english_and_what_is_told_first_in_the_reader_s_language(lang: str):
    assert sent("boston-police", lang=lang) == sent("boston-police")
    speak(lang)
    first = _(letter_notes.FIRST)
    speak("en")
    assert told("boston-police", lang=lang).splitlines()[1].startswith(first)


def test_a_letter_is_told_as_of_now_whatever_day_is_looked_at():
    then = View(on=View().on.replace(year=2019))
    barnstable = AGENCIES["barnstable-sheriff"]
    assert "until 4 January 2023" in letters.text(barnstable, EVERY, then, SITE)


@pytest.mark.parametrize("agency_id", SOME)
def test_every_blank_is_there_and_marked_in_yellow_and_nothing_else_is(agency_id: str):
    runs = [run for one in word(agency_id).paragraphs for run in one.runs]
    marked = {run.text for run in runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW}
    assert marked == set(letter_notes.blanks())
    assert all(blank in sent(agency_id) for blank in letter_notes.blanks())


def test_what_is_not_part_of_the_letter_is_a_box_before_it():
    paragraphs = word("boston-police").paragraphs
    apart = [number for number, one in enumerate(paragraphs) if one.style.name == "Apart"]
    assert apart == list(range(len(letter_notes.box())))
    assert paragraphs[0].text.startswith(letter_notes.FIRST)
    assert letter_notes.FIRST not in sent("boston-police")


def test_a_word_file_names_its_language_and_nobody():
    properties = word("boston-police").core_properties
    assert properties.title == "Request for public records to the Boston Police Department"
    assert properties.language == "en-US"
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")


def test_the_box_says_in_which_language_it_is():
    first, last = word("boston-police", "vi").paragraphs[0], word("boston-police").paragraphs[-1]
    assert 'w:lang w:val="vi-VN"' in first._p.xml
    assert "w:lang" not in last._p.xml


def test_no_person_is_named_in_any_letter():
    assert names_in("\n".join(told(agency_id) for agency_id in AGENCIES)) == []


def test_a_request_that_there_is_not_is_told_with_those_that_there_are():
    with pytest.raises(ValueError, match="no request is called names; there are coplink"):
        told("boston-police", ("names",))


def test_a_letter_that_asks_for_nothing_is_not_made():
    with pytest.raises(ValueError, match="nothing is asked of the Boston Police Department"):
        told("boston-police", ("intake",))
    with pytest.raises(ValueError, match="nothing is asked of any"):
        letters.zipped([AGENCIES["boston-police"]], ("intake",), View(), SITE, nothing_told)


def test_the_zip_has_a_word_file_and_a_text_for_each_agency_and_says_how_far_it_is():
    heard: list[tuple[int, int]] = []
    to = letters.agencies(geoids("boston", "cambridge"))
    made = letters.zipped(to, EVERY, View(), SITE, lambda *step: heard.append(step))
    with ZipFile(BytesIO(made)) as files:
        names = files.namelist()
        assert names == [f"{stem}.{end}" for stem in letters.stems(to) for end in ("docx", "txt")]
        texts = [files.read(name).decode() for name in names if name.endswith("txt")]
    assert texts == [letters.text(one, EVERY, View(), SITE) for one in to]
    assert heard == [(number, len(to)) for number in range(1, len(to) + 1)]


def test_an_agency_of_which_nothing_can_be_asked_is_left_out_of_the_zip():
    to = letters.agencies(geoids("boston"))
    made = letters.zipped(to, ("intake",), View(), SITE, nothing_told)
    names = ZipFile(BytesIO(made)).namelist()
    assert names == [
        "records-request-suffolk-county-sheriff-s-office.docx",
        "records-request-suffolk-county-sheriff-s-office.txt",
    ]


def test_the_same_letters_are_the_same_bytes():
    to = letters.agencies(geoids("lynn"))
    first, second = (letters.zipped(to, EVERY, View(), SITE, nothing_told) for _time in range(2))
    assert first == second


@given(st.lists(st.text(), max_size=12))
def test_the_files_names_are_safe_on_every_disk_and_no_two_are_alike(names: list[str]):
    to = [Addressee(str(number), name, "", ()) for number, name in enumerate(names)]
    stems = letters.stems(to)
    assert len({stem.casefold() for stem in stems}) == len(names)
    assert all(re.fullmatch(r"records-request(-[a-z0-9]+)*", stem) for stem in stems)
    assert all(len(stem) < 200 for stem in stems)


def test_a_hostile_address_of_the_site_becomes_no_markup():
    site = 'https://x/"><w:t>&amp;</w:t>\x00'
    made = letters.docx(AGENCIES["doc"], EVERY, View(), site)
    texts = [one.text for one in Document(BytesIO(made)).paragraphs]
    assert any(site.rstrip("\x00") in text for text in texts)


def test_libreoffice_opens_the_letters_on_letter_paper_and_shows_all_they_say(
    writer: str, tmp_path: Path
):
    made = []
    for agency_id in SOME:
        made.append(tmp_path / f"{agency_id}.docx")
        made[-1].write_bytes(letters.docx(AGENCIES[agency_id], EVERY, View(), SITE))
    for agency_id, path in office.pages(writer, made, tmp_path).items():
        read = PdfReader(path)
        assert {tuple(map(round, page.mediabox[2:])) for page in read.pages} == {(612, 792)}
        shown = "".join("".join(page.extract_text().split()) for page in read.pages)
        count = len(read.pages)
        assert all(f"Page{n}of{count}" in shown for n in range(1, count + 1))
        without_pages = re.sub(rf"Page\d+of{count}|[•\uf0b7]", "", shown)
        expected = re.sub(r"^- ", "", sent(agency_id), flags=re.MULTILINE)
        assert "".join(expected.split()) in without_pages


def test_the_template_has_no_words_that_nothing_takes():
    words = tomllib.loads(letter.TEMPLATE.read_text())
    code = Path(letter.__file__).read_text() + Path(letters.__file__).read_text()
    assert [key for key in words["letter"] if f'["{key}"]' not in code] == []
    used = letter.TEMPLATE.read_text() + code
    assert [key for key in words["blanks"] if f"{{{key}}}" not in used] == []
