"""What a reader of a file must know, in sentences: its day, what absence means, its terms."""

from __future__ import annotations

from collections.abc import Iterator

from data.dates import parse
from layers import layer, town
from layers.files.columns import ABOUT
from layers.files.table import Table, said
from layers.language import _, day_words, ngettext, number_words, stopped
from layers.town import EVIDENCE
from layers.view import LAST_CHECKED, View

Line = tuple[str, str]
"""A heading and the sentences under it."""


def about(geoids: tuple[str, ...], view: View, name: str, address: str) -> Table:
    """A row for each heading; ``geoids`` are the places."""
    title, told = _("About"), _("What a reader must know of this file.")
    return Table("about", title, told, said(ABOUT), _lines(geoids, view, name, address))


def _lines(geoids: tuple[str, ...], view: View, name: str, address: str) -> tuple[Line, ...]:
    return (
        (_("What this is"), _what(len(geoids), name)),
        (_("As of"), f"{_as_of(view)} {_coplink(geoids, view)}"),
        (_("Last checked"), _checked()),
        (_("Address of this view"), address),
        (_("What an absence means"), _absence()),
        *_absences(view),
        (_("Columns"), _columns()),
        (_("Dates"), _dates()),
        (_("Noncitizens"), _noncitizens()),
        (_("People"), _people()),
        (_("Licence"), _licence()),
        (_("Mistakes"), _mistakes()),
    )


def _what(count: int, name: str) -> str:
    if not count:
        return _(
            "“{name}” holds no place: no municipality was chosen, or none is left after the"
            " filter. The columns are here, without rows."
        ).format(name=name)
    told = ngettext(
        "“{name}”: {count} municipality of Massachusetts, what our records say about who works"
        " with ICE there, and every claim behind it.",
        "“{name}”: {count} municipalities of Massachusetts, what our records say about who works"
        " with ICE there, and every claim behind it.",
        count,
    )
    return told.format(name=name, count=number_words(count))


def _as_of(view: View) -> str:
    return _("What is told of a place is what our records say of {day}.").format(
        day=day_words(view.on.isoformat())
    )


def _coplink(geoids: tuple[str, ...], view: View) -> str:
    """Of which days the file's own records on COPLINK speak, and what those of sharing rest on."""
    told = [fact for one in geoids for fact in town.facts(one, view) if fact.layer.key == "coplink"]
    dated = sorted((parse(fact.newest).last, fact.documented) for fact in told if fact.newest)
    if not dated:
        return _(
            "No record of COPLINK that we have of that time names a department of these places."
        )
    (_first, first), (_last, last) = dated[0], dated[-1]
    if first == last:
        said = _("Its newest records on COPLINK are of {date}.").format(date=first)
    else:
        said = _("Its newest records on COPLINK are of {first} to {last}, each with its date.")
        said = said.format(first=first, last=last)
    rests = _(
        "Sharing is as listed by the Mapping Project (undated page, about 2022); the documents we"
        " know of date from 2016–18."
    )
    listed = any(fact.status.key == "sharing" and fact.estimated for fact in told)
    return f"{said} {rests}" if listed else said


def _columns() -> str:
    return _(
        "The columns that people need come first. The others of the places are for programs: in the"
        " Excel file they are folded, and the plus sign above the last column unfolds them."
    )


def _checked() -> str:
    return _("{day}: copies of the sources were read; their live pages were not checked.").format(
        day=day_words(LAST_CHECKED.isoformat())
    )


def _absence() -> str:
    return _(
        "An absence is never a “no”. It says only that the lists and documents we have do not"
        " name the place; an empty cell says that nothing is known."
    )


def _absences(view: View) -> Iterator[Line]:
    """What each absence that some place has rests on, layer by layer."""
    for one in map(layer, EVIDENCE):
        found = set(one.read(view).towns.values())
        for status in one.statuses:
            if status.absent and status.key in found:
                heading = _("{layer}: no record").format(layer=_(one.title))
                yield heading, stopped(status.said())


def _dates() -> str:
    return _(
        "A source may give a year, a month or a day. The text beside each real date keeps it as"
        " given; the real date is there only where the source gives a day."
    )


def _noncitizens() -> str:
    return _(
        "Noncitizens are people who are not U.S. citizens, permanent residents and visa holders"
        " among them. The figures are estimates; the margin of error beside each is at 90%."
    )


def _people() -> str:
    return _("Agencies are named here, and no officer is.")


def _licence() -> str:
    return _(
        "Figures, boundaries and documents keep their publishers’ terms: the table of sources"
        " gives each. Please pass a fact on with its source and its date."
    )


def _mistakes() -> str:
    return _(
        "To report one, quote the claim’s id. Every fact on the map’s pages has a link for that."
    )
