"""Where an agency works, as HTML: its place, its county's places, the places the MBTA serves."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

from data import store
from layers import policing
from layers.language import _, ngettext
from layers.view import View
from pages.parts import address


def place(agency_id: str, view: View) -> str:
    """One line below the name that leads to a department's own place; nothing for others."""
    row = store.agencies().loc[agency_id]
    if row["territory"] != "municipality":
        return ""
    words = escape(_("{town}, in {county} County")).format(
        town=_town(row["geoid"], view), county=escape(policing.county(row["county_geoid"]))
    )
    return f'<p class="place">{words}</p>'


def territory(agency_id: str, view: View) -> str:
    """The places that an agency polices or serves, each leading to its page."""
    kind = store.agencies().at[agency_id, "territory"]
    if kind == "none":
        return f"<p>{escape(_('Our tables give it no place of its own to police.'))}</p>"
    if kind == "state":
        return f"<p>{_everywhere(view)}</p>"
    geoids = policing.served(agency_id)
    items = "".join(f"<li>{_town(geoid, view)}</li>" for geoid in geoids)
    words = _words(kind, len(geoids), agency_id)
    return f'<p>{escape(words)}</p><ul class="columns">{items}</ul>'


def _words(kind: str, count: int, agency_id: str) -> str:
    if kind == "mbta":
        words = _("The MBTA serves these {n} places, by the state’s list.")
    elif kind == "county":
        words = ngettext(
            "The {n} city or town of {county} County:",
            "The {n} cities and towns of {county} County:",
            count,
        )
    else:
        words = _("Its own city or town:")
    county = str(store.agencies().at[agency_id, "county_geoid"])
    return words.format(n=count, county=policing.county(county) if county else "")


def _everywhere(view: View) -> str:
    """All of the state, which leads to their table."""
    kept = urlencode({key: text for key, text in address.of(view).items() if key != "town"})
    href = escape(f"organize?{kept}" if kept else "organize", quote=True)
    return f'<a href="{href}">{escape(_("All 351 cities and towns"))}</a>'


def _town(geoid: str, view: View) -> str:
    href = escape(address.town_link(geoid, view), quote=True)
    name = escape(str(store.municipalities().at[geoid, "name"]))
    return f'<a href="{href}" lang="en">{name}</a>'
