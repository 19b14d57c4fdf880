"""Open data: the addresses for other programs, with examples, columns and terms."""

from pages.parts import address
from pages.parts.left_out import left_out
from pages.parts.open_data import open_data

view = address.view()
left_out(view)
open_data()
