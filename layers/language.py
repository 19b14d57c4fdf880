"""Words, numbers, dates and lists in the viewer's language."""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar
from datetime import date
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent

from layers import catalogues, kreyol

LANGUAGES = {
    "en": "English",
    "es": "Español",
    "pt": "Português",
    "ht": "Kreyòl ayisyen",
    "zh": "中文",
    "vi": "Tiếng Việt",
}
"""Each language by its code, with its own name for itself."""

# Spanish and Haitian Creole write figures as they are read in the United States: 12,249.
_LOCALES = {"es": "es_US", "pt": "pt_BR", "ht": "en_US", "zh": "zh_Hans"}
# Where the locale's own pattern is not how a sentence says a date: a year, a month, a day.
_DATES = {
    "en": ("y", "MMMM y", "d MMMM y"),
    "vi": ("y", "'tháng' M 'năm' y", "'ngày' d 'tháng' M 'năm' y"),
}
_STOPS = {"zh": "。"}

_current: ContextVar[str] = ContextVar("language", default="en")


def speak(language: str) -> None:
    """Use this language (a key of ``LANGUAGES``) for the rest of the run."""
    _current.set(language)


def language() -> str:
    """The language in use, for ``lang`` attributes."""
    return _current.get()


def nearest(tag: str) -> str:
    """The language of ours that a browser's own (``es-MX``) stands for; English where none is."""
    code = tag.replace("_", "-").partition("-")[0].lower()
    return code if code in LANGUAGES else "en"


def _(message: str) -> str:
    """The message in the language in use; nothing for nothing, which gettext has its header for."""
    return catalogues.translations(_current.get()).gettext(message) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a message that fits the count, in the language in use."""
    return catalogues.translations(_current.get()).ngettext(one, many, count)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "translate later"
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802
    """Mark the two forms of a message for ``ngettext``, which takes them where it is shown."""
    return one, many


def _locale() -> Locale:
    return _locale_of(_current.get())


@cache
def _locale_of(language: str) -> Locale:
    return Locale.parse(_LOCALES.get(language, language))


def day_words(text: str) -> str:
    """A partial ISO date as given, in words: ``2021-05-20`` is "20 May 2021", ``2016`` stays.

    The precision is never widened: a year is a year, a month a month and its year.
    """
    return _day_words(text, _current.get())


@lru_cache(maxsize=4096)
def _day_words(text: str, language: str) -> str:
    parts = [int(part) for part in text.split("-")]
    when = date(*[*parts, 1, 1][:3])
    if language == "ht":
        return kreyol.day_words(when, len(parts))
    if language in _DATES:
        return format_date(when, _DATES[language][len(parts) - 1], locale=language)
    if len(parts) == 3:
        return format_date(when, "long", locale=_locale())
    return format_skeleton(("y", "yMMMM")[len(parts) - 1], when, locale=_locale())


def list_words(items: Sequence[str]) -> str:
    """Several things in one sentence: "a, b, and c"."""
    if _current.get() == "ht":
        return kreyol.list_words(items)
    return format_list(items, locale=_locale())


def capital(words: str) -> str:
    """Words as they stand on their own: with a capital letter."""
    return words[:1].upper() + words[1:]


def side_by_side(*parts: str) -> str:
    """Words that stand beside one another without making a sentence, those that are empty left out.

    "ended 20 May 2021; hold rooms": Chinese, for one, parts them by a mark of its own.
    """
    return _("; ").join(part for part in parts if part)


def stopped(words: str) -> str:
    """The words closed as a sentence, where they are not yet."""
    return words if words.endswith((".", "。")) else words + _STOPS.get(_current.get(), ".")


def number_words(value: float) -> str:
    """A whole number with the language's separators: 12,249."""
    return format_decimal(round(value), locale=_locale())


def money_words(dollars: float) -> str:
    """A whole amount of US dollars with the language's separators: $9,888,564."""
    locale = _locale()
    whole = locale.currency_formats["standard"].pattern.replace(".00", "")
    return format_currency(round(dollars), "USD", whole, locale, currency_digits=False)


def share_words(value: float, digits: int = 0) -> str:
    """A share between 0 and 1 as per cent: 0.304 is "30%"."""
    pattern = _locale().percent_formats[None].pattern
    exact = f"##0.{'0' * digits}" if digits else "##0"
    return format_percent(value, format=pattern.replace("##0", exact), locale=_locale())
