"""The hand-kept sentences on the public records law: what a letter to an agency says of it."""

import pandas as pd

from data.pipeline.actions import FILE as ACTIONS
from data.pipeline.faults import Fault, raise_any
from data.pipeline.raw import Raw

FILE = "evidence/records_law.csv"
INPUTS = (FILE,)


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return `records_law` with each sentence's place in a letter; raises `Faults` for its rows."""
    table = raw[FILE]
    raise_any(unsourced(table, raw.built["actions"]))
    place = pd.Series(range(len(table)), index=table.index, dtype="Int64")
    return {"records_law": table.assign(place=place).sort_values("law_id", ignore_index=True)}


def unsourced(table: pd.DataFrame, actions: pd.DataFrame) -> list[Fault]:
    """Return a fault for each sentence whose row of the list of links no action leads to.

    The page behind a row, its publisher and address, is kept once: with the actions.
    """
    strange = table[~table["row"].isin(actions["row"])]
    return [
        Fault("records_law", FILE, "row", f"{one.law_id!r}: no action of {ACTIONS} has {one.row!r}")
        for one in strange.itertuples()
    ]
