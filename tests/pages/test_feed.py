"""The feed: Atom 1.0 as another library reads it, with ids that stay, sources, cache headers."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cache
from html import escape
from urllib.parse import quote
from xml.etree import ElementTree as Xml

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import store
from layers import changes
from layers.language import LANGUAGES, _, speak
from layers.view import LAST_CHECKED
from pages.serving import atom, feed, host, written
from pages.serving.api import asked as asking
from pages.serving.api.lane import Lane
from pages.serving.atom import write
from pages.serving.feed import Feeds
from tests.names import names_in
from tests.serving.asking import Reply, replied

ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    speak("en")


@cache
def shared() -> Feeds:
    return Feeds()


def asked(
    query: str = "", method: str = "GET", feeds: Feeds | None = None, **headers: str
) -> Reply:
    """The answer to a request for the feed."""
    sent = {"host": "map.example.org", **headers}
    scope = {
        "type": "http",
        "method": method,
        "scheme": "https",
        "path": "/feed.atom",
        "query_string": query.encode(),
        "headers": [(k.replace("_", "-").encode(), v.encode()) for k, v in sent.items()],
    }
    return replied(feeds or shared(), scope)


def read(query: str = "") -> feedparser.FeedParserDict:
    return feedparser.parse(asked(query).body)


def test_another_library_reads_it_as_atom_without_a_complaint():
    told = read()
    assert (told.bozo, told.version) == (False, "atom10")
    assert told.feed.title == "What changed"
    assert len(told.entries) == len(changes.between(None, LAST_CHECKED))
    entry = next(one for one in told.entries if "until 4 January 2023." in one.title)
    assert entry.title == (
        "The Barnstable County Sheriff's Office had a 287(g) agreement with ICE until"
        " 4 January 2023."
    )
    assert "MassLive" in entry.content[0].value
    assert entry.tags[0].term == "section_287g"


def test_a_layer_or_changes_of_status_alone_are_a_feed_of_their_own():
    everything = {one.id: one for one in read().entries}
    steps = read("show=changes&layer=section_287g")
    assert steps.feed.id != read().feed.id == read("show=all").feed.id
    assert steps.feed.title == "What changed: 287(g) agreements"
    found = changes.between(None, LAST_CHECKED, layer="section_287g")
    assert len(steps.entries) == sum(one.is_step for one in found) < len(found)
    assert {one.id for one in steps.entries} < set(everything)
    assert len(read("layer=section_287g").entries) == len(found)


def test_the_link_of_a_record_leads_to_where_records_are_shown():
    newest = read("agency=doc").entries[0]
    assert "14 September 2026" in newest.title
    assert "agency=doc&show=all#change-" in newest.link


@pytest.mark.parametrize("query", ["", "town=chelsea", "agency=doc", "town=gosnold&agency=doc"])
def test_every_element_that_the_standard_asks_for_is_there_once(query: str):
    root = Xml.fromstring(asked(query).body)
    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    for part in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(part.findall(ATOM + name)) == 1, name
        assert part.findtext(f"{ATOM}id").startswith("urn:uuid:")
        assert INSTANT.fullmatch(part.findtext(f"{ATOM}updated"))
        links = [link for link in part.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert [link.get("href").split("?")[0].split("#")[0] for link in links] == [
            "https://map.example.org/changes"
        ]
    own = root.find(f"{ATOM}link[@rel='self']")
    assert own.get("href") == f"https://map.example.org/feed.atom{'?' if query else ''}{query}"


def test_every_entry_has_an_id_of_its_own_its_sources_and_no_name():
    told = read()
    assert len({one.id for one in told.entries}) == len(told.entries)
    for entry in told.entries:
        html = entry.content[0].value
        assert "<li>" in html and "Report a mistake" in html and "Strength: " in html
        assert not re.search(r"\b(None|nan|NaT)\b|[{}]", entry.title)
        assert not re.search(r'href="(?!https?://)', html)
    assert names_in(asked().body.decode()) == []


def test_the_ids_hang_on_the_change_and_not_on_the_feed_the_order_or_the_host():
    everywhere = {one.title: one.id for one in read().entries}
    doc = {one.title: one.id for one in read("agency=doc").entries}
    assert doc.items() <= everywhere.items()
    other = feedparser.parse(bytes(asked(host="localhost:8600").body))
    assert {one.title: one.id for one in other.entries} == everywhere
    ended = next(one for one in everywhere if "until 4 January 2023." in one)
    assert everywhere[ended] == "urn:uuid:9f9fed22-5e16-5e4e-83f6-c425ab003c5c"


def test_another_language_is_another_feed_with_ids_of_its_own():
    spanish = Xml.fromstring(bytes(asked("agency=doc&lang=es").body))
    assert spanish.get("{http://www.w3.org/XML/1998/namespace}lang") == "es"
    assert "agency=doc&lang=es" in spanish.find(f"{ATOM}link[@rel='self']").get("href")
    ids = {one.text for one in spanish.iter(f"{ATOM}id")}
    assert ids.isdisjoint(one.id for one in read("agency=doc").entries)


def test_updated_is_the_day_on_which_a_document_behind_it_was_last_read():
    assert {one.updated for one in read("agency=doc").entries} == {"2026-11-21T00:00:00Z"}
    checked = store.claims()["last_checked"]
    ended = next(one for one in changes.between(None, LAST_CHECKED) if one.kind == "ended")
    assert atom.read_on([ended]) == max(checked[name] for name in ended.claim_ids)
    assert atom.read_on([]) == checked.max()


@pytest.mark.parametrize(
    ("query", "part"),
    [("town=nowhere", "town"), ("town=", "town"), ("agency=google", "agency"),
     ("town=nowhere&agency=", "town and agency"), ("layer=noncitizens", "layer"),
     ("show=x", "kind of entry")],
)  # fmt: skip
def test_what_is_not_here_is_a_404_with_a_sentence_that_does_not_repeat_it(query: str, part: str):
    answer = asked(query)
    said = answer.body.decode()
    assert answer.status == 404
    assert said.endswith(f"asks for something that is not here ({part}).")
    assert "nowhere" not in said and "google" not in said


def test_a_town_is_found_whatever_its_letters():
    assert asked("town=Chelsea").body == asked("town=chelsea").body


def test_who_has_the_feed_already_is_told_so():
    first = asked("agency=doc")
    tag, day = first.headers["etag"], first.headers["last-modified"]
    assert day == "Sat, 21 Nov 2026 00:00:00 GMT"
    for known in (
        {"if_none_match": tag},
        {"if_none_match": f'"other", {tag}'},
        {"if_none_match": tag.removeprefix("W/")},
        {"if_modified_since": day},
    ):
        answer = asked("agency=doc", **known)
        assert (answer.status, answer.body) == (304, b"")
        assert answer.headers["etag"] == tag
    for unknown in (
        {"if_none_match": '"other"', "if_modified_since": day},
        {"if_modified_since": "Fri, 20 Nov 2026 00:00:00 GMT"},
        {"if_modified_since": "yesterday"},
    ):
        assert asked("agency=doc", **unknown).status == 200


def test_it_is_gzipped_where_that_is_understood():
    plain, small = asked("agency=doc"), asked("agency=doc", accept_encoding="gzip, br")
    assert "content-encoding" not in plain.headers
    assert small.headers["content-encoding"] == "gzip"
    assert gzip.decompress(small.body) == plain.body
    assert (
        "content-encoding" not in asked("agency=doc", accept_encoding="gzip;q=0, identity").headers
    )
    assert small.headers["vary"] == "Accept-Encoding"


def test_the_address_of_the_site_is_the_one_that_is_set(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SITE_ADDRESS", "https://towns.example.org/map/")
    told = read("agency=doc")
    assert told.feed.links[0].href == "https://towns.example.org/map/feed.atom?agency=doc"
    assert all(
        one.link.startswith("https://towns.example.org/map/changes?") for one in told.entries
    )


@pytest.mark.parametrize("value", ["towns.example.org", "https://x.org/?a=b", "ftp://x.org"])
def test_an_address_that_is_none_stops_the_start_and_is_named(
    monkeypatch: pytest.MonkeyPatch, value: str
):
    monkeypatch.setenv("SITE_ADDRESS", value)
    with pytest.raises(ValueError, match="SITE_ADDRESS"):
        Feeds()


NO_HOSTS = ("", "a b", "x.org/evil", 'x"y', "<script>", "a..b", "-a.org", "a.org:", "a.org:65536",
            "[::1", "[:::1]", "[1.2.3.4]", "a" * 64, "user@x.org", "x.org&amp;")  # fmt: skip


@pytest.mark.parametrize("name", NO_HOSTS)
def test_a_host_that_is_none_gets_no_feed(name: str):
    answer = asked(host=name)
    assert (answer.status, answer.headers["cache-control"]) == (400, "no-store")
    assert not name or name not in answer.text()


@pytest.mark.parametrize("name", ["localhost:8600", "[::1]:8501", "127.0.0.1", "xn--a-1.example"])
def test_a_host_is_one_with_or_without_a_port(name: str):
    told = feedparser.parse(asked("agency=doc", host=name).body)
    assert told.feed.links[0].href == f"https://{name}/feed.atom?agency=doc"


@given(st.text(max_size=40))
def test_whatever_passes_for_a_host_needs_no_escaping(text: str):
    if host.is_host(text):
        assert escape(text, quote=True) == quote(text, safe=":[]") == text


BAD = ("on=zz", "list=lynn", "town=lynn&town=boston", "lang=xx", "lang=", "lang=es&lang=es", "=")


@pytest.mark.parametrize("query", BAD)
def test_a_parameter_that_is_not_understood_is_400_with_a_sentence(query: str):
    answer = asked(query, accept_language="es-MX")
    assert answer.status == 400
    speak("es")
    language = query in ("lang=xx", "lang=")
    names = ", ".join(LANGUAGES if language else feed.PARAMETERS)
    sentence = asking.BAD_LANGUAGE if language else asking.UNKNOWN
    assert answer.text() == _(sentence).format(names=names, languages=names)


def test_a_host_that_a_request_named_is_kept_by_no_cache_between(monkeypatch: pytest.MonkeyPatch):
    assert asked("agency=doc").headers["cache-control"].startswith("private")
    monkeypatch.setenv("SITE_ADDRESS", "https://towns.example.org")
    answer = asked("agency=doc", host="evil.example")
    assert answer.headers["cache-control"].startswith("public")
    assert b"evil.example" not in answer.body


def test_a_feed_is_written_once_whatever_the_hosts(monkeypatch: pytest.MonkeyPatch):
    feeds, wrote = Feeds(), list[str]()
    monkeypatch.setattr(written, "write", lambda one: wrote.append(one.site) or write(one))
    bodies = [asked("agency=doc", feeds=feeds, host=f"h{n}.example").body for n in range(5)]
    assert len(wrote) == 1
    for n, body in enumerate(bodies):
        assert body.replace(f"//h{n}.example".encode(), b"//h0.example") == bodies[0]
        assert written.SOMEWHERE.encode() not in body


def test_feeds_of_ever_new_places_and_hosts_stay_within_their_bytes(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(feed, "MOST", 90_000)
    monkeypatch.setattr(written, "MOST", 90_000)
    feeds = Feeds()
    for slug in list(store.slugs())[:9]:
        asked(f"town={slug}", feeds=feeds, host=f"{slug}.example")
    assert 0 < feeds.sent.held <= 90_000 and len(feeds.sent) < 9
    assert 0 < feeds.writer.drafts.held <= 90_000 and len(feeds.writer.drafts) < 9


def test_too_much_at_once_is_503_with_a_sentence_and_when_to_come_again():
    feeds = Feeds(lane=Lane(most=0))
    answer = asked("agency=doc", feeds=feeds)
    assert (answer.status, answer.headers["retry-after"]) == (503, "5")
    assert answer.text() == asking.BUSY


def test_it_can_only_be_read():
    assert asked("agency=doc", "HEAD").headers == asked("agency=doc").headers
    assert (asked(method="POST").status, asked(method="OPTIONS").status) == (405, 204)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_makes_a_feed_that_can_be_read(lang: str):
    told = read(f"town=framingham&lang={lang}")
    assert not told.bozo
    assert told.entries
