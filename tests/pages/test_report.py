"""Reporting a mistake: where the message goes, what it carries, and that no setting breaks out."""

from datetime import date
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import store
from layers import all_layers
from layers.view import View
from pages.parts import report
from pages.parts.panel import parts

VIEW = View(on=date(2019, 5, 1), town="2501762535")
SOMERVILLE = "2501762535"


class Parsed(HTMLParser):
    """The tags and attributes of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def href(html: str) -> str:
    return next(attrs["href"] for tag, attrs in Parsed(html).tags if tag == "a")


def test_an_e_mail_address_gets_a_letter_with_the_facts_id_and_the_day(monkeypatch):
    monkeypatch.setenv("REPORT_MISTAKES_TO", "mistakes@example.org")
    parts = urlsplit(href(report.link("policies-l117", VIEW)))
    told = parse_qs(parts.query)
    assert (parts.scheme, parts.path) == ("mailto", "mistakes@example.org")
    assert told["subject"] == ["Mistake in policies-l117"]
    assert "Fact: policies-l117" in told["body"][0]
    assert "2019-05-01" in told["body"][0]


def test_a_tracker_gets_its_form_filled_in(monkeypatch):
    monkeypatch.setenv("REPORT_MISTAKES_TO", "https://example.org/map/issues/new?labels=fact")
    parts = urlsplit(href(report.link("policies-l117", VIEW)))
    told = parse_qs(parts.query)
    assert parts.netloc == "example.org"
    assert told["labels"] == ["fact"]
    assert told["title"] == ["Mistake in policies-l117"]
    assert "Fact: policies-l117" in told["body"][0]


def test_without_an_address_the_link_leads_to_the_text_to_copy(monkeypatch):
    monkeypatch.delenv("REPORT_MISTAKES_TO", raising=False)
    assert href(report.link("policies-l117", VIEW)) == "sources?fact=policies-l117&on=2019-05-01"
    assert "has no address for mistakes" in report.form("policies-l117", VIEW)


def test_with_an_address_the_form_leads_there(monkeypatch):
    monkeypatch.setenv("REPORT_MISTAKES_TO", "mistakes@example.org")
    assert href(report.form("policies-l117", VIEW)).startswith("mailto:mistakes@example.org")


def test_the_message_does_not_say_which_town_was_chosen():
    told = " ".join(report.message("section_287g-l012", VIEW))
    assert SOMERVILLE not in told
    assert "somerville" not in told.lower()


@pytest.mark.parametrize(
    "address",
    [
        '"><script>alert(1)</script>',
        "javascript:alert(1)",
        "http://example.org/new",
        'https://example.org/"onmouseover="alert(1)',
        "https://example.org/new x",
        "mistakes@example.org?bcc=everyone@example.org",
        "data:text/html,x",
        "https://",
    ],
)
def test_an_address_that_cannot_be_used_counts_as_none(monkeypatch, caplog, address: str):
    monkeypatch.setenv("REPORT_MISTAKES_TO", address)
    assert href(report.link("policies-l117", VIEW)).startswith("sources?fact=")
    assert "REPORT_MISTAKES_TO" in caplog.text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    address=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
    fact=st.text(),
)
def test_no_setting_and_no_id_breaks_out_of_the_link(monkeypatch, address: str, fact: str):
    monkeypatch.setenv("REPORT_MISTAKES_TO", address)
    tags = Parsed(report.link(fact, VIEW)).tags
    assert [tag for tag, _attrs in tags] == ["a"]
    assert set(tags[0][1]) <= {"class", "href", "target", "rel"}
    assert tags[0][1]["href"].split(":")[0] in {"mailto", "https"} or tags[0][1]["href"].startswith(
        "sources?"
    )


def asked_for(fact: str) -> str:
    """What the Sources page says first when its address asks for a fact."""
    return report.form(fact, VIEW)


IDS = st.text() | st.from_regex(r"[a-z0-9_-]{1,40}(/[a-z0-9_-]{1,20}){0,3}", fullmatch=True)


@given(IDS.filter(lambda fact: fact and not report.known(fact)))
def test_what_is_no_fact_gets_one_and_the_same_notice(fact: str):
    assert asked_for(fact) == asked_for("no such fact")
    assert "not here" in asked_for(fact)
    assert "report-form" not in asked_for(fact)


LAYERS = st.sampled_from([layer.key for layer in all_layers()])
STATUSES = st.sampled_from([status.key for layer in all_layers() for status in layer.statuses])
PLACES = st.sampled_from([*store.municipalities().index, "25017", "2501799999", ""])


@given(LAYERS, STATUSES, PLACES)
def test_an_absence_is_a_fact_only_of_its_own_layer_and_a_real_place(
    layer: str, status: str, place: str
):
    its_own = next(one for one in all_layers() if one.key == layer).statuses
    real = any(one.key == status and one.absent for one in its_own)
    expected = real and place in store.municipalities().index
    assert report.known(f"{layer}/{status}/{place}") == expected


@given(st.sampled_from(sorted(store.claims().index)))
def test_every_claim_is_a_fact_and_nothing_longer_is(claim: str):
    assert report.known(claim)
    assert not report.known(f"{claim}/")
    assert not report.known(f"{claim} ")


@given(st.text())
def test_no_id_breaks_out_of_the_form(fact: str):
    assert {tag for tag, _attrs in Parsed(asked_for(fact)).tags} <= {"p"}


def folded(geoid: str, view: View) -> str:
    """All that is folded below a municipality's answer, opened."""
    return "".join(body() for _key, _title, body in parts(geoid, view))


def test_every_citation_and_every_absence_in_an_answer_can_be_reported(monkeypatch):
    monkeypatch.delenv("REPORT_MISTAKES_TO", raising=False)
    asked = [
        parse_qs(urlsplit(attrs["href"]).query)["fact"][0]
        for tag, attrs in Parsed(folded(SOMERVILLE, View())).tags
        if tag == "a" and "report" in (attrs.get("class") or "")
    ]
    claims = [fact for fact in asked if "/" not in fact]
    assert claims
    assert set(claims) <= set(store.claims().index)
    assert f"section_287g/never_listed/{SOMERVILLE}" in asked


@pytest.mark.parametrize("slug", ["gosnold", "somerville", "framingham", "plymouth", "boston"])
@pytest.mark.parametrize("on", [date(2005, 1, 1), date(2020, 1, 15), View().on])
def test_every_report_link_of_an_answer_leads_to_a_fact(monkeypatch, slug: str, on: date):
    monkeypatch.delenv("REPORT_MISTAKES_TO", raising=False)
    place = store.slugs()[slug]
    links = [
        attrs["href"]
        for tag, attrs in Parsed(folded(place, View(on=on))).tags
        if tag == "a" and "report" in (attrs.get("class") or "")
    ]
    asked = [parse_qs(urlsplit(link).query)["fact"][0] for link in links]
    assert asked
    assert [fact for fact in asked if not report.known(fact)] == []
