"""What a hostile page may tell the server through a control: it changes nothing, breaks nothing."""

from functools import partial

import pytest
import streamlit as st

from pages.parts import (
    address,
    between,
    chart,
    dates,
    describe,
    find,
    languages,
    legend,
    panel,
    story_take,
    streets,
)

NONSENSE = ("x", 5, True, [], ["x"], [[]], {"geoid": ["x"]}, {"geoid": {"x": 1}}, "0001-99-01")
CONTROLS = {
    ("find", "town"): partial(find._found, address.choose),
    ("between", "asked"): between._chosen,
    ("panel", "list"): panel._listed,
    ("legend", "on"): partial(dates.chosen, "legend"),
    ("legend", "layers"): legend._switched,
    ("legend", "measure"): partial(legend._chosen, "measure"),
    ("legend", "period"): partial(legend._chosen, "period"),
    ("site", "lang"): languages.chosen,
    ("deck_file", "file"): story_take.opened,
    ("map", "town"): chart._clicked,
}


def changed(monkeypatch: pytest.MonkeyPatch, control: tuple[str, str], state: dict) -> object:
    """What the address says after a control told this."""
    views: list[object] = []
    monkeypatch.setattr(address, "show", views.append)
    monkeypatch.setattr(st, "query_params", {})
    monkeypatch.setattr(st, "session_state", state)
    CONTROLS[control]()
    return views or st.query_params


@pytest.mark.parametrize("control", CONTROLS, ids=str)
@pytest.mark.parametrize("said", NONSENSE, ids=repr)
def test_nonsense_from_a_control_changes_nothing(monkeypatch, control, said):
    key, name = control
    assert changed(monkeypatch, control, {key: {name: said}}) == {}


@pytest.mark.parametrize("control", CONTROLS, ids=str)
def test_a_control_that_tells_nothing_or_in_no_known_form_changes_nothing(monkeypatch, control):
    assert changed(monkeypatch, control, {}) == {}
    for state in ("x", 5, ["x"], None):
        assert changed(monkeypatch, control, {control[0]: state}) == {}


def test_a_language_of_ours_is_put_into_the_address(monkeypatch):
    assert changed(monkeypatch, ("site", "lang"), {"site": {"lang": "es"}}) == {"lang": "es"}


@pytest.mark.parametrize("said", [*NONSENSE, None, {"on": "yes"}, {"on": 1}], ids=repr)
def test_nonsense_never_calls_the_street_map_s_host_and_opens_nothing(monkeypatch, said):
    monkeypatch.setattr(st, "session_state", {"legend": {"streets": said, "words": said}})
    streets.switched("legend")
    describe.folded("legend")
    assert not streets.wanted()
    assert st.session_state[describe.SENT] is False
