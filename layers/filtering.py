"""Which places are asked for, and in what order; read from an untrusted address."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from layers import layer
from layers.columns import column, columns
from layers.conditions import conditions
from layers.town import EVIDENCE

SORT = "sort"


def keys() -> tuple[str, ...]:
    """What a filter says of itself in an address: none of them is a view's or a list's."""
    return (*conditions(), SORT)


@dataclass(frozen=True)
class Filter:
    """Conditions that must all hold, each by its key with its canonical text, and an order.

    ``sort`` is a column's key, with "-" before it from the most to the least; empty: by name.
    ``ignored`` are the keys of an address that could not be understood.
    """

    asked: tuple[tuple[str, str], ...] = ()
    sort: str = ""
    ignored: tuple[str, ...] = field(default=(), compare=False)

    def __bool__(self) -> bool:
        """Whether there is any condition."""
        return bool(self.asked)


def parse(params: Mapping[str, str]) -> Filter:
    """The filter that an address asks for. Keys that are no filter's are left alone."""
    read = {key: one.read(params[key]) for key, one in conditions().items() if key in params}
    sort = params.get(SORT, "")
    ignored = [key for key, text in read.items() if text is None]
    if sort and not _sorts(sort):
        ignored.append(SORT)
    asked = tuple((key, text) for key, text in read.items() if text is not None)
    return Filter(asked, sort if _sorts(sort) else "", tuple(ignored))


def _sorts(text: str) -> bool:
    return text.removeprefix("-") in {one.key for one in columns()}


def params(filter: Filter) -> dict[str, str]:
    """What an address says of a filter: only what is set."""
    return dict(filter.asked) | ({SORT: filter.sort} if filter.sort else {})


def words(filter: Filter) -> dict[str, str]:
    """Each condition by its key, in words that stand on their own."""
    return {key: conditions()[key].says(text) for key, text in filter.asked}


def matching(
    rows: pd.DataFrame,
    filter: Filter,
    listed: Collection[str] = (),
) -> tuple[str, ...]:
    """The geoids of the rows that fulfil every condition, in order.

    ``listed`` are the geoids on the viewer's own list, for the condition that asks for them.
    """
    if "listed" in dict(filter.asked):
        rows = rows.assign(listed=rows.index.isin(list(listed)))
    kept = set(rows.index)
    for key, text in filter.asked:
        kept &= set(rows.index[conditions()[key].keeps(rows, text)])
    return tuple(geoid for geoid in ordered(rows, filter.sort) if geoid in kept)


def ordered(rows: pd.DataFrame, sort: str) -> tuple[str, ...]:
    """The geoids of the rows in an order; those that say nothing in it stand last, then by name."""
    named = sorted(zip(rows["name"].to_list(), rows.index, strict=True))
    by_name = [geoid for _name, geoid in named]
    if not sort:
        return tuple(by_name)
    wanted = column(sort.removeprefix("-"))
    values = dict(zip(rows.index, rows[wanted.key].to_list(), strict=True))
    silent = [geoid for geoid in by_name if wanted.blank(values[geoid])]
    quiet = frozenset(silent)
    said = [(values[geoid], geoid) for geoid in by_name if geoid not in quiet]
    if wanted.kind == "status":
        said = _ranked(said, wanted.layer)
    said.sort(key=lambda pair: pair[0], reverse=sort.startswith("-"))
    return (*(geoid for _value, geoid in said), *silent)


def _ranked(said: Iterable[tuple[str, str]], key: str) -> list[tuple[int, str]]:
    """Statuses by their place in the layer's legend, which begins with the strongest."""
    assert key in EVIDENCE
    place = {status.key: at for at, status in enumerate(layer(key).statuses)}
    return [(place[value], geoid) for value, geoid in said]
