"""The stretch of time that the page of changes tells of, and of whom: read from its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from layers import agency
from layers import changes as told
from layers.change import Change
from layers.view import LAST_CHECKED, View, parse

STEPS, EVERYTHING = "changes", "all"
"""What an address shows: changes of status alone, or new records too."""

KEYS = ("since", "agency", "layer", "show")


@dataclass(frozen=True)
class Stretch:
    """The days after ``since`` up to the view's; without it all up to the view's.

    It is of the view's municipality, of the agency and of the layer, where the address names them.
    ``records`` says that records which leave a status as it was are shown too.
    """

    view: View
    since: date | None = None
    agency_id: str = ""
    layer: str = ""
    records: bool = False

    def changes(self) -> tuple[Change, ...]:
        """What changed in it and every record of it, newest first."""
        return told.between(self.since, self.view.on, self.view.town, self.agency_id, self.layer)

    def shown(self) -> tuple[Change, ...]:
        """Those of them that are asked for."""
        return tuple(one for one in self.changes() if self.records or one.is_step)

    def steps(self) -> tuple[date, ...]:
        """The days on which something of the same place, agency and layer changes, on any day."""
        every = told.between(None, LAST_CHECKED, self.view.town, self.agency_id, self.layer)
        return told.days(every)

    def address(self) -> dict[str, str]:
        """What the address says of it beside the view."""
        given = {
            "since": self.since.isoformat() if self.since else "",
            "agency": self.agency_id,
            "layer": self.layer,
            "show": EVERYTHING if self.records else "",
        }
        return {key: value for key, value in given.items() if value}


def asked_for(view: View, address: Mapping[str, str]) -> Stretch:
    """The stretch that an address asks for; what is not here goes to the view's ``ignored``."""
    given = {key: address.get(key, "") for key in KEYS}
    since = day_of(given["since"])
    here = {
        "since": bool(since and since < view.on),
        "agency": agency.has_page(given["agency"]),
        "layer": given["layer"] in told.layers(),
        "show": given["show"] in (STEPS, EVERYTHING),
    }
    ignored = [key for key in KEYS if given[key] and not here[key]]
    return Stretch(
        replace(view, ignored=(*view.ignored, *ignored)),
        since if here["since"] else None,
        given["agency"] if here["agency"] else "",
        given["layer"] if here["layer"] else "",
        given["show"] == EVERYTHING,
    )


def day_of(text: str) -> date | None:
    """A day that the map can show, as the view reads one; None for any other text."""
    read = parse({"on": text}, {})
    return None if read.ignored else read.on
