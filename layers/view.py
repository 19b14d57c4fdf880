"""What a viewer looks at: date, layers, measure, period, town, a list; read from any address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from layers import campaign
from layers.language import LANGUAGES

if TYPE_CHECKING:
    from layers.base import Layer

MEASURES = ("share", "per_sq_mi", "count")
PERIODS = ("2012-2016", "2013-2017", "2018-2022-adults")
LAST_CHECKED = date(2026, 11, 21)
FIRST_DAY = date(2006, 12, 13)
"""The first day that is shown: ICE's first agreement with an agency of the state in our ledger.

Older facts are there on it; a day before it would tell of times before our documents speak.
"""


def fills() -> tuple[str, ...]:
    """The keys of the layers that fill the map, of which one at most is shown."""
    return tuple(layer.key for layer in _layers_there() if layer.drawing == "fill")


def overlays() -> tuple[str, ...]:
    """The keys of all other layers."""
    return tuple(layer.key for layer in _layers_there() if layer.drawing != "fill")


def _shown_first() -> tuple[str, ...]:
    return tuple(layer.key for layer in _layers_there() if layer.shown_first)


def _layers_there() -> tuple[Layer, ...]:
    from layers import all_layers  # the layers themselves read views

    return all_layers()


@dataclass(frozen=True)
class View:
    """One view of the map; equal views draw equal maps.

    ``list`` is the viewer's own list of municipalities by geoid and ``name`` what it is called,
    ``deck`` their own story as an address writes it; the address alone keeps them. ``browser`` is
    the browser's own language, in which an address that names none is read.
    """

    layers: tuple[str, ...] = field(default_factory=_shown_first)
    measure: str = "share"
    period: str = "2012-2016"
    on: date = LAST_CHECKED
    town: str = ""
    lang: str = "en"
    browser: str = "en"
    list: tuple[str, ...] = ()
    name: str = ""
    deck: str = ""
    ignored: tuple[str, ...] = field(default=(), compare=False)

    @property
    def fill(self) -> str:
        """The one layer that fills the map, or nothing."""
        return next((key for key in self.layers if key in fills()), "")

    def with_layers(self, fill: str, overlays: tuple[str, ...]) -> View:
        """The same view with these layers switched on."""
        return replace(self, layers=tuple(key for key in (fill, *overlays) if key))


def parse(params: Mapping[str, str], slugs: Mapping[str, str], browser: str = "en") -> View:
    """The view that an address asks for; what it does not understand is named in ``ignored``.

    ``slugs`` maps a town's slug to its geoid. Keys that are not the view's are left alone. Without
    a language in the address it is the browser's (a key of ``LANGUAGES``).
    """
    taken: dict[str, Any] = {"lang": browser, "browser": browser}
    ignored = []
    readers = {
        "layers": _layers,
        "measure": _one_of(MEASURES),
        "period": _one_of(PERIODS),
        "on": _day,
        "town": lambda text: slugs.get(text.lower()),
        "lang": _one_of(tuple(LANGUAGES)),
        "name": campaign.named,
    }
    for key, read in readers.items():
        if key not in params:
            continue
        value = read(params[key])
        if value is None:
            ignored.append(key)
        else:
            taken[key] = value
    taken["list"], understood = campaign.read(params.get("list", ""))
    if not understood:
        ignored.append("list")
    taken["deck"], understood = _deck(params.get("deck", ""))
    if not understood:
        ignored.append("deck")
    return View(**taken, ignored=tuple(ignored))


def _deck(text: str) -> tuple[str, bool]:
    """The story that an address tells, written anew, and whether all of it was understood."""
    if not text:
        return "", True
    from layers.show import deck_address  # its scenes are made of views

    told, faults = deck_address.parse(text)
    return deck_address.address(told), not faults


def _one_of(allowed: tuple[str, ...]) -> Callable[[str], str | None]:
    return lambda text: text if text in allowed else None


def _layers(text: str) -> tuple[str, ...] | None:
    asked = [key for key in text.split(",") if key]
    known = fills() + overlays()
    if any(key not in known for key in asked) or sum(key in fills() for key in asked) > 1:
        return None
    return tuple(dict.fromkeys(asked))


def _day(text: str) -> date | None:
    """A day of which our documents speak: none before the first of them or after the last check.

    It is written YYYY-MM-DD and no other way (20180630, 2018-W26-6): one day has one address.
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text and FIRST_DAY <= day <= LAST_CHECKED else None


def params(view: View, slug: str) -> dict[str, str]:
    """The address of a view: only what differs from the first view, so that links stay short.

    The language is left out only where whoever opens the link is likely to get it anyway: English
    that an English browser was shown. From another browser it is said, English too.
    """
    first = View()
    given = {
        "town": slug,
        "layers": ",".join(view.layers),
        "measure": view.measure,
        "period": view.period,
        "on": view.on.isoformat(),
        "lang": view.lang,
        "list": campaign.write(view.list),
        "name": view.name,
        "deck": view.deck,
    }
    usual = {
        "town": "",
        "layers": ",".join(first.layers),
        "measure": first.measure,
        "period": first.period,
        "on": first.on.isoformat(),
        "lang": first.lang if view.browser == first.lang else "",
        "list": "",
        "name": "",
        "deck": "",
    }
    return {key: value for key, value in given.items() if value != usual[key]}
