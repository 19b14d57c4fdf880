"""What every page keeps: it runs, from any address, and shows no traceback."""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from layers.view import View
from pages.parts import address, legend

ROOT = Path(__file__).parents[2]
PAGES = sorted(path.name for path in (ROOT / "pages").glob("*.py") if path.name != "__init__.py")
HOSTILE = ("<script>alert(1)</script>", "a" * 10_000, "../..", "🗺️", "' OR 1=1 --", "${7*7}")


def opened(page: str, **address: str | list[str]) -> AppTest:
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    for key, value in address.items():
        test.query_params[key] = value
    test.run()
    return test if page == "map.py" else test.switch_page(f"pages/{page}").run()


def routed(monkeypatch: pytest.MonkeyPatch, path: str, **address: str) -> AppTest:
    """A page as the server runs it: by the router, with what stands around every page."""
    begin = PagesManager.__init__

    def without_the_folder(self: PagesManager, *args: object, **named: object) -> None:
        begin(self, *args, **named)
        PagesManager.uses_pages_directory = False  # server.py says so; AppTest forgets it

    monkeypatch.setattr(PagesManager, "__init__", without_the_folder)
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    for key, value in address.items():
        test.query_params[key] = value
    test._page_hash = calc_hash(path)  # how Streamlit names a page of st.navigation
    return test.run()


def said(test: AppTest) -> str:
    """Everything the page says as HTML, its controls included."""
    blocks = [element.proto.body for element in test.get("html")]
    controls = [element.proto for element in test.get("bidi_component")]
    told = [text for control in controls for text in texts(json.loads(control.json or "{}"))]
    return " ".join([*blocks, *(control.html_content for control in controls), *told])


def texts(data: object) -> Iterator[str]:
    """Every text in what a control is sent."""
    if isinstance(data, str):
        yield data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from texts(part)


@pytest.mark.parametrize("page", PAGES)
def test_the_page_runs_and_shows_no_exception(page: str):
    test = opened(page)
    assert not test.exception
    assert said(test)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "text", HOSTILE, ids=("script", "long", "dots", "emoji", "sql", "template")
)
def test_nothing_in_the_address_breaks_the_page(page: str, text: str):
    keys = (
        "town",
        "layers",
        "on",
        "measure",
        "period",
        "lang",
        "list",
        "name",
        "towns",
        "deck",
        "edit",
    )
    test = opened(page, **dict.fromkeys(keys, text))
    assert not test.exception
    assert "<script" not in said(test)
    assert "alert(1)" not in said(test).replace(escape(text), "")  # a list's own name is shown


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_which_part_of_its_address_was_left_out(page: str):
    words = "This address asked for something that is not here (date); it was left out."
    assert words in said(opened(page, on="9999-99-99"))
    assert words not in said(opened(page, on="2018-01-01"))


def test_somerville_answers_with_its_department_its_sheriff_and_the_state():
    test = opened("map.py", town="somerville")
    assert "Somerville Police Department" in said(test)
    assert "The MBTA serves this place" not in said(test)  # what is folded is not sent
    test.session_state["open-parts"] = {"facts", "beyond", "policing"}
    words = said(test.run())
    for expected in (
        "Listed as sharing police reports through COPLINK",
        "Somerville Police Department",
        "Middlesex",
        "State Police",
        "The MBTA serves this place",
        "Department of Correction",
    ):
        assert expected in words


def test_the_first_visit_offers_the_search_box_and_no_town():
    test = opened("map.py")
    assert "box above" in said(test)
    assert 'class="answer"' not in said(test)


@pytest.mark.parametrize(
    ("on", "shown"),
    [
        (["noncitizens", "detention"], ("noncitizens", "detention")),
        ([], ()),
        (["coplink", "noncitizens"], None),  # one fill at a time
        (["coplink", "nothing-of-ours"], None),
    ],
)
def test_the_layers_that_are_switched_on_stand_in_the_address(monkeypatch, on, shown):
    views: list[View] = []
    monkeypatch.setattr(address, "view", lambda: View(town="2501762535"))
    monkeypatch.setattr(address, "show", views.append)
    monkeypatch.setattr(legend, "told", lambda _key, _name: {"on": on})
    legend._switched()
    assert views == ([] if shown is None else [View(town="2501762535", layers=shown)])


def test_each_layer_s_switch_says_whether_it_is_on():
    test = opened("map.py", layers="noncitizens,policies")
    control = next(
        c.proto for c in test.get("bidi_component") if "legend" in c.proto.component_name
    )
    switches = json.loads(control.json)["legend"]["layers"]
    assert {one["key"] for one in switches if one["on"]} == {"noncitizens", "policies"}
    assert [bool(one["html"]) for one in switches] == [one["on"] for one in switches]


def test_the_figure_for_chelsea_is_the_one_in_the_tables():
    words = said(opened("map.py", town="chelsea"))
    assert "in 10 residents of Chelsea were not U.S. citizens in 2020–2024" in words
