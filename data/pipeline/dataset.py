"""What a dataset of the pipeline is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from data.pipeline.faults import Fault
from data.pipeline.raw import Raw

Document = dict[str, Any]
"""A TopoJSON document: written for the browser instead of as a table; its name begins `web/`."""

Tables = Mapping[str, pd.DataFrame | Document]


NameCheck = Callable[[pd.DataFrame, Mapping[str, str]], list[Fault]]
"""What a table's names and geoids show, given the geoid of every name: needs no built table."""


@dataclass(frozen=True)
class Dataset:
    """A step of the pipeline: the inputs it reads, the datasets it follows, how it is built.

    `checks` of an input are made as soon as it is read, whatever is wrong with anything else.
    """

    name: str
    meaning: str
    build: Callable[[Raw], Tables]
    inputs: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    checks: Mapping[str, NameCheck] = field(default_factory=dict)
