"""What stands below every page: where its words and facts are explained, and who is credited."""

from __future__ import annotations

from html import escape

from layers.language import _, language
from layers.view import View
from pages.parts import address
from pages.parts.block import block


def footer(view: View) -> None:
    """Links to the Sources page and to open data, what stays English, the credits licences ask.

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
        f"</nav>{_in_english()}<p>{escape(credit)}</p></footer>"
    )


def _in_english() -> str:
    """Why a page in another language has English words too; nothing on one in English."""
    if language() == "en":
        return ""
    words = _("Names of agencies, titles and quotations stay in the English of their sources.")
    return f"<p>{escape(words)}</p>"
