"""What is kept is kept apart by language, and is the same object for all viewers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from layers import actions, all_layers, beside, history, sections, town
from layers.base import Layer
from layers.language import language, speak
from layers.remember import remembered
from layers.view import View


def test_an_answer_is_worked_out_once_in_each_language():
    asked: list[tuple[str, int]] = []

    @remembered(8)
    def double(n: int) -> str:
        asked.append((language(), n))
        return f"{language()} {2 * n}"

    try:
        assert [double(2), double(2)] == ["en 4", "en 4"]
        speak("es")
        assert [double(2), double(3)] == ["es 4", "es 6"]
    finally:
        speak("en")
    assert asked == [("en", 2), ("es", 2), ("es", 3)]


def test_an_argument_given_by_its_name_is_not_lost():
    @remembered(8)
    def power(n: int, by: int = 2) -> int:
        return int(n**by)

    assert [power(3), power(3, by=3), power(n=3)] == [9, 27, 9]


@pytest.mark.parametrize("layer", all_layers(), ids=lambda layer: layer.key)
def test_two_viewers_of_one_day_share_a_reading_whatever_town_they_chose(layer: Layer):
    view = View()
    assert layer.read(view) is layer.read(replace(view, town="2501762535", layers=()))
    assert layer.read(view) is not layer.read(replace(view, on=view.on.replace(year=2019)))


@pytest.mark.parametrize(
    "answer",
    [
        town.facts,
        town.also_applies,
        sections.sections,
        beside.neighbours,
        history.events,
        actions.actions,
    ],
    ids=lambda answer: answer.__name__,
)
def test_viewers_of_one_day_share_a_places_answer_whatever_is_on_their_lists(answer):
    view, place = View(), "2501762535"
    mine = replace(view, town=place, list=(place,), name="Mine", layers=())
    assert answer(place, view) is answer(place, mine)
    assert answer(place, view) is not answer(place, replace(view, on=view.on.replace(year=2017)))
