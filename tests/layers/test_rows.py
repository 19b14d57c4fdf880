"""A municipality's row says what its town page says, from the ledger and the census tables."""

from datetime import date

import pandas as pd
import pytest

from data import store
from layers import layer, town
from layers.columns import DTYPES, columns
from layers.rows import rows
from layers.view import View

LAST = View()
DAYS = [LAST.on, date(2019, 6, 1), date(2012, 1, 1)]


def row(name: str, on: date = LAST.on) -> pd.Series:
    frame = rows(View(on=on))
    return frame[frame["name"] == name].iloc[0]


def test_there_is_a_row_for_each_of_the_351_with_exactly_the_declared_columns():
    frame = rows(LAST)
    assert list(frame.index) == list(store.municipalities().index)
    assert list(frame.columns) == [column.key for column in columns()]


def test_every_column_has_the_type_of_its_kind():
    frame = rows(LAST)
    for column in columns():
        assert str(frame[column.key].dtype) == DTYPES.get(column.kind, "str"), column.key
        if column.kind == "list":
            assert all(isinstance(value, tuple) for value in frame[column.key])
        elif column.kind in ("text", "date", "status"):
            assert frame[column.key].notna().all()


def test_every_column_says_what_it_means_and_no_two_are_called_the_same():
    titles = [column.named() for column in columns()]
    assert len(set(titles)) == len(titles)
    assert all(column.explained().endswith(".") for column in columns())


@pytest.mark.parametrize("on", DAYS)
def test_a_row_has_the_status_and_the_claims_of_the_towns_own_answer(on: date):
    frame = rows(View(on=on))
    for geoid in frame.index:
        facts = town.facts(geoid, View(on=on))
        for key in town.EVIDENCE:
            own = [fact for fact in facts if fact.layer.key == key]
            assert frame.at[geoid, key] == own[0].status.key
            assert frame.at[geoid, f"{key}_words"] == own[0].status.said()
            cited = {one.claim_id for fact in own for one in (*fact.citations, *fact.disagreeing)}
            assert set(frame.at[geoid, f"{key}_claims"]) == cited


@pytest.mark.parametrize("key", ["coplink", "detention", "task_force_officers", "policies"])
def test_a_row_has_the_status_that_the_map_draws(key: str):
    frame = rows(LAST)
    assert frame[key].to_dict() == dict(layer(key).read(LAST).towns)


def test_every_claim_and_source_of_a_row_is_in_the_ledger_and_an_absence_has_none():
    frame = rows(LAST)
    known, documents = store.claim_rows(), set(store.table("evidence_sources")["source_id"])
    for key in town.EVIDENCE:
        absent = frame[key].map(lambda word, key=key: layer(key).status(word).absent)
        told = frame[f"{key}_claims"].map(len) > 0
        assert (told == ~absent).all()
        assert all(claim in known for claims in frame[f"{key}_claims"] for claim in claims)
        assert documents.issuperset(one for ids in frame[f"{key}_sources"] for one in ids)


def test_somerville_shares_by_a_list_of_about_2022_and_has_an_ordinance():
    own = row("Somerville")
    assert (own["coplink"], own["coplink_as_of"]) == ("sharing", "2022")
    assert own["policies"] == "ordinance_or_bylaw"
    assert own["newest_evidence"] == "2026-02-06"
    assert own["police_department"] == "Somerville Police Department"


def test_barnstables_own_police_were_never_listed_and_its_sheriffs_agreement_ended():
    own = row("Barnstable")
    assert (own["section_287g"], own["sheriff_287g"]) == ("never_listed", "ended")
    sheriff = own["section_287g_beyond"][0]
    assert "Sheriff's Office: Agreement ended" in sheriff
    assert "4 January 2023" in sheriff
    assert row("Barnstable", date(2019, 6, 1))["sheriff_287g"] == "active"


def test_the_state_prisons_agreement_is_told_of_every_place_with_what_it_does_not_cover():
    for told in rows(LAST)["section_287g_beyond"]:
        assert any("it deputizes no local police" in sentence for sentence in told)


def test_noncitizens_are_of_one_period_with_their_interval_for_all():
    frame = rows(LAST)
    assert set(frame["noncitizen_period"]) == {"2012–2016"}
    assert (frame["noncitizens_low"] <= frame["noncitizens"]).all()
    assert (frame["noncitizens"] <= frame["noncitizens_high"]).all()
    assert (frame["noncitizens_low"] >= 0).all()
    assert row("Chelsea")["noncitizens"] == 12249


def test_gosnold_has_no_department_listed_and_no_evidence_of_its_own():
    own = row("Gosnold")
    assert own["police_department"] == "no department listed"
    assert own["newest_evidence"] == ""
    assert pd.isna(own["evidence_age"])


def test_evidence_ages_in_whole_years_from_the_last_day_that_its_date_can_mean():
    assert row("Everett")["newest_evidence"] == "2016"
    assert row("Everett")["evidence_age"] == 9
    assert row("Everett", date(2019, 6, 1))["evidence_age"] == 2


def test_a_district_with_little_of_a_place_is_told_apart_but_not_in_boston():
    attleboro = row("Attleboro")
    assert attleboro["house_districts"] == ("2nd Bristol",)
    assert attleboro["house_districts_perhaps"] == ("14th Bristol",)
    assert len(row("Boston")["house_districts"]) == 16
    assert row("Boston")["house_districts_perhaps"] == ()
