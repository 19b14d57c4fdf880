"""Answers kept: what depends only on its arguments and the language is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

from layers.language import language
from layers.view import View

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def remembered(most: int) -> Callable[[Callable[Given, Answer]], Callable[Given, Answer]]:
    """Keep the last ``most`` answers of a function of hashable arguments, apart by language.

    All viewers share an answer: it must not be changed.
    """

    def keeping(function: Callable[Given, Answer]) -> Callable[Given, Answer]:
        @lru_cache(maxsize=most)
        def answers(_language: str, *args: Hashable, **named: Hashable) -> Answer:
            return function(*args, **named)  # type: ignore[arg-type]

        @wraps(function)
        def answer(*args: Given.args, **named: Given.kwargs) -> Answer:
            return answers(language(), *args, **named)  # type: ignore[arg-type]

        return answer

    return keeping


def of_a_day(most: int) -> Callable[[Callable[Given, Answer]], Callable[Given, Answer]]:
    """The same for what depends on a view's day alone, whatever else its viewer looks at or lists.

    Of a view the function gets the day and nothing more; it must be given by its place.
    """

    def keeping(function: Callable[Given, Answer]) -> Callable[Given, Answer]:
        kept = remembered(most)(function)

        @wraps(function)
        def answer(*args: Given.args, **named: Given.kwargs) -> Answer:
            days = (View(on=arg.on) if isinstance(arg, View) else arg for arg in args)
            return kept(*days, **named)  # type: ignore[arg-type]

        return answer

    return keeping
