"""The presentation is one file with all it needs, says what the ledger says, and asks nobody."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from PIL import Image
from zxingcpp import read_barcode

from data import store
from layers import bundle, headline, search
from layers.language import LANGUAGES, speak
from layers.show import contents, deck, player
from layers.show.items import READY, Deck, Item
from layers.view import View
from tests.names import names_in

SITE = "https://towns.example.org"
CHELSEA = "2502513205"
LARGEST = 3_000_000  # bytes
ELSEWHERE = re.compile(r"(?:src|href|action|url)\s*[=(]\s*[\"']?\s*(?:https?:)?//", re.IGNORECASE)


class Page(HTMLParser):
    """What a browser finds: tags with their attributes, and the texts of scripts and sheets."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self.texts:
            self.texts[-1] += data

    def inside(self, tag: str) -> list[str]:
        return [text for (name, _), text in zip(self.tags, self.texts, strict=True) if name == tag]


def told(html: str) -> dict:
    return json.loads(
        next(text for text in Page(html).inside("script") if text.startswith('{"lang"'))
    )


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    speak("en")
    yield
    speak("en")


@pytest.fixture(scope="module")
def html() -> str:
    speak("en")
    return player.html(READY, View(town=CHELSEA), SITE)


def test_the_file_is_smaller_than_three_megabytes(html: str):
    assert len(html.encode()) < LARGEST


def test_the_file_names_no_file_and_no_host_to_fetch(html: str):
    page = Page(html)
    assert [tag for tag, given in page.tags if {"src", "href", "action"} & given.keys()] == []
    assert [tag for tag, _given in page.tags if tag in ("link", "iframe", "object", "img")] == []
    sheet = "".join(page.inside("style"))
    assert ELSEWHERE.findall(sheet) == [] and "@import" not in sheet


def test_its_policy_admits_its_own_scripts_and_sheet_and_nothing_else(html: str):
    given = next(given for tag, given in Page(html).tags if "http-equiv" in given)
    rules = dict(rule.split(" ", 1) for rule in (given["content"] or "").split("; "))
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in (given["content"] or "") and "//" not in (given["content"] or "")
    assert len(rules["script-src"].split()) == 2 and len(rules["style-src"].split()) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_policy_is_the_same_in_every_language(lang: str):
    english = player.policy()
    speak(lang)
    assert player.policy() == english


def test_it_says_of_all_351_places_what_the_app_says(html: str):
    answers = told(html)["answers"]
    assert answers.keys() == set(store.municipalities().index)
    for geoid in answers:
        assert tuple(answers[geoid]) == headline.brief(geoid, View(town=CHELSEA)), geoid


def test_it_finds_what_the_app_finds(html: str):
    places = {(place[0], place[1], place[3]) for place in told(html)["places"]}
    assert places == {(place.key, place.name, place.geoid) for place in search.every()}


def test_its_scenes_are_the_story_s(html: str):
    scenes = deck.scenes(READY, View(town=CHELSEA))
    shown = told(html)["scenes"]
    for is_shown, scene in zip(shown, scenes, strict=True):
        for part in ("key", "title", "sentence", "number", "source", "notes"):
            assert is_shown[part] == getattr(scene, part), (scene.key, part)
        assert [row[1:] for row in is_shown["legend"]] == [[r.words, r.count] for r in scene.legend]
        assert len(is_shown["days"]) == len(scene.days)


def test_every_swatch_of_a_legend_has_its_rule_in_every_theme(html: str):
    sheet = "".join(Page(html).inside("style"))
    looks = {row[0] for scene in told(html)["scenes"] for row in scene["legend"]} - {""}
    assert looks
    for theme in player.THEMES:
        missing = [look for look in looks if f'[data-theme="{theme}"] .{look}{{' not in sheet]
        assert missing == [], theme


def test_the_geometry_that_its_scenes_need_is_inside(html: str):
    given = told(html)
    needed = set(re.findall(r"tracts-\d{4}-\w+\.topojson", json.dumps(given["scenes"])))
    assert needed | {bundle.known()["context"]} <= given["given"].keys()
    assert given["expected"]["tracts"].keys() == given["given"].keys() - {bundle.known()["context"]}


def test_a_story_of_the_newer_tracts_carries_them_too():
    newer = View(layers=("noncitizens",), period="2018-2022-adults")
    given = told(player.html(Deck((Item(view=newer),)), View(), SITE))
    assert store.web_files()["tracts-2020"] in given["given"]


def test_a_story_without_a_scene_is_the_ready_one():
    assert player.html(Deck(()), View(), "") == player.html(READY, View(), "")


@pytest.mark.parametrize("title", ["</script><script>alert(1)</script>", "<!--<script>", "\u2028"])
def test_no_title_becomes_markup(title: str):
    written = player.html(Deck((Item("coplink", title=title),)), View(), SITE)
    assert len(Page(written).inside("script")) == 3
    assert told(written)["scenes"][0]["title"] == title


def test_no_officer_is_named(html: str):
    assert names_in(html) == []


def test_a_code_leads_to_the_place_on_the_site(html: str):
    code = b64decode(told(html)["codes"][CHELSEA])
    side = int((len(code) * 8) ** 0.5)
    bits = "".join(f"{byte:08b}" for byte in code)[: side * side]
    picture = Image.new("L", (side + 8, side + 8), 255)
    for i, bit in enumerate(bits):
        picture.putpixel((4 + i % side, 4 + i // side), 0 if bit == "1" else 255)
    read = read_barcode(picture.resize(((side + 8) * 6,) * 2, Image.Resampling.NEAREST))
    assert read is not None
    assert read.text == f"{SITE}/?town=chelsea"


def test_without_a_site_there_are_no_codes():
    given = told(player.html(READY, View(), ""))
    assert given["codes"] == {} and {scene["code"] for scene in given["scenes"]} == {""}


def test_the_chinese_file_has_the_signs_that_it_shows():
    speak("zh")
    given = told(player.html(READY, View(lang="zh"), SITE))
    font = TTFont(BytesIO(b64decode(given["typefaces"]["Noto Sans SC"])))
    shown = json.dumps([given["scenes"], given["answers"], given["words"]], ensure_ascii=False)
    assert {sign for sign in shown if "\u4e00" <= sign <= "\u9fff"} <= set(
        map(chr, font.getBestCmap())
    )


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_only_the_chinese_file_carries_the_chinese_typeface(lang: str):
    speak(lang)
    assert contents.typeface.typefaces("Ai làm việc với ICE").keys() == {"Source Sans"}


def test_the_file_says_its_language():
    speak("ht")
    assert '<html lang="ht"' in player.html(READY, View(lang="ht"), SITE)
