"""What leads nowhere is said to, in the site's own words; what is there is let through."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import store
from layers.language import LANGUAGES
from pages.serving import astray
from pages.serving.astray import Astray, page_paths
from server import ROUTER
from tests.serving.asking import Reply, replied

PAGES = page_paths(ROUTER)
ITS_PAGE = b"<html>Streamlit's own</html>"


async def streamlit(scope, _receive, send) -> None:
    """Answers as Streamlit does: files and a page for everything else."""
    kind = b"text/javascript" if scope["path"].endswith(".js") else b"text/html; charset=utf-8"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", kind)]})
    await send({"type": "http.response.body", "body": ITS_PAGE, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


def ask(path: str, **headers: str) -> Reply:
    path, _mark, query = path.partition("?")
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": query.encode("latin-1"),
        "headers": [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()],
    }
    return replied(Astray(streamlit, PAGES), scope)


def test_the_pages_are_those_of_the_router_whatever_is_added_to_it(tmp_path: Path):
    files = {one.stem for one in (ROUTER.parent / "pages").glob("*.py")} - {"__init__", "map"}
    assert files == PAGES
    router = tmp_path / "app.py"
    router.write_text(ROUTER.read_text() + "\nst.Page('pages/new.py', url_path='new')\n")
    assert page_paths(router) == PAGES | {"new"}


@pytest.mark.parametrize("path", ["", *sorted(PAGES), "component/a.b/index.html", "static/x.js"])
def test_what_is_there_is_let_through(path: str):
    reply = ask(f"/{path}?town=lynn")
    assert (reply.status, reply.body) == (200, ITS_PAGE)


NOWHERE = ("nope", "apix", "index.html", "map", "town/atlantis", "town/lynn/more", "organize/lynn",
           "Town", "a/b/c", "_stcore/nothing", "static/x.html", "<script>")  # fmt: skip


@pytest.mark.parametrize("path", NOWHERE)
def test_at_every_other_address_a_short_page_says_that_nothing_is_there(path: str):
    reply = ask(f"/{path}")
    assert (reply.status, reply.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert ITS_PAGE not in reply.body
    assert reply.text().count("<h1>Nothing is at this address</h1>") == 1
    first = f"https://map.example.org/{path}"
    ways = re.findall(r'<main>.*?href="([^"]*)".*?href="([^"]*)".*</main>', reply.text())[0]
    assert [urljoin(first, way) for way in ways] == [
        "https://map.example.org/?lang=en",
        "https://map.example.org/town?lang=en",
    ]
    assert len(reply.body) < 6_000 and "<script" not in reply.text()


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_speaks_the_language_of_the_address_else_of_the_browser(code: str):
    for reply in (ask(f"/nope?lang={code}", accept_language="pt"), ask("/n", accept_language=code)):
        assert f'<html lang="{code}">' in reply.text()
        assert set(re.findall(r'"\?lang=(..)"', reply.text())) == set(LANGUAGES) - {code}
        tags = Tags()
        tags.feed(reply.text())
        assert tags.open == []
        assert reply.headers["vary"] == "Accept-Language"


@given(st.text(max_size=30), st.text(max_size=30).map(lambda text: text.encode().decode("latin-1")))
def test_it_repeats_nothing_that_was_asked_for(path: str, query: str):
    reply = ask(f"/nope/{path.replace('?', '')}?{query}")
    assert reply.status == 404
    if "lang=" not in query:
        there = ask(f"/nope/{'/' * path.replace('?', '').count('/')}")
        assert reply.body == there.body


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("/town/lynn", "../town?town=lynn"),
        ("/town/Lynn/", "../../town?town=lynn"),
        ("/town/lynn?lang=es", "../town?town=lynn&lang=es"),
        ("/town/lynn?town=boston&on=2018-01-01&lang=vi", "../town?town=lynn&on=2018-01-01&lang=vi"),
        ("/town/lynn?name=%0D%0Aa%22", "../town?town=lynn&name=%0D%0Aa%22"),
    ],
)
def test_a_town_s_name_below_its_page_leads_to_it_with_all_else_that_was_asked(path, where):
    reply = ask(path)
    assert (reply.status, reply.headers["location"]) == (308, where)


def test_every_town_is_led_to():
    for slug in store.slugs():
        assert ask(f"/town/{slug}").headers["location"] == f"../town?town={slug}"


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/metrics/"])
def test_nobody_is_told_how_many_visitors_there_are(path: str):
    assert ask(path).status == 404


def test_programs_that_gather_pages_may_have_the_pages_and_not_the_data_of_every_day():
    told = ask("/robots.txt")
    assert told.headers["content-type"] == "text/plain; charset=utf-8"
    assert told.text().splitlines()[1:] == ["Disallow: /api/", "Disallow: /feed.atom?"]


def test_below_a_base_path_only_what_is_below_it_is_ours(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(astray, "base", lambda: "/base")
    for path, status in (("/base/", 200), ("/base/town", 200), ("/base/nope", 404), ("/base", 200),
                         ("/base/town/lynn", 308), ("/elsewhere", 200)):  # fmt: skip
        assert ask(path).status == status, path
    assert "Disallow: /base/api/" in ask("/base/robots.txt").text()
