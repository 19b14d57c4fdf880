"""The hand-kept actions: what a reader can do, in the order in which they are kept."""

import re

import pandas as pd

from data.pipeline.faults import Fault, raise_any
from data.pipeline.raw import Raw

FILE = "evidence/actions.csv"
INPUTS = (FILE,)
FILLED_IN = {"agency", "town"}
"""What a sentence may leave to be filled in."""


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return `actions` with each one's place in the file; raises `Faults` for its sentences."""
    table = raw[FILE]
    raise_any([*strange(table), *unasked(table)])
    place = pd.Series(range(len(table)), index=table.index, dtype="Int64")
    return {"actions": table.assign(place=place).sort_values("action_id", ignore_index=True)}


def strange(table: pd.DataFrame) -> list[Fault]:
    """Return a fault for each sentence with a placeholder that nothing fills."""
    return [
        Fault("actions", FILE, "sentence", f"{row.action_id!r}: nothing fills {name!r}")
        for row in table.itertuples()
        for name in sorted(set(re.findall(r"{(.*?)}", row.sentence)) - FILLED_IN)
    ]


def unasked(table: pd.DataFrame) -> list[Fault]:
    """Return a fault for each request that does not say of whom."""
    asks = table[table["kind"] == "ask"]
    nobody = asks[~asks["sentence"].str.contains("{agency}|{town}")]
    return [
        Fault("actions", FILE, "sentence", f"{name!r} asks neither {{agency}} nor {{town}}")
        for name in nobody["action_id"]
    ]
