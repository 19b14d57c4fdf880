"""The browser's files appear whole, whoever asks for them meanwhile."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from layers import bundle

TEXT = "é" * 1_000_000


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(bundle, "folder", lambda: tmp_path)
    yield tmp_path
    bundle.put.cache_clear()


def lay() -> str:
    return bundle.put.__wrapped__("part", "js", TEXT)


def test_a_file_that_is_laid_again_is_never_seen_half_written(place: Path):
    name = lay()
    with ThreadPoolExecutor(1) as other:
        again = other.submit(lambda: [lay() for _time in range(30)])
        seen = {(place / name).stat().st_size}
        while not again.done():
            seen.add((place / name).stat().st_size)
    assert set(again.result()) == {name}
    assert seen == {len(TEXT.encode())}
    assert [one.name for one in place.iterdir()] == [name]
