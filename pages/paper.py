"""On paper: handouts, cards, letters, briefs and maps, made from what the pages say."""

from pages.parts import address
from pages.parts.left_out import left_out
from pages.parts.on_paper import on_paper

view = address.view()
left_out(view)
on_paper(view)
