"""Where a picture's map and its legend stand, on a sheet 1920 units wide.

The state leaves its lower left corner free. Round the whole of it the legend's columns stand there
and to its left; beside a part of it they stand to the left only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

WIDTH = 1920
MARGIN = 56
HEAD, FOOT = 164, 96
GAP = 36
INSET = 24
ASPECT = 1.62
"""The state's width by its height."""

COLUMN = 440
NARROW = 420
LEGEND = 480
"""The height of columns below a map."""

BORDER = 0.56
"""The part of a map of the whole state's height down to its southern border in the west."""

FREE = 0.46
"""The part of its width that is free below that, up to Rhode Island's western border."""


@dataclass(frozen=True)
class Box:
    """A rectangle in units, from the upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Layout:
    """The map's box, and the legend's columns in the order in which they are filled.

    ``parted`` lets a section go on in the next column.
    """

    map: Box
    columns: tuple[Box, ...]
    parted: bool = True

    def told(self) -> dict[str, object]:
        """The same for the page."""
        return asdict(self)


def layouts(height: float, whole: bool) -> Iterator[Layout]:
    """The layouts of a sheet, the largest map first; ``whole`` is a map of the whole state."""
    inside = Box(MARGIN, HEAD, WIDTH - 2 * MARGIN, height - HEAD - FOOT)
    if whole:
        yield _below(inside, 1)
        yield _below(inside, 2)
        for more in (0, 60, 120, 180):
            yield _around(inside, COLUMN + more)
        if height > WIDTH / ASPECT:
            yield _under(inside, 4)
    yield _beside(inside, 1, COLUMN + 60)
    yield _beside(inside, 2, NARROW)
    yield _beside(inside, 3, NARROW - 30)


def _below(inside: Box, count: int) -> Layout:
    """Columns in the free corner of a map that has the whole width, for few and short sections."""
    left, top, wide = _drawn(inside)
    free = left + FREE * wide - inside.x - 2 * INSET
    column = (free - (count - 1) * GAP) / count
    high = inside.y + inside.height - top - INSET
    start = inside.x + INSET
    boxes = (Box(start + n * (column + GAP), top, column, high) for n in range(count))
    return Layout(inside, tuple(boxes), parted=False)


def _around(inside: Box, column: float) -> Layout:
    """A column to the left of the map, another in its free corner."""
    seen = _right_of(inside, column + GAP)
    left, top, wide = _drawn(seen)
    high = inside.y + inside.height - top
    corner = Box(seen.x, top, left + FREE * wide - GAP - seen.x, high)
    return Layout(seen, (Box(inside.x, inside.y, column, inside.height), corner))


def _beside(inside: Box, count: int, column: float) -> Layout:
    """Columns to the left of the map."""
    boxes = tuple(
        Box(inside.x + n * (column + GAP), inside.y, column, inside.height) for n in range(count)
    )
    return Layout(_right_of(inside, count * (column + GAP)), boxes)


def _under(inside: Box, count: int) -> Layout:
    """Columns below the map, on a sheet that is high."""
    column = (inside.width - (count - 1) * GAP) / count
    top = inside.y + inside.height - LEGEND
    boxes = tuple(Box(inside.x + n * (column + GAP), top, column, LEGEND) for n in range(count))
    return Layout(Box(inside.x, inside.y, inside.width, inside.height - LEGEND - GAP), boxes)


def _right_of(inside: Box, taken: float) -> Box:
    return Box(inside.x + taken, inside.y, inside.width - taken, inside.height)


def _drawn(seen: Box) -> tuple[float, float, float]:
    """Where the state begins in a map, where its free corner does, and how wide the state is."""
    wide = min(seen.width, seen.height * ASPECT)
    high = wide / ASPECT
    top = seen.y + (seen.height - high) / 2 + BORDER * high
    return seen.x + (seen.width - wide) / 2, top, wide
