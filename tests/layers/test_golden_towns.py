"""What thirteen towns' pages say, written by hand from `data/evidence`, status by status.

Between them they have every status that any place has today. Each line is the layer, the status and
a part of its sentence that only the source can give: a date, a name, a list.
"""

import pytest

from data import store
from layers import all_layers, sections
from layers.view import View

COPLINK_2022 = ("coplink", "sharing", "newest record we have is of about 2022")
NOT_NAMED = ("coplink", "not_named", "of 2018 and about 2022, do not name")
ADDED_2016 = ("coplink", "integrating", "In 2016 the reports of the")
NO_287G = (
    "section_287g",
    "never_listed",
    "781 of its rosters, from 13 January 2021 to 18 May 2026",
)
NO_SITE = ("detention", "none_listed", "list of 2017 and its tables of 2021 to 2026")
NO_TASK_FORCE = ("task_force_officers", "not_named", "of about 2022, names no agency of")
NO_POLICY = ("policies", "none_seen", "There may be such a rule.")
DHS_LIST = ("policies", "withdrawn", "had taken the list back by 1 June 2025")

GOLDEN = {
    "boston": [
        COPLINK_2022,
        NO_287G,
        ("detention", "ended", "House of Correction (South Bay), until December 2019"),
        ("detention", "last_recorded", "gives 8 November 2016 as the last use"),
        ("task_force_officers", "designated", "It does not say how many."),
        ("policies", "ordinance_or_bylaw", "is of about February 2026"),
        ("policies", "executive_order", "is of February 2026"),
        ("policies", "listed_federally", "is of 16 September 2025"),
        ("policies", "reported_practice", "We have no text of a rule."),
    ],
    "chelsea": [
        COPLINK_2022,
        NO_287G,
        NO_SITE,
        NO_TASK_FORCE,
        ("policies", "resolution", "not binding. The newest record we have is of 4 June 2007"),
        ("policies", "outcome_not_seen", "is of 2 December 2025"),
        DHS_LIST,
        ("policies", "reported_practice", "is of 24 February 2025"),
    ],
    "arlington": [
        COPLINK_2022,
        NO_287G,
        NO_SITE,
        NO_TASK_FORCE,
        ("policies", "resolution", "is of about May 2017"),
    ],
    "everett": [ADDED_2016, NO_287G, NO_SITE, NO_TASK_FORCE, NO_POLICY],
    "northampton": [
        ("coplink", "uses", "In 2018 the Northampton Police Department used COPLINK"),
        NO_287G,
        NO_SITE,
        NO_TASK_FORCE,
        ("policies", "executive_order", "is of 20 November 2019"),
        ("policies", "resolution", "is of 19 August 2011"),
        DHS_LIST,
    ],
    "gosnold": [
        ("coplink", "no_department", "FBI’s list of 2025 names no police department of Gosnold’s"),
        NO_287G,
        NO_SITE,
        NO_TASK_FORCE,
        NO_POLICY,
    ],
    "framingham": [
        ADDED_2016,
        ("section_287g", "ended", "until 1 October 2009"),
        NO_SITE,
        NO_TASK_FORCE,
        ("policies", "department_policy", "is of 4 February 2008"),
        ("policies", "outcome_not_seen", "is of 20 February 2019"),
    ],
    "plymouth": [
        NOT_NAMED,
        NO_287G,
        ("detention", "in_use", "in the Plymouth County Correctional Facility. The newest record"),
        NO_TASK_FORCE,
        NO_POLICY,
    ],
    "burlington": [
        NOT_NAMED,
        NO_287G,
        ("detention", "hold_room", "is of 7 July 2026"),
        NO_TASK_FORCE,
        NO_POLICY,
    ],
    "dartmouth": [
        NOT_NAMED,
        NO_287G,
        ("detention", "ended", "Bristol County Detention Center, until 20 May 2021"),
        ("task_force_officers", "designated", "It speaks of one officer."),
        NO_POLICY,
    ],
    "lawrence": [
        NOT_NAMED,
        NO_287G,
        NO_SITE,
        NO_TASK_FORCE,
        ("policies", "ordinance_or_bylaw", "is of 12 August 2015"),
        DHS_LIST,
    ],
    "mansfield": [
        NOT_NAMED,
        NO_287G,
        NO_SITE,
        NO_TASK_FORCE,
        ("policies", "rejected", "turned down"),
    ],
    "north-adams": [NOT_NAMED, NO_287G, NO_SITE, NO_TASK_FORCE, NO_POLICY],
}
BEYOND = {
    "gosnold": {"doc", "state-police"},
    "plymouth": {"doc", "state-police", "plymouth-sheriff", "mbta-transit-police"},
    "dartmouth": {"doc", "state-police", "bristol-sheriff"},
    "chelsea": {"doc", "state-police", "mbta-transit-police"},
}
"""The agencies from beyond a town with an agreement or officers, that its page names."""


def told(slug: str) -> list[sections.Statement]:
    parts = sections.sections(store.slugs()[slug], View())
    return [statement for part in parts for statement in part.own]


@pytest.mark.parametrize("slug", GOLDEN)
def test_a_town_says_what_the_sources_say_and_nothing_else(slug: str):
    statements = told(slug)
    keys = [(one.fact.layer.key, one.fact.status.key) for one in statements]
    assert keys == [(layer, status) for layer, status, _part in GOLDEN[slug]]
    for statement, (_layer, _status, part) in zip(statements, GOLDEN[slug], strict=True):
        assert part in statement.text


def test_the_golden_towns_have_every_status_that_a_place_has_today():
    everywhere = {
        (layer.key, status)
        for layer in all_layers()
        if layer.key in sections.ABOUT
        for slug in store.slugs()
        for status in (one.fact.status.key for one in told(slug) if one.fact.layer is layer)
    }
    golden = {(layer, status) for lines in GOLDEN.values() for layer, status, _part in lines}
    assert golden == everywhere


@pytest.mark.parametrize("slug", BEYOND)
def test_a_town_names_the_agencies_from_beyond_it(slug: str):
    parts = sections.sections(store.slugs()[slug], View())
    named = {
        one.fact.agency_id
        for part in parts
        if part.key in ("section_287g", "task_force_officers")
        for one in part.beyond
    }
    assert named == BEYOND[slug]
