"""What one scene of a presentation is; whoever shows one, on a screen or a slide, reads this."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from layers.view import View


@dataclass(frozen=True)
class Row:
    """One entry of a scene's legend.

    ``swatch`` is the picture as the page's legend has it (``layers.style.swatch``), or empty;
    ``words`` and ``count`` are what stands beside it.
    """

    swatch: str
    words: str
    count: str = ""


@dataclass(frozen=True)
class Scene:
    """One picture with its words, in one language.

    ``key`` is "state", "coplink", … or "view-3" for one of the presenter's own. ``title`` is short;
    ``sentence`` one sentence, ``more`` those that follow it in a town's answer; ``number`` one big
    number or empty. ``view`` is what the map shows,
    ``frame`` the geoids it flies to, none of them for the whole state. ``source`` is the source
    line with its as-of date, ``notes`` the speaker's own. ``days`` are those through which the date
    plays, ``beside`` is a second map side by side with the first.
    """

    key: str
    title: str
    sentence: str
    number: str
    view: View
    frame: tuple[str, ...]
    legend: tuple[Row, ...]
    source: str
    notes: str
    days: tuple[date, ...] = ()
    beside: View | None = None
    more: tuple[str, ...] = ()

    @property
    def sentences(self) -> str:
        """All that it says, where it stands as one paragraph."""
        return " ".join((self.sentence, *self.more))
