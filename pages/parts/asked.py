"""The Organize page's part of the address: the filter, and which table is shown in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from layers import agency_rows, filtering
from layers.filtering import Filter

AGENCIES = "agencies"
"""The key that asks for the table of agencies; its value is their order."""


@dataclass(frozen=True)
class Asked:
    """A filter; ``agencies`` is the order of the agencies' table, empty where places are shown."""

    filter: Filter
    agencies: str = ""
    ignored: tuple[str, ...] = ()

    def params(self) -> dict[str, str]:
        """What the address says of it."""
        agencies = {AGENCIES: self.agencies} if self.agencies else {}
        return filtering.params(self.filter) | agencies


def parse(params: Mapping[str, str]) -> Asked:
    """What an address asks for; what it does not understand is named in ``ignored``."""
    wanted = params.get(AGENCIES, "")
    order = agency_rows.sort_of(wanted)
    filter = filtering.parse(params)
    unknown = (AGENCIES,) if wanted and not order else ()
    return Asked(filter, order, (*filter.ignored, *unknown))


def here() -> Asked:
    """What the address in the bar asks for."""
    return parse(st.query_params.to_dict())


def show(asked: Asked) -> None:
    """Make the address say this; all else in it stays."""
    ours = {*filtering.keys(), AGENCIES}
    rest = {key: text for key, text in st.query_params.to_dict().items() if key not in ours}
    st.query_params.from_dict(rest | asked.params())
