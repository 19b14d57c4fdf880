"""Pages go first: while one is at work, only so many requests for open data are let in at a time.

Pages and open data share one event loop. A program that asks without a pause would fill it, and a
viewer's click would wait behind everything that the program has asked for.
"""

from __future__ import annotations

import asyncio
from time import monotonic

from starlette.types import ASGIApp, Message, Receive, Scope, Send

RATE, MOST_AT_ONCE = 560, 28
"""Requests let in a second while a page is at work, and those let in together after a lull."""

BEAT = 0.01
"""Seconds between two looks at whether it is one's turn, so that a page works undisturbed."""

AT_WORK = 0.3
"""Seconds for which a page counts as at work after its last message, either way."""

MOST = 256
"""Requests that may wait for their turn."""


class Busy(Exception):  # noqa: N818 - a state of affairs, told to whoever asked
    """More is waiting than will be answered soon."""


class Turns:
    """Who may go now; it belongs to the event loop."""

    def __init__(self) -> None:
        self._page_until = 0.0
        self._left, self._counted = float(MOST_AT_ONCE), 0.0
        self._waiting = 0

    def page_at_work(self) -> None:
        """A page has sent or received something."""
        self._page_until = monotonic() + AT_WORK

    async def turn(self) -> None:
        """Wait until a request may go: at once while no page is at work. Busy where too many do."""
        if self._waiting >= MOST:
            raise Busy
        self._waiting += 1
        try:
            while (now := monotonic()) < self._page_until and not self._goes(now):
                await asyncio.sleep((int(now / BEAT) + 1) * BEAT - now)
        finally:
            self._waiting -= 1

    def _goes(self, now: float) -> bool:
        """Whether one more may go: what was not used a moment ago can be used now."""
        self._left = min(MOST_AT_ONCE, self._left + (now - self._counted) * RATE)
        self._counted = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Pages:
    """Tells the turns of every message between a page and its viewer."""

    def __init__(self, app: ASGIApp, turns: Turns) -> None:
        self.app, self.turns = app, turns

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; take note of a websocket's messages."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        async def received() -> Message:
            message = await receive()
            self.turns.page_at_work()
            return message

        async def sending(message: Message) -> None:
            self.turns.page_at_work()
            await send(message)

        await self.app(scope, received, sending)
