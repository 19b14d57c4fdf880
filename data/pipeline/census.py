"""Arithmetic on American Community Survey estimates and their 90 % margins of error (MOE).

Formulas: U.S. Census Bureau, "Understanding and Using American Community Survey Data: What All
Data Users Need to Know" (2020), chapter 8, "Calculating Measures of Error for Derived Estimates".
All functions take and give arrays (or single numbers) of the same shape; null is NaN.
"""

import numpy as np
import numpy.typing as npt

Z = 1.645
"""Standard errors in a 90 % margin of error (handbook, chapter 7)."""

GOOD, FAIR = 0.15, 0.30
"""Our rule for the grade of a count; the Census Bureau has no official threshold."""

GRADES = ("good", "fair", "poor", "zero", "no population", "no margin of error")

Floats = npt.NDArray[np.float64]
Values = npt.ArrayLike


def _floats(values: Values) -> Floats:
    return np.asarray(values, dtype=np.float64)


def sum_moe(moes: Values, estimates: Values) -> float:
    """Return the MOE of a sum of estimates: the root of the sum of squared MOEs.

    Of the estimates that are zero only the largest MOE counts, and once (handbook, chapter 8).
    """
    margins, counts = _floats(moes), _floats(estimates)
    zeros = margins[counts == 0]
    kept = np.append(margins[counts != 0], zeros.max() if zeros.size else 0.0)
    return float(np.sqrt((kept**2).sum()))


def difference_moe(moe_a: Values, moe_b: Values) -> Floats:
    """Return the MOE of a - b, in the unit of both: the root sum of squares."""
    return np.asarray(np.hypot(_floats(moe_a), _floats(moe_b)))


def ratio_moe(numerator: Values, denominator: Values, moe_n: Values, moe_d: Values) -> Floats:
    """Return the MOE of numerator / denominator where neither is part of the other.

    NaN where the denominator is 0.
    """
    return _fraction_moe(numerator, denominator, moe_n, moe_d, sign=1.0)


def proportion_moe(part: Values, total: Values, moe_part: Values, moe_total: Values) -> Floats:
    """Return the MOE of part / total (0-1) where part is counted within total.

    Where the value under the root would be negative the formula for a ratio is used, as the
    handbook says. NaN where the total is 0.
    """
    narrow = _fraction_moe(part, total, moe_part, moe_total, sign=-1.0)
    wide = ratio_moe(part, total, moe_part, moe_total)
    undefined = np.isnan(narrow)
    return np.asarray(np.where(undefined, wide, narrow))


def _fraction_moe(
    top: Values, bottom: Values, moe_top: Values, moe_bottom: Values, sign: float
) -> Floats:
    """Return sqrt(moe_top² ± (top / bottom)² moe_bottom²) / bottom; NaN where that has no value."""
    above, below = _floats(top), _floats(bottom)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = above / below
        root = np.sqrt(_floats(moe_top) ** 2 + sign * (share * _floats(moe_bottom)) ** 2)
        return np.asarray(np.where(below == 0, np.nan, root / below))


def cv(estimate: Values, moe: Values) -> Floats:
    """Return the coefficient of variation, (MOE / 1.645) / estimate; NaN where the count is 0."""
    count = _floats(estimate)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(count == 0, np.nan, _floats(moe) / Z / count))


def reliability(estimate: Values, moe: Values, total: Values) -> npt.NDArray[np.str_]:
    """Return one of `GRADES` for each count: by its cv, or why it has none (our rule)."""
    count, margin, people = _floats(estimate), _floats(moe), _floats(total)
    spread = cv(count, margin)
    conditions = [people == 0, np.isnan(margin), count == 0, spread <= GOOD, spread <= FAIR]
    grades = ["no population", "no margin of error", "zero", "good", "fair"]
    return np.asarray(np.select(conditions, grades, default="poor"))
