"""The map in words says what the map draws, no more and no less."""

from datetime import date

import pytest

from layers import all_layers, basemap
from layers.describe import Entry, entries, now, sentences, title
from layers.view import View

SOMERVILLE = "2501762535"


def drawn(view: View) -> tuple[Entry, ...]:
    return entries(view, basemap.readings(view))


def said(view: View) -> tuple[str, ...]:
    return sentences(view, basemap.readings(view))


def only(view: View, layer: str) -> list[Entry]:
    return [entry for entry in drawn(view) if entry.layer == layer]


def test_the_title_names_the_layers_the_day_and_the_chosen_town():
    words = title(View(layers=("coplink", "detention"), town=SOMERVILLE))
    assert words == (
        "Map of Massachusetts on 21 November 2026: COPLINK and Detention sites;"
        " Somerville is outlined"
    )


def test_24_departments_share_and_11_were_being_integrated():
    first = said(View())[0]
    assert "Listed as sharing police reports through COPLINK (24)" in first
    assert "Was being integrated into COPLINK in 2016 (11)" in first
    assert "As of: documents of 2016–18" in first


def test_each_place_that_coplink_colours_has_its_row_and_no_absence_has_one():
    rows = only(View(), "COPLINK")
    assert "Somerville" in {row.place for row in rows}
    assert sum(row.status.startswith("Listed as sharing") for row in rows) == 24
    assert not any("Not named" in row.status for row in rows)


def test_a_sheriffs_agreement_is_said_of_its_county_with_its_end():
    rows = only(View(layers=("section_287g",)), "287(g) agreements")
    bristol = [row for row in rows if row.place == "Bristol County"]
    assert len(bristol) == 1
    assert "ended 20 May 2021" in bristol[0].date
    assert "All of Massachusetts" in {row.place for row in rows}


def test_every_drawn_symbol_is_a_row():
    view = View(layers=("detention",))
    assert len(only(view, "Detention sites")) == len(basemap.readings(view)["detention"].symbols)


def test_tracts_are_told_by_class_with_how_many_are_too_uncertain():
    view = View(layers=("noncitizens",))
    rows = drawn(view)
    counts = basemap.readings(view)["noncitizens"].counts
    assert sum(int(row.place.split()[0].replace(",", "")) for row in rows) == sum(counts.values())
    assert any("hatched as too uncertain" in row.date for row in rows)


@pytest.mark.parametrize("layer", all_layers(), ids=lambda layer: layer.key)
@pytest.mark.parametrize("on", [date(2005, 1, 1), date(2018, 1, 1), View().on], ids=str)
def test_any_layer_on_any_day_is_one_sentence_with_a_date(layer, on):
    view = View(layers=(layer.key,), on=on)
    (sentence,) = said(view)
    assert sentence.startswith(f"{layer.title}: ")
    assert "As of: " in sentence
    assert all(entry.place and entry.status for entry in drawn(view))


def test_a_listener_hears_the_town_the_layers_and_the_day():
    assert now(View(layers=(), town=SOMERVILLE)) == (
        "Answer for Somerville. Layers: none. Day: 21 November 2026."
    )
