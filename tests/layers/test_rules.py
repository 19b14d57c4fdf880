"""The state's rules: told in every language, and in English as their claims have it."""

import pytest

from data import store
from layers import town
from layers.language import LANGUAGES, speak
from layers.rules import RULES, rule
from layers.sections import sections
from layers.view import View

CHELSEA = store.slugs()["chelsea"]


def test_each_is_word_for_word_its_claim():
    claims = store.table("claims").set_index("claim_id")
    assert {key: claims.at[key, "statement"] for key in RULES} == RULES


def test_each_is_the_newest_claim_of_a_rule_that_reaches_every_place():
    newest = {
        fact.citations[0].claim_id
        for fact in town.also_applies(CHELSEA, View())
        if fact.layer.key == "policies"
    }
    assert newest == set(RULES)


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_a_page_tells_them_in_its_language(lang: str):
    speak(lang)
    told = [one for section in sections(CHELSEA, View(lang=lang)) for one in section.beyond]
    speak("en")
    rules = [one for one in told if one.rule]
    assert len(rules) == len(RULES)
    assert not any(one.quoted or one.rule in RULES.values() for one in rules)


def test_a_claim_of_another_kind_has_none():
    assert rule("coplink-l001") == ""
