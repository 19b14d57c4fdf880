"""The filter: an address leads back to it, nothing breaks it, and it keeps what it says."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layers.columns import columns
from layers.conditions import conditions
from layers.filtering import SORT, Filter, keys, matching, ordered, params, parse, words
from layers.language import LANGUAGES, speak
from layers.rows import rows
from layers.view import View
from layers.view import params as view_params

TAKEN_BY_THE_LIST = {"list", "name"}
ROWS = rows(View())
SORTS = ["", *(f"{sign}{column.key}" for column in columns() for sign in ("", "-"))]


def values(key: str) -> st.SearchStrategy[str]:
    """Texts that a condition understands, in their canonical form."""
    one = conditions()[key]
    if one.form == "any of":
        some = st.lists(st.sampled_from(list(one.choices())), min_size=1, unique=True)
        return some.map(",".join).map(one.read)
    if one.form == "span":
        ends = st.tuples(st.integers(0, 99), st.integers(0, 999)).map(sorted)
        return ends.map(lambda two: f"{two[0]}-{two[1]}")
    if one.form == "one of":
        return st.sampled_from(list(one.choices()))
    return st.just("1") if one.form == "yes" else st.sampled_from(["salem", "N. Adams", "Mt W"])


filters = st.builds(
    lambda asked, sort: Filter(
        tuple((key, asked[key]) for key in conditions() if key in asked), sort
    ),
    st.fixed_dictionaries({}, optional={one.key: values(one.key) for one in conditions().values()}),
    st.sampled_from(SORTS),
)


@settings(deadline=None)
@given(filters)
def test_an_address_leads_back_to_its_filter(filter: Filter):
    assert parse(params(filter)) == filter
    assert parse(params(filter)).ignored == ()


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from(keys()), st.text(max_size=40) | st.from_regex(r"[\d.,-]{9}"))
)
def test_any_text_in_an_address_is_read_or_named_as_left_out(given: dict[str, str]):
    filter = parse(given)
    assert set(dict(filter.asked)) | set(filter.ignored) <= set(given)
    assert set(dict(filter.asked)).isdisjoint(filter.ignored)
    assert parse(params(filter)) == filter
    assert len(words(filter)) == len(filter.asked)
    assert set(matching(ROWS, filter)) <= set(ROWS.index)


@settings(deadline=None, max_examples=40)
@given(filters)
def test_every_condition_alone_keeps_at_least_what_all_keep_together(filter: Filter):
    together = set(matching(ROWS, filter))
    for pair in filter.asked:
        assert together <= set(matching(ROWS, Filter((pair,))))


@pytest.mark.parametrize("sort", SORTS)
def test_every_order_has_all_351_and_those_that_say_nothing_last(sort: str):
    order = ordered(ROWS, sort)
    assert sorted(order) == sorted(ROWS.index)
    if sort:
        column = next(one for one in columns() if one.key == sort.removeprefix("-"))
        silent = [column.blank(ROWS.at[geoid, column.key]) for geoid in order]
        assert silent == sorted(silent)


def test_a_filters_keys_are_neither_a_views_nor_the_lists():
    view = View(layers=(), measure="count", period="2013-2017", on=date(2020, 1, 1), lang="es")
    assert not set(keys()) & {*view_params(view, "salem"), *TAKEN_BY_THE_LIST}


def names(**address: str) -> list[str]:
    filter = parse(address)
    assert filter.ignored == ()
    return [ROWS.at[geoid, "name"] for geoid in matching(ROWS, filter)]


def test_24_departments_are_listed_as_sharing_and_boston_has_most_noncitizens_of_their_places():
    found = names(coplink="sharing", sort="-noncitizens")
    assert len(found) == 24
    assert found[0] == "Boston"


def test_seven_places_are_listed_as_sharing_and_have_a_binding_policy_in_force():
    found = names(
        coplink="sharing", policies="ordinance_or_bylaw,executive_order,department_policy"
    )
    assert found == [
        "Boston", "Brookline", "Cambridge", "Medford", "Newton", "Somerville", "Springfield",
    ]  # fmt: skip


def test_only_framinghams_own_police_had_an_agreement_and_62_places_sheriffs():
    assert names(section_287g="ended") == ["Framingham"]
    assert len(names(sheriff_287g="ended")) == 62


def test_a_district_keeps_the_places_in_it_and_those_that_may_be():
    assert names(house="2nd-barnstable") == ["Barnstable", "Yarmouth"]
    assert "Attleboro" in names(house="14th-bristol")


def test_a_name_is_found_by_any_spelling_of_it():
    assert names(q="attleborough") == ["Attleboro", "North Attleborough"]
    assert names(q="n. ADAMS") == ["North Adams"]
    assert names(q="zzz") == []


def test_the_ends_of_a_span_belong_to_it():
    people = int(ROWS.loc[ROWS["name"] == "Salem", "population"].iloc[0])
    assert "Salem" in names(population=f"{people}-{people}")
    assert "Salem" not in names(population=f"{people + 1}-")


def test_evidence_is_at_least_so_old_or_from_before_a_year_or_there_is_none():
    old = names(evidence="older-5")
    assert "Everett" in old
    assert "Somerville" not in old
    assert set(names(evidence="before-2018")) < set(old)
    assert len(names(evidence="none")) + len(names(evidence="any")) == 351


def test_the_age_can_be_that_of_one_layers_evidence():
    shared = names(coplink="sharing", evidence="coplink.older-2")
    assert {"Boston", "Cambridge", "Lynn", "Chelsea", "Somerville", "Springfield"} <= set(shared)
    assert "Boston" not in names(coplink="sharing", evidence="older-2")
    assert set(names(evidence="coplink.none")).isdisjoint(names(evidence="coplink.any"))
    assert set(names(coplink="sharing,integrating,uses")) == set(names(evidence="coplink.any"))
    assert "Everett" in names(evidence="coplink.before-2018")


def test_the_age_of_a_layer_is_that_on_the_day_shown():
    boston = rows(View(on=date(2023, 6, 1)))
    kept = matching(boston, parse({"evidence": "coplink.older-2", "q": "boston"}))
    assert boston.loc[list(kept), "name"].tolist() == []


def test_an_age_says_of_which_layer_it_is():
    assert words(parse({"evidence": "coplink.older-2"})) == {
        "evidence": "COPLINK: newest evidence at least 2 years old"
    }
    assert words(parse({"evidence": "older-1"})) == {
        "evidence": "Newest evidence of any layer at least 1 year old"
    }


def test_the_viewers_own_list_is_a_condition():
    salem = ROWS.index[ROWS["name"] == "Salem"][0]
    assert matching(ROWS, parse({"listed": "1"}), listed=[salem]) == (salem,)
    assert matching(ROWS, parse({"listed": "1"})) == ()


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("coplink", "sharing,nonsense"),
        ("county", "../.."),
        ("population", "9-1"),
        ("population", "1e9-"),
        ("share", "5"),
        ("share", "-"),
        ("evidence", "older-0"),
        ("evidence", "before-1"),
        ("evidence", "noncitizens.older-2"),
        ("evidence", "coplink."),
        ("house", "<script>"),
        ("q", "🧊"),
        ("listed", "yes"),
        (SORT, "--population"),
    ],
)
def test_what_is_not_understood_is_named_and_left_out(key: str, text: str):
    assert parse({key: text}) == Filter()
    assert parse({key: text}).ignored == (key,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_says_itself_in_every_language(language: str):
    speak(language)
    address = {"q": "sal", "coplink": "sharing", "sheriff_287g": "ended", "policy": "federal_list",
               "evidence": "older-5", "county": "essex", "population": "1000-", "share": "-7.5",
               "noncitizens": "10-20", "house": "2nd-barnstable", "senate": "cape-and-islands",
               "listed": "1"}  # fmt: skip
    said = words(parse(address))
    speak("en")
    assert list(said) == [one.key for one in conditions().values() if one.key in address]
    assert all("{" not in text and text for text in said.values())


def test_a_number_is_told_in_words_a_reader_knows():
    assert words(parse({"population": "10000-50000"})) == {
        "population": "Population from 10,000 to 50,000"
    }
    assert words(parse({"share": "7.50-"})) == {}
    assert words(parse({"share": "7.5-"})) == {"share": "Noncitizens’ share of 7.5% or more"}
