"""A story of one's own in a real browser: changed in place by keyboard, opened, added to."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.server import Server
from tests.e2e.test_campaign import in_place, press

THREE = "coplink,map;town=lynn!Mine,unknown"
MOVED = re.compile("deck=map%3Btown%3Dlynn%21Mine%2Ccoplink%2Cunknown$")


def scenes(page: Page):
    return page.locator(".scenes h3")


def opened(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/story?deck={THREE}")
    expect(scenes(page)).to_have_text(["Who shares through COPLINK", "Mine", "What we do not know"])
    in_place(page)


def test_a_scene_is_moved_by_keyboard_keeps_the_focus_and_goes_back(page: Page, server: Server):
    opened(page, server)
    press(page, page.get_by_role("link", name="Move down: Who shares through COPLINK"))
    expect(page).to_have_url(MOVED)
    expect(page.get_by_text("The order is changed.").first).to_be_visible()
    expect(page.get_by_role("link", name="Move down: Who shares through COPLINK")).to_be_focused()
    page.go_back()
    expect(scenes(page).first).to_have_text("Who shares through COPLINK")


def test_a_title_is_changed_where_the_scene_stands_and_undone_on_a_phone(
    phone: Page, server: Server
):
    opened(phone, server)
    press(phone, phone.get_by_role("link", name="Change the title: Mine"))
    expect(phone.get_by_role("heading", name="Title of scene 2")).to_be_focused()
    box = phone.get_by_label("Title of scene 2")
    box.fill("<i>Ours</i>")
    press(phone, phone.get_by_role("button", name="Save the title"))
    expect(scenes(phone).nth(1)).to_have_text("<i>Ours</i>")
    press(phone, phone.get_by_role("button", name="Undo"))
    expect(scenes(phone).nth(1)).to_have_text("Mine")


def test_a_saved_story_is_opened_and_a_broken_one_told(page: Page, server: Server, tmp_path: Path):
    opened(page, server)
    with page.expect_download() as download:
        press(page, page.get_by_role("button", name="Story file", exact=True))
    saved = json.loads(Path(download.value.path()).read_text())
    file = tmp_path / "story.json"
    file.write_text(json.dumps(saved | {"version": 9}))
    chooser = page.get_by_label("Open a story file")
    chooser.set_input_files(file)
    expect(page.get_by_role("alert").get_by_text("Version is 9")).to_be_visible()
    expect(scenes(page)).to_have_count(3)
    file.write_text(json.dumps(saved | {"scenes": saved["scenes"][:1]}))
    chooser.set_input_files(file)
    expect(scenes(page)).to_have_count(1)
    expect(page.get_by_text("Version is 9")).to_have_count(0)


def test_a_view_of_the_map_becomes_the_last_scene(page: Page, server: Server):
    page.goto(f"{server.url}/?deck=coplink&layers=policies")
    press(page, page.get_by_role("link", name="Add this view to your story"))
    expect(page.get_by_role("link", name="This view is in your story")).to_be_visible()
    press(page, page.get_by_role("link", name="Your story (2 scenes)"))
    expect(scenes(page)).to_have_text(["Who shares through COPLINK", "Local policies"])
