"""The story ready to tell: its figures are the ledger's, its words dated, its absences no “no”."""

import re
from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from data import store
from layers import evidence, headline, layer
from layers import legend as told_by
from layers.language import LANGUAGES, day_words, speak
from layers.show import notes, powers, story
from layers.show.scene import Scene
from layers.view import FIRST_DAY, View

LAST = View()
DAYS = (FIRST_DAY, date(2010, 1, 1), date(2016, 6, 1), date(2018, 1, 1), date(2021, 6, 1), LAST.on)
TOLD = story.scenes(LAST)
YEAR = re.compile(r"\b(19|20)\d\d\b")


def held(key: str) -> Counter[str]:
    """How many subjects of a layer have each status, by its own word, straight from the ledger."""
    return Counter(layer(key).word(row) for row in evidence.records(key, LAST))


def statuses(key: str, on: date) -> set[tuple[str, str, str]]:
    rows = evidence.records(key, View(on=on))
    return {(row["agency_id"], row["site_id"], row["status"]) for row in rows}


def number(key: str) -> int:
    return int(story.scene(key, LAST).number.replace(",", ""))


def test_there_are_at_least_ten_scenes_each_of_its_own_key():
    keys = [one.key for one in TOLD]
    assert len(set(keys)) == len(keys) >= 10
    assert keys == list(story.SCENES)
    assert set(notes.NOTES) == set(keys)


def test_the_departments_in_coplink_are_those_of_the_ledger():
    own = [row for row in evidence.records("coplink", LAST) if evidence.home(row)]
    by_status = Counter(row["status"] for row in own)
    assert number("coplink") == by_status["sharing"]
    assert number("integrating") == by_status["integrating"]
    homes = {evidence.home(row) for row in own if row["status"] == "integrating"}
    assert set(story.scene("integrating", LAST).frame) == homes


def test_the_years_of_the_records_are_those_of_the_claims():
    claims = store.claim_rows()
    rows = [row for row in evidence.records("coplink", LAST) if row["status"] == "sharing"]
    years = {claims[name]["as_of"][:4] for row in rows for name in row["claim_ids"]}
    sentence = story.scene("coplink", LAST).sentence
    assert f"Records of {min(years)} to about {max(years)}" in sentence


def test_agreements_sites_and_officers_are_counted_as_the_ledger_has_them():
    agreements, sites = held("section_287g"), held("detention")
    assert number("section-287g") == agreements["active"]
    assert f" {agreements['ended']} ended" in story.scene("section-287g", LAST).sentence
    assert number("detention") == sites["in_use"] + sites["hold_room"]
    assert f" {sum(sites.values())} detention sites" in story.scene("detention", LAST).sentence
    assert number("task-force-officers") == held("task_force_officers")["designated"]


def test_places_with_a_policy_are_those_with_one_in_force():
    rows = evidence.records("policies", LAST)
    towns = {row["geoid"] for row in rows if row["geoid"] and row["status"] == "in_force"}
    assert number("policies") == len(towns)


def test_hatched_tracts_are_told_with_number_and_share():
    counts = layer("noncitizens").read(LAST).counts
    hatched, every = sum(n for key, n in counts.items() if "hatched" in key), sum(counts.values())
    told = story.scene("certainty", LAST)
    assert told.sentence.startswith(f"{hatched} of {every:,} tracts")
    assert told.number == f"{hatched / every:.0%}"
    assert any(row.count == str(hatched) for row in told.legend)


def test_what_is_not_named_is_counted_and_its_legend_has_absences_alone():
    told = story.scene("unknown", LAST)
    reading = layer("coplink").read(LAST)
    assert number("unknown") == reading.counts["not_named"]
    absent = [status.said() for status in layer("coplink").statuses if status.absent]
    assert told.legend
    assert {row.words for row in told.legend} <= set(absent)


def test_the_date_plays_through_the_days_on_which_something_changes():
    for key in ("section_287g", "detention"):
        told = story.scene(key.replace("_", "-"), LAST)
        assert (told.days[0], told.days[-1]) == (FIRST_DAY, LAST.on)
        assert all(one < other for one, other in pairwise(told.days))
        stood = [statuses(key, day) for day in told.days[:-1]]
        assert all(one != other for one, other in pairwise(stood))
    assert powers.days("section_287g", View(on=FIRST_DAY)) == (FIRST_DAY,)


def test_sharing_and_residents_are_two_maps_and_neither_explains_the_other():
    told = story.scene("beside", LAST)
    assert told.beside is not None
    assert (told.view.layers, told.beside.layers) == (("coplink",), ("noncitizens",))
    assert "neither map explains the other" in told.sentence
    assert told.number == ""


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_a_scene_says_in_few_words_what_it_shows(on: date):
    for told in story.scenes(View(on=on)):
        assert 0 < len(told.title) <= 44, told
        assert 0 < len(told.sentence) <= 140, told
        assert "{" not in told.title + told.sentence + told.source + told.notes
        assert told.number != "0" or told.key in ("section-287g", "detention")
        assert told.view.on == on


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told.key)
def test_every_scene_has_a_source_with_a_date_and_notes_for_its_speaker(told: Scene):
    assert YEAR.search(told.source)
    said = told.notes.split("\n")
    assert 3 <= len(said) <= 6
    assert any("Do not" in one for one in said)
    assert all(one.endswith(".") for one in said)


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_an_absence_is_never_told_as_no(on: date):
    for told in story.scenes(View(on=on)):
        own = f"{told.title} {told.sentence} {told.number}".replace("“no”", "")
        assert not re.search(r"\b(no|none|never)\b", own, re.IGNORECASE), own


def test_the_legend_is_the_one_of_the_page():
    from pages.parts import legend  # what the page shows of the same layer

    for told in TOLD:
        if told.key in ("coplink", "detention", "section-287g"):
            one = layer(told.view.layers[0])
            html = legend.entries(one, one.read(LAST), LAST)
            assert all(row.swatch in html for row in told.legend)
            entries = told_by.entries(one, one.read(LAST))
            assert [row.words for row in told.legend] == [entry.brief for entry in entries]
            assert html.count("<li>") == len(told.legend)


@pytest.mark.parametrize("slug", ["chelsea", "boston", "gosnold", "northampton", "plymouth"])
def test_the_last_scene_is_the_chosen_town_in_its_own_words(slug: str):
    geoid = store.slugs()[slug]
    told = story.scenes(View(town=geoid))[-1]
    assert told.title == store.municipalities().at[geoid, "name"]
    assert (told.frame, told.view.town) == ((geoid,), geoid)
    assert set(headline.brief(geoid, LAST)) <= set(told.notes.split("\n"))
    assert told.sentences == " ".join(headline.brief(geoid, LAST))


def test_the_scene_of_every_town_names_whoever_its_answer_rests_on():
    for geoid in store.municipalities().index:
        told = story.scene("town", View(town=geoid))
        assert len(told.title) <= 44
        for answer in headline.answers(geoid, LAST):
            assert all(one.publisher in told.source for one in answer.fact.citations[:1])


def test_nothing_but_the_lists_of_coplink_is_named_where_no_other_is_told():
    told = story.scene("town", View(town=store.slugs()["chelsea"])).source
    assert "The Mapping Project, about 2022" in told and "14 September 2026" in told
    assert "Federal Bureau of Investigation" not in told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_tells_all_scenes(lang: str):
    speak(lang)
    told = story.scenes(View(lang=lang, town=store.slugs()["lynn"]))
    day = day_words(LAST.on.isoformat())
    speak("en")
    assert [one.key for one in told] == list(story.SCENES)
    assert day in told[0].sentence
    assert all(one.title and one.sentence and one.source and one.notes for one in told)
    assert all(one.view.lang == lang for one in told)


def test_a_scene_that_is_not_there_is_named():
    with pytest.raises(KeyError, match="nowhere"):
        story.scene("nowhere", LAST)
