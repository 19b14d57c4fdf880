"""Every document's test begins and ends in English: what is spoken is kept by the thread."""

from collections.abc import Iterator

import pytest

from layers.language import speak


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    speak("en")
    yield
    speak("en")
