"""The typefaces of documents, out of packages: nothing is looked up on the machine or fetched.

Source Sans 3 (SIL Open Font License 1.1, package ``fontpkg-source-sans-3``) is the typeface of the
pages too and has every letter of five of the six languages; Chinese is set in Noto Sans SC (SIL
Open Font License 1.1, package ``justmytype-intl-cjk``).
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

FAMILIES = ("Source Sans 3", "Noto Sans SC")
"""In the order in which a letter is looked for."""

LATIN = ("fontpkg_source_sans_3", "files/SourceSans3[wght].ttf")
CHINESE = ("justmytype_intl_cjk", "fonts/ofl/notosanssc/NotoSansSC[wght].ttf")


def folders() -> tuple[Path, ...]:
    """The folders that hold the two typefaces. Raises FileNotFoundError where one is missing."""
    return tuple(file(*where).parent for where in (LATIN, CHINESE))


def file(package: str, inside: str) -> Path:
    """A font's file; the package need not be imported for it, which would read all its fonts."""
    found = find_spec(package)
    path = Path((found and found.origin) or package).parent / inside
    if not path.exists():
        raise FileNotFoundError(f"no font {inside} in {package}: pip install -r requirements.txt")
    return path
