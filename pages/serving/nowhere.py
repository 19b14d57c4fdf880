"""The page at an address where nothing is: plain HTML, without a script, in the site's colours."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.util import find_spec
from pathlib import Path

from layers import night
from layers.language import LANGUAGES, _, language
from pages.parts.frame import way_out

SHEET = """
:root { color-scheme: light dark; }
body { margin: 0; color: var(--ink); background: var(--paper); line-height: 1.5;
  font-family: "Source Sans", system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center;
  justify-content: space-between; padding: 10px 20px; border-bottom: 1px solid var(--rule); }
header p { margin: 0; font-weight: 600; }
main, footer { max-width: 60ch; margin: 0; padding: 0 20px; }
h1 { margin: 40px 0 12px; font-size: 30px; line-height: 1.2; font-weight: 600; }
a { color: var(--link); }
main p + p { margin: 0; }
main a { display: inline-block; padding: 8px 0; }
.leave { padding: 5px 12px; color: var(--paper); background: var(--ink); border-radius: 3px;
  font-weight: 600; white-space: nowrap; text-decoration: none; }
footer ul { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 28px 0; padding: 16px 0 0;
  list-style: none; border-top: 1px solid var(--rule); }
footer a { display: inline-block; padding: 6px 0; }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; border-radius: 3px; }
"""


def nowhere(first: str) -> str:
    """The page in the language in use; ``first`` is the way to the site's first page."""
    asked = f"{first}?lang={language()}"
    title = _("{page} – Massachusetts towns").format(page=_("Nothing is at this address"))
    links = "".join(
        f'<p><a href="{escape(href, quote=True)}">{escape(words)}</a></p>'
        for href, words in (
            (asked, _("Go to the map")),
            (f"{first}town?lang={language()}", _("All 351 cities and towns")),
        )
    )
    return (
        f'<!doctype html><html lang="{language()}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_typeface(first)}{night.sheet()}{SHEET}</style></head><body>"
        f"<header><p>{escape(_('Who works with ICE in Massachusetts'))}</p>{way_out()}</header>"
        f"<main><h1>{escape(_('Nothing is at this address'))}</h1><p>{escape(_explained())}</p>"
        f"{links}</main><footer>{_languages()}</footer></body></html>"
    )


def _explained() -> str:
    return _("The address may have been cut short or mistyped. Start from the map or the list.")


def _languages() -> str:
    items = "".join(
        f'<li><a href="?lang={code}" lang="{code}" hreflang="{code}">{name}</a></li>'
        for code, name in LANGUAGES.items()
        if code != language()
    )
    return f'<nav aria-label="{escape(_("Language"), quote=True)}"><ul>{items}</ul></nav>'


def _typeface(first: str) -> str:
    """The typeface of every other page, from Streamlit's own files."""
    return (
        '@font-face{font-family:"Source Sans";font-weight:200 900;font-display:swap;'
        f"src:url({first}static/media/{_upright()})}}"
    )


@cache
def _upright() -> str:
    """The name of the typeface's file; FileNotFoundError where Streamlit has it no more."""
    package = find_spec("streamlit")
    assert package is not None and package.origin is not None
    folder = Path(package.origin).parent / "static" / "static" / "media"
    for found in folder.glob("SourceSansVF-Upright.*.woff2"):
        return found.name
    raise FileNotFoundError(f"Streamlit has no SourceSansVF-Upright.*.woff2 in {folder.name}/")
