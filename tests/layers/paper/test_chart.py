"""The map of a view as SVG: what the view shows, in the state plane, as the browser draws it."""

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import numpy as np
import pytest
from pyproj import Transformer

from data import store
from layers import all_layers, layer, style
from layers.paper import plane, typeset
from layers.paper.chart import chart
from layers.paper.frame import Frame, framed
from layers.paper.labels import labels
from layers.paper.symbols import placed
from layers.paper.topology import towns
from layers.view import View, overlays
from tests.layers.paper.pixels import colours, map_svg, pixels

SIZE = (1240, 800)
ISLANDS = ("nantucket", "provincetown", "gosnold")
ALL = View(layers=("coplink", *overlays()))
TRACTS = View(layers=("noncitizens", "section_287g"))
VIEWS = [View(), ALL, TRACTS, View(layers=()), View(town="2502513205")]
PAGE = """\
#let told = json(bytes(sys.inputs.told))
#set page(width: 1240pt, height: 800pt, margin: 0pt)
#set document(title: "map")
#image(bytes(told.map), width: 100%, alt: "map")
"""


@pytest.fixture
def drawn_by_resvg(tmp_path, monkeypatch):
    """The pixels of a map, by resvg."""
    (tmp_path / "page.typ").write_text(PAGE)
    monkeypatch.setattr(typeset, "FOLDER", tmp_path)

    def drawn(svg: str) -> np.ndarray:
        return pixels(typeset.png("page", {"map": svg}, date(2026, 11, 21)))

    return drawn


def test_the_plane_is_the_state_plane_to_a_centimetre():
    degrees = store.municipalities()[["label_lon", "label_lat"]].to_numpy()
    there = Transformer.from_crs("EPSG:4269", "EPSG:26986", always_xy=True)
    assert np.abs(plane.metres(degrees) - np.column_stack(there.transform(*degrees.T))).max() < 0.01


def test_the_towns_are_as_large_as_the_ledger_of_places_says():
    for geoid in (store.slugs()[name] for name in ("worcester", "chelsea", "nantucket")):
        west, south, east, north = towns().box([geoid])
        miles = store.municipalities().at[geoid, "area_sq_mi"]
        assert 0.2 < miles * 1609.344**2 / ((east - west) * (north - south)) < 1


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: ",".join(view.layers) + view.town)
def test_a_map_is_well_formed_and_refers_only_to_what_it_defines(view: View):
    svg = map_svg(view, *SIZE, geoids=("2502507000",))
    root = ElementTree.fromstring(svg)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"', svg)) <= {
        pair for id in ids for pair in ((id, ""), ("", id))
    }
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")


def test_two_maps_of_one_page_share_no_id():
    one, other = (
        set(re.findall(r'id="([^"]+)"', map_svg(view, *SIZE)))
        for view in (ALL, replace(ALL, on=date(2017, 1, 1)))
    )
    assert one
    assert not one & other


def test_a_map_is_small():
    assert len(map_svg(ALL, *SIZE)) < 400_000
    assert len(map_svg(TRACTS, *SIZE)) < 1_200_000


@pytest.mark.parametrize("key", ["coplink", "noncitizens"])
def test_every_colour_of_the_legend_is_on_the_map(key: str, drawn_by_resvg):
    drawn = colours(drawn_by_resvg(map_svg(View(layers=(key,)), *SIZE)))
    reading = layer(key).read(View())
    for status in layer(key).statuses:
        if reading.counts.get(status.key) and status.look:
            assert status.look.colour in drawn, status.key


@pytest.mark.parametrize("key", [one.key for one in all_layers() if one.drawing != "fill"])
def test_what_an_overlay_shows_is_drawn_in_its_colours(key: str, drawn_by_resvg):
    drawn = colours(drawn_by_resvg(map_svg(View(layers=(key,)), *SIZE)))
    reading = layer(key).read(View())
    shown = {status for _area, status in reading.areas} | {one.status for one in reading.symbols}
    looks = [look for found in shown if (look := layer(key).status(found).look)]
    assert {look.colour for look in looks} <= drawn


@pytest.mark.parametrize("status", ["sharing", "integrating", "uses", "no_department"])
def test_a_pattern_is_on_the_map_as_its_look_says(status: str, drawn_by_resvg, monkeypatch):
    reading = layer("coplink").read(View())
    everywhere = replace(reading, towns=dict.fromkeys(reading.towns, status))
    monkeypatch.setitem(layer("coplink").__dict__, "read", lambda _view: everywhere)
    geoid = store.slugs()["petersham"]
    drawn = drawn_by_resvg(map_svg(View(layers=("coplink",)), *SIZE, frame=(geoid,)))
    x, y = (round(part) for part in middle(geoid, framed(*SIZE, (geoid,))))
    place = drawn[y - 80 : y - 30, x - 25 : x + 25].sum(axis=2)
    across, down = (bool(np.ptp(place, axis=axis).any()) for axis in (1, 0))
    assert (across, down) == {
        None: (False, False),
        "lines": (False, True),
        "hatch": (True, True),
        "cross": (True, True),
    }[layer("coplink").status(status).look.pattern]


def test_a_town_of_another_status_is_another_colour(monkeypatch, drawn_by_resvg):
    before = drawn_by_resvg(map_svg(View(layers=("coplink",)), *SIZE))
    reading, geoid = layer("coplink").read(View()), store.slugs()["worcester"]
    other = "uses" if reading.towns[geoid] != "uses" else "sharing"
    changed = replace(reading, towns={**reading.towns, geoid: other})
    monkeypatch.setitem(layer("coplink").__dict__, "read", lambda _view: changed)
    after = drawn_by_resvg(map_svg(View(layers=("coplink",)), *SIZE))
    differ = np.argwhere((before != after).any(axis=2))
    x, y = middle(geoid, framed(*SIZE))
    assert (differ.min(axis=0) < (y, x)).all()
    assert (differ.max(axis=0) > (y, x)).all()
    assert np.ptp(differ, axis=0).max() < 120


def middle(geoid: str, frame: Frame) -> tuple[float, float]:
    row = store.municipalities().loc[geoid]
    x, y = frame.unit(row["label_lon"], row["label_lat"])
    return x / 10, y / 10


@pytest.mark.parametrize("size", [SIZE, (600, 600), (400, 900), (1920, 500)])
def test_all_351_places_are_inside_the_frame(size: tuple[int, int]):
    frame = framed(*size)
    ends = np.array([end for box in towns().area_boxes.values() for end in (box[:2], box[2:])])
    units = frame.units(ends) / 10
    assert (units > 0).all()
    assert (units < size).all()
    assert {store.slugs()[name] for name in ISLANDS} <= set(towns().areas)


def test_a_frame_of_one_place_holds_it_in_the_middle_with_its_neighbours():
    geoid = store.slugs()["chelsea"]
    svg = map_svg(View(), *SIZE, frame=(geoid,))
    x, y = middle(geoid, framed(*SIZE, (geoid,)))
    assert abs(x - 620) < 100
    assert abs(y - 400) < 100
    assert {">Chelsea<", ">Revere<", ">Everett<"} <= set(re.findall(r">\w+<", svg))
    assert "Pittsfield" not in svg
    assert len(svg) < len(map_svg(View(), *SIZE)) / 3


def test_the_chosen_town_is_outlined_in_ink_and_named():
    geoid = store.slugs()["gosnold"]
    svg = map_svg(View(town=geoid), *SIZE)
    assert f'stroke="{style.INK}" stroke-width="30"' in svg
    assert ">Gosnold<" in svg
    assert ">Gosnold<" not in map_svg(View(), *SIZE)


def test_a_list_is_outlined_lighter_than_the_chosen_town():
    svg = map_svg(View(), *SIZE, geoids=("2502513205", "2502507000"))
    assert f'stroke="{style.INK}" stroke-width="18"' in svg
    assert f'stroke="{style.INK}" stroke-width="30"' not in svg


def test_the_day_of_a_view_is_the_day_of_its_map():
    before = View(on=date(2010, 1, 1), layers=("coplink", "section_287g"))
    assert map_svg(before, *SIZE) != map_svg(replace(before, on=View().on), *SIZE)
    assert layer("coplink").status("sharing").look.colour not in map_svg(before, *SIZE)


def test_no_name_stands_on_another_or_outside():
    found = chart(View(), framed(*SIZE)).labels
    assert {"Worcester", "Springfield", "Boston", "Plymouth"} <= {one.name for one in found}
    for i, one in enumerate(found):
        assert 0 < one.x < SIZE[0]
        for other in found[i + 1 :]:
            assert abs(one.x - other.x) > 20 or abs(one.y - other.y) > 14


def test_a_hostile_name_is_no_markup(monkeypatch):
    hostile = store.municipalities().copy()
    hostile["name"] = "</text><script>alert(1)</script>&"
    monkeypatch.setattr(store, "municipalities", lambda: hostile)
    svg = chart(View(), framed(*SIZE), (store.slugs()["ware"],)).svg()
    root = ElementTree.fromstring(svg)
    assert not [one for one in root.iter() if one.tag.endswith("script")]


def test_the_same_view_is_the_same_map_in_every_language():
    assert map_svg(View(), *SIZE) == map_svg(View(lang="zh"), *SIZE)


def test_a_geoid_that_is_no_municipality_is_named():
    with pytest.raises(KeyError, match="2599999999"):
        map_svg(View(), *SIZE, frame=("2599999999",))


def test_the_chosen_town_is_named_wherever_it_lies():
    frame = framed(*SIZE)
    read = {layer(key): layer(key).read(ALL) for key in ALL.layers}
    symbols = placed(read, frame)
    for geoid, name in store.municipalities()["name"].items():
        named = {one.name for one in labels(frame, symbols, (geoid,), 24) if one.strong}
        assert named == {name}


def test_no_map_of_the_state_leaves_out_its_capital():
    for view in (View(), ALL, TRACTS, View(town="2502562535")):
        for type in (14, 17):
            assert "Boston" in {one.name for one in chart(view, framed(*SIZE), (), type).labels}


@pytest.mark.parametrize("key", ["section_287g", "policies"])
def test_a_dashed_outline_has_gaps(drawn_by_resvg, monkeypatch, key: str):
    one, view = layer(key), View(layers=(key,))
    reading = one.read(view)
    looks = {(area, name): one.status(name).look for area, name in reading.areas}
    dashed = [told for told, look in looks.items() if look and look.dash]
    assert dashed
    for area, name in dashed:
        drawn = []
        for areas in ((), ((area, name),)):
            shown = replace(reading, areas=areas, symbols=())
            monkeypatch.setitem(one.__dict__, "read", lambda _view, shown=shown: shown)
            drawn.append(map_svg(view, *SIZE))
        without, dashes = map(drawn_by_resvg, drawn)
        whole = drawn_by_resvg(re.sub(r' stroke-dasharray="[^"]*"', "", drawn[1]))
        ink, gaps = (np.abs(whole - other).max(axis=2) > 60 for other in (without, dashes))
        assert gaps.sum() > 0.1 * ink.sum() > 0, area
