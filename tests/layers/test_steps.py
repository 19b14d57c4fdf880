"""The steps of one subject's status: on claims drawn by hand."""

from datetime import date

import pandas as pd

from data.claims import subjects
from layers.change import Change
from layers.steps import documents, steps
from tests.data.test_claims import ENDED, SIGNED, claim


def told(*claims: dict[str, str]) -> list[tuple[str, str, str, str]]:
    """Kind, day as given, status before and after of each step that the claims make."""
    return [(one.kind, one.day, one.before, one.after) for one in made(*claims)]


def made(*claims: dict[str, str]) -> tuple[Change, ...]:
    (spells,) = subjects(pd.DataFrame(claims))
    return steps(spells)


def others(*claims: dict[str, str]) -> list[tuple[str, str]]:
    """Kind and day of each record that makes no step."""
    (spells,) = subjects(pd.DataFrame(claims))
    known = {name for one in steps(spells) for name in (*one.claim_ids, *one.still)}
    return [(one.kind, one.day) for one in documents(spells, known)]


def roster(name: str, day: str, **more: str) -> dict[str, str]:
    return claim(name, "active", as_of=day, strength="official_list", **more)


def test_a_beginning_and_an_end_keep_their_precision_and_count_from_their_days():
    began, ended = made(SIGNED, ENDED)
    assert (began.day, began.first) == ("2017-12", date(2017, 12, 1))
    assert (ended.day, ended.first) == ("2023-01-04", date(2023, 1, 5))


def test_a_row_that_a_newer_roster_lacks_is_no_change():
    rosters = [roster("a", "2021-01-13"), roster("b", "2021-05-20")]
    assert told(*rosters) == [("told", "2021-01-13", "", "active")]
    assert others(*rosters) == [("document", "2021-05-20")]


def test_a_roster_that_lags_behind_an_announced_end_is_told_with_it():
    late = roster("late", "2023-01-20")
    assert told(SIGNED, ENDED, late) == told(SIGNED, ENDED)
    ended = made(SIGNED, ENDED, late)[-1]
    assert (ended.claim_ids, ended.still, ended.strength) == (("ended",), ("late",), "news")


def test_a_record_that_still_names_it_later_is_against_the_end_and_no_start():
    late = claim("late", "active", as_of="2024", strength="organisation")
    assert told(SIGNED, ENDED, late) == told(SIGNED, ENDED)
    assert made(SIGNED, ENDED, late)[-1].disagreeing == ("late",)
    assert others(SIGNED, ENDED, late) == [("against", "2024")]


def test_an_end_in_the_news_and_in_a_later_list_is_one_change():
    listed = claim("listed", "ended", valid_to="2023-01", as_of="2025", strength="official_list")
    assert told(SIGNED, ENDED, listed) == told(SIGNED, ENDED)
    ended = made(SIGNED, ENDED, listed)[-1]
    assert (ended.claim_ids, ended.strength) == (("listed", "ended"), "official_list")


def test_a_signing_anew_leaves_the_status_as_it_was():
    anew = claim("anew", "active", valid_from="2020-06-09", as_of="2021-01-13")
    again = ("again", "2020-06-09", "active", "active")
    assert told(SIGNED, anew, ENDED) == [told(SIGNED)[0], again, told(SIGNED, ENDED)[1]]


def test_two_starts_that_can_mean_the_same_day_are_one_told_by_the_more_precise():
    year = claim("year", "active", valid_from="2014", as_of="2019")
    month = claim("month", "active", valid_from="2014-08", as_of="2024")
    (began,) = made(year, month)
    assert (began.day, began.first, began.claim_ids) == (
        "2014-08",
        date(2014, 8, 1),
        ("month", "year"),
    )


def test_a_record_of_the_month_of_a_start_tells_of_that_start():
    month = claim("month", "active", as_of="2026-01")
    day = claim("day", "active", valid_from="2026-01-29", as_of="2026-02-03")
    assert told(month, day) == [("began", "2026-01-29", "", "active")]


def test_an_undated_record_has_no_day_and_counts_from_when_it_was_read():
    (first,) = made(claim("undated", "active"))
    assert (first.kind, first.day, first.first) == ("told", "", date(2026, 11, 21))


def test_a_status_that_a_claim_itself_ends_and_none_follows_is_told_as_ended():
    act = {"layer": "policies", "geoid": "2502507000", "policy_kind": "ordinance_or_bylaw"}
    repealed = claim("act", "in_force", valid_from="2014", valid_to="2027-03-01", **act)
    assert told(repealed)[1] == ("ended", "2027-03-01", "ordinance_or_bylaw", "")


def test_a_federal_list_that_was_taken_back_and_came_again():
    place = {"layer": "policies", "geoid": "2502507000", "policy_kind": "federal_list"}
    may = claim("may", "listed_federally", valid_from="2025-05-29", valid_to="2025-06-01", **place)
    august = claim("august", "listed_federally", valid_from="2025-08-05", **place)
    assert told(may, august) == [
        ("began", "2025-05-29", "", "listed_federally"),
        ("ended", "2025-06-01", "listed_federally", "withdrawn"),
        ("began", "2025-08-05", "withdrawn", "listed_federally"),
    ]


def test_a_stronger_word_for_a_department_is_a_step_and_a_weaker_one_a_record():
    uses = claim("uses", "uses", layer="coplink", as_of="2017-09")
    shares = claim("shares", "sharing", layer="coplink", as_of="2022")
    assert told(uses, shares)[1] == ("told", "2022", "uses", "sharing")
    early = {**shares, "as_of": "2016"}
    assert told(uses, early) == [("told", "2016", "", "sharing")]
    assert others(uses, early) == [("document", "2017-09")]
