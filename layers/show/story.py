"""A story ready to tell: scenes computed from the ledger, in the language of the moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from layers.remember import remembered
from layers.show import places, powers, residents, sharing
from layers.show.scene import Scene
from layers.view import View

SCENES: Mapping[str, Callable[[View], Scene]] = {
    "state": places.state,
    "coplink": sharing.coplink,
    "integrating": sharing.integrating,
    "section-287g": powers.section_287g,
    "detention": powers.detention,
    "task-force-officers": powers.task_force_officers,
    "noncitizens": residents.noncitizens,
    "certainty": residents.certainty,
    "beside": residents.beside,
    "policies": places.policies,
    "unknown": sharing.unknown,
    "town": places.town,
}
"""Each scene by its key, in the order in which they are told."""


def scenes(view: View) -> tuple[Scene, ...]:
    """The whole story on the view's day; the last scene is its town, where one is chosen."""
    return tuple(scene(key, view) for key in SCENES)


def scene(key: str, view: View) -> Scene:
    """One scene of it; KeyError names a key that none has."""
    return _scene(key, View(on=view.on, town=view.town, lang=view.lang))


@remembered(256)
def _scene(key: str, view: View) -> Scene:
    return SCENES[key](view)
