"""Local policies as the map tells them: what is in force, and what only looks like it."""

from datetime import date

import pytest

from data import store
from layers import layer, town
from layers.policies import FIRST, STATUSES
from layers.view import View

POLICIES = layer("policies")
NOW = POLICIES.read(View())
GEOIDS = dict(zip(store.municipalities()["name"], store.municipalities().index, strict=True))


def kinds(name: str) -> list[str]:
    facts = town.facts(GEOIDS[name], View())
    return [fact.status.key for fact in facts if fact.layer.key == "policies"]


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("Boston", "ordinance_or_bylaw"),
        ("Salem", "ordinance_or_bylaw"),
        ("Conway", "ordinance_or_bylaw"),
        ("Northampton", "executive_order"),
        ("Brookline", "department_policy"),
        ("Sudbury", "resolution"),
        ("Mansfield", "rejected"),
        ("Lexington", "outcome_not_seen"),
        ("Mashpee", "outcome_not_seen"),
        ("Orleans", "withdrawn"),
        ("Lynn", "reported_practice"),
        ("Gosnold", "none_seen"),
    ],
)
def test_a_place_is_drawn_by_its_strongest_policy(name: str, status: str):
    assert NOW.towns[GEOIDS[name]] == status


def test_boston_has_an_act_an_order_a_federal_listing_and_reported_practices():
    assert kinds("Boston") == [
        "ordinance_or_bylaw",
        "executive_order",
        "listed_federally",
        "reported_practice",
    ]


def test_the_boston_trust_act_was_not_there_before_2014():
    assert POLICIES.read(View(on=date(2013, 12, 31))).towns[GEOIDS["Boston"]] == "none_seen"
    assert POLICIES.read(View(on=date(2014, 9, 1))).towns[GEOIDS["Boston"]] == "ordinance_or_bylaw"


def test_the_homeland_security_list_stood_for_days_and_is_told_as_withdrawn_since():
    then, later = (
        POLICIES.read(View(on=day)).towns[GEOIDS["Orleans"]]
        for day in (date(2025, 5, 30), date(2025, 6, 2))
    )
    assert (then, later) == ("listed_federally", "withdrawn")
    assert NOW.when[GEOIDS["Orleans"]] == "withdrawn by 1 June 2025"


def test_amherst_keeps_its_bylaw_beside_the_withdrawn_listing():
    assert kinds("Amherst") == ["ordinance_or_bylaw", "withdrawn"]


def test_framinghams_task_force_does_not_hide_its_police_policy_of_2008():
    assert kinds("Framingham") == ["department_policy", "outcome_not_seen"]


def test_lunn_the_order_of_2026_and_the_bill_are_told_statewide_and_outline_nothing():
    told = " ".join(note.words for note in NOW.notes)
    for rule in ("Lunn v. Commonwealth", "executive order", "PROTECT Act", "State Police"):
        assert rule in told
    assert "sanctuary jurisdictions" not in told
    assert all(len(area) == 10 for area, _status in NOW.areas)


def test_lunn_also_applies_in_gosnold():
    also = town.also_applies(GEOIDS["Gosnold"], View())
    assert "ruling" in {fact.status.key for fact in also if fact.layer.key == "policies"}


def test_the_bristol_sheriffs_policy_applies_in_his_county_only():
    def has(name: str) -> bool:
        subjects = {fact.subject for fact in town.also_applies(GEOIDS[name], View())}
        return "Bristol County Sheriff's Office" in subjects and any(
            fact.layer.key == "policies" and fact.subject.startswith("Bristol")
            for fact in town.also_applies(GEOIDS[name], View())
        )

    assert has("New Bedford")
    assert not has("Somerville")


def test_twelve_places_have_an_ordinance_and_316_have_no_policy_in_the_records():
    assert NOW.counts["ordinance_or_bylaw"] == 12
    assert NOW.counts["none_seen"] == 316


def test_no_two_policies_differ_by_colour_alone():
    looks = [(status.look.width, status.look.dash) for status in STATUSES if status.look]
    own = [look for look, status in zip(looks, STATUSES, strict=False) if status.look.width != 2.5]
    federal = [
        look for look, status in zip(looks, STATUSES, strict=False) if status.look.width == 2.5
    ]
    assert len(set(own)) == len(own)
    assert len(set(federal)) == len(federal)


def test_what_is_in_force_is_drawn_before_what_is_not():
    in_force = ["ordinance_or_bylaw", "executive_order", "department_policy", "resolution"]
    assert sorted(FIRST, key=FIRST.get)[:4] == in_force
