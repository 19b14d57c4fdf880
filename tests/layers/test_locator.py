"""The small map: light enough to send with each page, true to where the place lies."""

from xml.etree import ElementTree

import pytest

from data import store
from layers import locator
from layers.night import NIGHT
from layers.style import INK

SLUGS = store.slugs()
SVG = "{http://www.w3.org/2000/svg}"


def drawn(slug: str) -> dict[str, str]:
    """Each path of the drawing by its class."""
    root = ElementTree.fromstring(locator.drawing(SLUGS[slug]))
    return {path.get("class"): path.get("d") for path in root.iter(f"{SVG}path")}


def test_no_map_is_heavier_than_twelve_kilobytes():
    heaviest = max(len(locator.picture(geoid).encode()) for geoid in SLUGS.values())
    assert heaviest <= 12 * 1024


@pytest.mark.parametrize("slug", ["chelsea", "boston", "gosnold", "nantucket", "north-adams"])
def test_a_town_is_drawn_on_the_state_with_those_that_border_it(slug: str):
    paths = drawn(slug)
    outlines = store.table("outlines").set_index("geoid")["path"]
    borders = store.table("borders")
    beside = borders[borders["geoid"] == SLUGS[slug]]["beside"]
    assert paths["state"] == outlines["25"]
    assert paths["here"] == outlines[SLUGS[slug]]
    assert sum(outlines[geoid] in paths["near"] for geoid in beside) == len(beside)
    assert paths["near"].count("z") == sum(outlines[geoid].count("z") for geoid in beside)


def test_a_place_too_small_to_see_has_a_ring_and_a_large_one_none():
    assert "<circle" in locator.drawing(SLUGS["nahant"])
    assert "<circle" not in locator.drawing(SLUGS["plymouth"])


def test_width_and_height_are_measured_alike():
    width, height = locator.aspect()
    assert f"viewBox='-40 -40 {width} {height}'" in locator.drawing(SLUGS["chelsea"])


def test_the_map_has_colours_for_the_dark():
    light, dark = locator.drawing(SLUGS["chelsea"]).split("prefers-color-scheme:dark")
    assert INK in light
    assert NIGHT[INK] in dark


def test_its_words_name_the_town_and_its_county():
    assert locator.words(SLUGS["chelsea"]) == (
        "Map of Massachusetts: Chelsea is filled in dark. It lies in Suffolk County."
    )
