"""The page of one's story: changed by links, undone, opened from a file, added to from any page."""

import json
import re
from functools import partial
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from data import store
from layers.show import deck as decks
from layers.show import files, story
from layers.show.deck import MOST, READY, Deck, Item
from layers.view import View
from pages.parts import acts, address, story_take
from pages.parts import deck as own
from tests.pages.test_pages import opened, routed, said

SLUGS = store.slugs()
THREE = "coplink,map;town=lynn!Mine,unknown"
HOSTILE = "<b>x</b> & “y”"


def link(test: AppTest, label: str) -> str:
    """Where the link leads that a listener hears as this."""
    found = re.search(rf'<a href="([^"]*)"[^>]*aria-label="{re.escape(label)}"', said(test))
    assert found, label
    return unescape(found[1])


def deck_of(href: str) -> Deck:
    told = parse_qs(urlsplit(href).query, keep_blank_values=True)
    return decks.parse(told.get("deck", [""])[0])[0]


def told(test: AppTest) -> Deck:
    return decks.parse("".join(test.query_params.get("deck", "")))[0]


def titles(test: AppTest) -> list[str]:
    return [unescape(one) for one in re.findall(r'<div class="tell"><h3>(.*?)</h3>', said(test))]


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch):
    return partial(routed, monkeypatch)


def test_the_ready_story_stands_there_scene_by_scene():
    test = opened("story.py")
    made = story.scenes(View())
    assert titles(test) == [scene.title for scene in made]
    for scene in made:
        assert scene.sentence in unescape(said(test))
        assert f'<div class="number">{scene.number}</div>' in said(test)
    assert "Start the presentation" in said(test)


def test_each_link_of_a_scene_leads_to_the_story_that_it_makes():
    test, deck = opened("story.py", deck=THREE), decks.parse(THREE)[0]
    assert deck_of(link(test, "Move up: Mine")) == decks.moved(deck, 1, -1)
    assert deck_of(link(test, "Move down: Mine")) == decks.moved(deck, 1, 1)
    assert deck_of(link(test, "Remove: Mine")) == decks.without(deck, 1)
    assert deck_of(link(test, "Add to your story: How sure we are")) == decks.added(
        deck, Item("certainty")
    )
    assert "Move up: Who shares through COPLINK" not in said(test)
    assert "Move down: What we do not know" not in said(test)


def test_a_change_is_told_and_undone_and_that_again(open_page):
    test = open_page("story", deck=THREE)
    test.query_params["deck"] = "coplink,unknown"
    test.run()
    assert "“Mine”: out of your story now." in said(test)
    (undo,) = [one for one in test.button if one.label == "Undo"]
    undo.click().run()
    assert told(test) == decks.parse(THREE)[0]
    assert "“Mine”: in your story now." in said(test)
    next(one for one in test.button if one.label == "Undo").click().run()
    assert told(test) == decks.parse("coplink,unknown")[0]


def test_undo_is_offered_only_while_the_story_is_as_the_change_left_it(open_page):
    test = open_page("story", deck=THREE)
    assert "Undo" not in [one.label for one in test.button]


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("unknown,coplink,map;town=lynn!Mine", "The order is changed."),
        ("coplink,map;town=lynn!Ours,unknown", "The title is changed."),
        ("coplink", "2 scenes: out of your story now."),
        ("", "Your story is the ready one again."),
        ("policies", "Your story is another one now."),
    ],
)
def test_what_a_change_did_is_said_in_a_sentence(open_page, then: str, words: str):
    test = open_page("story", deck=THREE)
    test.query_params["deck"] = then
    assert words in said(test.run())


def test_a_title_is_changed_below_its_scene_and_an_own_one_given_back(open_page):
    test = open_page("story", deck=THREE, edit="1")
    assert test.text_input[0].value == "Who shares through COPLINK"
    test.text_input[0].set_value(HOSTILE)
    test.button[0].click().run()
    assert told(test).items[0] == Item("coplink", title=HOSTILE)
    assert "edit" not in test.query_params
    assert titles(test)[0] == HOSTILE
    assert "<b>x</b>" not in said(test)
    test.query_params["edit"] = "1"
    test.run()
    test.text_input[0].set_value("Who shares through COPLINK")
    next(one for one in test.button if one.label == "Save the title").click().run()
    assert told(test).items[0] == Item("coplink")


@pytest.mark.parametrize("edit", ["0", "99", "x", "-1", "²", "9" * 99])
def test_a_scene_that_is_not_there_has_no_title_to_change(edit: str):
    test = opened("story.py", deck=THREE, edit=edit)
    assert not test.exception
    assert not test.text_input
    assert len(titles(test)) == 3


def test_a_story_without_scenes_says_how_some_come_into_it():
    test = opened("story.py", deck="-")
    assert "No scene is in your story" in said(test)
    assert "Start the presentation" not in said(test)
    assert said(test).count("Add to your story: ") == len(READY.items)


def test_what_is_not_understood_in_the_address_is_told_once_and_not_repeated():
    words = said(opened("story.py", deck="coplink,<script>alert(1)</script>,unknown"))
    assert words.count("Scene 2 in this address is none that we know") == 1
    assert "alert(1)" not in words
    assert "scenes of the story" not in words
    assert "scenes of the story" in said(opened("map.py", deck="nowhere"))


def test_a_message_changes_the_story_only_as_a_link_would(monkeypatch):
    kept: list[dict[str, str]] = []
    monkeypatch.setattr(acts.address, "view", lambda: View(deck="coplink,unknown"))
    monkeypatch.setattr(acts.address, "keep", lambda **changed: kept.append(changed))
    for asked in ("up 1", "out 0", "add policies"):
        acts.do("deck", asked)
    assert [one["deck"] for one in kept] == [
        "unknown,coplink", "unknown", "coplink,unknown,policies"
    ]  # fmt: skip
    for asked in ("", "up", "up -1", "up ²", "out 77", "add nowhere", "down x y", "title 1"):
        acts.do("deck", asked)
        assert kept[-1]["deck"] == "coplink,unknown"


def test_all_scenes_are_removed_and_the_ready_story_comes_back():
    assert own.changed(decks.parse(THREE)[0], "none") == Deck(())
    assert own.changed(Deck(()), "ready") == READY


def test_a_bad_file_is_told_fault_by_fault_and_the_story_stays(open_page, monkeypatch):
    bad = json.dumps({"kind": "x", "scenes": [{"scene": "<i>nowhere</i>"}]})
    test = open_page("story", deck=THREE)
    monkeypatch.setattr(story_take, "told", lambda _key, _name: {"text": bad})
    kept: list[Deck] = []
    monkeypatch.setattr(own, "put", kept.append)
    state: dict[str, object] = {}
    monkeypatch.setattr(story_take.st, "session_state", state)
    story_take.opened()
    monkeypatch.undo()
    assert kept == []
    test.session_state[story_take.FAULTS] = state[story_take.FAULTS]
    words = said(test.run())
    assert "Your story is as it was." in words
    for fault in ("Kind is", "Version is missing", "Scene 1, scene is"):
        assert fault in words
    assert "<i>" not in words
    assert told(test) == decks.parse(THREE)[0]


def test_a_saved_file_is_opened(monkeypatch):
    deck = decks.parse(THREE)[0]
    kept: list[Deck] = []
    monkeypatch.setattr(own, "put", kept.append)
    said = {"text": decks.saved(deck).decode()}
    monkeypatch.setattr(story_take, "told", lambda _key, _name: said)
    monkeypatch.setattr(story_take.st, "session_state", {story_take.FAULTS: ("x",)})
    story_take.opened()
    assert kept == [deck]
    assert story_take.FAULTS not in story_take.st.session_state


@pytest.mark.parametrize(
    ("page", "asked", "item"),
    [
        ("", {"layers": "policies", "on": "2019-06-01"}, "map;layers=policies;on=2019-06-01"),
        ("", {"town": "lynn"}, "map;town=lynn"),
        ("town", {"town": "chelsea"}, "map;town=chelsea"),
        ("compare", {"towns": "lynn,salem"}, "map;at=lynn.salem"),
    ],
)
def test_a_view_is_added_to_the_story_where_it_is_seen(open_page, page: str, asked, item: str):
    test = open_page(page, deck="coplink", **asked)
    words = said(test)
    href = unescape(re.search(r'<a href="([^"]*)">Add this view to your story</a>', words)[1])
    assert deck_of(href) == decks.parse(f"coplink,{item}")[0]
    kept = {key: text[0] for key, text in parse_qs(urlsplit(href).query).items()}
    assert {key: kept[key] for key in asked} == asked
    again = open_page(page, deck=kept["deck"], **asked)
    assert "This view is in your story" in said(again)
    assert "Your story (2 scenes)" in said(again)


def test_a_full_story_takes_no_more(open_page):
    full = ",".join(f"map;town={slug}" for slug in list(SLUGS)[:MOST])
    assert f"has all the {MOST} scenes" in said(open_page("", deck=full))


def test_links_from_page_to_page_keep_the_story():
    view = View(town=SLUGS["lynn"], deck=THREE)
    for href in (
        address.page_link("organize", view),
        address.town_link(SLUGS["lynn"], view),
        address.sources_link(view),
        address.agencies_link(view),
        address.compare_link((SLUGS["lynn"],), view),
    ):
        assert deck_of(href) == decks.parse(THREE)[0], href


@pytest.mark.parametrize("form", files.FORMS, ids=lambda form: form.key)
def test_a_file_of_each_form_is_made_in_the_language_of_its_view(form: files.Form):
    view = View(lang="es", list=(SLUGS["lynn"],), name="not told")
    asked = files.wanted(decks.parse("unknown")[0], view)
    content = files.made(form, asked)
    starts = {"presentation": b"<!", "slides": b"PK", "pictures": b"PK", "story": b"{"}
    assert content.startswith(starts[form.key])
    assert asked.file_name(form) == f"ma-ice-story-2026-11-21-es.{form.suffix}"
    assert b"not told" not in content


def test_the_files_of_a_story_without_scenes_are_of_the_ready_one():
    assert files.wanted(Deck(()), View()).deck == READY
