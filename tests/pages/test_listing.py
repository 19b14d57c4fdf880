"""The list of one's own: put on, taken off, undone, kept by every page and every link."""

import re
from collections.abc import Callable
from functools import partial
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from data import store
from layers.paste import matched
from layers.view import View, parse
from pages.parts import address, listing, panel
from pages.parts.campaign import FOUND, places
from pages.parts.pasted import Answer, found
from tests.pages.test_pages import PAGES, opened, routed, said

SLUGS = store.slugs()
CHELSEA, LYNN = SLUGS["chelsea"], SLUGS["lynn"]
LISTED = "chelsea,lynn"
KEEPING = r'<a (?![^>]*data-act)[^>]*href="([^"#][^"]*)"'  # those with data-act change the list
NAME = "North Shore & “friends”"


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    return partial(routed, monkeypatch)


def button(test: AppTest, label: str):
    return next(one for one in test.button if one.label == label)


def listed(test: AppTest) -> str:
    return "".join(test.query_params.get("list", ""))


def test_a_town_page_adds_its_town_and_undo_gives_the_list_back(open_page):
    test = open_page("town", town="chelsea", list="lynn")
    button(test, "Add Chelsea to your list").click().run()
    assert listed(test) == "lynn,chelsea"
    assert "Chelsea is on your list now." in said(test)
    button(test, "Undo").click().run()
    assert listed(test) == "lynn"
    assert "Chelsea is off your list." in said(test)
    button(test, "Undo").click().run()
    assert listed(test) == "lynn,chelsea"


def test_the_maps_answer_takes_a_town_off_the_list_and_keeps_its_name(open_page, monkeypatch):
    test = open_page("", town="chelsea", list=LISTED, on="2020-01-01")
    assert "On your list:" in said(test)
    assert "Take Chelsea off your list" in said(test)
    lists: list[tuple[tuple[str, ...], str]] = []
    view = View(town=CHELSEA, list=(CHELSEA, LYNN), name=NAME)
    monkeypatch.setattr(address, "view", lambda: view)
    monkeypatch.setattr(listing, "put", lambda geoids, name: lists.append((geoids, name)))
    monkeypatch.setattr(panel, "told", lambda _key, _name: {"town": CHELSEA})
    panel._listed()
    assert lists == [((LYNN,), NAME)]


def test_clearing_a_list_can_be_undone_with_its_name(open_page):
    test = open_page("organize", list=LISTED, name=NAME)
    assert NAME in unescape(said(test))
    button(test, "Clear the list").click().run()
    assert listed(test) == ""
    button(test, "Undo").click().run()
    assert listed(test) == LISTED
    assert "".join(test.query_params["name"]) == NAME


def test_undo_is_offered_only_while_the_list_is_as_the_change_left_it(open_page):
    test = open_page("town", town="chelsea")
    button(test, "Add Chelsea to your list").click().run()
    test.query_params["list"] = "salem"
    test.run()
    assert "Undo" not in [one.label for one in test.button]


def test_pasted_names_go_on_the_list_and_what_matched_none_is_shown_with_the_nearest(open_page):
    test = open_page("organize", list="lynn")
    test.text_area[0].set_value("Chelsea, Somervile; <b>x</b>\n02139")
    button(test, "Add these places").click().run()
    assert listed(test) == "lynn,chelsea,cambridge"
    words = said(test)
    assert "2 places were found." in words
    assert "“Somervile” is not the name of one place here." in words
    assert f'data-act="add" data-of="{SLUGS["somerville"]}"' in words
    assert "<b>x</b>" not in words
    button(test, "Undo").click().run()
    assert listed(test) == "lynn"
    assert FOUND in test.session_state
    assert "2 places were found." not in said(test)


def test_a_name_is_settled_by_what_was_added_for_it_and_not_by_what_was_listed_before():
    pasted = matched("Somervile")
    somerville, *others = [place.geoid for place in pasted.left[0].near]
    before = (LYNN, *others)
    waiting = found(Answer(pasted, before), View(list=before))
    assert "“Somervile” is not the name of one place here." in waiting
    settled = found(Answer(pasted, before), View(list=(*before, somerville)))
    assert "“Somervile”: Somerville is on your list." in settled


def test_a_list_is_named(open_page):
    test = open_page("organize", list=LISTED)
    test.text_input[0].set_value("  My\tlist ")
    button(test, "Name the list").click().run()
    assert "".join(test.query_params["name"]) == "My list"
    assert "Your list is called “My list” now." in said(test)


def test_a_list_of_all_351_is_shown_and_its_address_stays_short(open_page):
    test = open_page("organize", list=",".join(SLUGS))
    assert not test.exception
    assert "Your list (351)" in said(test)
    test.text_input[0].set_value("All")
    button(test, "Name the list").click().run()
    assert "".join(test.query_params["name"]) == "All"


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_every_page_keeps_the_list_and_its_name(open_page, page: str):
    asked = {"town": "chelsea", "list": LISTED, "name": NAME, "towns": "chelsea,salem"}
    test = open_page("" if page == "map.py" else page.removesuffix(".py"), **asked)
    links = [unescape(link) for link in re.findall(KEEPING, said(test))]
    files = ("?lang", "/", "api/", "feed.atom")  # for other programs, not for a viewer's next page
    ours = [link for link in links if "://" not in link and not link.startswith(files)]
    assert ours
    for link in ours:
        view = parse({k: v[0] for k, v in parse_qs(urlsplit(link).query).items()}, SLUGS)
        assert (view.list, view.name) == ((CHELSEA, LYNN), NAME), link


def test_an_unknown_place_of_a_list_is_told_on_every_page():
    for page in PAGES:
        assert "places of the list" in said(opened(page, list="chelsea,atlantis"))


def test_the_list_says_what_the_documents_say_and_of_absence_only_coplinks():
    html = places(View(list=(CHELSEA, SLUGS["gosnold"])))
    assert "Listed as sharing reports through COPLINK" in html
    assert "No police department listed" in html
    assert "Never" not in html


def test_a_name_from_a_link_is_quoted_and_never_in_our_own_voice():
    name = "Lynn shares nothing. Checked."
    assert f"“{name}”" in listing.title(View(list=("2502537490",), name=name))
