"""Asks the routes of open data without a server: one request, one reply."""

from __future__ import annotations

import csv
import gzip
import io
import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from starlette.types import ASGIApp, Message, Scope

from pages.serving.api.app import Api
from tests.bench.load import run


@dataclass(frozen=True)
class Reply:
    """What came back, its headers by lower-case name."""

    status: int
    headers: dict[str, str]
    body: bytes

    def text(self) -> str:
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()

    def json(self) -> dict[str, Any]:
        return json.loads(self.text())

    def rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.text(), newline="")))


@cache
def shared() -> Api:
    return Api()


def ask(path: str, method: str = "GET", api: Api | None = None, **headers: str) -> Reply:
    """Ask for a path below ``/api/v1/``, or for an absolute one; header names with _ for -."""
    path, _mark, query = (path if path.startswith("/") else f"/api/v1/{path}").partition("?")
    scope = {
        "type": "http",
        "scheme": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()],
    }
    return replied(api or shared(), scope)


def replied(app: ASGIApp, scope: Scope) -> Reply:
    """What an application replies to a request."""
    sent: list[Message] = []

    async def keep(message: Message) -> None:
        sent.append(message)

    async def nothing() -> Message:
        return {"type": "http.request", "body": b""}

    run(app(scope, nothing, keep))
    raw = sent[0]["headers"]
    got = {key.decode().lower(): value.decode() for key, value in raw}
    assert len(got) == len(raw), "a header was sent twice"
    return Reply(sent[0]["status"], got, b"".join(one.get("body", b"") for one in sent[1:]))
