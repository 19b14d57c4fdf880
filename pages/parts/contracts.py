"""The contracts' table below the map and its legend, while its switch is on."""

from __future__ import annotations

from html import escape

from layers import contracts as layer
from layers.language import _
from layers.view import View
from pages.parts.block import block
from pages.parts.ledger import contracts_table


def contracts(view: View) -> None:
    """The table of all contracts that the documents show by the view's day."""
    title = escape(_(layer.LAYER.title))
    rows = contracts_table(layer.contracts(view), view)
    part = f'<h2 id="contracts" tabindex="-1">{title}</h2><div class="scroll">{rows}</div>'
    block(f'<section class="contracts-part">{part}</section>')
