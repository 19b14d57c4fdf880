"""A story of one's own: what is done to it, in an address, in a file, and as scenes."""

import json
import zlib
from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import store
from layers import view as views
from layers.language import speak
from layers.show import deck, story
from layers.show.deck import READY, Deck, DeckError, Item
from layers.show.deck_address import LONGEST, READABLE
from layers.show.items import once, titled
from layers.view import FIRST_DAY, LAST_CHECKED, MEASURES, PERIODS, View, fills, overlays

SLUGS = store.slugs()
CHELSEA, LYNN = SLUGS["chelsea"], SLUGS["lynn"]
DAYS = (LAST_CHECKED - FIRST_DAY).days

geoids = st.sampled_from(sorted(store.municipalities().index))
shown = st.builds(
    lambda fill, others, measure, period, day, town: View(
        (*filter(None, [fill]), *others), measure, period, FIRST_DAY + timedelta(day), town
    ),
    st.sampled_from(("", *fills())),
    st.lists(st.sampled_from(overlays()), unique=True),
    st.sampled_from(MEASURES),
    st.sampled_from(PERIODS),
    st.integers(0, DAYS),
    st.one_of(st.just(""), geoids),
)
titles = st.text(max_size=60).map(titled)
keys = st.builds(
    lambda key, title: Item(key, title=title), st.sampled_from([*story.SCENES]), titles
)
own = st.builds(
    lambda view, places, title: replace(deck.of_view(view, tuple(places)), title=title),
    shown,
    st.lists(geoids, unique=True, max_size=5),
    titles,
)
decks = st.lists(st.one_of(keys, own), max_size=deck.MOST).map(lambda items: Deck(once(items)))
VOTE = Item(view=View(("policies",), on=date(2019, 6, 1), town=CHELSEA), title="Before, the vote")


@given(decks)
def test_a_story_is_read_from_its_address_as_it_was_written(told: Deck):
    assert deck.parse(deck.address(told)) == (told, ())


@given(decks)
def test_a_story_is_read_from_its_file_as_it_was_saved(told: Deck):
    assert deck.loaded(deck.saved(told)) == told


@given(decks)
def test_the_address_of_a_view_keeps_the_story(told: Deck):
    view = View(deck=deck.address(told))
    assert views.parse(views.params(view, ""), SLUGS).deck == view.deck


def test_a_short_story_stands_in_the_address_to_be_read():
    told = Deck((Item("coplink"), VOTE, Item("unknown", title="100% sure?")))
    assert deck.address(told) == (
        "coplink,map;town=chelsea;layers=policies;on=2019-06-01!Before%2C the vote,"
        "unknown!100%25 sure?"
    )


def test_the_ready_story_leaves_the_address_as_it_was_and_an_empty_one_does_not():
    assert deck.address(READY) == ""
    assert deck.parse("") == (READY, ())
    assert deck.parse(deck.address(Deck(()))) == (Deck(()), ())


def test_the_longest_story_fits_into_an_address():
    towns = sorted(store.municipalities().index)[: deck.MOST]
    title = "".join(chr(0x4E00 + 37 * n) for n in range(deck.LONGEST_TITLE))
    items = [
        replace(VOTE, view=View((), on=FIRST_DAY, town=town), title=title[n:] + title[:n])
        for n, town in enumerate(towns)
    ]
    told = Deck(tuple(items))
    assert READABLE < len(deck.address(told)) < LONGEST / 2
    assert deck.parse(deck.address(told)) == (told, ())


@given(st.text())
def test_any_text_is_a_story_of_ours_and_none_of_it_is_repeated(text: str):
    for asked in (text, f"~{text}", f"map;{text}", f"coplink,{text}!{text}"):
        told, faults = deck.parse(asked)
        assert deck.parse(deck.address(told)) == (told, ())
        assert len(told.items) <= deck.MOST
        assert not any(len(text) > 12 and text in fault for fault in faults)


@pytest.mark.parametrize("text", ["~", "~AAAA", "~é", "~" * 9_000, "x" * 9_000, "~eJwDAAAAAAE"])
def test_a_text_that_is_no_story_gives_the_ready_one_and_says_so(text: str):
    told, faults = deck.parse(text)
    assert len(faults) == 1
    assert told in (READY, Deck(()))


@pytest.mark.parametrize(
    "part",
    ["nowhere", "map;town=atlantis", "map;on=2031-01-01", "map;at=lynn.atlantis", "map;x=1",
     "map;layers=coplink.noncitizens", "map;town=lynn;town=salem", "map;on"],
)  # fmt: skip
def test_a_scene_that_is_not_understood_is_left_out_and_told_by_its_place(part: str):
    told, faults = deck.parse(f"coplink,{part},unknown")
    assert told == Deck((Item("coplink"), Item("unknown")))
    assert len(faults) == 1
    assert "Scene 2" in faults[0]


def test_scenes_beyond_the_last_that_a_story_holds_are_told():
    text = ",".join(f"map;town={slug}" for slug in list(SLUGS)[: deck.MOST + 5])
    told, faults = deck.parse(text)
    assert len(told.items) == deck.MOST
    assert str(deck.MOST + 5) in faults[0]


def test_a_compressed_text_that_would_fill_the_memory_is_let_fall():
    bomb = "~" + urlsafe_b64encode(zlib.compress(b"a" * 5_000_000, 9)).decode()
    assert len(bomb) < LONGEST
    assert deck.parse(bomb)[0] == READY


@given(decks, st.integers(-3, 40), st.integers(-40, 40))
def test_moving_a_scene_keeps_all_scenes(told: Deck, at: int, by: int):
    moved = deck.moved(told, at, by)
    assert sorted(map(repr, moved.items)) == sorted(map(repr, told.items))
    if 0 <= at < len(told.items):
        wanted = max(0, min(at + by, len(told.items) - 1))
        assert moved.items.index(told.items[at]) == wanted


def test_scenes_are_added_once_taken_out_and_called_otherwise():
    told = deck.added(deck.added(Deck(()), Item("coplink")), VOTE)
    assert deck.added(told, VOTE) == deck.added(told, Item("coplink")) == told
    assert deck.without(told, 0) == Deck((VOTE,))
    assert deck.without(told, 7) == told
    assert deck.retitled(told, 0, " A\nB ").items[0].title == "A B"
    assert deck.retitled(told, 1, "").items[1].title == ""
    assert len(deck.retitled(told, 0, "x" * 99).items[0].title) == deck.LONGEST_TITLE
    full = Deck(tuple(replace(VOTE, title=str(n)) for n in range(deck.MOST)))
    assert deck.added(full, Item("coplink")) == full


def test_the_scenes_left_out_are_those_of_the_ready_story():
    assert deck.unused(READY) == ()
    assert [one.key for one in deck.unused(Deck((VOTE,)))] == list(story.SCENES)


def test_a_story_is_told_in_its_order_with_its_own_titles():
    told = Deck((VOTE, Item("coplink", title="Who shares?"), deck.of_view(View(), (LYNN, CHELSEA))))
    made = deck.scenes(told, View())
    assert [one.key for one in made] == ["view-1", "coplink", "view-3"]
    assert [one.title for one in made] == ["Before, the vote", "Who shares?", "Lynn and Chelsea"]
    assert (made[0].view.on, made[0].view.town, made[0].frame) == (
        date(2019, 6, 1),
        CHELSEA,
        (CHELSEA,),
    )
    assert made[2].frame == (LYNN, CHELSEA)
    assert made[1].sentence == story.scene("coplink", View()).sentence


@settings(deadline=None)  # the first view of a day reads the ledger
@given(own)
def test_every_view_makes_a_scene(item: Item):
    made = deck.scene(item, 1, View())
    assert made.title and made.sentence and made.source and made.notes
    assert len(made.title) <= deck.LONGEST_TITLE


def test_the_faults_of_a_bad_file_are_told_all_at_once_with_what_stands_there():
    told = {
        "kind": "other",
        "version": True,
        "scenes": [
            {"scene": "nowhere", "title": 7},
            {"view": {"town": "atlantis", "on": "2031-01-01", "layers": "coplink", "zoom": 3}},
            {"scene": "coplink", "view": {}},
            {"view": {}, "places": ["lynn", "gotham"], "title": "x" * 99},
            "coplink",
        ],
    }
    with pytest.raises(DeckError) as raised:
        deck.loaded(json.dumps(told).encode())
    said = raised.value.sentences
    for where, got in (
        ("Kind", "other"), ("Version", "true"), ("Scene 1, scene", "nowhere"),
        ("Scene 1, title", "7"), ("Scene 2, town", "atlantis"), ("Scene 2, on", "2031-01-01"),
        ("Scene 2, layers", "coplink"), ("Scene 2, view", "zoom"), ("scene 3", "either"),
        ("Scene 4, places", "gotham"), ("Scene 4, title", "xxx"), ("Scene 5", "coplink"),
    ):  # fmt: skip
        assert any(where in one and got in one for one in said), (where, got, said)
    assert len(said) == 12


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 1, column 1"),
        (b'{"kind": "ma-ice-story",\n "version": 1,', "line 2"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"[" * 60_000, "JSON"),
        (b"[1, 2]", "a list"),
        (b" " * 70_000, "70,000 bytes"),
        (b"{}", "missing"),
        (b'{"kind": "ma-ice-story", "version": 2, "scenes": []}', "Version is 2"),
        (b'{"kind": "ma-ice-story", "version": 1, "scenes": [], "by": "me"}', "“by”"),
    ],
)
def test_a_file_that_is_no_story_says_what_is_wrong(content: bytes, said: str):
    with pytest.raises(DeckError, match=said) as raised:
        deck.loaded(content)
    assert all(one.endswith((".", "?")) for one in raised.value.sentences)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_story_or_are_told_why_not(content: bytes):
    with pytest.raises(DeckError):
        deck.loaded(content)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(["scene", "view", "places", "title", "town", "on"]), inside
        )
    ),
    max_leaves=12,
)


@given(json_values)
def test_any_json_where_scenes_belong_is_told_or_taken(value: object):
    told = {"kind": "ma-ice-story", "version": 1, "scenes": value}
    try:
        made = deck.loaded(json.dumps(told).encode())
    except DeckError as wrong:
        assert wrong.sentences
    else:
        assert deck.parse(deck.address(made)) == (made, ())


def test_a_file_with_more_scenes_than_a_story_holds_is_told():
    told = {"kind": "ma-ice-story", "version": 1, "scenes": [{"scene": "state"}] * 31}
    with pytest.raises(DeckError, match="31 scenes"):
        deck.loaded(json.dumps(told).encode())


def test_a_story_is_told_in_another_language():
    speak("es")
    made = deck.scenes(Deck((VOTE, Item("integrating"))), View(lang="es"))
    speak("en")
    assert made[1].title != story.scene("integrating", View()).title
    assert all(one.view.lang == "es" for one in made)
