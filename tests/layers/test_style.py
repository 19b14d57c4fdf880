"""Colours that can meet differ clearly: to the eye, in grey, and with deuteranopia."""

from itertools import combinations

import pytest

from layers import all_layers, layer, style
from layers.base import Look

# Machado, Oliveira & Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision
# Deficiency", deuteranomaly of severity 1.0, for linear RGB.
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
CLEARLY = 9.0  # CIE 1976 colour difference; 2.3 is just noticeable


def linear(colour: str) -> tuple[float, ...]:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)


def luminance(colour: str) -> float:
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, relative luminance contrast."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    r, g, b = rgb
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    f = [t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (max(v, 0) for v in xyz)]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def seen(colour: str, how: str) -> tuple[float, float, float]:
    rgb = linear(colour)
    if how == "grey":
        rgb = (luminance(colour),) * 3
    if how == "deuteranopia":
        rgb = tuple(sum(m * c for m, c in zip(row, rgb, strict=True)) for row in DEUTERANOPIA)
    return lab(rgb)


def apart(one: str, other: str, how: str) -> float:
    return sum((a - b) ** 2 for a, b in zip(seen(one, how), seen(other, how), strict=True)) ** 0.5


def meeting() -> list[tuple[Look, Look]]:
    """Looks of one fill that can lie side by side."""
    pairs = []
    for fill in all_layers():
        if fill.drawing == "fill":
            looks = [status.look for status in fill.statuses if status.key != "before_records"]
            pairs += combinations([look for look in looks if look], 2)
    return pairs


@pytest.mark.parametrize("how", ["plain", "grey", "deuteranopia"])
def test_fills_that_can_meet_differ_in_colour_or_pattern(how: str):
    alike = [
        (a, b)
        for a, b in meeting()
        if a.pattern == b.pattern and apart(a.colour, b.colour, how) < CLEARLY
    ]
    assert alike == []


def test_the_ramp_darkens_with_every_class():
    steps = [luminance(status.look.colour) for status in layer("noncitizens").statuses[:5]]
    assert steps == sorted(steps, reverse=True)


@pytest.mark.parametrize("ink", [style.INK, style.MUTED])
@pytest.mark.parametrize("ground", [style.PAPER, "#ffffff"])
def test_text_has_four_and_a_half_to_one(ink: str, ground: str):
    assert contrast(ink, ground) >= 4.5


def test_symbols_stand_out_from_their_white_halo():
    for found in all_layers():
        for status in found.statuses:
            if status.look and status.look.shape:
                assert contrast(status.look.colour, "#ffffff") >= 3, status.key


def test_pattern_marks_stand_out_where_the_pattern_carries_a_finding():
    for status in layer("coplink").statuses:
        if status.look.pattern and not status.absent:
            assert contrast(status.look.ink, status.look.colour) >= 3, status.key


def test_each_look_has_one_rule_in_the_style_sheet():
    sheet = style.swatch_css(all_layers())
    for found in all_layers():
        for status in found.statuses:
            assert sheet.count(f".{style.look_key(found, status.key)}{{") == bool(status.look)
