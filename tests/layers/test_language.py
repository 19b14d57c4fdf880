"""Dates, figures and lists are written as each language writes them."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from layers import language
from layers.language import (
    LANGUAGES,
    day_words,
    list_words,
    money_words,
    nearest,
    number_words,
    share_words,
    speak,
    stopped,
)


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    speak("en")


DAYS = {
    "en": ("20 May 2021", "May 2021", "2016"),
    "es": ("20 de mayo de 2021", "mayo de 2021", "2016"),
    "pt": ("20 de maio de 2021", "maio de 2021", "2016"),
    "ht": ("20 me 2021", "me 2021", "2016"),
    "zh": ("2021年5月20日", "2021年5月", "2016年"),
    "vi": ("ngày 20 tháng 5 năm 2021", "tháng 5 năm 2021", "2016"),
}


def test_a_sentence_is_closed_once_by_the_language_s_own_mark():
    assert [stopped("Ended"), stopped("Ended.")] == ["Ended.", "Ended."]
    speak("zh")
    assert [stopped("已结束"), stopped("已结束。")] == ["已结束。", "已结束。"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_date_keeps_its_precision_in_every_language(code: str):
    speak(code)
    assert tuple(map(day_words, ("2021-05-20", "2021-05", "2016"))) == DAYS[code]


def test_haitian_creole_has_months_of_its_own():
    speak("ht")
    assert [day_words(f"2021-{month:02}") for month in (1, 7, 8, 12)] == [
        "janvye 2021",
        "jiyè 2021",
        "out 2021",
        "desanm 2021",
    ]


FIGURES = {
    "en": ("12,249", "30.4%", "$9,888,564"),
    "es": ("12,249", "30.4%", "$9,888,564"),
    "pt": ("12.249", "30,4%", "US$\xa09.888.564"),
    "ht": ("12,249", "30.4%", "$9,888,564"),
    "zh": ("12,249", "30.4%", "US$9,888,564"),
    "vi": ("12.249", "30,4%", "9.888.564\xa0US$"),
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_figures_have_the_separators_of_the_language(code: str):
    speak(code)
    assert (number_words(12249), share_words(0.304, 1), money_words(9888564)) == FIGURES[code]


LISTS = {
    "en": ("a", "a and b", "a, b, and c"),
    "es": ("a", "a y b", "a, b y c"),
    "pt": ("a", "a e b", "a, b e c"),
    "ht": ("a", "a ak b", "a, b ak c"),
    "zh": ("a", "a和b", "a、b和c"),
    "vi": ("a", "a và b", "a, b và c"),
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_list_is_joined_as_the_language_joins_it(code: str):
    speak(code)
    assert tuple(map(list_words, ("a", "ab", "abc"))) == LISTS[code]
    assert list_words(()) == ""


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("es-MX", "es"),
        ("pt-BR", "pt"),
        ("zh-CN", "zh"),
        ("zh_TW", "zh"),
        ("ht", "ht"),
        ("VI", "vi"),
        ("fr-HT", "en"),
        ("en-US", "en"),
        ("", "en"),
        ("<script>", "en"),
    ],
)
def test_a_browsers_language_leads_to_the_nearest_of_ours(tag: str, code: str):
    assert nearest(tag) == code


def test_nothing_is_translated_to_nothing():
    for code in LANGUAGES:
        speak(code)
        assert language._("") == ""


def test_two_viewers_at_once_are_each_spoken_to_in_their_own_language():
    both = Barrier(2)

    def said(code: str) -> str:
        speak(code)
        both.wait(timeout=10)
        return day_words("2021-05-20")

    with ThreadPoolExecutor(2) as viewers:
        assert list(viewers.map(said, ("es", "zh"))) == ["20 de mayo de 2021", "2021年5月20日"]
