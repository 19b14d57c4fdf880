"""Files kept in memory, compressed once, under names that let a browser keep them for good."""

from __future__ import annotations

import gzip
import re
from asyncio import Event
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from posixpath import normpath

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.serving.api.sent import takes_gzip

FILES = re.compile(r"/(static|component)/.+\.(js|css|json|topojson|woff2|html|svg)$")
HASHED = re.compile(r"[.-][\w-]{8,}\.(js|css|html|json|svg|topojson|woff2)$")
COMPRESSED_ALREADY = (".woff2",)
FOR_GOOD = "public, max-age=31536000, immutable"
MOST = 64_000_000  # bytes kept; tables of past days come and go, the others are far fewer


@dataclass(frozen=True)
class File:
    """A file as it is sent: its content type, its bytes, and the same gzipped."""

    content_type: str
    cache: str
    plain: bytes
    gzipped: bytes

    @property
    def size(self) -> int:
        """Bytes that it takes in memory."""
        return len(self.plain) + len(self.gzipped)


class FilesInMemory:
    """Keeps Streamlit's, streamlit-folium's and our own files in memory once asked for."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.files: dict[str, File] = {}
        self.kept = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a known file from memory; read it through the app the first time."""
        if scope["type"] != "http" or scope["method"] != "GET" or not _one_file(scope["path"]):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        if path not in self.files and not await self._read(scope, send):
            return
        await _send_file(self.files[path], scope, send)

    async def _read(self, scope: Scope, send: Send) -> bool:
        """Read a file through the app; False when the answer was no file and went straight on."""
        plain = {
            **scope,
            "headers": [
                (key, value) for key, value in scope["headers"] if key in (b"host", b"cookie")
            ],
        }
        start: Message = {}
        body = bytearray()

        async def keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            elif start["status"] == 200:
                body.extend(message.get("body", b""))
            if start["status"] != 200:
                await send(message)

        await self.app(plain, _staying(), keep)
        if start["status"] != 200:
            return False
        if body == _page():
            await send(start)
            await send({"type": "http.response.body", "body": bytes(body)})
            return False
        self._keep(scope["path"], _file(scope["path"], start, bytes(body)))
        return True

    def _keep(self, path: str, file: File) -> None:
        """Keep a file; the oldest go where there are too many bytes, to be read again if asked."""
        self.kept += file.size
        self.files[path] = file
        while self.kept > MOST and len(self.files) > 1:
            self.kept -= self.files.pop(next(iter(self.files))).size


def _staying() -> Receive:
    """A viewer who waits for the whole file, whoever asked for it.

    Streamlit stops in the middle of a file when a viewer leaves (starlette's ``FileResponse``).
    Kept, that half, or nothing, would be sent to everybody, and browsers would hold it for good.
    """
    asked: list[Message] = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> Message:
        if not asked:
            await Event().wait()
        return asked.pop()

    return receive


def _one_file(path: str) -> bool:
    """Whether a file may be kept by this path: of all the ways to write it (``/./``) only one."""
    return bool(FILES.search(path)) and normpath(path) == path


@cache
def _page() -> bytes:
    """Streamlit's index.html, its answer to each path that it does not know.

    Kept by such a path it would fill the memory, and a browser would hold it for a script for good.
    """
    package = find_spec("streamlit")
    assert package is not None and package.origin is not None
    return (Path(package.origin).parent / "static" / "index.html").read_bytes()


def _file(path: str, start: Message, body: bytes) -> File:
    headers = MutableHeaders(raw=start["headers"])
    cache = FOR_GOOD if HASHED.search(path) else "no-cache"
    gzipped = b"" if path.endswith(COMPRESSED_ALREADY) else gzip.compress(body, 9, mtime=0)
    return File(headers.get("content-type", "application/octet-stream"), cache, body, gzipped)


async def _send_file(file: File, scope: Scope, send: Send) -> None:
    accepts = Headers(scope=scope).get("accept-encoding", "")
    small = bool(file.gzipped) and takes_gzip(accepts)
    body = file.gzipped if small else file.plain
    headers = MutableHeaders(
        {
            "content-type": file.content_type,
            "cache-control": file.cache,
            "content-length": str(len(body)),
            "vary": "Accept-Encoding",
        }
    )
    if small:
        headers["content-encoding"] = "gzip"
    await send({"type": "http.response.start", "status": 200, "headers": headers.raw})
    await send({"type": "http.response.body", "body": body})
