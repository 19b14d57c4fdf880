"""What became of pasted names: what was read as what, and what one without a match could mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from data import store
from layers import search
from layers.language import _, ngettext
from layers.paste import Left, Pasted
from layers.view import View
from pages.parts.acts import adding_link

NEXT = "next-name"
"""The id of the first name that waits for an answer, or of the sentence where none does."""


@dataclass(frozen=True)
class Answer:
    """What a paste found, and the places that were on the list once it had been read."""

    pasted: Pasted
    listed: tuple[str, ...]


def found(answer: Answer, view: View) -> str:
    """How many places were found, which names were read as another, and each that matched none."""
    pasted = answer.pasted
    taken = [geoid for geoid in view.list if geoid not in answer.listed]
    waiting = [one for one in pasted.left if not _settled(one, taken)]
    told = " ".join(_counts(pasted))
    items = "".join(_item(one, view, taken, waiting) for one in pasted.left)
    read = "".join(f"<li>{escape(words)}</li>" for words in _read_as(pasted))
    here = "" if waiting else f' id="{NEXT}" tabindex="-1"'
    return (
        f'<div class="found"><p role="status"{here}>{escape(told)}</p>'
        f"{_all_guesses(waiting, view)}<ul>{items}{read}</ul></div>"
    )


def _counts(pasted: Pasted) -> Iterator[str]:
    count = len(pasted.geoids)
    yield ngettext("{n} place was found.", "{n} places were found.", count).format(n=count)
    if pasted.more:
        more = ngettext(
            "{n} more name matched no place.", "{n} more names matched no place.", pasted.more
        )
        yield more.format(n=pasted.more)
    if pasted.cut:
        yield _("The text was longer than what is read at once; its end was left out.")


def _read_as(pasted: Pasted) -> Iterator[str]:
    """The names that are another name of their place: a village, a ZIP code, another spelling."""
    for text, geoid in pasted.read_as:
        yield _("“{text}” was read as {town}.").format(text=text, town=_town(geoid))


def _settled(one: Left, taken: list[str]) -> str:
    """The place offered for a name that was put on the list since; nothing while none was."""
    return next((place.geoid for place in one.near if place.geoid in taken), "")


def _item(one: Left, view: View, taken: list[str], waiting: list[Left]) -> str:
    """A name that is no one place of ours, and what it could mean."""
    if geoid := _settled(one, taken):
        said = _("“{text}”: {town} is on your list.").format(text=one.text, town=_town(geoid))
        return f'<li class="settled">{escape(said)}</li>'
    here = f' id="{NEXT}" tabindex="-1"' if one is waiting[0] else ""
    said = _("“{text}” is not the name of one place here.").format(text=one.text)
    if not one.near:
        return f"<li{here}>{escape(said)}</li>"
    offered = " ".join(_offer(place, view) for place in one.near)
    return f"<li{here}>{escape(said)} {escape(_('Did you mean:'))} {offered}</li>"


def _offer(place: search.Place, view: View) -> str:
    town = _town(place.geoid)
    if place.geoid in view.list:
        return escape(_("{town} (on your list)").format(town=town))
    label = _("Add {town} to your list").format(town=town)
    return adding_link((place.geoid,), view, _words(place), label, NEXT)


def _words(place: search.Place) -> str:
    """A town by its own name; a village or a ZIP code with the town that it is in."""
    if place.kind in ("municipality", "other_spelling"):
        return _town(place.geoid)
    return _("{name}, {where}").format(name=place.name, where=search.words(place))


def _all_guesses(waiting: list[Left], view: View) -> str:
    """A link that takes the first guess for every name at once, where there are several."""
    guesses = tuple(dict.fromkeys(one.near[0].geoid for one in waiting if one.near))
    guesses = tuple(geoid for geoid in guesses if geoid not in view.list)
    if len(guesses) < 2:
        return ""
    towns = ", ".join(map(_town, guesses))
    words = ngettext(
        "Add the first guess ({n}): {towns}", "Add all {n} first guesses: {towns}", len(guesses)
    ).format(n=len(guesses), towns=towns)
    return f"<p>{adding_link(guesses, view, words, then=NEXT)}</p>"


def _town(geoid: str) -> str:
    return str(store.municipalities().at[geoid, "name"])
