"""What a layer is: a caption, its statuses with their looks, and how to read it for a view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from layers.language import _
from layers.remember import remembered
from layers.view import View

Drawing = Literal["fill", "outline", "symbol", "table"]


@dataclass(frozen=True)
class Look:
    """How a status is drawn; the map and the legend both read it.

    ``colour`` is the fill's ground or the line's colour; ``ink`` the pattern's marks. ``inner``
    puts an outline just inside the boundary, where it meets no other outline.
    """

    colour: str
    pattern: Literal["hatch", "lines", "cross", "dots"] | None = None
    ink: str = ""
    width: float = 1.4
    dash: str | None = None
    inner: bool = False
    shape: (
        Literal[
            "square",
            "hollow-square",
            "dotted-square",
            "barred-square",
            "diamond",
            "hollow-diamond",
            "shield",
            "hollow-shield",
        ]
        | None
    ) = None


@dataclass(frozen=True)
class Status:
    """One entry of a layer: its key, its words (msgid), its hover word, and its look.

    ``code`` is the one character that stands for it in what the browser is sent.
    ``absent`` marks the honest entries for absence; none of them means "no". ``given`` fills the
    words' placeholders from the tables, so that no sentence carries a date of its own.
    """

    key: str
    code: str
    words: str
    short: str
    look: Look | None = None
    absent: bool = False
    given: Callable[[], Mapping[str, str]] = dict

    def said(self) -> str:
        """The words in the language in use, with what they take from the tables."""
        return _(self.words).format(**self.given()) if self.words else ""


@dataclass(frozen=True)
class Symbol:
    """A symbol on the map: at a site, or at a municipality's label point."""

    status: str
    town: str
    words: str
    site: str = ""
    text: str = ""


@dataclass(frozen=True)
class Note:
    """A statewide fact: no outline could carry it without saying too much.

    ``short`` is the one line that the map has room for.
    """

    status: str
    words: str
    short: str = ""


@dataclass(frozen=True)
class Reading:
    """A layer for one view: what the map draws, the legend counts and the list says.

    ``towns`` gives all 351 municipalities their status key; ``when`` the date words that belong to
    it; ``counts`` the number of entries a status has (municipalities, sites, agencies or tracts).
    ``areas`` are outlines: a county (5 digits) or a municipality (10) with its status key.
    ``tracts`` is the web file and the class code of each of its tracts; ``under`` is said under
    every status that was found, ``remarks`` once. ``words`` are a legend's words that depend on the
    view, ``told`` what the pointer is told where that is more than a status's short words.
    """

    as_of: str
    towns: Mapping[str, str]
    when: Mapping[str, str]
    counts: Mapping[str, int]
    areas: tuple[tuple[str, str], ...] = ()
    symbols: tuple[Symbol, ...] = ()
    notes: tuple[Note, ...] = ()
    tracts: tuple[str, str] | None = None
    remarks: tuple[str, ...] = ()
    under: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)


def own_word(row: Mapping[str, Any]) -> str:
    """The status key of a row of the ledger, where the layer has the ledger's own words."""
    return str(row["status"])


@dataclass(frozen=True)
class Layer:
    """A layer as its map's caption: what, drawn how, which statuses, counted in what.

    ``word`` gives the status key of a row of the ledger. ``unit`` (one, many) is what a found
    status counts where that is not places, which is what an absent one always counts. ``lists`` are
    the ids of the sources that were looked at where a place is not named. ``of_department`` says
    that an absence is told of the municipality's own department, not of the place.
    """

    key: str
    order: int
    title: str
    drawing: Drawing
    about: str
    statuses: tuple[Status, ...]
    read: Callable[[View], Reading]
    shown_first: bool = False
    word: Callable[[Mapping[str, Any]], str] = own_word
    unit: tuple[str, str] | None = None
    lists: tuple[str, ...] = ()
    of_department: bool = False

    def __post_init__(self) -> None:
        # A reading depends on the day and on what is counted, never on who looks at which town.
        read = remembered(32)(self.read)

        def same(view: View) -> Reading:
            return read(View(on=view.on, measure=view.measure, period=view.period))

        object.__setattr__(self, "read", same)

    def status(self, key: str) -> Status:
        """The status with this key; KeyError names the layer and the key."""
        for status in self.statuses:
            if status.key == key:
                return status
        raise KeyError(f"{self.key} has no status {key!r}")

    def codes(self, reading: Reading) -> str:
        """One character a municipality, by geoid: what the browser needs to colour the towns."""
        code = {status.key: status.code for status in self.statuses}
        return "".join(code[reading.towns[geoid]] for geoid in sorted(reading.towns))
