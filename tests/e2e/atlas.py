"""The map inside its frame as a test sees it: what is drawn, where a town is, what a click does."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageChops
from playwright.sync_api import Frame, Page, expect

READY = (
    "() => window.Atlas && Atlas.complete && document.documentElement.dataset.drawn !== undefined"
)

COLOURS = """(places) => {
  const { pen, view: { scale, x, y, width, height, ratio } } = Atlas.land.sheet;
  const hex = ([r, g, b]) => "#" + [r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("");
  return Object.entries(places).flatMap(([id, [lat, lng]]) => {
    const [left, top] = [Plane.x(lng) * scale + x, Plane.y(lat) * scale + y];
    if (left < 3 || top < 3 || left > width - 3 || top > height - 3) return [];
    const { data } = pen.getImageData(Math.floor(left * ratio) - 2, Math.floor(top * ratio) - 2, 5, 5);
    const pixels = Array.from({ length: 25 }, (_, i) => data.slice(4 * i, 4 * i + 4));
    return [[id, pixels.filter((pixel) => pixel[3] === 255).map(hex)]];
  });
}"""  # noqa: E501


def changed(one: Image.Image, other: Image.Image) -> int:
    """How many pixels differ plainly between two pictures of the map."""
    histogram = ImageChops.difference(one, other).histogram()
    return sum(histogram[24:])


@dataclass(frozen=True)
class Atlas:
    page: Page
    frame: Frame

    @classmethod
    def open(cls, page: Page, url: str) -> Atlas:
        page.goto(url)
        return cls.of_page(page)

    @classmethod
    def of_page(cls, page: Page) -> Atlas:
        """The map of a page that is already open."""
        element = page.wait_for_selector(".st-key-map iframe")
        frame = element.content_frame()
        frame.wait_for_function(READY)
        return cls(page, frame)

    def do(self, script: str, *given: object) -> object:
        return self.frame.evaluate(script, given[0] if given else None)

    def wait_for_shade(self, shade: str) -> None:
        """Wait until the map has the colours of the light or the dark shade."""
        self.frame.wait_for_function(
            "(shade) => Atlas.data.colours.paper === Atlas.data.themes[shade].colours.paper",
            arg=shade,
        )

    def zoom(self) -> float:
        return self.do("() => Atlas.map.getZoom()")

    def fill(self) -> str:
        """The key of the layer that fills the map."""
        return self.do("() => Atlas.state.fill.layer")

    def look_at(self, geoid: str, zoom: float = 11) -> None:
        """Bring a town to the middle of the map without an animation."""
        self.do(
            "([id, zoom]) => void Atlas.map.setView(Atlas.at.get(id), zoom, {animate: false})",
            [geoid, zoom],
        )

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        """A place on the page, in pixels."""
        x, y = self.do(
            "(at) => { const p = Atlas.map.latLngToContainerPoint(at); return [p.x, p.y]; }",
            [lat, lon],
        )
        box = self.page.locator(".st-key-map iframe").bounding_box()
        return box["x"] + x, box["y"] + y

    def of(self, geoid: str) -> tuple[float, float]:
        return self.do("(id) => Atlas.at.get(id)", geoid)

    def click(self, lat: float, lon: float) -> None:
        self.page.mouse.click(*self.point(lat, lon))

    def picture(self) -> Image.Image:
        """The map in grey, seen from the top of the page, where it stands on whole pixels."""
        self.page.locator("[data-testid=stMain]").evaluate("(page) => page.scrollTo(0, 0)")
        self.page.mouse.move(5, 5)
        shot = self.page.locator(".st-key-map iframe").screenshot()
        return Image.open(BytesIO(shot)).convert("L")

    def colours(self, places: dict[str, tuple[float, float]]) -> dict[str, set[str]]:
        """The colours within two pixels of each place on the canvas of the land, as #rrggbb; a
        place that is not on the canvas is left out, a pixel with nothing on it is no colour.
        """
        return {geoid: set(found) for geoid, found in self.do(COLOURS, places)}

    def drawn(self, layer: str) -> None:
        """Wait until the fill of this layer is on the map."""
        self.frame.wait_for_function(
            "(layer) => document.documentElement.dataset.drawn.startsWith(layer + ' ')", arg=layer
        )

    def expect_town(self, name: str) -> None:
        expect(self.page.locator(".answer h1")).to_have_text(name)
