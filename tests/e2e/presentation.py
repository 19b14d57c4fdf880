"""A presentation on a screen as a test sees it: keys in, scenes out, and what it asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from layers.language import speak
from layers.show import deck, player
from layers.show.items import READY
from layers.view import View

CHELSEA = "2502513205"
VIEW = View(town=CHELSEA)
SIZES = ((1920, 1080), (1366, 768), (1024, 768))
LAYOUT = Path(__file__).with_name("layout.js").read_text()
"""What is wrong with the scene on the screen: cut off, on top of each other, empty; a list."""


def written(folder: Path) -> Path:
    """The presentation, alone in an empty folder."""
    speak("en")
    path = folder / "presentation.html"
    path.write_text(player.html(READY, VIEW, "https://towns.example.org"))
    return path


def titles() -> list[str]:
    speak("en")
    return [scene.title for scene in deck.scenes(READY, VIEW)]


@dataclass
class Shown:
    """A presentation on a screen: what it asked for, and what the browser complained of."""

    context: BrowserContext
    page: Page
    url: str
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, part: str = "") -> Shown:
        self.page.set_default_timeout(90_000)
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on(
            "console",
            lambda line: line.type == "error" and self.complaints.append(line.text),
        )
        self.page.goto(self.url + part)
        self.page.wait_for_selector("html[data-ready]")
        return self

    def press(self, *keys: str) -> Shown:
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def settled(self, scene: int | str) -> Shown:
        self.page.wait_for_selector(f'html[data-settled="{scene}"]')
        return self

    def title(self) -> str:
        return self.page.locator("#stage .title").inner_text()


def opened(browser: Browser, url: str, size: tuple[int, int] = SIZES[0], **given: object) -> Shown:
    viewport = {"width": size[0], "height": size[1]}
    context = browser.new_context(viewport=viewport, offline=url.startswith("file:"), **given)
    return Shown(context, context.new_page(), url)
