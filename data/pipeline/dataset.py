"""What a dataset of the pipeline is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.pipeline.raw import Raw

Document = dict[str, Any]
"""A TopoJSON document: written for the browser instead of as a table; its name begins `web/`."""

Tables = Mapping[str, pd.DataFrame | Document]


@dataclass(frozen=True)
class Dataset:
    """A step of the pipeline: the inputs it reads, the datasets it follows, how it is built."""

    name: str
    meaning: str
    build: Callable[[Raw], Tables]
    inputs: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
