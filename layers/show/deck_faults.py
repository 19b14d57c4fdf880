"""What is wrong with a file that should hold a story: every fault, each in a sentence.

A sentence says where, what stands there, and what should; a wrong value is repeated in part.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from data import store
from layers import campaign
from layers import view as views
from layers.language import N_, _, capital, number_words
from layers.show.items import LONGEST_TITLE, MOST, pictured
from layers.show.story import SCENES
from layers.view import FIRST_DAY, LAST_CHECKED, MEASURES, PERIODS, View, fills, overlays

KIND = "ma-ice-story"
VERSION = 1
SHOWN = 30  # characters of a wrong value that a sentence repeats

TOP = ("kind", "version", "scenes")
SCENE = ("scene", "view", "places", "title")
VIEW = ("town", "layers", "measure", "period", "on")


def of(told: Mapping[str, Any]) -> tuple[str, ...]:
    """All faults of a file, which is an object of JSON; none where it is a story."""
    scenes = told.get("scenes")
    listed = scenes[:MOST] if isinstance(scenes, list) else ()
    own = (fault for place, one in enumerate(listed, 1) for fault in _faults_of(one, place))
    return (*_faults_on_top(told), *own)


def viewed(said: Mapping[str, Any]) -> View:
    """The view that a file tells, which has no faults."""
    texts = {name: _as_text(name, value) for name, value in said.items()}
    return pictured(views.parse(texts, store.slugs()))


def _faults_on_top(told: Mapping[str, Any]) -> Iterator[str]:
    yield from _unknown(told, TOP, _("the file"))
    if told.get("kind") != KIND:
        yield wrong("kind", told.get("kind"), KIND)
    version = told.get("version")
    if isinstance(version, bool) or version != VERSION:
        yield wrong("version", version, str(VERSION))
    scenes = told.get("scenes")
    if not isinstance(scenes, list):
        yield wrong("scenes", scenes, N_("a list"))
    elif len(scenes) > MOST:
        words = _("The file has {n} scenes, and a story holds {most}. Take some out.")
        yield words.format(n=number_words(len(scenes)), most=MOST)


def _faults_of(scene: object, place: int) -> Iterator[str]:
    where = _("scene {n}").format(n=place)
    if not isinstance(scene, dict):
        yield wrong(where, scene, N_("an object with scene or view"))
        return
    yield from _unknown(scene, SCENE, where)
    if ("scene" in scene) == ("view" in scene):
        yield _("In {where} there should be either “scene” or “view”.").format(where=where)
    if "scene" in scene and scene["scene"] not in list(SCENES):
        yield wrong(f"{where}, scene", scene["scene"], ", ".join(SCENES))
    if "view" in scene:
        yield from _faults_of_view(scene["view"], where)
    if "places" in scene:
        yield from _faults_of_places(scene, where)
    yield from _faults_of_title(scene.get("title", ""), where)


def _faults_of_title(title: object, where: str) -> Iterator[str]:
    if not isinstance(title, str) or len(title) > LONGEST_TITLE:
        wanted = _("a text of at most {n} characters").format(n=LONGEST_TITLE)
        yield wrong(f"{where}, title", title, wanted)


def _faults_of_places(scene: Mapping[str, Any], where: str) -> Iterator[str]:
    places = scene["places"]
    listed = places if isinstance(places, list) else [places]
    if "view" not in scene or not isinstance(places, list):
        yield wrong(f"{where}, places", places, N_("a list beside a view"))
    for one in listed:
        if not isinstance(one, str) or one not in store.slugs():
            yield wrong(f"{where}, places", one, N_("a place of Massachusetts, such as chelsea"))


def _faults_of_view(view: object, where: str) -> Iterator[str]:
    if not isinstance(view, dict):
        yield wrong(f"{where}, view", view, N_("an object"))
        return
    yield from _unknown(view, VIEW, f"{where}, view")
    for name in VIEW:
        if name in view and _read(name, view[name]).ignored:
            yield wrong(f"{where}, {name}", view[name], _wanted()[name])


def _wanted() -> dict[str, str]:
    """What each part of a view can be, in words."""
    days = _("a day from {first} to {last}")
    return {
        "town": _("a place of Massachusetts, such as chelsea"),
        "layers": _("a list of {layers}, one of {fills} at most").format(
            layers=", ".join(fills() + overlays()), fills=", ".join(fills())
        ),
        "measure": ", ".join(MEASURES),
        "period": ", ".join(PERIODS),
        "on": days.format(first=FIRST_DAY.isoformat(), last=LAST_CHECKED.isoformat()),
    }


def _read(name: str, value: object) -> View:
    """A view with this part alone; what cannot be read is among its ``ignored``."""
    return views.parse({name: _as_text(name, value)}, store.slugs())


def _as_text(name: str, value: object) -> str:
    if name == "layers":
        whole = isinstance(value, list) and all(isinstance(one, str) and one for one in value)
        return ",".join(value) if whole else "?"  # type: ignore[arg-type]
    return value if isinstance(value, str) else "?"


def _unknown(told: Mapping[str, Any], known: tuple[str, ...], where: str) -> Iterator[str]:
    for name in told:
        if name not in known:
            words = _("{where} has “{name}”, which a story does not know; it has {known}.")
            yield words.format(where=capital(where), name=_short(name), known=", ".join(known))


def wrong(where: str, got: object, wanted: str) -> str:
    """What is wrong where, what stands there, and what should (a msgid, or words of ours)."""
    words = _("{where} is {got}, and should be {wanted}.")
    missing = _("{where} is missing, and should be {wanted}.")
    told = missing if got is None else words
    return told.format(where=capital(where), got=_got(got), wanted=_(wanted))


def _got(value: object) -> str:
    """A wrong value as a sentence repeats it: a part of it, or of what kind it is."""
    if isinstance(value, dict):
        return _("an object")
    if isinstance(value, list):
        return _("a list")
    return _short(json.dumps(value, ensure_ascii=False))


def _short(text: str) -> str:
    plain = campaign.named(text)
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN]}…"
