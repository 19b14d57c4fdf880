"""The routes do what their OpenAPI description promises, also for whoever asks nonsense."""

from __future__ import annotations

from datetime import date

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from layers.view import FIRST_DAY, LAST_CHECKED
from pages.serving.api import openapi
from tests.serving.asking import shared

EXAMPLES = 6
FIRST = "/api/v1"
PATHS = openapi.description()["paths"]
DAYS = (FIRST_DAY, date(2019, 5, 5), LAST_CHECKED)
schemathesis.openapi.format("date", st.sampled_from(DAYS).map(date.isoformat))


@pytest.fixture(scope="module")
def schema() -> schemathesis.schemas.BaseSchema:
    return schemathesis.openapi.from_asgi(f"{FIRST}/openapi.json", shared())


def asked(schema: schemathesis.schemas.BaseSchema, path: str, mode: GenerationMode) -> int:
    """Ask a route for what a mode makes up, each reply held to the description; how often."""
    times = 0
    cases = schema[path]["GET"].as_strategy(generation_mode=mode)

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases)
    def one(case: schemathesis.Case) -> None:
        nonlocal times
        times += 1
        case.call_and_validate(base_url=f"http://testserver{FIRST}")

    one()
    return times


@pytest.mark.parametrize("path", PATHS)
def test_a_route_answers_all_that_its_description_allows(schema, path: str):
    assert asked(schema, path, GenerationMode.POSITIVE) >= 1


@pytest.mark.parametrize("path", [path for path in PATHS if PATHS[path]["get"]["parameters"]])
def test_a_route_refuses_what_its_description_does_not_allow(schema, path: str):
    assert asked(schema, path, GenerationMode.NEGATIVE) >= 1
