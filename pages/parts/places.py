"""All 351 municipalities as links to their own pages, by county."""

from __future__ import annotations

from html import escape

from data import store
from layers.language import _, language
from layers.view import View
from pages.parts import address


def places(view: View) -> str:
    """A heading for each county, and its cities and towns by name."""
    title, lead = _("Choose a city or town"), _opening()
    counties = store.municipalities().sort_values("name").groupby("county")
    listed = "".join(_county(str(name), rows["geoid"].tolist(), view) for name, rows in counties)
    return (
        f'<article class="places" lang="{language()}"><h1>{escape(title)}</h1>'
        f"<p>{escape(lead)}</p>{listed}</article>"
    )


def _opening() -> str:
    return _(
        "Each has a page that says who works with ICE there, how we know, and what we do not know."
    )


def _county(name: str, geoids: list[str], view: View) -> str:
    names = store.municipalities()["name"]
    heading = _("{county} County").format(county=name)
    links = "".join(
        f'<li><a href="{escape(address.town_link(geoid, view), quote=True)}">'
        f"{escape(names[geoid])}</a></li>"
        for geoid in geoids
    )
    return f"<section><h2>{escape(heading)}</h2><ul>{links}</ul></section>"
