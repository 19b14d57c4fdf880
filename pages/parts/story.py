"""The page of one's story: its scenes in order, what can be added, and ways to take it along."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from zlib import crc32

import streamlit as st

from layers.language import _, language, ngettext, number_words
from layers.show import deck as decks
from layers.show.deck import LONGEST_TITLE, Deck, Item
from layers.show.scene import Scene
from layers.view import View
from pages.parts import address
from pages.parts import deck as own
from pages.parts.acts import acts, deck_link, editing_link
from pages.parts.block import at_most, block
from pages.parts.day import day
from pages.parts.story_take import take

TITLE = "story-title"


def story(view: View) -> None:
    """The whole page for the story that an address tells."""
    deck, faults = decks.parse(st.query_params.get("deck", ""))
    acts()
    with st.container(key="story"):
        block(_opening(deck, faults, view))
        with st.container(key="story-parts"):
            with st.container(key="story-take"):
                take(deck, view)
            with st.container(key="story-scenes"):
                _scenes(deck, view)
                block(_more(deck, view))


def _opening(deck: Deck, faults: tuple[str, ...], view: View) -> str:
    lead = _(
        "One picture after another, each with one sentence, its source and notes for you. The"
        " story below is ready to tell. Change its order and titles, or add views of your own."
    )
    kept = _(
        "Your story is in the address of this page and nowhere else: copy the address, or save a"
        " file. Every change can be undone."
    )
    told = "".join(f'<p class="ignored" role="status">{escape(one)}</p>' for one in faults)
    return (
        f"<h1>{escape(_('Present'))}</h1>{day(view)}{told}"
        f'<p class="lead">{escape(lead)}</p><p class="kept">{escape(kept)}</p>'
    )


def _scenes(deck: Deck, view: View) -> None:
    """The list; where a title is being changed, the form stands right below its scene."""
    scenes = decks.scenes(deck, view)
    items = list(_items(deck, scenes))
    edited = _edited(len(items))
    block(_heading(deck) + _listed(items[: edited or len(items)], 1))
    if edited:
        _retitling(scenes[edited - 1], deck.items[edited - 1], edited)
        block(_listed(items[edited:], edited + 1))


def _edited(count: int) -> int:
    """The place of the scene whose title is being changed, counted from 1; 0 for none."""
    asked = st.query_params.get(own.EDIT, "")
    place = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 4 else 0
    return place if place <= count else 0


def _heading(deck: Deck) -> str:
    count = len(deck.items)
    words = ngettext("{n} scene", "{n} scenes", count).format(n=number_words(count))
    ways = [
        ("ready", _("Go back to the ready story")) if deck != decks.READY else None,
        ("none", _("Remove all scenes")) if count else None,
    ]
    links = " ".join(deck_link(deck, what, label) for what, label in filter(None, ways))
    empty = _("No scene is in your story. Add some below, or views from the map.")
    said = "" if count else f"<p>{escape(empty)}</p>"
    title = f'<h2 id="story-list" tabindex="-1">{escape(words)}</h2>'
    return f'<div class="heading">{title}<div class="doing">{links}</div></div>{said}'


def _listed(items: list[str], first: int) -> str:
    if not items:
        return ""
    return f'<ol class="scenes" start="{first}" lang="{language()}">{"".join(items)}</ol>'


def _items(deck: Deck, scenes: tuple[Scene, ...]) -> Iterator[str]:
    for at, (item, scene) in enumerate(zip(deck.items, scenes, strict=True)):
        words = (
            f"<h3>{escape(scene.title)}</h3><p>{escape(scene.sentences)}</p>{_kind(item, scene)}"
        )
        yield (
            f'<li><div class="place">{at + 1}</div><div class="tell">{words}</div>'
            f'<div class="number">{escape(scene.number)}</div>'
            f'<div class="doing">{"".join(_ways(deck, at, scene))}</div></li>'
        )


def _kind(item: Item, scene: Scene) -> str:
    """What else there is to a scene: a view of one's own, a date that plays, two maps."""
    told = [
        _("Your view") if item.view else "",
        _("The date plays") if scene.days else "",
        _("Two maps side by side") if scene.beside else "",
    ]
    return "".join(f'<span class="kind">{escape(one)}</span>' for one in told if one)


def _ways(deck: Deck, at: int, scene: Scene) -> Iterator[str]:
    """The links that change one scene; each says to a listener which scene it is about."""
    name = f"{crc32(decks.address(Deck((deck.items[at],))).encode()):x}"
    labels = {
        "up": (_("Up"), _("Move up: {scene}")),
        "down": (_("Down"), _("Move down: {scene}")),
        "out": (_("Remove"), _("Remove: {scene}")),
    }
    left_out = {"up": at == 0, "down": at == len(deck.items) - 1, "out": False}
    for what, (words, label) in labels.items():
        if not left_out[what]:
            whole = label.format(scene=scene.title)
            yield deck_link(deck, f"{what} {at}", words, whole, f"{what}-{name}")
    if _edited(len(deck.items)) != at + 1:
        whole = _("Change the title: {scene}").format(scene=scene.title)
        yield editing_link(str(at + 1), _("Change title"), whole, f"title-{name}")


def _retitling(scene: Scene, item: Item, place: int) -> None:
    """A box for the title of one scene; an empty one gives the scene its own again."""
    with st.form("story-retitle", border=False):
        heading = _("Title of scene {n}").format(n=place)
        block(f'<h3 id="{TITLE}" tabindex="-1">{escape(heading)}</h3>')
        st.text_input(
            heading,
            item.title or scene.title,
            key=f"{TITLE}-{place}-{scene.title}",
            label_visibility="collapsed",
        )
        block(at_most(LONGEST_TITLE))
        given = (f"{TITLE}-{place}-{scene.title}", place - 1)
        st.form_submit_button(_("Save the title"), on_click=_retitled, args=given)


def _retitled(key: str, at: int) -> None:
    """Give a scene the title in the box; its own title, typed again, is none of the viewer's."""
    text = st.session_state.get(key)
    view = address.view()
    deck = own.of(view)
    if not isinstance(text, str) or at >= len(deck.items):
        return
    plain = decks.retitled(deck, at, "")
    usual = decks.scene(plain.items[at], at + 1, view).title
    own.put(plain if text == usual else decks.retitled(deck, at, text))


def _more(deck: Deck, view: View) -> str:
    """The scenes of the ready story that are left out, and how to add a view."""
    unused = decks.unused(deck)
    items = "".join(_offered(deck, item, view) for item in unused)
    offered = f"<h2>{escape(_('Left out of the ready story'))}</h2><ul>{items}</ul>"
    how = _(
        "Open the map, a town’s page or a comparison, set it as you want it to be seen, and choose"
        " “Add this view to your story”. It becomes the last scene."
    )
    return (
        f'<section class="more">{offered if unused else ""}'
        f"<h2>{escape(_('Add a view of your own'))}</h2><p>{escape(how)}</p></section>"
    )


def _offered(deck: Deck, item: Item, view: View) -> str:
    scene = decks.scene(item, 1, view)
    label = _("Add to your story: {scene}").format(scene=scene.title)
    link = deck_link(deck, f"add {item.key}", _("Add"), label, f"add-{item.key}")
    return f"<li>{link} {escape(scene.title)}</li>"
