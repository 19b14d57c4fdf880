"""The list: every municipality with every layer's status in words, for reading without a map."""

from pages.parts import address
from pages.parts.block import block
from pages.parts.campaign import campaign
from pages.parts.left_out import left_out
from pages.parts.table import table

view = address.view()
left_out(view)
campaign(view)
block(table(view))
