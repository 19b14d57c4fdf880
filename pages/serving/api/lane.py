"""One thread in which answers are made one after another, so that pages are never held up long."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from time import monotonic, sleep
from typing import Any, TypeVar

from pages.serving.api.turns import Busy

Result = TypeVar("Result")

MOST = 64
"""Different answers that may wait to be made: most take milliseconds, the largest a second."""

PATIENCE = 8.0
"""Seconds for which work may wait to begin: whoever asked is better told to come again later."""


class Lane:
    """Work by key; what is asked for again while it is being done is done once.

    After each piece of work the lane rests for as long as it took: whoever asks for ever new
    answers, a day after the other, gets half of one processor at most.
    """

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="lane")
        self._under_way: dict[Hashable, asyncio.Future[Any]] = {}
        self._rested = 0.0

    async def do(self, key: Hashable, work: Callable[[], Result]) -> Result:
        """Do the work in the lane's thread; Busy where too much waits for it, or for too long.

        Who asked may go away: the work is done all the same, for whoever else waits for it.
        """
        future: asyncio.Future[Result] | None = self._under_way.get(key)
        if future is None:
            if len(self._under_way) >= self.most:
                raise Busy
            loop = asyncio.get_running_loop()
            future = loop.run_in_executor(
                self._thread, copy_context().run, self._paced, work, monotonic()
            )
            self._under_way[key] = future
            future.add_done_callback(lambda done: self._forget(key, done))
        return await asyncio.shield(future)

    def _paced(self, work: Callable[[], Result], asked: float) -> Result:
        """Rest, then work; what has waited too long is let fall, so that the lane is soon free."""
        if max(monotonic(), self._rested) - asked > PATIENCE:
            raise Busy
        sleep(max(0.0, self._rested - monotonic()))
        began = monotonic()
        try:
            return work()
        finally:
            ended = monotonic()
            self._rested = ended + (ended - began)

    def _forget(self, key: Hashable, done: asyncio.Future[Any]) -> None:
        """Let finished work go; a fault is told to those who wait, and to nobody twice."""
        self._under_way.pop(key, None)
        if not done.cancelled():
            done.exception()
