"""Two estimates are told apart as the Census Bureau does it, and not otherwise."""

import math

from hypothesis import given
from hypothesis import strategies as st

from layers.apart import larger

estimates = st.integers(0, 10**6)
margins = st.integers(1, 10**5)


def by_the_handbook(one: float, moe_one: float, other: float, moe_other: float) -> float:
    """Z as the handbook's chapter 7 writes it: from standard errors, each MOE over 1.645."""
    errors = (moe_one / 1.645) ** 2 + (moe_other / 1.645) ** 2
    return (one - other) / math.sqrt(errors)


def test_women_living_alone_in_two_virginia_counties_can_be_told_apart():
    """The Compass (2009), appendix 3: 52,354 ± 3,303 and 19,464 ± 2,011."""
    assert larger(52_354, 3_303, 19_464, 2_011) == 1
    assert larger(19_464, 2_011, 52_354, 3_303) == -1


def test_women_living_alone_in_two_other_counties_cannot():
    """The same example: 19,464 ± 2,011 and 17,190 ± 1,854 differ by 2,274, within 2,735."""
    assert round(math.hypot(2_011, 1_854)) == 2_735
    assert larger(19_464, 2_011, 17_190, 1_854) == 0


def test_the_median_ages_of_the_country_and_of_new_york_differ():
    """Published medians, as in census-error-analyzer: 38.4 ± 0.1 and 37.9 ± 0.1, 3.5 margins."""
    assert larger(38.4, 0.1, 37.9, 0.1) == 1


def test_a_difference_as_large_as_its_margin_is_not_enough():
    assert larger(105, 3, 100, 4) == 0
    assert larger(106, 3, 100, 4) == 1


def test_without_a_margin_nothing_is_told():
    assert larger(10**6, math.nan, 1, 1) == 0
    assert larger(10**6, 1, 1, math.nan) == 0


@given(estimates, margins, estimates, margins)
def test_the_rule_is_that_of_the_handbook(a: int, moe_a: int, b: int, moe_b: int):
    z = by_the_handbook(a, moe_a, b, moe_b)
    if abs(abs(z) - 1.645) > 1e-9:
        assert (larger(a, moe_a, b, moe_b) != 0) == (abs(z) > 1.645)
    assert larger(a, moe_a, b, moe_b) == -larger(b, moe_b, a, moe_a)
