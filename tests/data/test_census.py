"""Margin-of-error arithmetic against the Census Bureau's own worked examples, and its properties.

Handbook: "Understanding and Using American Community Survey Data: What All Data Users Need to Know"
(2020), chapter 8. Compass: "A Compass for Understanding and Using American Community Survey Data"
(2009), appendix 3.
"""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.pipeline.census import (
    GRADES,
    cv,
    difference_moe,
    proportion_moe,
    ratio_moe,
    reliability,
    sum_moe,
)

counts = st.integers(1, 10**6)
margins = st.integers(0, 10**5)


def test_never_married_women_of_three_virginia_counties_sum_to_5070():
    moe = sum_moe([3_860, 2_642, 1_957], [135_173, 43_104, 24_842])
    assert round(moe) == 5_070  # handbook: 203,119 ± 5,070


def test_women_living_alone_in_three_virginia_counties_sum_to_4289():
    moe = sum_moe([3_303, 2_011, 1_854], [52_354, 19_464, 17_190])
    assert round(moe) == 4_289  # Compass: 89,008 ± 4,289


def test_a_sum_counts_only_the_largest_margin_of_its_zeros():
    assert sum_moe([3, 4, 2, 4], [10, 0, 0, 0]) == 5


def test_share_of_women_never_married_is_0_322_within_0_008():
    moe = proportion_moe(203_119, 630_498, 5_070, 831)
    assert float(moe) == pytest.approx(0.008, abs=0.0005)  # handbook: 0.322 ± 0.008


def test_share_with_a_graduate_degree_is_0_1461_within_0_0311():
    moe = proportion_moe(4_634, 31_713, 989, 601)
    assert float(moe) == pytest.approx(0.0311, abs=0.00005)  # Compass: 0.1461 ± 0.0311


def test_ratio_of_women_to_men_with_a_graduate_degree_is_0_72_within_0_2135():
    moe = ratio_moe(4_634, 6_440, 989, 1_328)
    assert float(moe) == pytest.approx(0.2135, abs=0.0001)  # Compass: 0.7200 ± 0.2135


def test_a_difference_has_the_root_of_the_sum_of_squares():
    assert float(difference_moe(3, 4)) == 5


def test_proportion_falls_back_to_the_ratio_where_the_root_would_be_negative():
    assert float(proportion_moe(99, 100, 5, 50)) == float(ratio_moe(99, 100, 5, 50))


def test_nothing_can_be_said_of_a_share_of_nobody():
    assert math.isnan(float(proportion_moe(0, 0, 12, 12)))
    assert math.isnan(float(ratio_moe(1, 0, 12, 12)))


def test_cv_is_the_standard_error_over_the_estimate():
    assert float(cv(1_000, 164.5)) == pytest.approx(0.1)
    assert math.isnan(float(cv(0, 12)))


def test_a_count_is_graded_by_its_cv_at_15_and_30_percent():
    moe = [0.15 * 1.645 * 100, 0.151 * 1.645 * 100, 0.30 * 1.645 * 100, 0.31 * 1.645 * 100]
    grades = reliability([100] * 4, moe, [500] * 4)
    assert list(grades) == ["good", "fair", "fair", "poor"]


def test_zero_no_population_and_no_margin_are_different_things():
    grades = reliability([0, 0, 7], [12, 12, np.nan], [50, 0, 50])
    assert list(grades) == ["zero", "no population", "no margin of error"]


@given(st.lists(st.tuples(counts, margins), min_size=1, max_size=8))
def test_a_sum_is_at_least_as_uncertain_as_its_worst_part_and_at_most_as_all_together(parts):
    moes = [moe for _, moe in parts]
    total = sum_moe(moes, [count for count, _ in parts])
    assert max(moes) - 1e-6 <= total <= sum(moes) + 1e-6


@given(counts, counts, margins, margins)
def test_a_proportion_is_never_more_uncertain_than_the_ratio(part, rest, moe_part, moe_total):
    total = part + rest
    proportion = float(proportion_moe(part, total, moe_part, moe_total))
    assert 0 <= proportion <= float(ratio_moe(part, total, moe_part, moe_total)) + 1e-12


@given(counts, margins, st.integers(2, 50))
def test_scaling_a_count_and_its_margin_leaves_the_cv(count, moe, factor):
    assert float(cv(count * factor, moe * factor)) == pytest.approx(float(cv(count, moe)))


@given(st.integers(0, 10**6), margins | st.just(math.nan), st.integers(0, 10**6))
def test_every_count_has_one_of_the_grades(count, moe, total):
    assert str(reliability([count], [moe], [total])[0]) in GRADES
