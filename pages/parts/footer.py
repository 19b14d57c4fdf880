"""What stands below every page: where its words and facts are explained, and who is credited."""

from __future__ import annotations

from html import escape

from layers.language import _
from layers.view import View
from pages.parts import address
from pages.parts.block import block


def footer(view: View) -> None:
    """Links to the Sources page and to open data, and the credits that licences ask.

    The links keep the town: whoever looks a word up finds the way back through the bar.
    """
    links = {
        "": _("Sources and method"),
        "glossary": _("Glossary"),
        "limits": _("What we do not know"),
    }
    town = address.town_of(view)
    items = "".join(
        f'<a href="{escape(address.sources_link(view, part, **town), quote=True)}">'
        f"{escape(words)}</a>"
        for part, words in links.items()
    )
    changed = escape(address.changes_link(view), quote=True)
    items += f'<a href="{changed}">{escape(_("What changed"))}</a>'
    data = escape(address.data_link(view), quote=True)
    items += f'<a href="{data}">{escape(_("Open data"))}</a>'
    credit = _("Figures and borders: U.S. Census Bureau. Place names: GeoNames, CC BY 4.0.")
    block(
        f'<footer class="foot"><nav aria-label="{escape(_("About the map"), quote=True)}">{items}'
        f"</nav><p>{escape(credit)}</p></footer>"
    )
