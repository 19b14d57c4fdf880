"""Finished answers kept in memory: those asked for last, up to so many bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, Protocol, TypeVar


class Sized(Protocol):
    """Something that says how many bytes it holds."""

    @property
    def size(self) -> int:
        """How many bytes it holds."""


Thing = TypeVar("Thing", bound=Sized)


class Kept(Generic[Thing]):
    """Things by key, the longest unused let go once all of them hold more than ``most`` bytes.

    It belongs to the event loop's thread: nothing else may touch it.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.held = 0
        self._things: OrderedDict[Hashable, Thing] = OrderedDict()

    def get(self, key: Hashable) -> Thing | None:
        """The thing of this key, which is then the last one used; None where there is none."""
        found = self._things.get(key)
        if found is not None:
            self._things.move_to_end(key)
        return found

    def put(self, key: Hashable, thing: Thing) -> None:
        """Keep a thing; one that is too large by itself is not kept."""
        self.drop(key)
        if thing.size > self.most:
            return
        self._things[key] = thing
        self.held += thing.size
        while self.held > self.most:
            self.held -= self._things.popitem(last=False)[1].size

    def drop(self, key: Hashable) -> None:
        """Let a thing go, if there is one."""
        if (old := self._things.pop(key, None)) is not None:
            self.held -= old.size

    def __len__(self) -> int:
        return len(self._things)
