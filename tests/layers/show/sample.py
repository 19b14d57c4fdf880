"""A short story of real views, for tests of what shows it."""

from __future__ import annotations

from dataclasses import replace

from data import store
from layers.show.legend import rows
from layers.show.scene import Scene
from layers.view import View

BOSTON = "2502507000"
CHELSEA = "2502513205"
SITE = "https://towns.example.org"


def scene(key: str, view: View, frame: tuple[str, ...] = (), **told: object) -> Scene:
    """A scene of a view with words of a usual length."""
    usual = Scene(
        key=key,
        title="COPLINK: police reports that ICE can search",
        sentence="24 police departments are listed as sharing their reports through COPLINK.",
        number="24 of 351",
        view=view,
        frame=frame,
        legend=rows(view),
        source="As of: documents of 2016–18 and a list of about 2022. The Mapping Project;"
        " The Appeal.",
        notes="Say where the list is from.\nThen wait.",
    )
    return replace(usual, **told)  # type: ignore[arg-type]


def story() -> tuple[Scene, ...]:
    """Five scenes: statuses, tracts close by, dates that play, two maps, symbols."""
    agreements = View(layers=("section_287g",))
    both = View(layers=("coplink",))
    residents = View(layers=("noncitizens",))
    return (
        scene("coplink", View(layers=("coplink",))),
        scene(
            "noncitizens",
            residents,
            (BOSTON, CHELSEA),
            title="Residents who are not U.S. citizens",
            sentence="About 3 in 10 residents of Chelsea were not U.S. citizens in 2012–2016.",
            number="3 in 10",
        ),
        scene(
            "section_287g",
            agreements,
            title="287(g): then and now",
            sentence="Agencies in Massachusetts that agreed to work with ICE.",
            number="",
            days=store.days_of_change("section_287g"),
        ),
        scene(
            "beside",
            both,
            title="Side by side",
            sentence="Where police share reports, and where residents are not U.S. citizens.",
            number="",
            legend=(*rows(both)[:3], *rows(residents)),
            beside=residents,
        ),
        scene(
            "detention",
            View(layers=("detention", "task_force_officers")),
            title="Where ICE holds people",
            sentence="One jail holds people for ICE, and one office has hold rooms.",
            number="2",
        ),
    )
