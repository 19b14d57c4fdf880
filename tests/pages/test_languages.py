"""Every page speaks each language: no sentence of ours is left in English, no block without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from data import store
from layers import all_layers, catalogues, people, town, words
from layers.headline import headline
from layers.language import LANGUAGES, _, speak
from layers.view import View
from pages.parts import footer, report
from pages.parts.block import english
from pages.parts.languages import languages
from pages.parts.unread import unread
from tests.pages.test_pages import PAGES, ROOT, said

OTHERS = [code for code in LANGUAGES if code != "en"]
PLACE = re.compile(r"\{\w*\}")
ENGLISH = re.compile(r'<(\w+)[^>]*\blang="en"[^>]*>.*?</\1>', re.DOTALL)
ADDRESSES = {
    "map.py": {"town": "chelsea", "layers": "noncitizens,section_287g,detention,policies"},
    "town.py": {"town": "framingham"},
    "agencies.py": {"agency": "bristol-sheriff"},
    "sources.py": {"fact": "translation/es"},
}


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    speak("en")


def opened(page: str, **address: str) -> AppTest:
    """A page as its address opens it: the map by the router, any other page by itself."""
    script = ROOT / ("app.py" if page == "map.py" else f"pages/{page}")
    test = AppTest.from_file(str(script), default_timeout=60)
    for key, value in address.items():
        test.query_params[key] = value
    return test.run()


@cache
def sentences() -> tuple[str, ...]:
    """The longest stretch without a placeholder of each of our messages that has a long one."""
    texts = (m.id[-1] if isinstance(m.id, tuple) else m.id for m in words.template() if m.id)
    longest = (max(PLACE.split(text), key=len).strip() for text in texts)
    return tuple(one for one in longest if len(one.split()) >= 5)


def seen(test: AppTest) -> str:
    """What is said in the page's own language, its controls' labels too."""
    controls = [*test.button, *test.header, *test.subheader]
    labels = " ".join(getattr(one, "label", "") or getattr(one, "value", "") for one in controls)
    return unescape(ENGLISH.sub("", said(test))) + labels


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("page", PAGES)
def test_no_sentence_of_ours_is_left_in_english(page: str, code: str):
    test = opened(page, lang=code, **ADDRESSES.get(page, {}))
    assert not test.exception
    text = seen(test)
    assert f'lang="{code}"' in text
    assert [one for one in sentences() if one in text] == []
    words_seen = re.sub(r"<[^>]+>", " ", text).split()
    assert "None" not in words_seen
    assert "nan" not in words_seen or code == "ht"  # where it means "in"


def test_a_sentence_that_is_left_in_english_would_be_found():
    test = opened("town.py", town="framingham")
    assert len([one for one in sentences() if one in seen(test)]) > 20


def test_what_is_kept_for_all_viewers_is_kept_apart_by_language():
    chelsea = store.slugs()["chelsea"]

    def told() -> tuple[object, ...]:
        view = View()
        readings = [layer.read(view) for layer in all_layers()]
        facts = [fact.citations for fact in town.facts(chelsea, view)]
        return headline(chelsea, view), people.sentence(chelsea), readings, facts

    first = {}
    for code in LANGUAGES:
        speak(code)
        first[code] = told()
    for code in reversed(LANGUAGES):
        speak(code)
        assert told() == first[code]
    for part in range(2):
        assert len({first[code][part] for code in LANGUAGES}) == len(LANGUAGES)


def test_a_title_says_that_it_is_english_where_the_page_is_not():
    assert [english("A & B"), english("")] == ["A &amp; B", ""]
    speak("es")
    assert [english("A & B"), english("")] == ['<span lang="en">A &amp; B</span>', ""]


def test_the_menu_names_each_language_in_itself_and_marks_the_one_in_use():
    speak("pt")
    html = languages()
    for code, name in LANGUAGES.items():
        assert re.search(rf'<a [^>]*lang="{code}"[^>]*>{name}</a>', html)
    assert re.findall(r'lang="(\w+)" [^>]*aria-current="true"', html) == ["pt"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_says_that_its_translation_was_not_read_until_it_was(
    code: str, monkeypatch: pytest.MonkeyPatch
):
    speak(code)
    monkeypatch.setattr(catalogues, "reviewed", lambda _code: False)
    html = unread(View(lang=code))
    assert f"fact=translation/{code}" in html
    assert report.known(f"translation/{code}")
    monkeypatch.setattr(catalogues, "reviewed", lambda _code: True)
    assert unread(View(lang=code)) == ""


def test_english_needs_no_reader():
    assert catalogues.reviewed("en")
    assert not report.known("translation/xx")


@pytest.mark.parametrize("code", OTHERS)
def test_the_tab_says_its_page_in_the_language_and_nothing_of_ice(code: str):
    speak(code)
    title = _("{page} – Massachusetts towns").format(page=_("Map"))
    assert "ICE" not in title
    assert title != "Map – Massachusetts towns"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_in_another_language_says_what_stays_english(code: str):
    speak(code)
    assert bool(footer._in_english()) == (code != "en")
