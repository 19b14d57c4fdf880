"""What goes with every answer: as of when it is, and on which terms it may be passed on."""

from __future__ import annotations

from typing import Any

from data import store
from layers.language import N_, _
from layers.view import LAST_CHECKED

TERMS = N_(
    "Facts are told in sentences of our own; a document’s text is its publisher’s. Figures and"
    " borders keep their publishers’ terms. Keep the credits, and say as of when it is."
)
CREDITED = (
    "census-municipalities-2020",
    "massgis-municipalities",
    "census-noncitizens-2012-2016",
    "census-b05001-2020-2024",
    "fbi-police-employees",
    "massdot-mbta-service-area",
    "ice-287g-participating",
    "ice-detention-statistics",
    "ice-facility-list-2017",
    "ice-facility-locator",
)
"""The public tables that something in the answers is taken from, by id."""

PUBLIC_DOMAIN = "U.S. Government work, public domain"


def licence() -> dict[str, Any]:
    """The terms in a sentence, and the credit and the licence of each public table."""
    tables = [store.datasets()[one] for one in CREDITED]
    kept = dict.fromkeys((one.credit, one.licence) for one in tables)
    return {
        "words": _(TERMS),
        "credits": [{"credit": credit, "licence": licence} for credit, licence in kept],
    }


def as_of() -> dict[str, Any]:
    """The last day on which a copy of a source was read."""
    return {"last_checked": LAST_CHECKED.isoformat()}


def links(depth: int) -> str:
    """The Link header of an answer so many steps below ``/api/v1/``, for forms without a body.

    It leads to the terms and to what describes the answer, relative to the answer's own address.
    """
    up = "../" * depth
    return (
        f'<{up}../../data#terms>; rel="license", <{up}../../data>; rel="service-doc",'
        f' <{up}openapi.json>; rel="service-desc", <{up}datapackage.json>; rel="describedby"'
    )
