"""What can I do: the actions that fit a place or an agency, each with the page it leads to."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

from layers.actions import TITLES, Action
from layers.language import _
from pages.parts import ledger


def actions_html(actions: Iterable[Action]) -> str:
    """A heading for each kind of action and its list, as HTML; the actions come kind by kind.

    A request leads to the state's guide, which is told once, with how the law works.
    """
    return "".join(
        f'<h3>{escape(_(TITLES[kind]))}</h3><ul class="actions">'
        f"{''.join(_item(action) for action in those)}</ul>"
        for kind, those in groupby(actions, key=lambda action: action.kind)
    )


def _item(action: Action) -> str:
    said = escape(action.sentence)
    if action.kind == "ask":
        return f"<li>{said}</li>"
    source = ledger.source(action.title, action.url, action.publisher)
    return f'<li>{said}<br><small lang="en">{source}</small></li>'
