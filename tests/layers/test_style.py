"""Colours that can meet differ clearly: to the eye, in grey, and with deuteranopia."""

import tomllib
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from layers import all_layers, layer, style
from layers.base import Look
from layers.night import NIGHT, night, sheet
from layers.show.contrast import contrast as high

# Machado, Oliveira & Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision
# Deficiency", deuteranomaly of severity 1.0, for linear RGB.
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
ROOT = Path(__file__).parents[2]
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


PALETTES = {"light": lambda drawn: drawn, "dark": night, "contrast": high}
every_palette = pytest.mark.parametrize("palette", PALETTES)


def seen_in(palette: str, look: Look) -> Look:
    """A look as a palette draws it."""
    shade = PALETTES[palette]
    return replace(look, colour=shade(look.colour), ink=shade(look.ink))


def meeting(palette: str) -> list[tuple[Look, Look]]:
    """Looks of one fill that can lie side by side."""
    pairs = []
    for fill in all_layers():
        if fill.drawing == "fill":
            looks = [status.look for status in fill.statuses if status.key != "before_records"]
            pairs += combinations([seen_in(palette, look) for look in looks if look], 2)
    return pairs


@every_palette
@pytest.mark.parametrize("how", ["plain", "grey", "deuteranopia"])
def test_fills_that_can_meet_differ_in_colour_or_pattern(how: str, palette: str):
    alike = [
        (a, b)
        for a, b in meeting(palette)
        if a.pattern == b.pattern and apart(a.colour, b.colour, how) < CLEARLY
    ]
    assert alike == []


def test_the_ramp_leaves_the_ground_with_every_class():
    ramp = [status.look.colour for status in layer("noncitizens").statuses[:5]]
    steps = [luminance(colour) for colour in ramp]
    assert steps == sorted(steps, reverse=True)
    steps = [luminance(NIGHT[colour]) for colour in ramp]
    assert steps == sorted(steps)


@every_palette
@pytest.mark.parametrize("words", ["ink", "muted", "link"])
@pytest.mark.parametrize("ground", ["paper", "field"])
def test_text_has_four_and_a_half_to_one(words: str, ground: str, palette: str):
    colours = PALETTES[palette](style.COLOURS)
    assert contrast(colours[words], colours[ground]) >= 4.5


@every_palette
def test_symbols_and_outlines_stand_out_from_their_halo(palette: str):
    halo = PALETTES[palette](["#fff"])[0]
    halo = "#ffffff" if halo == "#fff" else halo
    for found in all_layers():
        for status in found.statuses:
            if status.look and (status.look.shape or status.look.dash is not None):
                assert contrast(seen_in(palette, status.look).colour, halo) >= 3, status.key


@every_palette
def test_pattern_marks_stand_out_where_the_pattern_carries_a_finding(palette: str):
    for found in all_layers():
        for status in found.statuses:
            if status.look and status.look.pattern and not status.absent:
                look = seen_in(palette, status.look)
                assert contrast(look.ink, look.colour) >= 3, status.key


@every_palette
def test_findings_and_boundaries_stand_out_from_the_ground(palette: str):
    colours = PALETTES[palette](style.COLOURS)
    for key in ("sharing", "uses"):
        look = seen_in(palette, layer("coplink").status(key).look)
        assert contrast(look.ink or look.colour, colours["paper"]) >= 3
    for line in ("boundary", "county", "ink"):
        assert contrast(colours[line], colours["casing"]) >= 3, line


def test_a_colour_without_a_counterpart_in_the_dark_is_named():
    with pytest.raises(KeyError, match="#123456 has no counterpart"):
        night({"a": "#123456"})


def test_text_in_high_contrast_has_ten_to_one():
    colours = high(style.COLOURS)
    for words in ("ink", "muted", "link"):
        assert contrast(colours[words], colours["paper"]) >= 10, words


def test_the_dark_names_and_swatches_apply_where_the_system_asks_for_dark():
    light, _, dark = sheet(all_layers()).partition("@media (prefers-color-scheme: dark)")
    assert f"--paper:{style.PAPER}" in light
    assert f"--paper:{NIGHT[style.PAPER]}" in dark
    for found in all_layers():
        for status in found.statuses:
            if status.look:
                assert f".{style.look_key(found, status.key)}{{" in dark


def test_streamlit_and_the_map_have_the_same_colours():
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"]
    names = {"backgroundColor": "paper", "textColor": "ink", "secondaryBackgroundColor": "field",
             "linkColor": "link", "borderColor": "rule"}  # fmt: skip
    for shade in theme.keys() & PALETTES.keys():
        palette = PALETTES[shade]
        for key, name in names.items():
            assert theme[shade][key] == palette(style.COLOURS)[name], (shade, key)


def test_each_look_has_one_rule_in_the_style_sheet():
    sheet = style.swatch_css(all_layers())
    for found in all_layers():
        for status in found.statuses:
            assert sheet.count(f".{style.look_key(found, status.key)}{{") == bool(status.look)
