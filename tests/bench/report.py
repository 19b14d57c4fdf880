"""The figures as one table: each measure beside the floor and the peer, against its target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import Literal

Unit = Literal["s", "ms", "x", "KB", "MB", "/s", "%", ""]
NOISY = 0.15  # of the median, between the first and the last quarter
FORMS = {
    "s": "{:.2f} s",
    "ms": "{:.0f} ms",
    "x": "{:.2f} x",
    "KB": "{:.1f} KB",
    "MB": "{:.1f} MB",
    "/s": "{:.1f} /s",
    "%": "{:+.1f} %",
    "": "{:.0f}",
}
HEAD = ("measure", "floor", "naive", "ours", "target", "met")


@dataclass(frozen=True)
class Figure:
    """Measured values of one thing in one unit; the median is what is told."""

    values: Sequence[float]
    unit: Unit

    @property
    def median(self) -> float:
        return median(self.values)

    @property
    def noisy(self) -> bool:
        """Whether the middle half of the values is spread wide."""
        if len(self.values) < 4:
            return False
        low, _middle, high = quantiles(self.values, n=4)
        return high - low > NOISY * abs(self.median)

    def __str__(self) -> str:
        return FORMS[self.unit].format(self.median) + ("~" if self.noisy else "")


@dataclass(frozen=True)
class Target:
    """A limit in the unit of the row: not more than it, or not less."""

    limit: float
    least: bool = False

    def met(self, figure: Figure) -> bool:
        return figure.median >= self.limit if self.least else figure.median <= self.limit

    def words(self, unit: Unit) -> str:
        return ("≥ " if self.least else "≤ ") + FORMS[unit].format(self.limit)


@dataclass(frozen=True)
class Row:
    """One measure; what was not measured, or makes no sense, is a dash."""

    measure: str
    floor: Figure | None = None
    naive: Figure | None = None
    ours: Figure | None = None
    target: Target | None = None
    note: str = ""

    def cells(self) -> tuple[str, ...]:
        figures = [str(figure) if figure else "–" for figure in (self.floor, self.naive, self.ours)]
        if not (self.target and self.ours):
            return (self.measure, *figures, "–", "–")
        met = "yes" if self.target.met(self.ours) else "NO"
        return (self.measure, *figures, self.target.words(self.ours.unit), met)


@dataclass
class Report:
    """All rows with the machine they were measured on."""

    machine: str
    rows: list[Row] = field(default_factory=list)

    def __str__(self) -> str:
        return "\n".join([*table(self.rows), "", *self.remarks()])

    def remarks(self) -> list[str]:
        """What a reader must know to trust the figures."""
        notes = [f"{row.measure.strip()}: {row.note}" for row in self.rows if row.note]
        return [
            f"Machine: {self.machine}.",
            "~ noisy: the middle half of the values spreads over more than 15 % of the median.",
            "The floor and the peer run on a stock server with stock settings; the tuned floor is"
            " the same bare page behind our own server.",
            "The peer loads Leaflet from its own origin instead of a content network, which"
            " flatters it.",
            *notes,
        ]


def table(rows: Sequence[Row]) -> list[str]:
    """The rows as aligned lines under a heading."""
    cells = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEAD))]
    lines = [_line(line, widths) for line in cells]
    return [lines[0], "-" * max(map(len, lines)), *lines[1:]]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first = cells[0].ljust(widths[0])
    rest = (cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True))
    return "  ".join((first, *rest)).rstrip()
