"""Every table this project reads or writes, by name. To add one: declare it, then list it here."""

import pandera.pandas as pa

from data.pipeline import (
    columns_actions,
    columns_census,
    columns_evidence,
    columns_geography,
    columns_law,
    columns_lists,
    columns_raw,
)

INPUTS: dict[str, pa.DataFrameSchema] = {
    **columns_raw.RAW,
    **columns_raw.KEPT,
    **columns_lists.RAW,
    **columns_evidence.KEPT,
    **columns_actions.KEPT,
    **columns_law.KEPT,
}
"""What each input file must have: raw files by name, hand-kept ones as `evidence/claims.csv`."""

TABLES: dict[str, pa.DataFrameSchema] = {
    **columns_geography.TABLES,
    **columns_census.TABLES,
    **columns_evidence.TABLES,
    **columns_lists.TABLES,
    **columns_actions.TABLES,
    **columns_law.TABLES,
}
"""What each table in `data/processed` holds: `<name>.parquet`."""
