"""The map's own drawing: each place in its colour at once and found there, no work done twice."""

from __future__ import annotations

from collections.abc import Iterator

import geopandas as gpd
from playwright.sync_api import Frame, Page

from data import store
from layers import coplink
from layers.view import View
from tests.bench.servers import SHARING
from tests.e2e.atlas import Atlas, changed
from tests.e2e.server import Server
from tests.e2e.test_map import NAHANT, SOMERVILLE, flip

TOUR = [[42.4, -73.0], [42.4, -72.3], [42.4, -71.6], [42.4, -70.9], [41.8, -71.1], [41.7, -70.2]]
TOUR += [[41.35, -70.6]]
FIRST_FRAME = """([red, green, blue]) => {
  const wanted = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  const land = () => document.querySelector(".st-key-map iframe")?.contentDocument
    ?.querySelector(".leaflet-land-pane canvas");
  const look = () => {
    const canvas = land();
    if (!canvas) { requestAnimationFrame(look); return; }
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    window.firstFrame = new Uint32Array(data.buffer).includes(wanted);
  };
  if (window === top) requestAnimationFrame(look);
}"""
ELSEWHERE = "(asked) => asked.filter(([id, lat, lng]) => Places.at({}, {{lat, lng}})?.id !== id)"
ISLANDS = """() => Atlas.towns.areas.flatMap(({ id, rings }) => {
  const { pen, view: { scale, x, y, ratio } } = Atlas.lines.sheet;
  return rings.filter((ring) => ring.length === 1).map(([arc]) => {
    const [left, top] = Atlas.towns.arcs[arc < 0 ? ~arc : arc];
    const at = [left * scale + x, top * scale + y].map((side) => Math.floor(side * ratio) - 1);
    return [id, Math.max(...pen.getImageData(...at, 3, 3).data.filter((_, i) => i % 4 === 3))];
  });
})"""
COUNT = """() => {
  window.made = 0;
  window.Path2D = class extends Path2D { constructor(...from) { super(...from); window.made++; } };
  window.drawn = {};
  const sheets = { land: Atlas.land.sheet, lines: Atlas.lines.sheet, marks: Atlas.marks.sheet };
  for (const [name, sheet] of Object.entries(sheets)) {
    const paint = sheet.paint;
    sheet.paint = (...given) => { window.drawn[name] = (window.drawn[name] || 0) + 1; paint(...given); };
  }
}"""  # noqa: E501


def looks() -> dict[str, tuple[str, ...]]:
    """For each municipality the colours that COPLINK's fill may show there: its fill and marks."""
    codes = coplink.LAYER.codes(coplink.LAYER.read(View()))
    by_code = {status.code: status.look for status in coplink.LAYER.statuses}
    return {
        geoid: (look.colour, look.ink) if (look := by_code[code]).pattern else (look.colour,)
        for geoid, code in zip(store.municipalities().index, codes, strict=True)
    }


def seen(atlas: Atlas, zoom: float) -> Iterator[dict[str, set[str]]]:
    """The colours at the municipalities' label points, view after view, over the whole state."""
    places = atlas.do("() => Object.fromEntries(Atlas.at)")
    for middle in TOUR:
        atlas.do("([at, z]) => void Atlas.map.setView(at, z, {animate: false})", [middle, zoom])
        yield atlas.colours(places)


def test_351_municipalities_are_drawn_each_in_the_colour_of_its_status(page: Page, server: Server):
    atlas = Atlas.open(page, f"{server.url}/?layers=coplink")
    found: dict[str, set[str]] = {}
    for colours in seen(atlas, zoom=10):
        found |= colours
    wanted = looks()
    assert found.keys() == wanted.keys() and len(wanted) == 351
    assert {town for town, may in wanted.items() if not found[town] & set(may)} == set()
    plain = {town: may[0] for town, may in wanted.items() if len(may) == 1}
    assert {town for town, colour in plain.items() if found[town] != {colour}} == set()


def test_the_first_frame_that_has_a_map_has_it_filled(page: Page, server: Server):
    page.add_init_script(f"({FIRST_FRAME})({list(SHARING)})")
    atlas = Atlas.open(page, server.url)
    assert atlas.do("() => top.firstFrame")


def test_a_point_in_each_municipality_and_in_each_tract_is_found_there(page: Page, server: Server):
    atlas = Atlas.open(page, f"{server.url}/?layers=noncitizens")
    atlas.drawn("noncitizens")
    towns = atlas.do("() => [...Atlas.at].map(([id, [lat, lng]]) => [id, lat, lng])")
    assert len(towns) == 351 and atlas.do(ELSEWHERE.format("Atlas.towns"), towns) == []
    tracts = gpd.read_parquet(store.PROCESSED / "tracts_2010.parquet").set_index("geoid")
    within = tracts.to_crs(26986).buffer(-120)
    points = within[~within.is_empty].representative_point().to_crs(4326)
    assert len(points) > 1400
    asked = [[geoid, point.y, point.x] for geoid, point in points.items()]
    assert atlas.do(ELSEWHERE.format("Atlas.land.topology"), asked) == []


def test_every_island_leaves_its_mark_on_the_first_view(page: Page, server: Server):
    atlas = Atlas.open(page, server.url)
    islands = atlas.do(ISLANDS)
    assert len(islands) == 36
    assert [town for town, opaque in islands if opaque == 0] == []


def test_switching_between_fills_that_were_seen_draws_the_land_once_and_reads_nothing_anew(
    page: Page, server: Server
):
    atlas = Atlas.open(page, f"{server.url}/?layers=coplink,section_287g")
    flip(page, atlas, "Noncitizens")
    atlas.drawn("noncitizens")
    atlas.do(COUNT)
    flip(page, atlas, "COPLINK")
    atlas.drawn("coplink")
    assert atlas.do("() => window.drawn") == {"land": 1}
    assert atlas.do("() => window.made") == 0


def test_an_outline_leaves_the_land_and_the_borders_as_they_are(page: Page, server: Server):
    atlas = Atlas.open(page, f"{server.url}/?layers=coplink,section_287g")
    atlas.do(COUNT)
    flip(page, atlas, "287(g) agreements")
    assert atlas.do("() => window.drawn") == {"marks": 1}


def test_after_an_animated_zoom_and_a_drag_colours_are_where_their_towns_are(
    page: Page, server: Server
):
    atlas = Atlas.open(page, f"{server.url}/?layers=coplink")
    place = {SOMERVILLE: atlas.of(SOMERVILLE)}
    wanted = {SOMERVILLE: set(looks()[SOMERVILLE])}
    atlas.do("(at) => void Atlas.map.flyTo(at, 11.25, {duration: 0.3})", place[SOMERVILLE])
    atlas.frame.wait_for_function("() => Atlas.map.getZoom() === 11.25")
    atlas.do("() => void Atlas.map.zoomIn(1)")
    atlas.frame.wait_for_function(
        "() => Atlas.map.getZoom() === 12.25 && !Atlas.map._animatingZoom"
    )
    assert atlas.colours(place) == wanted
    x, y = atlas.point(*place[SOMERVILLE])
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 200, y + 90, steps=5)
    page.mouse.up()
    atlas.frame.wait_for_function("() => !Atlas.map._panAnim?._inProgress")
    assert atlas.colours(place) == wanted


def test_a_long_drag_shows_land_before_it_is_let_go(page: Page, server: Server):
    atlas = Atlas.open(page, f"{server.url}/?layers=coplink")
    atlas.look_at(NAHANT, 10)
    box = page.locator(".st-key-map iframe").bounding_box()
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 40, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 40, middle, steps=12)
    west = atlas.do(
        "() => { const { lat, lng } = Atlas.map.containerPointToLatLng([20, 300]);"
        " return [lat, lng]; }"
    )
    assert "west" in atlas.colours({"west": west})
    page.mouse.up()


def test_the_other_palette_is_taken_on_everywhere_and_given_back(page: Page, server: Server):
    address = f"{server.url}/?layers=coplink,section_287g,policies&town=boston"
    page.emulate_media(color_scheme="dark")
    dark = Atlas.open(page, address).picture()
    page.emulate_media(color_scheme="light")
    atlas = Atlas.open(page, address)
    light = atlas.picture()
    for shade, wanted in (("dark", dark), ("light", light)):
        page.emulate_media(color_scheme=shade)
        atlas.frame.wait_for_function(
            "(shade) => Atlas.data.colours === Atlas.data.themes[shade].colours", arg=shade
        )
        assert changed(wanted, atlas.picture()) < 30


def test_a_frame_that_gets_its_size_late_shows_the_whole_state(page: Page, server: Server):
    usual = Atlas.open(page, server.url).zoom()
    hide = "const s = document.createElement('style'); s.id = 'hide';"
    hide += (
        " s.textContent = 'html .st-key-map iframe {width: 0 !important; height: 0 !important}';"
    )
    page.add_init_script(
        f"if (window === top) document.addEventListener('DOMContentLoaded', () => {{ {hide}"
        " document.head.append(s); });"
    )
    page.goto(server.url)
    frame: Frame = page.wait_for_selector(".st-key-map iframe", state="attached").content_frame()
    frame.wait_for_function("() => window.Atlas?.complete")
    assert frame.evaluate("() => Atlas.map.getSize().y") == 0
    page.evaluate("() => document.querySelector('#hide').remove()")
    frame.wait_for_function("(zoom) => Atlas.map.getZoom() === zoom", arg=usual)
    frame.wait_for_function("() => Atlas.land.sheet.view.height > 500")
