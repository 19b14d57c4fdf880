"""Report a mistake: a message that carries a fact's id, for whoever keeps this copy of the map.

The message holds the fact's id and the day that the view shows. It does not say which town the
viewer had chosen, unless the fact is that town's own.
"""

from __future__ import annotations

import logging
import re
from html import escape
from urllib.parse import quote, urlencode

from data import store
from layers import settings
from layers.language import _
from layers.view import LAST_CHECKED, View

FACT = re.compile(r"[a-z0-9_-]{1,60}(/[a-z0-9_-]{1,40}){0,2}")

_log = logging.getLogger(__name__)


def link(fact: str, view: View) -> str:
    """A link to the address that is set, with the message filled in, or to the text to copy.

    ``fact`` is a claim's id, or says what is missing where: ``coplink/not_named/2501762535``.
    """
    subject, body = message(fact, view)
    label = escape(_("Report a mistake"))
    if to := _address():
        href = escape(_href(to, subject, body), quote=True)
        away = ' target="_blank" rel="noopener noreferrer"' if to.startswith("https:") else ""
        return f'<a class="report" href="{href}"{away}>{label}</a>'
    asked = {"fact": fact} | ({} if view.on == LAST_CHECKED else {"on": view.on.isoformat()})
    page = escape(f"sources?{urlencode(asked, safe='/')}", quote=True)
    return f'<a class="report" href="{page}" target="_blank">{label}</a>'


def form(fact: str, view: View) -> str:
    """What the link leads to: the fact, and the text to copy where no address is set.

    Nothing for what is no fact's id.
    """
    if not FACT.fullmatch(fact):
        return ""
    claims = store.claims()["statement"]
    said = f"<p><q>{escape(claims[fact])}</q></p>" if fact in claims.index else ""
    return (
        f'<section class="report-form"><h2>{escape(_("Report a mistake"))}</h2>{said}'
        f"{link(fact, view) if _address() else _to_copy(fact, view)}</section>"
    )


def _to_copy(fact: str, view: View) -> str:
    subject, body = message(fact, view)
    how = _(
        "No address is set in this copy of the map. Copy this text, complete it, and send it to"
        " whoever gave you the map’s address."
    )
    return f"<p>{escape(how)}</p><pre>{escape(subject)}\n\n{escape(body)}</pre>"


def message(fact: str, view: View) -> tuple[str, str]:
    """The subject and the text of the message, to be completed by who sends it."""
    subject = _("Mistake in {fact}").format(fact=fact)
    body = _(
        "Fact: {fact}\nSeen on the map as of: {day}\n\nWhat is wrong:\n\n"
        "Where it can be checked (a page or a document):\n"
    ).format(fact=fact, day=view.on.isoformat())
    return subject, body


def _href(to: str, subject: str, body: str) -> str:
    """A letter to an e-mail address, or a tracker's form with ``title`` and ``body`` filled in."""
    if not to.startswith("https:"):
        return f"mailto:{quote(to, safe='@')}?subject={quote(subject)}&body={quote(body)}"
    return f"{to}{'&' if '?' in to else '?'}{urlencode({'title': subject, 'body': body})}"


def _address() -> str:
    """The address that is set; an unusable one counts as none and is told in the log."""
    try:
        return settings.report_mistakes_to()
    except ValueError as fault:
        _log.warning("%s", fault)
        return ""
