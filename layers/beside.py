"""The municipalities beside one, and what is known of each: its COPLINK status in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from data import store
from layers import layer, town
from layers.language import side_by_side
from layers.remember import of_a_day
from layers.view import View


@dataclass(frozen=True)
class Neighbour:
    """A municipality that borders the one asked for; ``words`` are its COPLINK status and date."""

    geoid: str
    name: str
    words: str
    found: bool


@of_a_day(512)
def neighbours(geoid: str, view: View) -> tuple[Neighbour, ...]:
    """The municipalities that share a stretch of border on land, by name; an island has none."""
    names = store.municipalities()["name"]
    beside = sorted(_borders().get(geoid, ()), key=names.__getitem__)
    return tuple(_neighbour(one, str(names[one]), view) for one in beside)


@cache
def _borders() -> dict[str, list[str]]:
    return store.table("borders").groupby("geoid")["beside"].agg(list).to_dict()


def _neighbour(geoid: str, name: str, view: View) -> Neighbour:
    reading = layer("coplink").read(view)
    status = layer("coplink").status(reading.towns[geoid])
    words = side_by_side(town.few_words(status), reading.when.get(geoid, ""))
    return Neighbour(geoid, name, words, not status.absent)
