"""Answers requests for open data: kept answers at once, others once they are made."""

from __future__ import annotations

from functools import partial

from starlette.types import Receive, Scope, Send

from pages.serving.api import sent
from pages.serving.api.answer import Answer, Maker
from pages.serving.api.asked import BUSY, NOTHING_HERE, WRONG_METHOD, Asked, Moved, Refused, read
from pages.serving.api.kept import Kept
from pages.serving.api.lane import Lane
from pages.serving.api.turns import Busy, Turns

MOST = 48 * 2**20
"""Bytes of finished answers."""


class Api:
    """The routes of open data as an ASGI application; ``below`` is the path that they stand under.

    Whether an answer is kept or not, it waits for its turn: see ``Turns``.
    """

    def __init__(
        self, below: str = "/api", turns: Turns | None = None, lane: Lane | None = None
    ) -> None:
        self.first = f"{below}/v1/"
        self.turns = turns or Turns()
        self.answers: Kept[Answer] = Kept(MOST)
        self.lane = lane or Lane()
        self.maker = Maker()

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Answer a request: with what was asked for, or with a sentence that says why not."""
        try:
            await self.turns.turn()
            if scope["method"] == "OPTIONS":
                await sent.send_all(send, 204, sent.PREFLIGHT, b"")
            elif f"{scope['path']}/" == self.first:
                await sent.send_all(send, 308, sent.OPEN | {"location": "v1/"}, b"")
            else:
                await sent.give(await self._answer(scope), scope, send)
        except Refused as refused:
            await sent.refuse(refused, scope, send)
        except Moved as moved:
            await sent.send_all(send, 308, sent.moved(moved.to, scope, self.first), b"")
        except Busy:
            await sent.refuse(Refused(503, BUSY), scope, send)

    async def _answer(self, scope: Scope) -> Answer:
        if scope["method"] not in ("GET", "HEAD"):
            raise Refused(405, WRONG_METHOD)
        if not scope["path"].startswith(self.first):
            raise Refused(404, NOTHING_HERE)
        rest = scope["path"].removeprefix(self.first)
        asked = read(rest, scope["query_string"].decode("latin-1"))
        kept = self.answers.get(asked.key)
        return kept if kept is not None else await self._made(asked)

    async def _made(self, asked: Asked) -> Answer:
        """An answer that is not kept yet: made in the lane, then kept."""
        answer = await self.lane.do(asked.key, partial(self.maker.make, asked))
        self.answers.put(asked.key, answer)
        return answer
