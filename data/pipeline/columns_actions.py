"""Columns of the actions: what a reader can do, and in which situation of a place or an agency."""

import pandera.pandas as pa

from data.pipeline.columns_evidence import ID
from data.pipeline.columns_lists import DAY
from data.pipeline.columns_raw import raw
from data.pipeline.schema import Columns, table, text, whole

SITUATIONS = (
    "coplink_sharing",
    "coplink_integrating",
    "coplink_uses",
    "coplink_feeds",
    "coplink_not_named",
    "no_department",
    "agreement_active",
    "agreement_ended",
    "detention_in_use",
    "detention_past",
    "task_force",
    "sharing_reported",
    "sheriff",
    "policy_in_force",
    "policy_open",
    "policy_none",
    "asks",
    "asks_of_town",
    "anywhere",
)
"""What is known of an agency or a place; "asks" holds where some action asks for records."""
SEEN = ("copy read", "summary read", "not read")
KINDS = ("ask", "how", "legislator", "rights")

_ACTION: Columns = {
    "action_id": text("action", pattern=ID, unique=True),
    "kind": text("ask for records, how the records law works, legislator, rights", one_of=KINDS),
    "situation": text("when it applies", one_of=SITUATIONS),
    "sentence": text("what one can do; {agency} and {town} are filled in", typographic=True),
    "title": text("title of the page it leads to"),
    "publisher": text("who published that page"),
    "url": text("its address", pattern=r"https://\S+"),
    "row": text("row of the founding list of links", pattern=r"R[0-9]+"),
    "seen": text("what we have read of that page", one_of=SEEN),
    "last_checked": text("day of which `seen` speaks", pattern=DAY),
}

KEPT: dict[str, pa.DataFrameSchema] = {
    "evidence/actions.csv": raw("What a reader can do", "action_id", _ACTION),
}

TABLES: dict[str, pa.DataFrameSchema] = {
    "actions": table(
        "What a reader can do, in the order in which it is told",
        ["action_id"],
        {**_ACTION, "place": whole("place in the order", "", (0, None))},
    ),
}
