"""Columns of the lists that agencies are joined to, and of how many editions of them were read."""

import pandera.pandas as pa

from data.pipeline.columns_raw import COUSUB, raw
from data.pipeline.schema import table, text, whole

DAY = r"20[0-9]{2}-[0-9]{2}-[0-9]{2}"
EDITIONS = ("section_287g_rosters", "fbi_departments")
"""ICE's lists of 287(g) agencies, and the FBI's of departments, where each entry has its year."""

RAW: dict[str, pa.DataFrameSchema] = {
    "fbi_police_employee_ma_agencies.csv": raw(
        "Police agencies that report to the FBI",
        "ori",
        {
            "ori": text("the FBI's number of the agency", pattern=r"MA[A-Z0-9]{7}"),
            "data_year": whole("year of the agency's latest report", "", (1990, 2100)),
            "pub_agency_name": text("name as the FBI prints it"),
            "agency_type_name": text("City, University or College, State Police and others"),
        },
    ),
    "ice_287g_participating_ma_rows.csv": raw(
        "Massachusetts rows of each edition of ICE's list of 287(g) agencies",
        "snapshot_file",
        {
            "snapshot_file": text("file name of the edition"),
            "snapshot_date": text("its date", pattern=DAY, nullable=True),
        },
        unique=False,
    ),
    "mbta_district_25.csv": raw(
        "Municipalities that the MBTA serves",
        "COUSUB_GEOID",
        {
            "COUSUB_GEOID": text("municipality", pattern=COUSUB),
            "mbta175": whole("1 when the list of 175 names it", "", (0, 1)),
        },
    ),
}

TABLES: dict[str, pa.DataFrameSchema] = {
    "editions": table(
        "Lists read edition by edition: how many dates there are, the first and the last",
        ["list"],
        {
            "list": text("what the editions are of", one_of=EDITIONS),
            "dates": whole("different dates, or years, of an edition or entry", "", (1, None)),
            "first": text("the first: year or day"),
            "last": text("the last: year or day"),
        },
    ),
}
