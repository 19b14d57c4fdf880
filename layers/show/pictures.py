"""A story as pictures: each scene as PNG and as SVG, in one ZIP file."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from layers.files.safe import file_name
from layers.paper import typeset
from layers.show import sheet
from layers.show.scene import Scene
from layers.view import LAST_CHECKED


def png(scene: Scene) -> bytes:
    """A scene with all its words as a picture of 1920 × 1080. Raises typst.TypstError."""
    return typeset.png("scene", sheet.shown(scene, words=True), scene.view.on)


def svg(scene: Scene) -> str:
    """The same as SVG, its words as outlines."""
    return typeset.svg("scene", sheet.shown(scene, words=True), scene.view.on)


def zipped(scenes: tuple[Scene, ...]) -> bytes:
    """Both of each scene, numbered in their order: ``02-coplink.png``."""
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for place, scene in enumerate(scenes, start=1):
            name = f"{place:02}-{scene.key}"
            _put(archive, file_name(name, suffix="png"), png(scene), ZIP_STORED)
            _put(archive, file_name(name, suffix="svg"), svg(scene).encode(), ZIP_DEFLATED)
    return held.getvalue()


def _put(archive: ZipFile, name: str, content: bytes, packing: int) -> None:
    day = (LAST_CHECKED.year, LAST_CHECKED.month, LAST_CHECKED.day, 0, 0, 0)
    entry = ZipInfo(name, day)
    entry.compress_type = packing
    archive.writestr(entry, content)
