"""What a town's page does not know: how its sources were read, and what an absence means."""

from __future__ import annotations

from data import coverage, store
from layers.language import N_, _, day_words
from layers.view import LAST_CHECKED

SAID = (
    N_(
        "We read a copy of each source, and last did so on {checked}. We did not check the live"
        " pages, and we did not ask {town} or its police."
    ),
    N_(
        "The papers on COPLINK that we know of are of 2016 to 2018. The newest list is of about"
        " 2022. A place that these lists do not name may still share, or may have begun since."
    ),
    N_(
        "ICE’s lists of 287(g) agreements name every agency of their day. Our newest full list is"
        " of {roster}. Between two lists an agency may have come and gone."
    ),
    N_(
        "ICE’s tables of the places where it holds people go up to {table}. They leave out the"
        " hold rooms in its own offices."
    ),
    N_(
        "One list, of about 2022, names agencies with Task Force Officers. ICE has not"
        " published a list of its own that we know of."
    ),
    N_(
        "Rules of cities and towns were not looked for town by town. Nor were other ways to"
        " share data, such as phone calls or shared cameras."
    ),
    N_("Census figures come from a survey of some homes. So they come with a range."),
)


def unchecked(geoid: str) -> tuple[str, ...]:
    """The limits of a municipality's page, each in one or two whole sentences."""
    given = {
        "town": store.municipalities().at[geoid, "name"],
        "checked": day_words(LAST_CHECKED.isoformat()),
        "roster": day_words(coverage.newest_roster().date),
        "table": day_words(coverage.newest_detention_table().date),
    }
    return tuple(_(one).format(**given) for one in SAID)
