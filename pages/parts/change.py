"""One change as HTML: of whom, its sentence, its status before and after, its sources."""

from __future__ import annotations

from html import escape
from uuid import UUID, uuid5

from data import store
from layers import agency, change_words, changes
from layers.change import Change
from layers.language import N_, _, ngettext
from layers.town import STRENGTH, citations
from layers.view import View
from pages.parts import address, ledger

NAMES = UUID("6f0c6b0e-6f7a-5d39-9d0e-3f1f0a5b7c21")
"""The namespace of our changes' ids; never changed, or every feed reader shows all of them anew."""

STILL = N_("Official lists that still named it in those weeks")
AGAINST = N_("Sources that say otherwise")


def number(change: Change) -> UUID:
    """The id of a change, which hangs on its name alone: not on its place, the day or the host."""
    return uuid5(NAMES, change.name)


def anchor(change: Change) -> str:
    """What an address can lead to on the page of changes."""
    return f"change-{number(change).hex[:12]}"


def change_html(change: Change, view: View) -> str:
    """A change: its layer and subject, a sentence, what was before and after, how we know."""
    about = f'<p class="limits">{escape(limits(change))}</p>'
    return (
        f'<article class="change" id="{anchor(change)}"><p class="of">{_of(change, view)}</p>'
        f"<p>{escape(change_words.sentence(change))}</p>{_quoted(change)}{about}"
        f"{_behind(change, view)}</article>"
    )


def _of(change: Change, view: View) -> str:
    """The layer, and the ways to the agency's page and the place's."""
    parts = [f"<span>{escape(change_words.layer_title(change.layer))}</span>"]
    if agency.has_page(change.agency_id):
        parts.append(ledger.agency(change.agency_id, view))
    parts += [_town(geoid, view) for geoid in sorted(changes.own(change))]
    if view.town and view.town not in changes.own(change):
        parts.append(f"<span>{escape(_('Also applies here'))}</span>")
    return "".join(parts)


def _town(geoid: str, view: View) -> str:
    name = escape(str(store.municipalities().at[geoid, "name"]))
    return f'<a href="{escape(address.town_link(geoid, view), quote=True)}">{name}</a>'


def _quoted(change: Change) -> str:
    """What the claim itself says, where our sentence does not say it all."""
    if change_words.in_its_own_words(change):
        return ""
    claims = store.claim_rows()
    return f'<p lang="en">{escape(claims[change.claim_ids[0]]["statement"])}</p>'


def limits(change: Change) -> str:
    """The status before and after, where it changed, and how strong the evidence is."""
    strength = _("Strength: {strength}.").format(strength=_(STRENGTH[change.strength]))
    return " ".join(filter(None, (change_words.from_to(change), strength)))


def _behind(change: Change, view: View) -> str:
    """Every claim that the change is told with, folded."""
    count = len(changes.every_claim(change))
    words = ngettext("How we know: {n} record", "How we know: {n} records", count)
    return (
        f"<details><summary>{escape(words.format(n=count))}</summary>"
        f"{_claims('', change.claim_ids, view)}{_claims(_(STILL), change.still, view)}"
        f"{_claims(_(AGAINST), change.disagreeing, view)}</details>"
    )


def _claims(title: str, claim_ids: tuple[str, ...], view: View) -> str:
    if not claim_ids:
        return ""
    heading = f"<p><em>{escape(title)}</em></p>" if title else ""
    items = "".join(ledger.citation(one, view) for one in citations(claim_ids))
    return f'{heading}<ul class="claims">{items}</ul>'
