"""Columns of the processed tables that say where things are."""

import pandera.pandas as pa

from data.pipeline.columns_raw import COUSUB, POLYGONS, TRACT
from data.pipeline.schema import Columns, number, shape, table, text, whole

AREA = "area of the polygon measured in EPSG:26986; ponds and rivers inside it count"


def geoid() -> pa.Column:
    """Declare the key of a municipality."""
    return text("municipality: 10-digit Census county subdivision, 2020", pattern=COUSUB)


def county_geoid() -> pa.Column:
    """Declare the key of a county."""
    return text("county: 5-digit Census code", pattern=r"25[0-9]{3}")


def _area() -> pa.Column:
    return number(AREA, "square miles")


def _tract_columns(vintage: str) -> Columns:
    return {
        "geoid": text(f"census tract of the {vintage} vintage, 11 digits", pattern=TRACT),
        "name": text("what the tract is called", pattern=r"Census tract [0-9.]+"),
        "county_geoid": county_geoid(),
        "municipality": text("geoid of the municipality that holds most of it", pattern=COUSUB),
        "area_sq_mi": _area(),
        "geometry": shape("boundary, clipped to the shore", POLYGONS),
    }


TABLES: dict[str, pa.DataFrameSchema] = {
    "municipalities": table(
        "The 351 cities and towns",
        ["geoid"],
        {
            "geoid": geoid(),
            "name": text("name without city or town"),
            "slug": text(
                "name in addresses; never changes", pattern=r"[a-z]+(-[a-z]+)*", unique=True
            ),
            "county": text("county name without the word County"),
            "county_geoid": county_geoid(),
            "kind": text(
                "form of government (a city may keep Town in its name)", one_of=("city", "town")
            ),
            "area_sq_mi": _area(),
            "population": whole("residents in the 2020 census", "people"),
            "label_lon": number("longitude of a point inside, for labels", "degrees", (-76, -68)),
            "label_lat": number("latitude of a point inside, for labels", "degrees", (40, 45)),
            "geometry": shape("boundary, clipped to the shore", POLYGONS),
        },
    ),
    "counties": table(
        "The 14 counties",
        ["geoid"],
        {
            "geoid": county_geoid(),
            "name": text("county name without the word County"),
            "area_sq_mi": _area(),
            "geometry": shape("boundary, dissolved from the municipalities", POLYGONS),
        },
    ),
    "tracts_2010": table("Census tracts of the 2010 vintage", ["geoid"], _tract_columns("2010")),
    "tracts_2020": table("Census tracts of the 2020 vintage", ["geoid"], _tract_columns("2020")),
    "neighbours": table(
        "Neighbouring states, for orientation",
        ["name"],
        {
            "name": text("state"),
            "geometry": shape("boundary, cut to the surroundings", POLYGONS),
        },
    ),
    "roads": table(
        "Main roads, for orientation",
        ["name"],
        {
            "name": text("route"),
            "class": text("kind of route", one_of=("Interstate", "US route", "State route")),
            "geometry": shape("lines; both carriageways", ("LineString", "MultiLineString")),
        },
    ),
    "places": table(
        "Names people look up, and the municipality each lies in",
        ["name", "geoid"],
        {
            "name": text("municipality, village, neighbourhood or other spelling"),
            "kind": text(
                "what it is",
                one_of=(
                    "municipality",
                    "boston_neighborhood",
                    "census_designated_place",
                    "populated_place",
                    "neighborhood",
                    "post_office_name",
                    "other_spelling",
                ),
            ),
            "geoid": geoid(),
            "source": text("the lists that have this name there"),
        },
    ),
    "zips": table(
        "ZIP codes, and the municipalities each serves",
        ["zip", "geoid"],
        {
            "zip": text("ZIP code", pattern=r"0[0-9]{4}"),
            "geoid": geoid(),
            "share": number(
                "part of the ZIP area's land; null for PO boxes", "0-1", (0, 1), nullable=True
            ),
            "post_office": text("name of the post office", nullable=True),
            "source": text(
                "zcta (by land area) or post_office (by name)", one_of=("zcta", "post_office")
            ),
        },
    ),
    "districts": table(
        "State legislative districts of 2021 (in force since January 2023) of each municipality",
        ["geoid", "chamber", "district"],
        {
            "geoid": geoid(),
            "chamber": text("chamber of the state legislature", one_of=("house", "senate")),
            "district": text("name of the district"),
            "slug": text("the district in addresses", pattern=r"[a-z0-9]+(-[a-z0-9]+)*"),
            "district_geoid": text("Census code of the district", pattern=r"25(D)?[0-9]{2,3}"),
            "share_of_area": number(
                "part of the municipality's area in the district; below 0.15 it can be a trace of"
                " how the two maps were drawn",
                "0-1",
                (0, 1),
            ),
        },
    ),
    "outlines": table(
        "Outlines for the small maps that the server draws",
        ["geoid"],
        {
            "geoid": text(
                "25 for the state, 5 digits for a county, 10 for a municipality",
                pattern=r"25([0-9]{3}([0-9]{5})?)?",
            ),
            "path": text("SVG path on a grid of 100 m (EPSG:26986) from the state's north-west"),
            "left": whole("western end of its box", "grid steps"),
            "top": whole("northern end of its box", "grid steps"),
            "right": whole("eastern end of its box", "grid steps"),
            "bottom": whole("southern end of its box", "grid steps"),
        },
    ),
    "borders": table(
        "Which municipalities share a stretch of border on land, each pair both ways",
        ["geoid", "beside"],
        {
            "geoid": geoid(),
            "beside": text("a municipality that borders it", pattern=COUSUB),
        },
    ),
}
