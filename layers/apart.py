"""Which of two census estimates is the larger, where their margins of error let that be told."""

from __future__ import annotations

from data.pipeline.census import difference_moe


def larger(one: float, moe_one: float, other: float, moe_other: float) -> int:
    """1 where the first estimate is the larger, -1 where the second is, 0 where none can be told.

    Told at 90 %: the two are further apart than the margin of error of their difference, which is
    the Census Bureau's own test (Z above 1.645; handbook, chapter 7). An estimate without a margin
    (NaN) can be told from none.
    """
    apart = one - other
    if not abs(apart) > float(difference_moe(moe_one, moe_other)):
        return 0
    return 1 if apart > 0 else -1
