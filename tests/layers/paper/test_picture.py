"""The whole picture of a view: its size, its words and counts, and that all of it has room."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from data import store
from layers import all_layers, campaign, describe, evidence, language, layer, legend, style
from layers.language import LANGUAGES, _, day_words
from layers.paper import credit, layout, picture, typeset
from layers.paper.layout import WIDTH, layouts
from layers.view import View, overlays
from tests.layers.paper.pixels import colours, pixels

ALL = View(layers=("coplink", *overlays()))
TRACTS = View(layers=("noncitizens", *overlays()))
CHELSEA = "2502513205"
PNG = typeset.png
FRAMES = {"state": (), "chelsea": (CHELSEA,)}


@pytest.fixture(autouse=True)
def in_english():
    yield
    language.speak("en")


@pytest.fixture
def told(monkeypatch):
    """What the page is told when a picture is drawn."""
    said = []

    def set_down(_page, what, _on, _scale=1):
        said.append(what)
        return b""

    def of(view: View, size: str = "slide", frame: tuple[str, ...] = ()) -> dict:
        monkeypatch.setattr(typeset, "png", set_down)
        picture.png(view, size, frame)
        return said[-1]

    return of


@pytest.mark.parametrize(("size", "wide", "high"), [("slide", 1920, 1080), ("print", 3300, 2550)])
def test_a_png_has_exactly_its_size(size: str, wide: int, high: int):
    assert Image.open(BytesIO(picture.png(View(), size))).size == (wide, high)


def test_a_print_svg_is_a_sheet_of_letter_paper_on_its_side():
    root = ElementTree.fromstring(picture.svg(View(), "print"))
    assert (root.get("width"), root.get("height")) == ("11in", "8.5in")
    _x, _y, wide, high = map(float, root.get("viewBox").split())
    assert wide / high == pytest.approx(11 / 8.5, abs=1e-4)


@pytest.mark.parametrize("view", [View(), TRACTS], ids=["coplink", "tracts"])
def test_an_svg_is_one_drawing_with_its_description_and_no_image_in_it(view: View):
    svg = picture.svg(view)
    root = ElementTree.fromstring(svg)
    assert "<image" not in svg
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    shown = replace(view, layers=tuple(key for key in view.layers if key != "contracts"))
    read = {key: layer(key).read(view) for key in shown.layers}
    description = root.find("{http://www.w3.org/2000/svg}desc").text
    assert all(sentence in description for sentence in describe.sentences(shown, read))
    assert describe.title(shown) in description


def test_an_svg_drawn_by_another_program_looks_like_the_png(tmp_path, monkeypatch):
    page = (
        "#let told = json(bytes(sys.inputs.told))\n#set page(width: 1920pt, height: 1080pt,"
        " margin: 0pt)\n#image(bytes(told.svg), width: 100%, alt: told.alt)"
    )
    svg, png = picture.svg(View()), pixels(picture.png(View()))
    (tmp_path / "page.typ").write_text(page)
    monkeypatch.setattr(typeset, "FOLDER", tmp_path)
    again = pixels(typeset.png("page", {"svg": svg, "alt": "map"}, View().on))
    assert np.abs(again - png).mean() < 4
    assert (np.abs(again - png).max(axis=2) > 60).mean() < 0.03


def test_every_colour_of_the_legend_is_in_the_picture():
    drawn = colours(pixels(picture.png(ALL)))
    for key in ALL.layers:
        for entry in legend.entries(layer(key), layer(key).read(ALL)):
            if entry.status.look:
                assert entry.status.look.colour in drawn, entry.words


@pytest.mark.parametrize("view", [ALL, TRACTS, replace(ALL, on=date(2010, 1, 1))])
def test_the_legend_says_what_the_layers_count(view: View, told):
    sections = {one["title"]: one for one in told(view)["sections"]}
    for one in (one for one in all_layers() if one.key in view.layers and one.drawing != "table"):
        entries = legend.entries(one, one.read(view))
        wanted = {(entry.words, entry.count) for entry in entries if entry.count}
        said = {(row["words"], row["count"]) for row in sections[one.title]["entries"]}
        drawn = {(entry.words, entry.count) for entry in entries if entry.status.look}
        assert {pair for pair in drawn if pair[1]} <= said
        assert {pair for pair in said if pair[1]} <= wanted
        assert legend.as_of(one, one.read(view), view) in sections[one.title]["as_of"]


def test_a_picture_says_its_day_and_whose_the_facts_are(told):
    view = replace(ALL, on=date(2010, 1, 1))
    said = told(view)
    assert day_words("2010-01-01") in said["deck"]
    assert "U.S. Immigration and Customs Enforcement" in said["source"]
    assert "Sources: " in said["source"]


def test_the_publishers_that_are_not_named_are_counted():
    named, more = credit.publishers(ALL)
    claims = store.claims()
    ids = {
        claim
        for key in ALL.layers
        for row in evidence.records(key, ALL)
        for claim in row["claim_ids"]
    }
    assert len(named) + more == claims.loc[sorted(ids)]["publisher"].nunique()


@pytest.mark.parametrize("frame", FRAMES.values(), ids=list(FRAMES))
@pytest.mark.parametrize("size", picture.SIZES)
@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.parametrize("view", [ALL, TRACTS], ids=["all", "tracts"])
def test_every_legend_has_room_in_every_language(view, spoken, size, frame, told):
    language.speak(spoken)
    view = replace(view, town=CHELSEA, list=(CHELSEA, "2502507000"), name="W" * 60)
    said = told(view, size, frame)
    assert typeset.found("picture", said, "fits") == 0
    assert typeset.found("picture", said, "head") == 1
    assert typeset.found("picture", said, "foot") == 1


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_no_word_leaves_its_column(spoken: str, told):
    language.speak(spoken)
    view = replace(ALL, list=(CHELSEA,), name="W" * 60)
    for frame in FRAMES.values():
        said = told(view, "slide", frame)
        drawn = pixels(PNG("picture", said, view.on))
        (one,) = said["layouts"]
        top, bottom = round(one["map"]["y"]), round(one["map"]["y"] + one["map"]["height"])
        for column in one["columns"]:
            if column["x"] < one["map"]["x"]:
                right = round(column["x"] + column["width"])
                between = drawn[top:bottom, right + 2 : right + layout.GAP - 4]
                assert (between == drawn[2, 2]).all(), column


def test_a_legend_that_has_no_room_is_noticed(told):
    said = told(View())
    said["sections"] *= 9
    assert typeset.found("picture", said, "fits") is None
    assert typeset.found("picture", said | {"forced": True}, "fits") == 0


@pytest.mark.parametrize("size", picture.SIZES)
@pytest.mark.parametrize("whole", [True, False])
def test_maps_and_columns_stand_inside_the_sheet(size: str, whole: bool):
    height = picture.SIZES[size].units
    for one in layouts(height, whole):
        for box in (one.map, *one.columns):
            assert box.x >= layout.MARGIN
            assert box.x + box.width <= WIDTH - layout.MARGIN + 1e-6
            assert box.y >= layout.HEAD
            assert box.y + box.height <= height - layout.FOOT + 1e-6


def test_type_is_large_enough_for_the_last_row():
    page = (typeset.FOLDER / "picture.typ").read_text()
    sizes = [int(size) for size in re.findall(r"size: (\d+)pt", page)]
    assert min(sizes) >= 18
    assert picture.TYPE >= 24


def test_a_frame_says_that_the_numbers_are_the_states(told):
    numbers = _("The numbers are of all of Massachusetts.")
    assert numbers in told(View(), "slide", (CHELSEA,))["source"]
    assert numbers not in told(View())["source"]


HOSTILE = '</text><script>alert("1")</script>#panic() $x$ @a'


def test_the_name_of_a_list_is_never_markup():
    svg = picture.svg(View(list=(CHELSEA,), name=HOSTILE))
    assert not [one for one in ElementTree.fromstring(svg).iter() if one.tag.endswith("script")]
    assert "<script" not in svg


@settings(max_examples=8, deadline=None)
@given(st.text(max_size=200))
def test_a_picture_can_be_drawn_whatever_a_list_is_called(typed: str):
    ElementTree.fromstring(picture.svg(View(list=(CHELSEA,), name=campaign.named(typed))))


def test_the_list_of_a_view_is_outlined_and_named(told):
    said = told(View(list=(CHELSEA,), name="North of Boston"))
    assert f'stroke="{style.INK}" stroke-width="18"' in said["map"]
    assert said["sections"][-1]["entries"][0]["words"] == "North of Boston"
    assert f'stroke="{style.INK}" stroke-width="18"' not in told(View())["map"]


def test_what_no_map_draws_is_left_out(told):
    titles = [one["title"] for one in told(ALL)["sections"]]
    assert layer("contracts").title not in titles


def test_a_map_without_a_layer_is_a_picture_too():
    assert Image.open(BytesIO(picture.png(View(layers=())))).size == (1920, 1080)


@pytest.mark.parametrize("size", picture.SIZES)
def test_the_same_view_is_the_same_file(size: str):
    assert picture.png(View(), size) == picture.png(View(), size)
    assert picture.svg(View(), size) == picture.svg(View(), size)


def test_another_size_is_named():
    with pytest.raises(KeyError, match="poster"):
        picture.png(View(), "poster")
