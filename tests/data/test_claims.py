"""What holds on a date: on claims drawn by hand."""

from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.claims import days_of_change, status_on

COLUMNS = [
    "claim_id",
    "layer",
    "agency_id",
    "site_id",
    "geoid",
    "status",
    "valid_from",
    "valid_to",
    "as_of",
    "count",
    "strength",
    "last_checked",
    "contradicts",
]


def claim(claim_id, status, **given_values):
    """A claim about agency a in section_287g, as the news tells it, unless said otherwise."""
    usual = {"layer": "section_287g", "agency_id": "a", "strength": "news"}
    row = {"last_checked": "2026-11-21", **usual, **given_values}
    return dict.fromkeys(COLUMNS, "") | row | {"claim_id": claim_id, "status": status}


def on(day, *claims):
    """The only row that the claims give on a day; None when there is none."""
    rows = status_on(pd.DataFrame(claims), date.fromisoformat(day))
    assert len(rows) <= 1
    return rows.iloc[0] if len(rows) else None


SIGNED = claim("signed", "active", valid_from="2017-12", as_of="2019-01-09")
ENDED = claim("ended", "ended", valid_to="2023-01-04", as_of="2023-01-05")


def test_nothing_is_known_before_the_first_claim():
    assert on("2017-11-30", SIGNED, ENDED) is None


def test_a_start_counts_from_the_earliest_day_of_its_month():
    row = on("2017-12-01", SIGNED, ENDED)
    assert (row["status"], row["since"]) == ("active", "2017-12")


def test_without_a_start_a_claim_holds_from_the_date_its_source_speaks_of():
    seen = claim("seen", "active", as_of="2016")
    assert on("2015-12-31", seen) is None
    assert on("2016-01-01", seen)["since"] == "2016"


def test_an_end_counts_from_the_day_after_its_latest_day():
    assert on("2023-01-04", SIGNED, ENDED)["status"] == "active"
    assert on("2023-01-05", SIGNED, ENDED)["status"] == "ended"
    vague = claim("vague", "ended", valid_to="2021-09", as_of="2022")
    assert on("2021-09-30", SIGNED, vague)["status"] == "active"
    assert on("2021-10-01", SIGNED, vague)["status"] == "ended"


def test_an_end_alone_is_known_from_the_day_after_it():
    assert on("2023-01-04", ENDED) is None
    row = on("2023-01-05", ENDED)
    assert (row["status"], row["since"], row["until"]) == ("ended", "", "2023-01-04")


def test_an_end_is_shown_with_the_most_precise_date_and_the_span_it_ended():
    vague = claim("vague", "ended", valid_to="2023-01", as_of="2024", strength="record")
    row = on("2024-06-01", SIGNED, ENDED, vague)
    assert (row["since"], row["until"]) == ("2017-12", "2023-01-04")
    assert row["claim_ids"] == ("vague", "ended", "signed")
    assert (row["as_of"], row["strength"]) == ("2024", "news")


def test_an_end_is_as_sure_as_the_source_for_it_and_brings_the_claims_of_what_it_ended():
    text = {**SIGNED, "strength": "agreement", "count": "several"}
    again = claim("again", "active", valid_from="2024-02", as_of="2024-03", strength="record")
    row = on("2023-06-01", text, ENDED, again)
    assert row["claim_ids"] == ("ended", "signed")
    assert (row["strength"], row["count"], row["as_of"]) == ("news", "", "2023-01-05")
    assert on("2022-06-01", text, ENDED, again)["claim_ids"] == ("signed",)
    assert on("2024-06-01", text, ENDED, again)["claim_ids"] == ("again",)


def test_a_claim_that_speaks_of_later_days_is_none_of_what_ended():
    page = claim("page", "active", as_of="2024", strength="organisation")
    undated = claim("undated", "active")
    row = on("2026-12-01", SIGNED, ENDED, page, undated)
    assert (row["claim_ids"], row["disagreeing"]) == (("ended", "signed"), ("page",))
    assert on("2026-12-01", ENDED, page)["since"] == ""


def test_a_claim_of_use_and_its_end_is_listed_once():
    last = claim(
        "last", "last_recorded", layer="detention", site_id="jail",
        valid_from="2006", valid_to="2012", as_of="2017-11",
    )  # fmt: skip
    assert on("2018-01-01", last)["claim_ids"] == ("last",)


def test_after_the_newest_evidence_a_status_is_carried_forward():
    assert not on("2019-01-09", SIGNED)["carried_forward"]
    row = on("2019-01-10", SIGNED)
    assert row["carried_forward"]
    assert row["last_documented"] == "2019-01-09"


def test_the_as_of_date_is_the_newest_evidence_up_to_the_day():
    later = claim("later", "active", as_of="2022")
    row = on("2020-01-01", SIGNED, later)
    assert (row["as_of"], row["last_documented"]) == ("2019-01-09", "2019-01-09")
    row = on("2022-06-01", SIGNED, later)
    assert (row["as_of"], row["carried_forward"]) == ("2022", False)


def test_a_date_that_we_guessed_is_said_to_be_one_and_stands_beside_the_newest_given():
    ours = claim("ours", "active", as_of="2022", as_of_estimated=True)
    row = on("2023-01-01", SIGNED, ours)
    assert (row["as_of"], row["as_of_estimated"], row["as_of_given"]) == (
        "2022",
        True,
        "2019-01-09",
    )
    row = on("2021-01-01", SIGNED, ours)
    assert (row["as_of"], row["as_of_estimated"]) == ("2019-01-09", False)
    assert on("2023-01-01", ours)["as_of_given"] == ""


def test_a_guess_that_another_source_bears_out_is_none():
    ours = claim("ours", "active", as_of="2022", as_of_estimated=True)
    theirs = claim("theirs", "active", as_of="2022", as_of_estimated=False)
    for pair in ((ours, theirs), (theirs, ours)):
        assert not on("2023-01-01", *pair)["as_of_estimated"]


def test_no_date_at_all_is_no_guess():
    row = on("2026-12-01", claim("undated", "active"))
    assert (row["as_of"], row["as_of_estimated"], row["as_of_given"]) == ("", False, "")


def test_a_roster_up_to_31_days_past_an_end_is_lag_and_no_disagreement():
    for days in (1, 31):
        listed = (date(2023, 1, 4) + timedelta(days=days)).isoformat()
        roster = claim("roster", "active", as_of=listed, strength="official_list")
        row = on("2023-06-01", SIGNED, ENDED, roster)
        assert (row["status"], row["disagreeing"]) == ("ended", ())


def test_a_roster_32_days_past_an_end_opens_the_status_and_disagrees():
    roster = claim("roster", "active", as_of="2023-02-05", strength="official_list")
    assert on("2023-02-04", SIGNED, ENDED, roster)["status"] == "ended"
    row = on("2023-02-05", SIGNED, ENDED, roster)
    assert (row["status"], row["disagreeing"]) == ("active", ("ended",))


def test_a_news_report_gets_no_allowance_for_lag():
    report = claim("report", "active", as_of="2023-01-20")
    assert on("2023-06-01", SIGNED, ENDED, report)["disagreeing"] == ("ended",)


def test_a_weaker_source_that_says_otherwise_later_is_reported_but_does_not_win():
    page = claim("page", "active", as_of="2024", strength="organisation")
    assert on("2023-12-31", SIGNED, ENDED, page)["disagreeing"] == ()
    row = on("2024-01-01", SIGNED, ENDED, page)
    assert (row["status"], row["disagreeing"]) == ("ended", ("page",))


def test_a_new_agreement_starts_a_new_spell():
    first = claim("first", "active", valid_from="2007-08-25", as_of="2009-03-11")
    stop = claim("stop", "ended", valid_to="2009", as_of="2009-10-01")
    guess = claim("guess", "active", as_of="2019-06-27", strength="inferred")
    every = (first, stop, SIGNED, guess, ENDED)
    spells = {"2008-01-01": "active", "2012-01-01": "ended", "2018-01-01": "active"}
    assert {day: on(day, *every)["status"] for day in spells} == spells
    assert on("2018-01-01", *every)["since"] == "2017-12"
    row = on("2020-01-01", *every)
    assert (row["claim_ids"], row["disagreeing"]) == (("guess", "signed"), ())


def test_an_undated_claim_holds_from_the_day_its_copy_was_read():
    undated = claim("undated", "active")
    assert on("2026-11-20", undated) is None
    row = on("2026-11-21", undated)
    assert (row["since"], row["as_of"], row["carried_forward"]) == ("", "", True)


def test_an_undated_claim_says_nothing_against_a_dated_end():
    row = on("2026-11-21", SIGNED, ENDED, claim("undated", "active"))
    assert (row["status"], row["disagreeing"]) == ("ended", ())


def test_sharing_outranks_being_integrated_and_use():
    def coplink(name, **dates):
        return claim(name, name, layer="coplink", **dates)

    uses = coplink("uses", as_of="2018-04-30")
    joining = coplink("integrating", as_of="2016")
    shares = coplink("sharing", as_of="2022")
    assert on("2018-06-01", uses, joining, shares)["status"] == "integrating"
    row = on("2022-06-01", uses, joining, shares)
    assert (row["status"], row["beside"]) == ("sharing", ("integrating", "uses"))


def test_a_presumption_stands_beside_and_is_never_the_status():
    presumed = claim("presumed", "presumed", layer="coplink", as_of="2022", strength="inferred")
    joining = claim("joining", "integrating", layer="coplink", as_of="2016")
    assert on("2024-01-01", presumed) is None
    row = on("2024-01-01", presumed, joining)
    assert (row["status"], row["beside"]) == ("integrating", ("presumed",))


def test_last_recorded_use_was_use_before():
    last = claim(
        "last", "last_recorded", layer="detention", site_id="jail",
        valid_from="2006-10-24", valid_to="2012-04-22", as_of="2017-11", strength="official_list",
    )  # fmt: skip
    assert on("2010-01-01", last)["status"] == "in_use"
    assert on("2012-04-22", last)["status"] == "in_use"
    assert on("2012-04-23", last)["status"] == "last_recorded"
    row = on("2018-01-01", last)
    assert (row["status"], row["until"], row["disagreeing"]) == ("last_recorded", "2012-04-22", ())


def test_a_federal_listing_that_was_withdrawn_keeps_its_end():
    listed = claim(
        "listed", "listed_federally", layer="policies", geoid="2500151440",
        valid_from="2025-05-29", valid_to="2025-06-01", as_of="2025-05-29",
    )  # fmt: skip
    assert on("2025-05-30", listed)["until"] == ""
    row = on("2026-01-01", listed)
    assert (row["status"], row["until"]) == ("listed_federally", "2025-06-01")


def test_each_kind_of_a_places_policy_has_a_status_of_its_own():
    boston = {"layer": "policies", "geoid": "2502507000", "as_of": "2026"}
    rows = status_on(
        pd.DataFrame(
            [
                claim("act", "in_force", policy_kind="ordinance_or_bylaw", **boston),
                claim("order", "in_force", policy_kind="executive_order", **boston),
                claim("list", "listed_federally", policy_kind="federal_list", **boston),
            ]
        ),
        date(2026, 11, 21),
    )
    assert dict(zip(rows["policy_kind"], rows["status"], strict=True)) == {
        "executive_order": "in_force",
        "federal_list": "listed_federally",
        "ordinance_or_bylaw": "in_force",
    }


def test_a_contract_of_the_past_was_current_in_its_time():
    old = claim("old", "past", layer="contracts", valid_from="2014", valid_to="2015", as_of="2022")
    assert on("2014-06-01", old)["status"] == "last_known"
    assert on("2016-01-01", old)["status"] == "past"


def test_claims_that_are_marked_as_contradicting_are_both_reported():
    one = claim("one", "last_known", layer="contracts", as_of="2022")
    other = claim("other", "last_known", layer="contracts", as_of="2022", contradicts="one")
    assert on("2022-01-01", one, other)["disagreeing"] == ("one", "other")
    earlier = {**one, "as_of": "2020"}
    assert on("2021-12-31", earlier, other)["disagreeing"] == ()


def test_the_count_is_that_of_the_newest_evidence():
    early = claim("early", "designated", layer="task_force_officers", as_of="2019", count="1")
    late = claim("late", "designated", layer="task_force_officers", as_of="2022", count="several")
    assert on("2023-01-01", early, late)["count"] == "several"


def test_a_bad_date_and_an_unknown_status_are_told_with_their_value():
    with pytest.raises(ValueError, match="20026"):
        on("2026-01-01", claim("bad", "active", as_of="20026"))
    with pytest.raises(KeyError, match="dormant"):
        on("2026-01-01", claim("bad", "dormant", as_of="2026"))


def test_no_claims_give_an_empty_table_with_its_columns():
    rows = status_on(pd.DataFrame(columns=COLUMNS), date(2026, 1, 1))
    assert rows.empty
    assert {"status", "claim_ids", "disagreeing"} <= set(rows.columns)


@settings(deadline=None, max_examples=60)
@given(st.dates(date(2005, 1, 1), date(2026, 12, 31)))
def test_a_status_changes_only_on_a_day_of_change(day):
    claims = pd.DataFrame([SIGNED, ENDED, claim("seen", "active", as_of="2015")])
    changes = days_of_change(claims)
    start = max((change for change in changes if change <= day), default=None)
    told = list(status_on(claims, day)["status"])
    assert told == ([] if start is None else list(status_on(claims, start)["status"]))
