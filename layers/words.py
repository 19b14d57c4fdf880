"""Brings the catalogues up to the code: ``make words``.

The words are read from the code's own syntax trees, because Babel's reader passes over those that
stand inside f-strings, and from the kept actions, whose sentences are data.
"""

from __future__ import annotations

import ast
import csv
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po

from layers import catalogues
from layers.language import LANGUAGES

ROOT = Path(__file__).parent.parent
CODE = ("app.py", "layers", "pages")
SENTENCES = ("data/evidence/actions.csv",)
TEMPLATE = catalogues.FOLDER / "messages.pot"
END = "\n\n"  # of a catalogue's header
SINGLE, PLURAL = {"_", "N_"}, {"ngettext", "NN_"}

Words = tuple[str, str | tuple[str, str]]


def template() -> Catalog:
    """Every message of the code and of the tables, with the files that it stands in."""
    made = Catalog()
    for place, words in (*_of_code(), *_of_tables()):
        made.add(words, locations=[(place, 0)])
    return made


def _of_code() -> Iterator[Words]:
    for place in CODE:
        files = sorted((ROOT / place).rglob("*.py")) or [ROOT / place]
        for file in files:
            for node in ast.walk(ast.parse(file.read_text())):
                if isinstance(node, ast.Call) and (words := _called_with(node)):
                    yield str(file.relative_to(ROOT)), words


def _called_with(call: ast.Call) -> str | tuple[str, str] | None:
    """What a call marks for translation, where its words are written out in it."""
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    given = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    if name in SINGLE and given:
        return str(given[0])
    return (str(given[0]), str(given[1])) if name in PLURAL and len(given) >= 2 else None


def _of_tables() -> Iterator[Words]:
    for place in SENTENCES:
        with (ROOT / place).open() as table:
            yield from ((place, row["sentence"]) for row in csv.DictReader(table))


def updated(language: str, made: Catalog) -> str:
    """A language's catalogue with the template's messages: new ones empty, those gone left out.

    Its header is kept as it is: Babel would drop who has read it, and put its own words there.
    """
    text = catalogues.path(language).read_text()
    known = read_po(BytesIO(text.encode()), locale=language)
    known.update(made, no_fuzzy_matching=True)
    for message in known:
        if message.id and message.fuzzy:  # it has a plural now, or none any more
            message.flags.discard("fuzzy")
            message.string = ("",) * known.num_plurals if message.pluralizable else ""
    return f"{text.partition(END)[0]}{END}{as_text(known)}"


def as_text(catalogue: Catalog) -> str:
    """A catalogue's messages as they are kept: no line numbers, nothing obsolete, no wrapping."""
    kept = BytesIO()
    write_po(kept, catalogue, width=0, omit_header=True, include_lineno=False, ignore_obsolete=True)
    return kept.getvalue().decode().rstrip() + "\n"


def main() -> None:
    """Write the template and every catalogue."""
    made = template()
    TEMPLATE.write_text(as_text(made))
    for language in LANGUAGES:
        if language != "en":
            catalogues.path(language).write_text(updated(language, made))


if __name__ == "__main__":
    main()
