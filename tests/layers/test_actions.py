"""What one can do: something for every place and agency, each with a page and a source row."""

from datetime import date

import pytest

from data import store
from data.pipeline.columns_actions import SITUATIONS
from layers import agency, situations
from layers.actions import TITLES, Action, actions, for_agency
from layers.view import View

NOW = View()
TABLE = store.table("actions").set_index("action_id")
EVERY = tuple(agency_id for ids in agency.groups().values() for agency_id in ids)


def of(town: str, view: View = NOW) -> tuple[Action, ...]:
    return actions(store.slugs()[town], view)


def asked(found: tuple[Action, ...]) -> set[str]:
    return {action.action_id for action in found if action.kind == "ask"}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_situation_has_at_least_one_action(situation: str):
    assert (TABLE["situation"] == situation).any()


def test_every_situation_that_is_found_is_one_of_the_tables():
    words = {*situations.OF_FACTS.values(), *situations.OF_LISTS.values(), "sheriff"}
    general = {"no_department", "asks", "asks_of_town", "anywhere"}
    assert words | general == set(SITUATIONS)


def test_every_action_has_an_https_page_a_publisher_and_a_source_row():
    assert TABLE["url"].str.startswith("https://").all()
    assert TABLE["row"].str.fullmatch(r"R[1-9]").all()
    assert set(TABLE["row"]) == {f"R{n}" for n in range(1, 10)}
    assert (TABLE["publisher"] != "").all()


def test_no_action_holds_a_telephone_number():
    assert not TABLE["sentence"].str.contains(r"\d{3}[-. ]\d{4}").any()


@pytest.mark.parametrize("geoid", store.municipalities().index)
def test_every_place_has_a_request_a_legislator_and_its_rights_in_whole_sentences(geoid: str):
    found = actions(geoid, NOW)
    assert {action.kind for action in found} == set(TITLES)
    assert all(one.sentence.endswith(".") and "{" not in one.sentence for one in found)
    assert len(asked(found)) <= 5


@pytest.mark.parametrize("agency_id", EVERY)
def test_every_agency_has_something_and_only_state_and_local_ones_are_asked_for_records(
    agency_id: str,
):
    found = for_agency(agency_id, NOW)
    assert {"legislator", "rights"} <= {action.kind for action in found}
    kind = store.agencies().at[agency_id, "kind"]
    if kind in ("federal", "court", "legislature"):
        assert not asked(found)
    if kind in ("municipal_police", "county_sheriff", "transit_police"):
        assert asked(found)


def test_chelsea_is_asked_about_what_its_records_leave_open():
    assert asked(of("chelsea")) == {
        "coplink-sharing",
        "sharing-reported",
        "policy-in-force",
        "policy-open",
    }


def test_where_no_department_is_listed_the_sheriff_and_the_state_police_are_asked():
    sentences = [one.sentence for one in of("gosnold") if one.action_id == "no-department"]
    assert sentences == [
        "No police department of Gosnold’s own is listed. Ask the Dukes County Sheriff's Office"
        " what it shares with ICE.",
        "No police department of Gosnold’s own is listed. Ask the Massachusetts State Police what"
        " it shares with ICE.",
    ]


def test_a_place_in_a_county_whose_agreement_ended_is_led_to_its_sheriff():
    assert {"agreement-ended", "coplink-not-named", "policy-none"} <= asked(of("barnstable"))
    assert "agreement-active" in asked(of("barnstable", View(on=date(2019, 1, 1))))


def test_a_sheriff_is_asked_what_it_tells_ice_and_no_other_agency_is():
    asking = {one for one in EVERY if "sheriff" in asked(for_agency(one, NOW))}
    assert asking == set(agency.groups()["sheriffs"])


def test_the_jail_in_use_is_asked_for_its_contract():
    sentences = {one.action_id: one.sentence for one in of("plymouth")}
    assert "Plymouth County Sheriff's Department" in sentences["detention-in-use"]


@pytest.mark.parametrize("kind", ["how", "legislator", "rights"])
def test_what_holds_anywhere_is_told_in_the_order_in_which_it_is_kept(kind: str):
    told = [one.action_id for one in of("chelsea") if one.kind == kind]
    kept = TABLE[TABLE["kind"] == kind].sort_values("place").index
    assert told == [one for one in kept if one in told]


def test_the_extension_of_a_municipality_is_not_told_of_a_state_agency():
    assert "how-extended" in {one.action_id for one in for_agency("boston-police", NOW)}
    assert "how-extended" not in {one.action_id for one in for_agency("doc", NOW)}


def test_an_agency_that_cannot_be_asked_is_not_told_how_to_ask():
    assert {one.kind for one in for_agency("ice", NOW)} == {"legislator", "rights"}
