"""The columns this pipeline requires of each raw file; a file may have more, which are ignored."""

from collections.abc import Mapping

import pandera.pandas as pa

from data.pipeline.schema import Columns, number, shape, text, whole

COUSUB = r"25[0-9]{8}"
TRACT = r"25[0-9]{9}"
POLYGONS = ("Polygon", "MultiPolygon")
CONTROLLED = {"*****": "a controlled estimate has no margin of error"}


def raw(meaning: str, key: str, columns: Columns, unique: bool = True) -> pa.DataFrameSchema:
    """Declare what a raw file must have; `key` names its rows in messages."""
    return pa.DataFrameSchema(
        dict(columns),
        unique=[key] if unique else None,
        description=meaning,
        metadata={"key": (key,)},
    )


def _people(nullable: bool = False) -> pa.Column:
    return whole("estimate", "people", nullable=nullable)


def _margin(nulls: Mapping[str, str] | None = None) -> pa.Column:
    return number("90 % margin of error", "people", nullable=nulls is not None, nulls=nulls)


def _derived_tracts(period: str) -> pa.DataFrameSchema:
    columns = {
        "GEOID": text("tract", pattern=TRACT),
        "total_E": _people(),
        "total_M": _margin(),
        "noncitizen_E_derived": whole("total minus citizens", "people", (-10, None)),
        "noncitizen_M_rss": _margin(),
        "noncitizen_M_model": _margin(),
    }
    return raw(f"All-age noncitizens by 2010-vintage tract, ACS {period}", "GEOID", columns)


RAW: dict[str, pa.DataFrameSchema] = {
    "cb_2020_25_cousub_500k.geojson": raw(
        "Municipality polygons, 2020",
        "GEOID",
        {
            "GEOID": text("municipality", pattern=COUSUB),
            "NAME": text("name"),
            "NAMELSADCO": text("county with its legal description", pattern=r".+ County"),
            "geometry": shape("boundary", POLYGONS),
        },
    ),
    "massgis_municipality_attributes_25.csv": raw(
        "Municipalities by MassGIS",
        "GEOID",
        {
            "GEOID": text("municipality", pattern=COUSUB),
            "NAME": text("name"),
            "MASSGIS_TYPE": text("C city, T town, TC city called Town", one_of=("C", "T", "TC")),
            "POP2020": whole("2020 census", "people"),
        },
    ),
    "derived_noncitizen_2012_2016_cousub_25.csv": raw(
        "All-age noncitizens by municipality, ACS 2012-2016",
        "GEOID_2020",
        {
            "GEOID_2020": text("municipality", pattern=COUSUB, known="municipalities"),
            "total_E": _people(),
            "total_M": _margin(),
            "noncitizen_E_derived": whole("total minus citizens", "people", (-10, None)),
            "noncitizen_M_rss": _margin(),
        },
    ),
    "acs5_2019_dp02_foreign_born_cousub_25.csv": raw(
        "Foreign-born by municipality, ACS 2015-2019",
        "GEOID",
        {
            "GEOID": text("municipality", pattern=COUSUB, known="municipalities"),
            "noncitizen_E_derived": _people(),
        },
    ),
    "acs5_2024_b05001_place_25.csv": raw(
        "B05001 by place, ACS 2020-2024",
        "GEOID",
        {
            "GEOID": text("state or place", pattern=r"25([0-9]{5})?"),
            "COUSUB_GEOID": text(
                "municipality of the same area",
                pattern=COUSUB,
                known="municipalities",
                nullable=True,
            ),
            "B05001_001E": _people(),
            "B05001_001M": _margin(CONTROLLED),
            "B05001_006E": _people(),
            "B05001_006M": _margin(CONTROLLED),
        },
    ),
    "acs5_2012_2024_b05001_place_estimates_25.csv": raw(
        "B05001 by place, thirteen periods, estimates only",
        "GEOID",
        {
            "acs5_end_year": whole("last year of the five-year period", "year", (2012, 2024)),
            "GEOID": text("place", pattern=r"25[0-9]{5}"),
            "B05001_001E": _people(),
            "B05001_006E": _people(),
        },
        unique=False,
    ),
    "derived_noncitizen_2012_2016_tract_25.csv": _derived_tracts("2012-2016"),
    "derived_noncitizen_2013_2017_tract_25.csv": _derived_tracts("2013-2017"),
    "derived_adult_noncitizen_2018_2022_tract_25.csv": raw(
        "Adult noncitizens by 2020-vintage tract, ACS 2018-2022",
        "GEOID",
        {
            "GEOID": text("tract", pattern=TRACT),
            "adult_E_reconstructed": _people(),
            "adult_noncitizen_E_derived": whole("adults minus citizens", "people", (-10, None)),
        },
    ),
    "cb_2018_25_tract_500k.geojson": raw(
        "2010-vintage tract polygons",
        "GEOID",
        {
            "GEOID": text("tract", pattern=TRACT),
            "NAME": text("tract number", pattern=r"[0-9]+(\.[0-9]{2})?"),
            "geometry": shape("boundary", POLYGONS),
        },
    ),
    "derived_tract_2020_land_complete.geojson": raw(
        "2020-vintage tract polygons",
        "GEOID",
        {
            "GEOID": text("tract", pattern=TRACT),
            "NAME": text("tract number", pattern=r"[0-9]+(\.[0-9]{2})?"),
            "geometry": shape("boundary", POLYGONS),
        },
    ),
    "neighbour_states_10m.geojson": raw(
        "The six neighbouring states",
        "NAME",
        {
            "NAME": text("state"),
            "geometry": shape("boundary", POLYGONS),
        },
    ),
    "primary_roads_25.geojson": raw(
        "Main roads",
        "name",
        {
            "name": text("route"),
            "class": text("Interstate, US route or State route"),
            "geometry": shape("centre lines", ("LineString", "MultiLineString")),
        },
    ),
    "gazetteer_places_25.csv": raw(
        "Villages and neighbourhoods",
        "name",
        {
            "name": text("place"),
            "kind": text("what it is"),
            "COUSUB_GEOID": text("municipality", pattern=COUSUB, known="municipalities"),
            "COUSUB_NAME": text("name of the municipality", known="municipality names"),
            "source": text("the lists that have it"),
        },
        unique=False,
    ),
    "municipality_alt_names_25.csv": raw(
        "Other spellings of municipalities",
        "alt_name",
        {
            "alt_name": text("other spelling"),
            "COUSUB_GEOID": text("municipality", pattern=COUSUB, known="municipalities"),
            "COUSUB_NAME": text("name of the municipality", known="municipality names"),
            "source": text("the list that has it"),
        },
        unique=False,
    ),
    "derived_cousub_to_district2021_25.csv": raw(
        "Municipalities by state legislative district, by area of overlap",
        "GEOID",
        {
            "CHAMBER": text("chamber", one_of=("house", "senate")),
            "GEOID": text("municipality", pattern=COUSUB, known="municipalities"),
            "NAME": text("name of the municipality"),
            "DISTRICT": text("name of the district"),
            "SLD_GEOID": text("Census code of the district", pattern=r"25(D)?[0-9]{2,3}"),
            "PCT_OF_TOWN_AREA": number("share of the municipality's area", "percent", (0, 100)),
        },
        unique=False,
    ),
    "zcta_cousub_25.csv": raw(
        "ZIP areas by municipality",
        "ZCTA5",
        {
            "ZCTA5": text("ZIP code", pattern=r"0[0-9]{4}"),
            "COUSUB_GEOID": text("municipality", pattern=COUSUB, known="municipalities"),
            "COUSUB_NAME": text("name of the municipality", known="municipality names"),
            "PCT_OF_ZCTA_LAND": number("share of the ZIP area's land", "percent", (0, 100)),
        },
        unique=False,
    ),
    "zip_post_office_25.csv": raw(
        "ZIP codes with their post office",
        "zip",
        {
            "zip": text("ZIP code", pattern=r"0[0-9]{4}"),
            "name": text("post office"),
            "COUSUB_GEOID": text(
                "municipality", pattern=COUSUB, known="municipalities", nullable=True
            ),
            "COUSUB_NAME": text(
                "name of the municipality", known="municipality names", nullable=True
            ),
        },
    ),
}

KEPT: dict[str, pa.DataFrameSchema] = {
    "corrections/municipality_names.csv": raw(
        "Raw spellings of municipality names",
        "raw_name",
        {
            "raw_name": text("the name as a raw table has it"),
            "geoid": text("the municipality meant", pattern=COUSUB),
            "reason": text("why we are sure"),
        },
    ),
}
"""Hand-kept tables, named by their path in the data folder."""
