"""Which datasets there are, what each reads, and the function that builds it.

To add one: declare its inputs and tables (see columns.py), write a function
`build(raw) -> {table name: DataFrame}` in a module of its own, and add a `Dataset` below. The
function reads `raw["file.csv"]` (already checked) and `raw.built["municipalities"]` (a table of a
dataset named in `after`); it raises `Faults` for what only it can see, all at once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.pipeline.raw import Raw

Topology = dict[str, Any]
"""A TopoJSON document: written for the browser instead of as a table."""

Tables = dict[str, pd.DataFrame | Topology]


@dataclass(frozen=True)
class Dataset:
    """A step of the pipeline: the inputs it reads, the datasets it follows, how it is built."""

    name: str
    meaning: str
    build: Callable[[Raw], Tables]
    inputs: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


_ALL: tuple[Dataset, ...] = ()

DATASETS: dict[str, Dataset] = {dataset.name: dataset for dataset in _ALL}


def ordered(names: Iterable[str], datasets: dict[str, Dataset] = DATASETS) -> list[Dataset]:
    """Return the datasets of `names` (all when empty) and those they follow, in building order.

    Raises `KeyError` with the name when there is no such dataset.
    """
    found: dict[str, Dataset] = {}

    def visit(name: str) -> None:
        for earlier in datasets[name].after:
            visit(earlier)
        found.setdefault(name, datasets[name])

    for name in list(names) or list(datasets):
        visit(name)
    return list(found.values())
