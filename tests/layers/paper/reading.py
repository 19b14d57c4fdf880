"""Files on paper read by programs that did not write them: poppler, Chromium, ZXing, Pillow."""

from __future__ import annotations

import subprocess
from io import BytesIO
from urllib.parse import quote

import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page
from pypdf import PdfReader


def pages(pdf: bytes) -> int:
    """How many pages a PDF has."""
    return len(PdfReader(BytesIO(pdf)).pages)


def words(pdf: bytes) -> str:
    """A PDF's text by ``pdftotext``, without any white space: lines may end anywhere.

    In Portuguese a hyphen at which a line ends stands at the next one's start too.
    """
    return squeezed(_through(["pdftotext", "-raw", "-", "-"], pdf).decode()).replace("--", "-")


def squeezed(text: str) -> str:
    """A text without white space and without the places where it may be parted."""
    return "".join(text.replace("\u200b", "").split())


def pixels(pdf: bytes, per_inch: int = 150) -> Image.Image:
    """A PDF's first page as ``pdftoppm`` draws it."""
    drawn = _through(["pdftoppm", "-r", str(per_inch), "-png", "-singlefile", "-"], pdf)
    return picture(drawn)


def picture(png: bytes) -> Image.Image:
    """A picture as Pillow opens it."""
    return Image.open(BytesIO(png))


def codes(image: Image.Image) -> list[str]:
    """What the codes in a picture say."""
    return [one.text for one in zxingcpp.read_barcodes(image.convert("RGB"))]


def opened(browser: Browser, html: str) -> tuple[Page, list[str]]:
    """A document in a browser, as a file that somebody was sent, and what it asked for."""
    page, asked = browser.new_page(viewport={"width": 390, "height": 844}), []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(html)
    return page, [url for url in asked if not url.startswith("data:")]


def shown(browser: Browser, svg: str, side: int = 300) -> Image.Image:
    """A drawing as a browser shows it."""
    page, _asked = opened(browser, f'<img width="{side}" src="data:image/svg+xml,{quote(svg)}">')
    drawn = page.locator("img").screenshot()
    page.close()
    return picture(drawn)


def _through(command: list[str], given: bytes) -> bytes:
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout
