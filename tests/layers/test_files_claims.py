"""Which claims come with some places, and what is said of each."""

from datetime import date

import pytest

from data import store
from data.dates import parse
from layers import lists
from layers.files.behind import REACH
from layers.files.claims import status_words
from layers.rows import rows
from layers.view import View
from tests.layers.taking import everything, some


def test_all_places_come_with_every_claim_of_the_ledger_once():
    ids = everything().claims.column("claim_id")
    assert sorted(ids) == sorted(store.claims().index)


@pytest.mark.parametrize("slug", ["somerville", "boston", "plymouth", "florida", "framingham"])
def test_a_place_comes_with_the_claims_that_its_own_row_names(slug: str):
    row = rows(View()).loc[store.slugs()[slug]]
    named = {claim for key in row.index if key.endswith("_claims") for claim in row[key]}
    assert named <= set(some(slug).claims.column("claim_id"))


def test_no_claim_about_another_place_comes_along():
    claims = some("somerville").claims
    about = set(zip(claims.column("reach"), claims.column("place"), strict=True))
    others = {place for reach, place in about if reach == "the place itself"}
    assert others == {"Somerville"}
    assert {place for reach, place in about if reach == "its county"} == {"Middlesex County"}


def test_a_claim_about_a_place_not_asked_for_says_why_it_is_here():
    for slug in ("somerville", "fall-river", "lynn", "brockton", "quincy"):
        for one in some(slug).claims.records():
            elsewhere = one["geoid"] not in (None, store.slugs()[slug])
            jail = one["reach"] == "its county’s sheriff: a jail in another place of the county"
            assert elsewhere == jail, one["claim_id"]
            assert one["agency"].count("Sheriff") or not jail


def test_the_places_own_claims_come_first_and_those_of_all_the_state_last():
    order = [str(one) for one in some("somerville", "lynn").claims.column("reach")]
    assert list(dict.fromkeys(order)) == [_ for _ in REACH.values() if _ in order]
    assert sorted(order, key=list(REACH.values()).index) == order


def test_a_county_s_sheriff_and_the_state_bear_on_a_place():
    claims = some("fall-river").claims
    reach = dict(zip(claims.column("claim_id"), claims.column("reach"), strict=True))
    agency = dict(zip(claims.column("claim_id"), claims.column("agency"), strict=True))
    of_sheriff = {reach[one] for one in reach if agency[one] == "Bristol County Sheriff's Office"}
    assert "its county" in of_sheriff
    assert "all of the state" in reach.values()


def test_the_mbta_bears_only_on_places_that_it_serves():
    serves = store.table("jurisdictions").query("relation == 'mbta serves'")["geoid"]
    reached = "the MBTA, which serves it"
    assert store.slugs()["somerville"] in set(serves)
    assert reached in some("somerville").claims.column("reach")
    assert store.slugs()["florida"] not in set(serves)
    assert reached not in some("florida").claims.column("reach")


def test_each_claim_is_as_the_ledger_has_it():
    kept = store.claims()
    for record in everything().claims.records():
        claim = kept.loc[record["claim_id"]]
        for key in ("statement", "as_of", "valid_from", "valid_to", "publisher", "source_id"):
            assert (record[key] or "") == claim[key]
        assert (record["source_title"], record["link"] or "") == (claim["title"], claim["url"])
        assert (record["published"] or "") == claim["source_date"]


def test_a_real_date_stands_only_beside_a_day():
    for record in everything().claims.records():
        for key in ("as_of", "valid_from", "valid_to", "published"):
            exact = record[key] and parse(record[key]).precision == "day"
            assert record[f"{key}_date"] == (record[key] if exact else None)


def test_an_estimated_date_is_told_as_ours():
    claims = everything().claims.records()
    estimated = {one["claim_id"] for one in claims if one["as_of_from"] == "our estimate"}
    kept = store.claims()
    assert estimated == set(kept.index[kept["as_of_estimated"] & (kept["as_of"] != "")])


@pytest.mark.parametrize("claim_id", store.claims().index)
def test_every_claim_has_a_status_in_words(claim_id: str):
    assert status_words(store.claim_rows()[claim_id])


def test_what_the_source_only_supposes_is_never_told_as_a_status():
    told = dict.fromkeys(
        status_words(claim)
        for claim in store.claim_rows().values()
        if claim["status"] == "presumed"
    )
    assert list(told) == ["presumably integrated by now, the source supposes"]


def test_on_another_day_a_later_claim_tells_nothing():
    claims = some("plymouth", on=date(2012, 1, 1)).claims.records()
    later = [one for one in claims if (one["valid_from"] or one["as_of"] or "") > "2013"]
    assert later
    assert {one["told"] for one in later} == {"not behind the status of that day"}


def test_the_lists_beside_the_layers_come_too():
    titles = set(everything().claims.column("layer"))
    assert set(lists.TITLES.values()) <= titles


def test_every_claim_s_source_is_among_the_sources():
    took = some("boston", "plymouth")
    assert set(took.claims.column("source_id")) <= set(took.sources.column("source_id"))
    counted = sum(count or 0 for count in took.sources.column("claims"))
    assert counted == len(took.claims.rows)


def test_every_public_table_is_among_the_sources_with_its_terms():
    records = {one["source_id"]: one for one in some("boston").sources.records()}
    for source in store.datasets().values():
        assert records[source.id]["licence"] == source.licence
        assert records[source.id]["credit"] == source.credit
