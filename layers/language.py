"""Words in the viewer's language: gettext catalogues in ``locale/``, English where none is."""

from __future__ import annotations

import gettext
from contextvars import ContextVar
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

LANGUAGES = {"en": "English"}
CATALOGUES = Path(__file__).parent.parent / "locale"

_current: ContextVar[str] = ContextVar("language", default="en")


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("messages", CATALOGUES, [language], fallback=True)


def speak(language: str) -> None:
    """Use this language (a key of ``LANGUAGES``) for the rest of the run."""
    _current.set(language)


def language() -> str:
    """The language in use, for ``lang`` attributes."""
    return _current.get()


def _(message: str) -> str:
    """The message in the language in use."""
    return _catalogue(_current.get()).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a message that fits the count, in the language in use."""
    return _catalogue(_current.get()).ngettext(one, many, count)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "translate later"
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message


def day_words(text: str) -> str:
    """A partial ISO date as given, in words: ``2021-05-20`` is "20 May 2021", ``2016`` stays.

    The precision is never widened: a year is a year, a month a month and its year.
    """
    return _day_words(text, _current.get())


@lru_cache(maxsize=4096)
def _day_words(text: str, language: str) -> str:
    parts = [int(part) for part in text.split("-")]
    pattern = ("y", "MMMM y", "d MMMM y")[len(parts) - 1]
    when = date(*[*parts, 1, 1][:3])
    return format_date(when, pattern, locale=language)


def number_words(value: float) -> str:
    """A whole number with the language's separators: 12,249."""
    return format_decimal(round(value), locale=_current.get())


def money_words(dollars: float) -> str:
    """A whole amount of US dollars with the language's separators: $9,888,564."""
    return format_currency(round(dollars), "USD", "¤#,##0", _current.get(), currency_digits=False)


def share_words(value: float, digits: int = 0) -> str:
    """A share between 0 and 1 as per cent: 0.304 is "30%"."""
    return format_percent(
        value, format=f"#,##0{'.' + '0' * digits if digits else ''}%", locale=_current.get()
    )
