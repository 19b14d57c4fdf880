"""Present: the presentation itself, and as a file to take along; the server's route goes before."""

from pages.parts import address
from pages.parts.left_out import left_out
from pages.parts.presentation import presentation

view = address.view()
left_out(view)
presentation(view)
