"""Report a mistake: a message that carries a fact's id, for whoever keeps this copy of the map.

The message holds the fact's id and the day that the view shows. It does not say which town the
viewer had chosen, unless the fact is that town's own.
"""

from __future__ import annotations

import logging
from functools import cache
from html import escape
from urllib.parse import quote, urlencode

from data import store
from layers import all_layers, settings
from layers.language import LANGUAGES, _
from layers.view import View
from pages.parts import address
from pages.parts.block import english

_log = logging.getLogger(__name__)


def link(fact: str, view: View, words: str = "") -> str:
    """A link to the address that is set, with the message filled in, or to the text to copy.

    ``fact`` is a claim's id, or says what is missing where: ``coplink/not_named/2501762535``.
    """
    subject, body = message(fact, view)
    label = escape(words or _("Report a mistake"))
    if to := _address():
        href = escape(_href(to, subject, body), quote=True)
        away = ' target="_blank" rel="noopener noreferrer"' if to.startswith("https:") else ""
        return f'<a class="report" href="{href}"{away}>{label}</a>'
    page = escape(address.sources_link(view, fact=fact), quote=True)
    return f'<a class="report" href="{page}" target="_blank">{label}</a>'


def form(fact: str, view: View) -> str:
    """What the link leads to: the fact, and the text to copy where no address is set.

    Of anything but a fact that is here only a notice is said, without repeating it.
    """
    if not fact:
        return ""
    if not known(fact):
        return f'<p class="ignored" role="status">{escape(_left_out())}</p>'
    claims = store.claims()["statement"]
    said = f"<p><q>{english(claims[fact])}</q></p>" if fact in claims.index else ""
    return (
        f'<section class="report-form"><h2>{escape(_("Report a mistake"))}</h2>{said}'
        f"{link(fact, view) if _address() else _to_copy(fact, view)}</section>"
    )


def known(fact: str) -> bool:
    """Whether this is a claim's id, a translation, or a layer's word for an absence and of whom.

    Of whom: a municipality's geoid or an agency's id.
    """
    if fact in store.claims().index or fact in map(translation, LANGUAGES):
        return True
    layer, _slash, rest = fact.partition("/")
    status, _slash, whose = rest.partition("/")
    known = whose in store.municipalities().index or whose in store.agencies().index
    return (layer, status) in _absences() and known


def translation(language: str) -> str:
    """The words of one language as something that can have a mistake: ``translation/es``."""
    return f"translation/{language}"


@cache
def _absences() -> frozenset[tuple[str, str]]:
    return frozenset(
        (layer.key, status.key)
        for layer in all_layers()
        for status in layer.statuses
        if status.absent
    )


def _left_out() -> str:
    return _(
        "This address asked for something that is not here ({parts}); it was left out."
    ).format(parts=_("a fact to report"))


def _to_copy(fact: str, view: View) -> str:
    """The text in a field of its own: it can be completed there, selected at once, and copied."""
    subject, body = message(fact, view)
    how = _(
        "This copy of the map has no address for mistakes, so nothing is sent from here. What you"
        " can do: complete the text below, copy it, and send it to whoever gave you the map’s"
        " address. What you write stays on your screen."
    )
    label = escape(_("Text to copy"))
    return (
        f'<p>{escape(how)}</p><label for="report-text">{label}</label>'
        f'<textarea id="report-text" rows="11" spellcheck="false" autocomplete="off">'
        f"{escape(subject)}\n\n{escape(body)}</textarea>"
    )


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
