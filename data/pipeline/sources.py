"""The register of raw datasets, `data/sources.toml`: who published a file and under which terms."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from data.pipeline.faults import Fault, Faults, raise_any


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


FIELDS = tuple(field.name for field in fields(Source) if field.name != "id")
"""What an entry must have, all texts but `files`, a list of texts."""


def read_sources(path: Path) -> dict[str, Source]:
    """Return the sources in `path` by id.

    Raises `Faults` with everything that is wrong: a file that is not there or is no TOML, an entry
    that lacks a field, has one that is not known, or one of another type.
    """
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:  # TOMLDecodeError and UnicodeDecodeError are ValueErrors
        raise Faults([_fault(path, "file", f"cannot be read: {error}")]) from error
    raise_any(_fault(path, name, text) for name, entry in entries.items() for text in _wrong(entry))
    return {
        name: Source(id=name, **{**entry, "files": tuple(entry["files"])})
        for name, entry in entries.items()
    }


def by_file(sources: dict[str, Source]) -> dict[str, Source]:
    """Return which source each raw file belongs to."""
    return {file: source for source in sources.values() for file in source.files}


def _wrong(entry: object) -> list[str]:
    """Return in words what is wrong with one entry."""
    if not isinstance(entry, Mapping):
        return [f"{entry!r} is no entry; begin one with [its-id]"]
    lacking = [f"lacks {name!r}" for name in FIELDS if name not in entry]
    unknown = [f"unknown field {name!r} = {entry[name]!r}" for name in entry if name not in FIELDS]
    given = {name: entry[name] for name in FIELDS if name in entry}
    return [*lacking, *unknown, *(text for item in given.items() if (text := _untyped(*item)))]


def _untyped(name: str, value: object) -> str:
    """Return in words how a field is not of its type; nothing when it is."""
    if name != "files":
        return "" if isinstance(value, str) else f"{name} = {value!r} is no text"
    listed = isinstance(value, list) and all(isinstance(file, str) for file in value)
    return "" if listed else f"files = {value!r} is no list of file names"


def _fault(path: Path, entry: str, text: str) -> Fault:
    """Return a fault of the register."""
    return Fault("sources", path.name, entry, text)
