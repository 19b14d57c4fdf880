"""The stretch of time that the page of changes tells of, and of whom: read from its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from layers import agency
from layers import changes as told
from layers.change import Change
from layers.view import LAST_CHECKED, View, parse


@dataclass(frozen=True)
class Stretch:
    """The days after ``since`` up to the view's; without it all up to the view's.

    It is of the view's municipality and of the agency, where the address names them.
    """

    view: View
    since: date | None = None
    agency_id: str = ""

    def changes(self) -> tuple[Change, ...]:
        """What changed in it, newest first."""
        return told.between(self.since, self.view.on, self.view.town, self.agency_id)

    def steps(self) -> tuple[date, ...]:
        """The days on which something of the same place and agency changes, on any day."""
        return told.days(told.between(None, LAST_CHECKED, self.view.town, self.agency_id))

    def address(self) -> dict[str, str]:
        """What the address says of it beside the view."""
        given = {"since": self.since.isoformat() if self.since else "", "agency": self.agency_id}
        return {key: value for key, value in given.items() if value}


def asked_for(view: View, address: Mapping[str, str]) -> Stretch:
    """The stretch that an address asks for; what is not here goes to the view's ``ignored``."""
    since = day_of(address.get("since", ""))
    agency_id = address.get("agency", "")
    ignored = list(view.ignored)
    if (since is None and address.get("since")) or (since and since >= view.on):
        ignored.append("since")
        since = None
    if agency_id and not agency.has_page(agency_id):
        ignored.append("agency")
        agency_id = ""
    return Stretch(replace(view, ignored=tuple(ignored)), since, agency_id)


def day_of(text: str) -> date | None:
    """A day that the map can show, as the view reads one; None for any other text."""
    read = parse({"on": text}, {})
    return None if read.ignored else read.on
