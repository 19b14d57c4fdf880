"""Pictures as their pixels."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image

from layers.paper.chart import chart
from layers.paper.frame import framed
from layers.view import View


def pixels(png: bytes) -> np.ndarray:
    """Red, green and blue of each pixel."""
    return np.asarray(Image.open(BytesIO(png)).convert("RGB")).astype(int)


def colours(drawn: np.ndarray) -> set[str]:
    """Every colour of a picture, as a style says it."""
    packed = drawn @ (1 << 16, 1 << 8, 1)
    return {f"#{one:06x}" for one in np.unique(packed)}


def map_svg(
    view: View,
    width: int,
    height: int,
    geoids: tuple[str, ...] = (),
    frame: tuple[str, ...] = (),
) -> str:
    """The map of a view alone as SVG; a list outlined, zoomed to a frame."""
    return chart(view, framed(width, height, frame), geoids).svg()
