"""Present: the story to tell, scene by scene, and ways to show it and take it along."""

from dataclasses import replace

from pages.parts import address
from pages.parts.left_out import left_out
from pages.parts.story import story

view = address.view()
left_out(replace(view, ignored=tuple(key for key in view.ignored if key != "deck")))
story(view)  # which says more of what is wrong with its own part
