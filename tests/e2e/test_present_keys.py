"""What a presenter's keys do: find, jump, blank, play, notes, themes, codes; and a finger's too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from layers import headline, search
from layers.language import speak
from layers.show import deck
from layers.show.items import READY
from tests.e2e.presentation import LAYOUT, SIZES, VIEW, Shown, opened, titles
from tests.e2e.server import Server


@pytest.mark.parametrize(
    ("typed", "town"),
    [
        ("chelsea", "Chelsea"),
        ("02139", "Cambridge"),
        ("hyannis", "Barnstable"),
        ("wo", "Worcester"),
    ],
)
def test_the_town_of_somebody_in_the_room_is_found_on_the_spot(shown: Shown, typed: str, town: str):
    shown.press("ArrowRight").settled(2).press("/")
    shown.page.keyboard.type(typed)
    shown.press("Enter")
    expect(shown.page.locator(".title")).to_have_text(town)
    geoid = search.exact(town)[0].geoid
    shown.settled(f"town-{geoid}")
    speak("en")
    for sentence in headline.brief(geoid, VIEW):
        assert sentence in shown.page.locator(".sentence").inner_text()
    assert shown.page.evaluate(LAYOUT) == []
    assert shown.page.evaluate("() => Chart.maps[0].Atlas.marks.chosen") == geoid
    shown.press("Escape").settled(2)


def test_every_town_s_answer_stands_whole_on_the_smallest_screen(browser: Browser, file: Path):
    shown = opened(browser, file.as_uri(), SIZES[-1], reduced_motion="reduce").open()
    answers = shown.page.evaluate("() => Show.answers")
    longest = sorted(answers, key=lambda geoid: -sum(map(len, answers[geoid])))[:12]
    for geoid in longest:
        shown.page.evaluate("(geoid) => Show.ask(Find.scene(geoid))", geoid)
        assert shown.settled(f"town-{geoid}").page.evaluate(LAYOUT) == [], answers[geoid]
    shown.context.close()


def test_the_search_finds_what_the_app_s_search_finds(shown: Shown):
    words = [
        "s",
        "st ",
        "no. adams",
        "Mt Washington, MA",
        "manchester-by-the-sea",
        "jamaica",
        "w w",
    ]
    words += [place.name[:size] for place in search.every()[::60] for size in (2, 4, 40)]
    for text in words:
        found = search.find(text, 6)
        if not found.near:  # the nearest of a typo may come in another order
            here = shown.page.evaluate(
                "(text) => Search.find(text).places.map(({ name, geoid }) => [name, geoid])", text
            )
            assert here == [[place.name, place.geoid] for place in found.places], text
    near = shown.page.evaluate("() => Search.find('Sommervile')")
    assert near["near"] and "Somerville" in [place["name"] for place in near["places"]]


def test_what_nobody_is_called_is_said_and_nothing_moves(shown: Shown):
    shown.press("/")
    shown.page.keyboard.type("qqqqqqqq")
    expect(shown.page.locator("#find [role=status]")).to_contain_text("No place of that name")
    shown.press("Enter", "Escape")
    assert shown.title() == titles()[0]


def test_a_number_and_enter_jumps(shown: Shown):
    shown.press("1", "1")
    expect(shown.page.locator(".jump")).to_contain_text("11")
    shown.press("Enter").settled(11).press("9", "9", "9", "Enter").settled(12)
    shown.press("3", "Escape", "Enter")
    assert shown.title() == titles()[11]
    expect(shown.page.locator(".jump")).to_be_hidden()


@pytest.mark.parametrize("key", ["b", "."])
def test_the_screen_goes_black_and_any_key_brings_the_picture_back(shown: Shown, key: str):
    shown.press(key)
    expect(shown.page.locator(".blank")).to_be_visible()
    assert shown.page.evaluate("() => document.elementFromPoint(900, 500).className") == "blank"
    shown.press("ArrowRight")
    expect(shown.page.locator(".blank")).to_be_hidden()
    assert shown.title() == titles()[0]


def test_the_whole_screen_is_taken_and_given_back(shown: Shown):
    whole = "() => document.fullscreenElement === document.documentElement"
    shown.press("f").page.wait_for_function(whole)
    assert shown.page.evaluate(LAYOUT) == []
    shown.press("f").page.wait_for_function("() => document.fullscreenElement === null")


def test_the_address_has_the_scene_and_back_and_reload_find_it(shown: Shown):
    shown.press("ArrowRight").settled(2).press("End").settled(12)
    assert shown.page.url.endswith("#12")
    shown.page.go_back()
    shown.settled(2).page.reload()
    shown.settled(2)
    assert shown.title() == titles()[1]


def test_a_theme_is_kept_over_a_reload_and_the_map_wears_it(shown: Shown):
    papers = set()
    for theme in ("dark", "contrast", "light"):
        shown.press("t")
        assert shown.page.locator("html").get_attribute("data-theme") == theme
        drawn = shown.page.evaluate("() => Chart.maps[0].Atlas.data.colours.paper")
        page = shown.page.evaluate(
            "() => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"
        )
        assert drawn == page
        papers.add(page)
    assert len(papers) == 3
    shown.press("t").page.reload()
    assert shown.page.locator("html").get_attribute("data-theme") == "dark"


def test_who_asks_for_less_motion_sees_no_flight_and_the_last_date(browser: Browser, file: Path):
    shown = opened(browser, file.as_uri(), reduced_motion="reduce").open()
    shown.page.evaluate(
        """() => new MutationObserver(() => (window.flew ||= document.querySelector(".flying")))
          .observe(document.body, { subtree: true, attributes: true })"""
    )
    shown.press("End").settled(12).press("4", "Enter").settled(4)
    assert shown.page.evaluate("() => !window.flew && Days.over && !Days.playing")
    shown.context.close()


def test_the_date_plays_and_space_pauses_it(shown: Shown):
    shown.press("4", "Enter").settled(4)
    first = shown.page.locator(".day").inner_text()
    expect(shown.page.locator(".day")).not_to_have_text(first)
    shown.press("Space")
    expect(shown.page.locator(".day")).to_contain_text("Paused")
    assert not shown.page.evaluate("() => Days.playing")
    shown.press("p")
    assert shown.page.evaluate("() => Days.playing")
    shown.page.evaluate("() => { Days.at = Days.days.length - 2; Days.next(); }")
    last = deck.scenes(READY, VIEW)[3].days[-1]
    assert shown.page.evaluate("() => Days.over && !Days.playing")
    expect(shown.page.locator(".day")).to_contain_text(str(last.year))


def test_space_goes_on_where_nothing_plays(shown: Shown):
    shown.press("Space").settled(2)


def test_the_notes_window_follows_and_its_keys_work(shown: Shown):
    with shown.context.expect_page() as opening:
        shown.press("n")
    notes = opening.value
    scenes = deck.scenes(READY, VIEW)
    expect(notes.locator(".now h2")).to_have_text(scenes[0].title)
    shown.page.bring_to_front()
    shown.press("ArrowRight")
    expect(notes.locator(".now .told")).to_have_text(scenes[1].notes)
    expect(notes.locator(".next h2")).to_have_text(scenes[2].title)
    notes.keyboard.press("ArrowRight")
    shown.settled(3)
    expect(notes.locator("header")).to_contain_text(re.compile(r"\d+:\d\d"))


def test_a_blocked_notes_window_is_said(shown: Shown):
    shown.page.evaluate("() => { window.open = () => null; }")
    shown.press("n")
    expect(shown.page.locator(".said")).to_contain_text("did not open the notes window")


def test_a_code_is_drawn_large(shown: Shown):
    shown.press("q")
    box = shown.page.locator("#code canvas").bounding_box()
    assert box and box["width"] > 600
    shown.press("q")
    expect(shown.page.locator("#code")).to_be_hidden()


def swiped(shown: Shown, start: int, end: int) -> None:
    """A finger on the glass as the browser hears of it: a scroll takes it away from the page."""
    finger = shown.context.new_cdp_session(shown.page)
    for step in range(6):
        at = {"x": start + (end - start) * step / 5, "y": 300}
        kind = "touchMove" if step else "touchStart"
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [at]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_click_goes_on_and_shows_the_controls(shown: Shown):
    shown.page.mouse.click(900, 500)
    shown.settled(2)
    shown.page.locator(".touch .before").click()
    shown.settled(1)


def test_the_search_opens_from_a_black_screen(shown: Shown):
    shown.press("b", "/")
    shown.page.keyboard.type("lynn")
    shown.press("Enter")
    expect(shown.page.locator(".title")).to_have_text("Lynn")


def test_notes_that_are_loaded_anew_come_back_and_close_with_the_presentation(
    browser: Browser, server: Server
):
    shown = opened(browser, f"{server.url}/present").open()
    with shown.context.expect_page() as opening:
        shown.press("n")
    notes = opening.value
    notes.reload()
    expect(notes.locator(".now h2")).to_have_text(titles()[0])
    with notes.expect_event("close"):
        shown.page.reload()
    shown.context.close()


def test_a_swipe_goes_on_and_a_touch_shows_the_controls(browser: Browser, file: Path):
    shown = opened(browser, file.as_uri(), has_touch=True).open()
    expect(shown.page.locator(".touch")).to_be_hidden()
    swiped(shown, 900, 500)
    shown.settled(2)
    expect(shown.page.locator(".touch")).to_be_visible()
    for button in shown.page.locator(".touch button:visible").all():
        box = button.bounding_box()
        assert box and min(box["width"], box["height"]) >= 44
    swiped(shown, 500, 900)
    shown.settled(1)
    expect(shown.page.locator(".touch")).to_be_hidden()
    shown.context.close()


def test_the_keys_are_shown_and_close(shown: Shown):
    shown.press("?")
    expect(shown.page.locator("#keys dt")).to_have_count(13)
    shown.press("ArrowRight").settled(2)
    expect(shown.page.locator("#keys")).to_be_hidden()
