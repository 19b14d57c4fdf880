"""What every layer keeps, whichever it is."""

from datetime import date
from pathlib import Path

import pytest

from data import store
from layers import all_layers, coplink, style
from layers.base import Layer, Status
from layers.language import capital
from layers.view import View

LAYERS = all_layers()
DAYS = (date(2005, 1, 1), date(2015, 6, 1), date(2017, 6, 1), date(2021, 6, 1), View().on)


def test_each_file_that_offers_a_layer_is_named_after_its_key():
    folder = Path(__file__).parents[2] / "layers"
    offered = {path.stem for path in folder.glob("*.py") if "\nLAYER = " in path.read_text()}
    assert offered == {layer.key for layer in LAYERS}


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.key)
@pytest.mark.parametrize("on", DAYS, ids=str)
def test_all_351_municipalities_have_a_known_status_on_any_day(layer: Layer, on: date):
    reading = layer.read(View(on=on))
    assert sorted(reading.towns) == sorted(store.municipalities().index)
    assert set(reading.towns.values()) <= {status.key for status in layer.statuses}
    assert set(reading.counts) <= {status.key for status in layer.statuses}
    assert reading.as_of


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.key)
def test_codes_are_one_character_and_tell_the_statuses_apart(layer: Layer):
    codes = [status.code for status in layer.statuses]
    assert all(len(code) == 1 for code in codes)
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.key)
def test_absence_has_its_own_words_and_never_says_no(layer: Layer):
    absent = [status for status in layer.statuses if status.absent]
    assert absent
    for status in absent:
        assert (
            status.words.split()[0].strip(".,:") not in ("No", "Not")
            or "list" in status.words
            or "records" in status.words
        ), status.words


@pytest.mark.parametrize("status", [one for one in coplink.STATUSES if not one.absent])
def test_a_coplink_status_is_called_the_same_at_length_and_in_few_words(status: Status):
    assert capital(status.short).split()[0] == status.words.split()[0]
    assert status.words.split()[0] in ("Listed", "Was", "Used"), "none is said to hold today"


@pytest.mark.parametrize(
    "layer", [layer for layer in LAYERS if layer.drawing == "fill"], ids=lambda layer: layer.key
)
def test_a_fill_has_a_look_for_every_status(layer: Layer):
    assert all(status.look for status in layer.statuses)
    assert set(style.fills(layer)) == {status.code for status in layer.statuses}


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.key)
def test_in_use_and_ended_differ_by_shape_and_not_by_colour_alone(layer: Layer):
    looks = [status.look for status in layer.statuses if status.look and status.look.shape]
    assert len({look.shape for look in looks}) == len(looks)


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.key)
def test_symbols_and_outlines_name_places_the_browser_knows(layer: Layer):
    reading = layer.read(View())
    towns, counties = set(store.municipalities().index), set(store.municipalities()["county_geoid"])
    assert {mark.town for mark in reading.symbols} <= towns
    assert {mark.site for mark in reading.symbols if mark.site} <= set(store.sites().index)
    assert {area for area, _status in reading.areas} <= towns | counties
