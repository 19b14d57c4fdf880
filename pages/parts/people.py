"""Who lives in a municipality, as HTML: a range in words, and a chart where there is a series."""

from __future__ import annotations

from html import escape

from layers import people as figures
from layers import series
from layers.language import _


def people(geoid: str) -> str:
    """The newest figure in words, what it counts, and the years before it where they are known."""
    chart = series.chart(geoid)
    return (
        f"<p>{escape(figures.sentence(geoid))}</p><p>{escape(_counted())}</p>"
        f"{_chart(chart) if chart else ''}"
    )


def _counted() -> str:
    return _(
        "A person who is not a U.S. citizen may live here with a green card or a visa. The Census"
        " does not ask about that."
    )


def _chart(chart: series.Chart) -> str:
    """The picture with its axis in the page's own type, and its figures as a table, folded."""
    note = _(
        "Each figure is of five years, so those side by side overlap. Only the newest has a margin"
        " of error, drawn as a bar. The others have one too, but our copy does not give it."
    )
    ends = f"<span>{escape(chart.first)}</span><span>{escape(chart.last)}</span>"
    return (
        f'<figure class="series"><figcaption>{escape(_("Residents who were not U.S. citizens"))}'
        f'</figcaption><div class="axis" aria-hidden="true"><span>{escape(chart.top)}</span>'
        f"<span>0</span></div>"
        f'<img src="{escape(chart.picture, quote=True)}" width="600" height="200"'
        f' alt="{escape(chart.words, quote=True)}">'
        f'<div class="years" aria-hidden="true">{ends}</div>'
        f"</figure><p>{escape(note)}</p>{_table(chart)}"
    )


def _table(chart: series.Chart) -> str:
    heads = (_("Years"), _("Share"), _("People"), _("Margin of error"))
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    body = "".join(
        f'<tr><th scope="row">{escape(row.period)}</th><td>{escape(row.share)}</td>'
        f"<td>{escape(row.people)}</td><td>{escape(row.margin)}</td></tr>"
        for row in chart.rows
    )
    return (
        f"<details><summary>{escape(_('The same figures as a table'))}</summary>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></details>"
    )
