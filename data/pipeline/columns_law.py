"""Columns of the sentences on the public records law, as letters to agencies say them."""

import pandera.pandas as pa

from data.pipeline.columns_evidence import ID
from data.pipeline.columns_raw import raw
from data.pipeline.schema import Columns, table, text, whole

PARTS = ("opening", "answer")
AGENCIES = ("any", "municipal")

_LAW: Columns = {
    "law_id": text("sentence", pattern=ID, unique=True),
    "part": text("where in a letter: its opening, or what is said of the answer", one_of=PARTS),
    "agencies": text(
        "whether it holds of any agency or of a municipality's alone", one_of=AGENCIES
    ),
    "sentence": text("what is said of the law, in English", typographic=True),
    "row": text("row of the founding list of links that says so", pattern=r"R[0-9]+"),
}

KEPT: dict[str, pa.DataFrameSchema] = {
    "evidence/records_law.csv": raw("What letters say of the records law", "law_id", _LAW),
}

TABLES: dict[str, pa.DataFrameSchema] = {
    "records_law": table(
        "What letters say of the public records law, in their order",
        ["law_id"],
        {**_LAW, "place": whole("place in the order", "", (0, None))},
    ),
}
