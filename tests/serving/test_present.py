"""The route of the presentation: the story, the day and the language of its address, kept."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from starlette.applications import Starlette

from layers.show import player
from pages.serving import present
from pages.serving.headers import Headers
from tests.serving.asking import Reply, ask

app: Any = Headers(Starlette(routes=present.routes()))


def get(asked: str = "deck=coplink&lang=en", path: str = "/present", **headers: str) -> Reply:
    return ask(f"{path}?{asked}", api=app, host="towns.test", **headers)


def test_the_file_comes_gzipped_with_its_tag_and_is_kept_for_a_short_time():
    reply = get(accept_encoding="gzip")
    assert reply.status == 200
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert reply.headers["content-encoding"] == "gzip"
    assert reply.headers["cache-control"] == "public, max-age=300"
    again = get(if_none_match=reply.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_who_does_not_take_gzip_gets_the_same_file_plain():
    plain = get()
    assert "content-encoding" not in plain.headers
    assert plain.text() == get(accept_encoding="gzip, br").text()


def test_the_language_is_the_address_s_or_else_the_browser_s():
    assert '<html lang="es"' in get("deck=coplink&lang=es").text()
    assert '<html lang="pt"' in get("deck=coplink", accept_language="pt-BR,en;q=0.5").text()


def test_its_policy_is_the_file_s_own():
    policy = get().headers["content-security-policy"]
    assert policy == f"{player.policy()}; frame-ancestors 'self'"
    elsewhere = get(path="/present/nothing").headers["content-security-policy"]
    assert player.policy() not in elsewhere


def test_a_code_leads_to_the_host_that_was_asked():
    assert '"site":"towns.test"' in get().text()


@pytest.mark.parametrize(
    "text", ["<script>alert(7)</script>", "~AAAA", "x" * 9000, "../..", "map;town=nowhere"]
)
def test_nothing_in_the_address_breaks_it_or_is_repeated(text: str):
    reply = get("&".join(f"{key}={quote(text)}" for key in ("deck", "on", "town", "lang")))
    assert reply.status == 200
    assert "alert(7)" not in reply.text() and "x" * 100 not in reply.text()
