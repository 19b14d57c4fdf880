"""Names that appear nowhere: known only as hashes of lower-case word pairs."""

import hashlib
import re
from collections.abc import Collection
from functools import cache
from itertools import pairwise
from pathlib import Path

HASHES = Path(__file__).parent / "fixtures" / "names_never_shown.sha256"

_LETTERS = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@cache
def never_shown() -> frozenset[str]:
    """The hashes of the pairs."""
    lines = HASHES.read_text(encoding="utf-8").split("\n")
    return frozenset(line for line in lines if line and not line.startswith("#"))


def names_in(text: str, hashes: Collection[str] | None = None) -> list[str]:
    """The hashes of the word pairs of a text that are among `hashes` (the file's by default).

    Words are tried with hyphens and apostrophes inside them and without. A hash is returned and
    not the name, so that a failing test does not print it.
    """
    wanted = never_shown() if hashes is None else hashes
    pairs = set()
    for pattern in (_LETTERS, _WORDS):
        words = pattern.findall(text.lower())
        pairs |= set(pairwise(words))
    return sorted({_hash(*pair) for pair in pairs} & set(wanted))


@cache
def _hash(first: str, last: str) -> str:
    return hashlib.sha256(f"{first} {last}".encode()).hexdigest()
