"""Files kept in memory: each once, and nothing that only looks like a file."""

from pathlib import Path

import pytest
import streamlit
from starlette.responses import FileResponse

from pages.serving import files as serving
from pages.serving.files import FOR_GOOD, FilesInMemory
from tests.bench.load import run

INDEX = (Path(streamlit.__file__).parent / "static" / "index.html").read_bytes()


def served(
    path: str, body: bytes, content_type: str, accepts: str = ""
) -> tuple[FilesInMemory, list[dict]]:
    async def app(_scope, _receive, send):
        kind = [(b"content-type", content_type.encode()), (b"cache-control", b"no-cache")]
        await send({"type": "http.response.start", "status": 200, "headers": kind})
        await send({"type": "http.response.body", "body": body})

    sent: list[dict] = []

    async def keep(message: dict) -> None:
        sent.append(message)

    files = FilesInMemory(app)
    headers = [(b"accept-encoding", accepts.encode())]
    run(files({"type": "http", "method": "GET", "path": path, "headers": headers}, None, keep))
    return files, sent


def cached(sent: list[dict]) -> str:
    return {key.lower(): value for key, value in sent[0]["headers"]}[b"cache-control"].decode()


def test_a_script_is_kept_and_a_browser_may_keep_it_for_good():
    files, sent = served("/static/js/Html.abcdefgh.js", b"1", "text/javascript")
    assert list(files.files) == ["/static/js/Html.abcdefgh.js"]
    assert cached(sent) == FOR_GOOD


@pytest.mark.parametrize(
    ("accepts", "small"), [("gzip, br", True), ("gzip;q=0, identity", False), ("", False)]
)
def test_a_file_is_gzipped_only_for_whoever_takes_that(accepts: str, small: bool):
    _files, sent = served("/static/js/Html.abcdefgh.js", b"1" * 99, "text/javascript", accepts)
    assert (sent[1]["body"] != b"1" * 99) is small


@pytest.mark.parametrize("path", ["/static/js/gone.abcdefgh.js", "/a/component/b.html"])
def test_the_page_that_answers_for_a_missing_file_is_sent_as_it_came_and_not_kept(path: str):
    files, sent = served(path, INDEX, "text/html")
    assert not files.files
    assert cached(sent) == "no-cache"
    assert sent[1]["body"] == INDEX


def test_a_file_asked_for_by_other_ways_to_write_its_path_is_not_kept_again():
    files, sent = served("/static/././js/Html.abcdefgh.js", b"1", "text/javascript")
    assert not files.files
    assert sent[1]["body"] == b"1"


def test_what_is_kept_stays_within_its_bytes_and_the_oldest_goes_first(monkeypatch):
    monkeypatch.setattr(serving, "MOST", 100)
    files, _sent = served("/static/js/First.abcdefgh.js", b"1" * 40, "text/javascript")
    for name in ("Second", "Third", "Fourth"):
        files._keep(name, serving.File("text/javascript", FOR_GOOD, b"1" * 40, b""))
    assert list(files.files) == ["Third", "Fourth"]
    assert files.kept == sum(file.size for file in files.files.values()) <= 100


def test_a_viewer_who_leaves_while_a_file_is_read_leaves_it_whole_for_the_next(tmp_path: Path):
    script = tmp_path / "Html.abcdefgh.js"
    script.write_bytes(b"export{a as t};")
    files = FilesInMemory(FileResponse(script))

    async def gone() -> dict:
        return {"type": "http.disconnect"}

    async def nowhere(_message: dict) -> None:
        """Nobody is there any more."""

    path = "/static/js/Html.abcdefgh.js"
    run(files({"type": "http", "method": "GET", "path": path, "headers": []}, gone, nowhere))
    assert files.files[path].plain == script.read_bytes()
