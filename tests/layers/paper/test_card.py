"""The card to share: its size, what it says, and a code that a phone reads off it."""

from dataclasses import replace

import pytest

from data import store
from layers.language import LANGUAGES, speak
from layers.paper import card, typeset
from layers.paper.sheet import Sheet, sheet
from layers.view import LAST_CHECKED, View
from tests.layers.paper import reading

SLUGS = store.slugs()
SITE = "https://map.example"
PLACES = ("boston", "gosnold", "manchester-by-the-sea", "plymouth")


def told(slug: str) -> Sheet:
    return sheet(SLUGS[slug], View(), SITE)


def printed(one: Sheet) -> str:
    """The card's words, off the same page as a PDF."""
    return reading.words(typeset.pdf(card.PAGE, card.told(one), LAST_CHECKED))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_picture_of_its_size_with_a_code_that_leads_to_the_towns_page(language: str):
    speak(language)
    for slug in PLACES:
        image = reading.picture(card.png(SLUGS[slug], View(), SITE))
        assert (image.format, image.size) == ("PNG", card.SIZE)
        assert reading.codes(image) == [told(slug).address]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_the_name_the_first_of_the_answer_its_day_and_its_sources(language: str):
    speak(language)
    for slug in PLACES:
        one = told(slug)
        words = printed(one)
        first = one.sources[one.answer[0].sources[0] - 1]
        for text in (one.name, one.kind, one.day, one.answer[0].text, first.publisher, first.when):
            assert reading.squeezed(text) in words, (slug, text)


def test_a_second_sentence_is_told_whole_or_not_at_all():
    for slug in PLACES:
        one = told(slug)
        count = typeset.found(card.PAGE, card.told(one), "told")
        said = [reading.squeezed(answer.text) in printed(one) for answer in one.answer]
        assert said == [place < count for place in range(len(said))], slug


def test_without_an_address_there_is_no_code():
    assert reading.codes(reading.picture(card.png(SLUGS["lee"], View()))) == []


def test_the_longest_name_and_a_hostile_one_are_told_as_they_are():
    name = '#panic() <b>&amp;</b> "]'
    assert reading.squeezed(name) in printed(replace(told("lee"), name=name))
