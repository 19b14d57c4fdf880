"""Finding a place by what people type: names, ZIP codes, villages, other spellings, one typo."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from data import store
from layers.language import _

LONGEST = 60  # characters; no place of ours has a longer name, and nobody means to type more
SHORT_FOR = {
    "n": "north", "s": "south", "e": "east", "w": "west", "no": "north", "so": "south",
    "mt": "mount", "st": "saint", "ft": "fort", "mtn": "mountain",
}  # fmt: skip
STATE = re.compile(r"[ ,]+(ma|mass|massachusetts)$")
NEAR = 0.4  # normalised Damerau-Levenshtein similarity below which nothing is near


@dataclass(frozen=True)
class Place:
    """One thing a viewer may mean: a name or ZIP code, and the municipality it leads to."""

    key: str
    name: str
    kind: str
    geoid: str
    population: int


@dataclass(frozen=True)
class Found:
    """What was found, best first; ``near`` says that these are only the nearest names."""

    places: tuple[Place, ...]
    near: bool = False


def normal(text: str) -> str:
    """A name as it is compared: no accents, case, apostrophes or stops; short forms written out."""
    plain = unicodedata.normalize("NFKD", text[:LONGEST]).encode("ascii", "ignore").decode().lower()
    plain = STATE.sub("", plain.strip())
    words = re.sub(r"[^a-z0-9]+", " ", re.sub(r"['.`]", "", plain)).split()
    return " ".join(SHORT_FOR.get(word, word) if len(words) > 1 else word for word in words)


def find(text: str, limit: int = 8) -> Found:
    """Places whose name or ZIP begins with the text, then those with a word that does.

    Where there is none, the nearest names by Damerau-Levenshtein distance, so that one typo, or one
    swap of letters, still leads to its place. Empty text finds nothing.
    """
    wanted = normal(text)
    if not wanted:
        return Found(())
    begins = [place for place in _places() if place.key.startswith(wanted)]
    within = [place for place in _places() if f" {wanted}" in place.key]
    found = _once([*_ranked(begins, wanted), *_ranked(within, wanted)])
    if found:
        return Found(tuple(found[:limit]))
    return Found(tuple(_once(_nearest(wanted))[:limit]), near=True)


def exact(text: str) -> tuple[Place, ...]:
    """Places of exactly this name or ZIP code, the likeliest first; none for a part of a name."""
    wanted = normal(text)
    return tuple(_ranked(_by_key().get(wanted, []), wanted))


@cache
def _by_key() -> dict[str, list[Place]]:
    named: dict[str, list[Place]] = {}
    for place in _places():
        named.setdefault(place.key, []).append(place)
    return named


def named(text: str) -> frozenset[str]:
    """The municipalities whose name, or another spelling of it, has a word that begins so."""
    wanted = f" {normal(text)}"
    own = ("municipality", "other_spelling")
    return frozenset(p.geoid for p in _places() if p.kind in own and wanted in f" {p.key}")


def _ranked(places: list[Place], wanted: str) -> list[Place]:
    """Exact names first, then municipalities, then the larger place."""
    return sorted(places, key=lambda p: (p.key != wanted, p.kind != "municipality", -p.population))


def _once(places: list[Place]) -> list[Place]:
    """Each name of a municipality once, and its other spellings only where its own name is not."""
    once = {(place.key, place.geoid): place for place in reversed(places)}.values()
    own = {place.geoid for place in once if place.kind == "municipality"}
    return [p for p in reversed(once) if p.kind != "other_spelling" or p.geoid not in own]


def _nearest(wanted: str) -> list[Place]:
    keys = {place.key for place in _places() if not place.key.isdigit()}
    likely = process.extract(wanted, keys, scorer=DamerauLevenshtein.normalized_similarity, limit=5,
                             score_cutoff=NEAR)  # fmt: skip
    order = {key: place for place, (key, _score, _index) in enumerate(likely)}
    near = [place for place in _places() if place.key in order]
    return sorted(near, key=lambda place: (order[place.key], place.kind != "municipality"))


def every() -> tuple[Place, ...]:
    """All that can be found, for a page that searches by itself."""
    return _places()


@cache
def _places() -> tuple[Place, ...]:
    return tuple(_named()) + tuple(_zips())


def _named() -> Iterator[Place]:
    people = store.municipalities()["population"]
    for row in store.table("places").itertuples():
        yield Place(normal(row.name), row.name, row.kind, row.geoid, int(people[row.geoid]))


def _zips() -> Iterator[Place]:
    """Each municipality that a ZIP code covers, the one with most of it first."""
    for row in store.table("zips").itertuples():
        share = round(100 * row.share) if row.share == row.share else 0
        yield Place(row.zip, row.zip, "zip", row.geoid, share)


def words(place: Place) -> str:
    """What tells a place from others of its name: "in Barnstable", "Attleboro, also written …"."""
    town = store.municipalities().at[place.geoid, "name"]
    if place.kind == "municipality":
        return _("{county} County").format(county=store.municipalities().at[place.geoid, "county"])
    if place.kind == "other_spelling":
        return _("another spelling of {town}").format(town=town)
    return _("in {town}").format(town=town)
