"""What stands around a municipality's answer, as HTML: its agencies, its dates, its neighbours."""

from __future__ import annotations

from html import escape

from data import store
from layers import agency, beside, evidence, history
from layers import policing as police
from layers import town as facts
from layers.language import _, ngettext, number_words, side_by_side
from layers.view import View
from pages.parts import address, statements


def policing(geoid: str, view: View) -> str:
    """Each agency with a link to its page, what it does, and its statuses in few words."""
    none = police.none_of_its_own(geoid)
    said = f"<p>{escape(none)}</p>" if none else ""
    return said + "".join(_agency(one, view) for one in police.here(geoid))


def _agency(one: police.Policing, view: View) -> str:
    href = escape(address.agency_link(one.agency_id, view), quote=True)
    findings = [fact for fact in agency.facts(one.agency_id, view) if _tells(fact)]
    listed = "".join(f"<li>{escape(_finding(fact))}</li>" for fact in findings)
    none = _("The lists we have do not name it. Its page says which lists we read.")
    return (
        f'<div class="agency"><h3 lang="en"><a href="{href}">{escape(one.name)}</a></h3>'
        f"<p>{escape(one.does)}</p>"
        f"{f'<ul>{listed}</ul>' if findings else f'<p>{escape(none)}</p>'}</div>"
    )


def _tells(fact: facts.Fact) -> bool:
    """Whether a fact says more than that the lists do not name the agency, on any day."""
    return not fact.status.absent or fact.status.key == evidence.LATER.key


def _finding(fact: facts.Fact) -> str:
    if fact.status.absent:
        return side_by_side(_(fact.layer.title), _(fact.status.short))
    return side_by_side(facts.in_few_words(fact), fact.when)


def timeline(geoid: str, view: View) -> str:
    """Every claim about the place by date, each with its source."""
    events = history.events(geoid, view)
    name = store.municipalities().at[geoid, "name"]
    if not events:
        none = _(
            "Our documents have no dated fact on an agency or a site of {town}’s own. What reaches"
            " it from the county and the state stands above."
        )
        return f"<p>{escape(none.format(town=name))}</p>"
    count = ngettext(
        "Our documents have {n} fact on its agencies and sites.",
        "Our documents have {n} facts on its agencies and sites, oldest first.",
        len(events),
    ).format(n=number_words(len(events)))
    items = "".join(_event(one, view) for one in events)
    return f'<p>{escape(count)}</p><ol class="timeline">{items}</ol>'


def _event(one: history.Event, view: View) -> str:
    return (
        f'<li class="stated"><p class="mark">{escape(one.day)}</p><div>'
        f'<p lang="en">{escape(one.citation.statement)}</p>'
        f"{statements.source_line(one.citation, view)}</div></li>"
    )


def neighbours(geoid: str, view: View) -> str:
    """Each municipality beside it as a link, with its COPLINK status in words."""
    near = beside.neighbours(geoid, view)
    if not near:
        return f"<p>{escape(_('It is an island: no city or town borders it on land.'))}</p>"
    lead = _("What our documents say of the places that border it, on sharing through COPLINK:")
    items = "".join(
        f'<dt><a href="{escape(address.town_link(one.geoid, view), quote=True)}">'
        f"{escape(one.name)}</a></dt><dd>{escape(one.words)}</dd>"
        for one in near
    )
    return f'<p>{escape(lead)}</p><dl class="beside">{items}</dl>'
