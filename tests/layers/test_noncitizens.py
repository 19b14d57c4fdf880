"""Classes of tracts, and the words for shares."""

import mapclassify
import numpy as np
import pandas as pd
import pytest

from data import store
from layers import layer, noncitizens, people
from layers.view import MEASURES, PERIODS, View


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("period", PERIODS)
def test_every_tract_of_its_vintage_has_one_class(period: str, measure: str):
    keys = noncitizens.classes(period, measure)
    assert len(keys) == (1613 if period.startswith("2018") else 1475)
    assert set(keys) <= {status.key for status in noncitizens.STATUSES}


def test_a_tract_is_hatched_when_its_interval_reaches_more_than_two_classes():
    rows = store.table("tract_noncitizens").query("period == '2012-2016'").set_index("geoid")
    keys = noncitizens.classes("2012-2016", "share")
    for geoid, key in keys[keys.str.startswith("class")].items():
        row, breaks = rows.loc[geoid], np.array(noncitizens.BREAKS["share"])
        ends = [max(0, row["share"] - row["share_moe"]), row["share"] + row["share_moe"]]
        reached = 1 + (breaks <= ends[1]).sum() - (breaks <= ends[0]).sum()
        assert key.endswith("_hatched") == (reached > 2), geoid


def test_figures_without_a_margin_of_error_are_never_hatched_and_say_so():
    reading = layer("noncitizens").read(View(period="2018-2022-adults"))
    assert not any(key.endswith("_hatched") for key in reading.counts)
    assert any("no margin of error" in remark for remark in reading.remarks)


@pytest.mark.parametrize("measure", MEASURES)
def test_round_breaks_fit_the_tracts_nearly_as_well_as_natural_ones(measure: str):
    rows = store.table("tract_noncitizens").query("period == '2012-2016'")
    values = rows[noncitizens.COLUMNS[measure][0]].dropna().astype(float).to_numpy()
    ours = mapclassify.UserDefined(values, [*noncitizens.BREAKS[measure], values.max()])
    natural = mapclassify.FisherJenks(values, 5)
    assert ours.get_gadf() > 0.75 * natural.get_gadf()
    assert min(ours.counts) > 0.04 * len(values)


def test_zero_no_population_and_a_small_share_are_told_apart():
    keys = noncitizens.classes("2012-2016", "share")
    assert {"zero", "no_population", "class_0"} <= set(keys)


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.304, "About 3 in 10"), (0.02, "About 1 in 50"), (0.1, "About 1 in 10"),
     (0.153, "About 1 in 7"), (0.246, "About 1 in 4"),
     (0.001, "Fewer than 1 in 200")],
)  # fmt: skip
def test_a_share_is_said_as_people_say_it(share: float, words: str):
    figure = {"share": share, "noncitizens": 500, "noncitizens_moe": 50, "reliability": "good"}
    told = people.told(pd.Series(figure | {"period": "2012-2016"}), "Chelsea")
    assert told == (
        f"{words} residents of Chelsea were not U.S. citizens in 2012–2016 (between 450 and 550"
        " people)."
    )


def test_where_too_few_were_counted_only_the_range_is_said():
    gosnold = people.sentence(store.slugs()["gosnold"])
    assert gosnold.startswith("Between 0 and 30 residents of Gosnold")
    assert "too few were counted" in gosnold


def test_the_figure_for_chelsea_is_the_published_one_with_its_range():
    row = store.table("municipality_noncitizens").query("period == '2020-2024'").set_index("geoid")
    chelsea = row.loc[store.slugs()["chelsea"]]
    words = people.sentence(store.slugs()["chelsea"])
    assert words.startswith(f"About {round(chelsea['share'] * 10)} in 10 residents of Chelsea")
    assert all(end in words for end in people.interval(chelsea))
    assert people.interval(chelsea)[0] != people.interval(chelsea)[1]
