"""Every catalogue says all that the code says, and nothing is lost in it on the way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

from layers import catalogues, words
from layers.language import LANGUAGES, _, ngettext, speak

OTHERS = [code for code in LANGUAGES if code != "en"]
FORMS = {"es": 2, "pt": 2, "ht": 2, "zh": 1, "vi": 1}
PLACE = re.compile(r"\{\w*\}")
TAG = re.compile(r"</?\w+|&\w+;")
NAMES = {
    "COPLINK",
    "CSV (ZIP)",
    "Excel",
    "GeoJSON",
    "GeoPackage",
    "GeoParquet",
    "Homeland Security Investigations (HSI)",
    "ICE, DHS, CBP",
    "Somerville, Hyannis, 02139 …",
    "; ",
    "PowerPoint",
    "Massachusetts",
}
"""What may read as in English: names, of formats too, and marks without words."""

FAKE = """\
msgid ""
msgstr ""
"Language: es\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"X-Reviewed-By: {who}\\n"
"X-Reviewed-On: {day}\\n"

msgid "Map"
msgstr "Mapa"

msgid "{{n}} place"
msgid_plural "{{n}} places"
msgstr[0] "{{n}} lugar"
msgstr[1] "{{n}} lugares"

msgid "Gone from the code"
msgstr "Ya no está"
"""

BROUGHT_UP = """
#: app.py
msgid "Map"
msgstr "Mapa"

#: app.py
msgid "New"
msgstr ""
"""


@cache
def catalogue(code: str) -> Catalog:
    with catalogues.path(code).open("rb") as file:
        return read_po(file, locale=code)


@cache
def template() -> Catalog:
    return words.template()


def messages(of: Catalog) -> list[Message]:
    return [message for message in of if message.id]


def forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return text if isinstance(text, tuple) else (text,)


def test_the_template_is_that_of_the_code():
    assert words.TEMPLATE.read_text() == words.as_text(template()), "run: make words"


def test_words_inside_an_f_string_and_in_a_table_are_found():
    assert template().get("Leave this page")
    assert template().get("Know-your-rights material for immigrants.")


@pytest.mark.parametrize("code", OTHERS)
def test_a_catalogue_has_every_message_and_no_other(code: str):
    ours, theirs = ({m.id for m in messages(one)} for one in (template(), catalogue(code)))
    assert ours - theirs == set(), "run: make words"
    assert theirs - ours == set(), "run: make words"
    assert not catalogue(code).obsolete
    assert [m.id for m in messages(catalogue(code)) if m.fuzzy] == []
    assert [m.id for m in messages(catalogue(code)) if not all(forms(m.string))] == []


@pytest.mark.parametrize("code", OTHERS)
def test_every_form_of_a_translation_has_the_placeholders_and_tags_of_its_message(code: str):
    for message in messages(catalogue(code)):
        for mark in (PLACE, TAG):
            wanted = Counter(mark.findall(forms(message.id)[-1]))
            for form in forms(message.string):
                assert Counter(mark.findall(form)).keys() == wanted.keys(), (message.id, form)


@pytest.mark.parametrize("code", OTHERS)
def test_each_plural_has_as_many_forms_as_the_language(code: str):
    assert catalogue(code).num_plurals == FORMS[code]
    for message in messages(catalogue(code)):
        if isinstance(message.id, tuple):
            assert len(forms(message.string)) == FORMS[code], message.id


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_differs_from_the_english(code: str):
    same = {m.id for m in messages(catalogue(code)) if set(forms(m.string)) & set(forms(m.id))}
    assert {one for one in same if re.search(r"[A-Za-z]", PLACE.sub("", str(one)))} <= NAMES


@pytest.mark.parametrize("code", OTHERS)
def test_a_translated_sentence_ends_as_one_and_keeps_its_line_breaks(code: str):
    for message in messages(catalogue(code)):
        english = forms(message.id)[-1]
        for form in forms(message.string):
            assert form.count("\n") == english.count("\n"), form
            assert form.rstrip() != form or english.rstrip() == english or code == "zh", form
            if english.endswith((".", ".”", ".)")):
                assert form.endswith((".", "。", "”", ")", "）", "»")), form


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of catalogues with one of our own in it; the real ones are read again after."""
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
    (tmp_path / "es" / "LC_MESSAGES").mkdir(parents=True)
    forget()
    yield tmp_path / "es" / "LC_MESSAGES" / "messages.po"
    speak("en")
    forget()


def forget() -> None:
    catalogues.translations.cache_clear()
    catalogues.reviewed.cache_clear()


def test_a_catalogue_is_read_from_its_text_with_its_plurals(fake: Path):
    fake.write_text(FAKE.format(who="", day=""))
    speak("es")
    assert _("Map") == "Mapa"
    assert _("Not in it") == "Not in it"
    assert [ngettext("{n} place", "{n} places", n) for n in (0, 1, 2)] == [
        "{n} lugares",
        "{n} lugar",
        "{n} lugares",
    ]


@pytest.mark.parametrize(
    ("who", "day", "read"),
    [
        ("", "", False),
        ("Ana Silva", "", False),
        ("", "2026-12-01", False),
        ("Ana Silva", "2026-12-01", True),
    ],
)
def test_a_catalogue_is_reviewed_once_its_header_says_by_whom_and_when(
    fake: Path, who: str, day: str, read: bool
):
    fake.write_text(FAKE.format(who=who, day=day))
    assert catalogues.reviewed("es") is read


def test_bringing_a_catalogue_up_to_the_code_keeps_its_header_and_words_and_drops_the_rest(
    fake: Path,
):
    fake.write_text(FAKE.format(who="Ana Silva", day="2026-12-01"))
    made = Catalog()
    made.add("Map", locations=[("app.py", 7)])
    made.add("New", locations=[("app.py", 8)])
    text = words.updated("es", made)
    assert text.startswith(fake.read_text().partition("\n\n")[0])
    assert text.endswith(BROUGHT_UP)
    fake.write_text(text)
    assert words.updated("es", made) == text
