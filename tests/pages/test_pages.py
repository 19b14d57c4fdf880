"""What every page keeps: it runs, from any address, and shows no traceback."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
PAGES = sorted(path.name for path in (ROOT / "pages").glob("*.py") if path.name != "__init__.py")
HOSTILE = ("<script>alert(1)</script>", "a" * 10_000, "../..", "🗺️", "' OR 1=1 --", "${7*7}")


def opened(page: str, **address: str) -> AppTest:
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    for key, value in address.items():
        test.query_params[key] = value
    test.run()
    return test if page == "map.py" else test.switch_page(f"pages/{page}").run()


def said(test: AppTest) -> str:
    """Everything the page says as HTML."""
    return " ".join(element.proto.body for element in test.get("html"))


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
    test = opened(page, town=text, layers=text, on=text, measure=text, period=text, lang=text)
    assert not test.exception
    assert "alert(1)" not in said(test)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_which_part_of_its_address_was_left_out(page: str):
    words = "This address asked for something that is not here (date); it was left out."
    assert words in said(opened(page, on="9999-99-99"))
    assert words not in said(opened(page, on="2018-01-01"))


def test_somerville_answers_with_its_department_its_sheriff_and_the_state():
    test = opened("map.py", town="somerville")
    assert "Somerville Police Department" in said(test)
    assert "The MBTA serves this place" not in said(test)  # what is folded is not sent
    for part in ("facts", "beyond", "policing"):
        test.session_state[f"part-{part}"] = True
    words = said(test.run())
    for expected in (
        "Shares police reports through COPLINK",
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


def test_switching_one_fill_on_switches_the_other_off():
    test = opened("map.py")
    assert test.toggle(key="layer-coplink").value
    test.toggle(key="layer-noncitizens").set_value(True).run()
    assert test.toggle(key="layer-noncitizens").value
    assert not test.toggle(key="layer-coplink").value
    assert "noncitizens" in str(test.query_params["layers"])


def test_the_figure_for_chelsea_is_the_one_in_the_tables():
    words = said(opened("map.py", town="chelsea"))
    assert "in 10 residents of Chelsea were not U.S. citizens in 2020–2024" in words
