"""Pictures in a browser: drawn from their own text alone, and several in one page."""

import numpy as np
import pytest
from playwright.sync_api import Browser

from layers import layer
from layers.paper import picture
from layers.view import View
from tests.layers.paper.pixels import colours, map_svg, pixels

TRACTS = View(layers=("noncitizens", "section_287g"))


def shown(browser: Browser, html: str) -> np.ndarray:
    """The pixels of a page; whatever it asks for is refused, and is a mistake."""
    page, asked = browser.new_page(viewport={"width": 1920, "height": 1080}), []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(f"<!doctype html><body style='margin:0'>{html}")
    png = page.screenshot()
    page.close()
    assert asked == []
    return pixels(png)


@pytest.mark.parametrize("view", [View(), TRACTS], ids=["coplink", "tracts"])
def test_an_svg_looks_in_the_browser_as_its_png_does(browser: Browser, view: View):
    there = shown(browser, picture.svg(view))
    here = pixels(picture.png(view))
    assert np.abs(there - here).mean() < 4
    assert (np.abs(there - here).max(axis=2) > 90).mean() < 0.03


def test_two_maps_in_one_page_keep_their_own_patterns(browser: Browser):
    one, other = (map_svg(view, 900, 500) for view in (View(), TRACTS))
    drawn = colours(shown(browser, one + other))
    for view in (View(), TRACTS):
        first = layer(view.fill)
        for key in {*first.read(view).towns.values()}:
            assert first.status(key).look.colour in drawn, key
