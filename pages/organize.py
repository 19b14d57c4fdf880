"""Organize: all 351 places in one table, to filter, sort, and take along."""

from pages.parts import address
from pages.parts.left_out import left_out
from pages.parts.organize import organize

view = address.view()
left_out(view)
organize(view)
