"""Papers in a view's language, whatever language whoever makes them was using."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context
from typing import TypeVar

from layers.language import speak

Made = TypeVar("Made")


def in_language(lang: str, make: Callable[[], Made]) -> Made:
    """What ``make`` makes while this language (a key of ``LANGUAGES``) is spoken."""

    def speaking() -> Made:
        speak(lang)
        return make()

    return copy_context().run(speaking)
