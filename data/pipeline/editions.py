"""How many editions of a list were read, from when to when."""

import pandas as pd

from data.pipeline.agencies import FBI, MUNICIPAL
from data.pipeline.raw import Raw

ROSTERS = "ice_287g_participating_ma_rows.csv"
INPUTS = (ROSTERS, FBI)


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return `editions`: a row for ICE's rosters (by day) and the FBI's departments (by year).

    An edition of ICE's without a usable date is not counted.
    """
    fbi = raw[FBI]
    years = fbi.loc[fbi["agency_type_name"] == MUNICIPAL, "data_year"]
    dates = {
        "section_287g_rosters": raw[ROSTERS]["snapshot_date"].dropna(),
        "fbi_departments": years,
    }
    rows = [(name, own.nunique(), str(own.min()), str(own.max())) for name, own in dates.items()]
    table = pd.DataFrame(rows, columns=["list", "dates", "first", "last"])
    return {"editions": table.astype({"dates": "Int64"}).sort_values("list", ignore_index=True)}
