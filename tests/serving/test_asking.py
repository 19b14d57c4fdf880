"""How a request is read, and what comes back where it is not answered."""

from __future__ import annotations

import gzip
from urllib.parse import urljoin

import pytest

from layers.language import LANGUAGES
from pages.serving.api import sent
from tests.serving.asking import ask

GONE = (
    "nothing",
    "municipalities/atlantis",
    "municipalities/somerville/police",
    "municipalities/somerville.csv",
    "municipalities.xml",
    "municipalities.json.json",
    "agencies/ice-agent",
    "claims/none",
    "claims.geojson",
    "layers/nothing.csv",
    "layers/contracts.geojson",
    "openapi",
    "/api/v1//",
    "municipalities//",
    "../data/store.py",
    "/api",
    "/api/",
    "/api/v2/claims",
    "/api/v10",
)
BAD = (
    "municipalities?on=yesterday",
    "municipalities?on=2006-12-12",
    "municipalities?on=2026-11-22",
    "municipalities?on=",
    "municipalities?on=20180630",
    "municipalities?on=2018-W01-1",
    "municipalities?on=2018-02-30",
    "municipalities?lang=xx",
    "municipalities?lang=EN",
    "municipalities?town=somerville",
    "municipalities?on=2018-01-01&on=2019-01-01",
    "municipalities?on=2018-01-01&lang=en&lang=en",
    "municipalities/somerville?callback=alert",
    "claims?on=2018-01-01",
    "claims?lang=es",
    "openapi.json?lang=es",
    "?on=2018-01-01",
    "municipalities?" + "&".join(f"a{n}=1" for n in range(500)),
)


@pytest.mark.parametrize("path", GONE)
def test_what_is_not_there_is_404_with_a_sentence(path: str):
    reply = ask(path)
    told = reply.json()
    assert reply.status == told["status"] == 404
    assert reply.headers["content-type"] == "application/json"
    assert told["error"].endswith(".") or ".geojson" in told["error"] or ".json" in told["error"]
    assert reply.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", BAD)
def test_a_parameter_that_is_not_understood_is_400_with_a_sentence(path: str):
    reply = ask(path)
    assert reply.status == reply.json()["status"] == 400
    assert len(reply.json()["error"]) > 20


def test_a_refusal_repeats_nothing_of_what_was_typed():
    assert "atlantis" not in ask("municipalities/atlantis").text()
    assert "secret" not in ask("municipalities?secret=1").text()
    assert "secret" not in ask("municipalities?on=secret").text()


def test_a_refusal_speaks_the_language_of_the_parameter_else_of_the_browser():
    said = {code: ask(f"nothing?lang={code}").json() for code in LANGUAGES}
    assert [one["lang"] for one in said.values()] == list(LANGUAGES)
    assert ask("nothing", accept_language="es-MX,es;q=0.9").json()["lang"] == "es"
    assert ask("nothing", accept_language="de").json()["lang"] == "en"
    assert ask("nothing?lang=pt", accept_language="es").json()["lang"] == "pt"
    assert ask("nothing", accept_language="es").headers["vary"] == "Accept-Language"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW"])
def test_nothing_can_be_written(method: str):
    reply = ask("claims", method)
    assert reply.status == 405
    assert reply.headers["allow"] == "GET, HEAD, OPTIONS"
    assert reply.json()["error"]


def test_head_is_get_without_its_body():
    got, headed = ask("claims"), ask("claims", "HEAD")
    assert headed.headers == got.headers
    assert headed.body == b"" and got.body
    assert ask("nothing", "HEAD").body == b""


def test_an_address_without_its_last_slash_leads_to_the_index():
    reply = ask("/api/v1")
    assert (reply.status, reply.headers["location"]) == (308, "v1/")


MOVED = {
    "municipalities/LYNN": "/api/v1/municipalities/lynn",
    "municipalities/lynn/": "/api/v1/municipalities/lynn",
    "municipalities/Lynn.geojson?lang=es": "/api/v1/municipalities/lynn.geojson?lang=es",
    "municipalities/?on=2018-01-01&lang=es": "/api/v1/municipalities?on=2018-01-01&lang=es",
    "CLAIMS.CSV": "/api/v1/claims.csv",
    "openapi.json/": "/api/v1/openapi.json",
}


@pytest.mark.parametrize(("path", "where"), MOVED.items())
def test_capitals_and_a_last_slash_lead_to_the_one_address(path: str, where: str):
    asked = f"/api/v1/{path}"
    reply = ask(asked)
    assert reply.status == 308
    assert urljoin(asked.partition("?")[0], reply.headers["location"]) == where
    assert ask(where).status == 200
    assert reply.headers["access-control-allow-origin"] == "*"


def test_any_page_of_the_web_may_read_it():
    for reply in (ask("claims"), ask("nothing"), ask("claims?on=x"), ask("claims", "POST")):
        assert reply.headers["access-control-allow-origin"] == "*"
    asked = ask("claims", "OPTIONS", origin="https://example.org")
    assert asked.status == 204
    assert asked.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"
    assert "access-control-allow-credentials" not in asked.headers


def test_it_is_gzipped_for_whoever_takes_that():
    plain, small = ask("claims"), ask("claims", accept_encoding="br, gzip;q=0.8")
    assert "content-encoding" not in plain.headers
    assert small.headers["content-encoding"] == "gzip"
    assert gzip.decompress(small.body) == plain.body
    assert len(small.body) * 5 < len(plain.body)
    assert small.headers["content-length"] == str(len(small.body))
    assert plain.headers["vary"] == small.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("accepted", "takes"),
    [("gzip", True), ("x-gzip", True), ("*", True), ("GZIP;q=1", True), ("gzip; q=0", False),
     ("gzip;q=0.000", False), ("deflate, br", False), ("", False), ("notgzip", False)],
)  # fmt: skip
def test_gzip_is_sent_only_where_it_is_taken(accepted: str, takes: bool):
    assert sent.takes_gzip(accepted) is takes


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_who_has_it_already_is_told_so(encoding: str):
    first = ask("claims.csv", accept_encoding=encoding)
    etag = first.headers["etag"]
    assert not etag.startswith("W/")
    for given in (etag, f'"other", {etag}', f"W/{etag}", "*"):
        again = ask("claims.csv", accept_encoding=encoding, if_none_match=given)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["etag"] == etag
        assert "content-length" not in again.headers
    assert ask("claims.csv", accept_encoding=encoding, if_none_match='"other"').status == 200


def test_an_etag_names_the_bytes():
    plain, small = ask("claims"), ask("claims", accept_encoding="gzip")
    assert plain.headers["etag"] != small.headers["etag"]
    spanish = ask("municipalities/chelsea?lang=es").headers["etag"]
    assert spanish != ask("municipalities/chelsea").headers["etag"]
    assert spanish == ask("municipalities/chelsea?lang=es").headers["etag"]
