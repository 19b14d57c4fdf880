"""The register of raw datasets, `data/sources.toml`: who published a file and under which terms."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Source:
    """One raw dataset as its publisher offers it; `files` are the copies this project reads."""

    id: str
    publisher: str
    title: str
    landing: str
    download: str
    vintage: str
    licence: str
    credit: str
    retrieved: str
    caveat: str
    files: tuple[str, ...]


def read_sources(path: Path) -> dict[str, Source]:
    """Return the sources in `path` by id.

    Raises `TypeError` when an entry lacks a field or has one too many.
    """
    entries = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        name: Source(id=name, **{**entry, "files": tuple(entry["files"])})
        for name, entry in entries.items()
    }


def by_file(sources: dict[str, Source]) -> dict[str, Source]:
    """Return which source each raw file belongs to."""
    return {file: source for source in sources.values() for file in source.files}
