"""Pictures as their pixels."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image


def pixels(png: bytes) -> np.ndarray:
    """Red, green and blue of each pixel."""
    return np.asarray(Image.open(BytesIO(png)).convert("RGB")).astype(int)


def colours(drawn: np.ndarray) -> set[str]:
    """Every colour of a picture, as a style says it."""
    packed = drawn @ (1 << 16, 1 << 8, 1)
    return {f"#{one:06x}" for one in np.unique(packed)}
