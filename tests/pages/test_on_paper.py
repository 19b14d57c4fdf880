"""The page of documents: what it offers for a town, a list, both or neither."""

import pytest
from streamlit.testing.v1 import AppTest

from data import store
from layers.paper import letters
from layers.paper.requested import REQUESTS
from pages.parts import here
from tests.pages.test_pages import opened, said

CHELSEA = store.slugs()["chelsea"]


def labels(test: AppTest) -> list[str]:
    """What the page's download buttons say."""
    return [button.proto.label for button in test.get("download_button")]


def test_without_a_town_or_a_list_the_page_says_what_to_do_and_offers_the_map_alone():
    test = opened("paper.py")
    assert "Choose a town above" in said(test)
    assert "Your list is empty" in said(test)
    assert len(labels(test)) == 4  # of the map, for a slide and for print
    assert not test.checkbox


def test_a_town_has_a_handout_in_two_kinds_and_a_card():
    test = opened("paper.py", town="chelsea")
    assert labels(test)[:3] == ["Handout (PDF)", "Handout (web page)", "Card to share (PNG)"]


def test_everything_is_asked_for_at_first_and_all_agencies_are_named():
    test = opened("paper.py", town="chelsea")
    assert [box.value for box in test.checkbox] == [True] * len(REQUESTS)
    for one in letters.agencies([CHELSEA]):
        assert one.name.replace("'", "&#x27;") in said(test)


def test_with_nothing_ticked_no_letter_is_offered():
    test = opened("paper.py", town="chelsea")
    for box in test.checkbox:
        box.uncheck()
    test.run()
    assert "there is nothing to ask for" in said(test)
    assert not any("letter" in button.label for button in test.button)


def test_what_only_a_jail_can_answer_is_not_asked_of_a_police_department():
    test = opened("paper.py", town="chelsea")
    for box in test.checkbox:
        if box.key != "ask-intake":
            box.uncheck()
    test.run()
    assert "To Suffolk County Sheriff&#x27;s Office." in said(test)
    assert {"Letter (Word)", "Letter (plain text)"} <= set(labels(test))


def test_an_agency_that_is_asked_nothing_of_what_is_ticked_is_not_said_to_be_out_of_reach():
    test = opened("paper.py", town="chelsea")
    for box in test.checkbox:
        if box.key != "ask-intake":
            box.uncheck()
    test.selectbox[0].set_value(letters.agencies([CHELSEA])[0].agency_id)
    test.run()
    assert "What is ticked is not asked of this agency." in said(test)
    assert not any("etter" in label for label in labels(test))


def test_one_agency_can_be_chosen_and_its_letter_comes_in_two_kinds():
    test = opened("paper.py", town="chelsea")
    (box,) = test.selectbox
    box.set_value(letters.agencies([CHELSEA])[0].agency_id).run()
    assert {"Letter (Word)", "Letter (plain text)"} <= set(labels(test))


def test_all_letters_are_made_at_once_and_saved_as_one_file():
    test = opened("paper.py", town="chelsea")
    next(button for button in test.button if button.key == "make-letters").click().run()
    assert not test.exception
    assert "Save the letters (ZIP)" in labels(test)


def test_the_handouts_of_a_list_are_made_at_once_and_saved_as_one_file():
    test = opened("paper.py", list="chelsea,lynn", name="North Shore")
    assert "List “North Shore” (2): one sheet for each place" in said(test)
    next(button for button in test.button if button.key == "make-handouts").click().run()
    assert not test.exception
    assert "Save the handouts (ZIP)" in labels(test)


def test_a_list_has_a_brief_and_letters_of_its_own():
    test = opened("paper.py", list="chelsea,lynn", name="North Shore", town="boston")
    assert {"Brief (web page)", "Brief (Word)"} <= set(labels(test))
    for_whom = next(radio for radio in test.radio if radio.key == "letters-for")
    for_whom.set_value("list").run()
    assert "Lynn Police Department" in test.selectbox[0].options


@pytest.mark.parametrize("lang", ["es", "zh"])
def test_the_page_speaks_the_viewer_s_language(lang: str):
    test = opened("paper.py", town="chelsea", list="lynn", lang=lang)
    assert not test.exception
    assert "Handout (PDF)" not in labels(test)


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://map.example.org/paper?town=lynn", "https://map.example.org"),
        ("https://example.org/ice/paper/", "https://example.org/ice"),
        ("javascript:alert(1)//paper", here.SOMEWHERE),
    ],
)
def test_the_printed_address_is_that_of_the_map(url: str, site: str):
    assert here.of_page(url) == site


def test_an_address_of_one_machine_alone_is_told_apart():
    assert here.alone("http://localhost:8501")
    assert here.alone("http://127.0.0.1/ice")
    assert here.alone(here.SOMEWHERE)
    assert not here.alone("https://map.example.com")
