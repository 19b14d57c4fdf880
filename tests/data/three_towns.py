"""A raw folder drawn by hand: three towns side by side, each one square, and their tables."""

import json
from pathlib import Path

from data.pipeline.__main__ import DATA

SIDE = 0.05
TOWNS = {
    "2501700001": ("Aville", "Alpha", "C"),
    "2501700002": ("Bee-by-the-Sea", "Alpha", "T"),
    "2502100003": ("Ceeborough", "Beta", "TC"),
}
TRACTS = ("25017000100", "25017000201", "25021000300")
WGS84, STATE_PLANE = "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::26986"
MAP = "cb_2020_25_cousub_500k.geojson"
COUNTS = "derived_noncitizen_2012_2016_cousub_25.csv"
FBI = "fbi_police_employee_ma_agencies.csv"
GAZETTEER = "gazetteer_places_25.csv"
OVERLAPS = "derived_cousub_to_district2021_25.csv"


def square(column: int) -> list:
    """Return the ring of the square that stands `column` places east of the first."""
    west, south = -71.5 + column * SIDE, 42.0
    east, north = west + SIDE, south + SIDE
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def layer(properties: list[dict], rings: list, kind: str = "Polygon", crs: str = WGS84) -> str:
    """Return a geojson file with a feature for each set of properties."""
    features = [
        {"type": "Feature", "properties": own, "geometry": {"type": kind, "coordinates": [ring]}}
        for own, ring in zip(properties, rings, strict=True)
    ]
    named = {"type": "name", "properties": {"name": crs}}
    return json.dumps({"type": "FeatureCollection", "crs": {"type": "name", "properties":
                       named["properties"]}, "features": features})  # fmt: skip


def lines(head: str, *rows: str) -> str:
    """Return a csv file."""
    return "\n".join([head, *rows]) + "\n"


def files() -> dict[str, str]:
    """Return the content of every raw file, sound in every way."""
    a, b, c = TOWNS
    squares = [square(column) for column in range(3)]
    towns = [
        {"GEOID": geoid, "NAME": name, "NAMELSADCO": f"{county} County"}
        for geoid, (name, county, _) in TOWNS.items()
    ]
    tracts = [{"GEOID": geoid, "NAME": geoid[7:9].lstrip("0") or "0"} for geoid in TRACTS]
    tract_head = (
        "GEOID,total_E,total_M,citizen_E,noncitizen_E_derived,noncitizen_M_rss,noncitizen_M_model"
    )
    tract_rows = [f"{TRACTS[0]},4000,80,3000,1000,300,260", f"{TRACTS[1]},2000,50,2002,-2,90,23",
                  f"{TRACTS[2]},0,12,0,0,17,23"]  # fmt: skip
    names = {geoid: name for geoid, (name, _, _) in TOWNS.items()}
    return {
        MAP: layer(towns, squares),
        "massgis_municipality_attributes_25.csv": lines(
            "GEOID,NAME,MASSGIS_TYPE,POP2020",
            *(f"{g},{name},{kind},5000" for g, (name, _, kind) in TOWNS.items()),
        ),
        COUNTS: lines(
            "GEOID_2020,total_E,total_M,noncitizen_E_derived,noncitizen_M_rss",
            f"{a},4000,20,1000,150", f"{b},2000,10,-2,80", f"{c},600,90,60,70",
        ),
        "acs5_2019_dp02_foreign_born_cousub_25.csv": lines(
            "GEOID,noncitizen_E_derived", f"{a},1100", f"{b},40", f"{c},0"
        ),
        "acs5_2024_b05001_place_25.csv": lines(
            "GEOID,COUSUB_GEOID,B05001_001E,B05001_001M,B05001_006E,B05001_006M",
            "25,,7000000,*****,600000,9000", f"2500135,{a},4100,30,1200,160",
            "2500136,,50,20,5,9",
        ),
        "acs5_2012_2024_b05001_place_estimates_25.csv": lines(
            "acs5_end_year,GEOID,B05001_001E,B05001_006E",
            "2023,2500135,4000,1100", "2024,2500135,4100,1200", "2024,2500136,50,5",
        ),
        "derived_noncitizen_2012_2016_tract_25.csv": lines(tract_head, *tract_rows),
        "derived_noncitizen_2013_2017_tract_25.csv": lines(tract_head, *tract_rows),
        "derived_adult_noncitizen_2018_2022_tract_25.csv": lines(
            "GEOID,adult_E_reconstructed,adult_noncitizen_E_derived",
            f"{TRACTS[0]},3000,900", f"{TRACTS[1]},1500,-1",
        ),
        "cb_2018_25_tract_500k.geojson": layer(tracts, squares),
        "derived_tract_2020_land_complete.geojson": layer(tracts, squares),
        "neighbour_states_10m.geojson": layer([{"NAME": "Elsewhere"}], [square(9)]),
        "primary_roads_25.geojson": layer(
            [{"name": "I-1", "class": "Interstate"}], [square(0)], "MultiLineString"
        ),
        GAZETTEER: lines(
            "name,kind,COUSUB_GEOID,COUSUB_NAME,source",
            *(f"{name},municipality,{g},{name},census_cousub_2020" for g, name in names.items()),
            f"Harbor,neighborhood,{b},{names[b]},zillow_2018",
            f"Mill Village,neighborhood,{b},{names[b]},zillow_2018;geonames_postal",
        ),
        "municipality_alt_names_25.csv": lines(
            "COUSUB_GEOID,COUSUB_NAME,alt_name,source", f"{c},Ceeborough,Ceeboro,geonames_postal"
        ),
        OVERLAPS: lines(
            "CHAMBER,GEOID,NAME,DISTRICT,SLD_GEOID,PCT_OF_TOWN_AREA",
            f"house,{a},{names[a]},2nd Alpha,25002,20.5",
            f"house,{a},{names[a]},1st Alpha,25001,79.45",
            f"house,{b},{names[b]},2nd Alpha,25002,100",
            f"house,{c},{names[c]},1st Beta,25003,99.98",
            f'senate,{a},{names[a]},"Alpha, Beta and Gamma",25D01,100',
            f'senate,{b},{names[b]},"Alpha, Beta and Gamma",25D01,100',
            f'senate,{c},{names[c]},"Alpha, Beta and Gamma",25D01,100',
        ),
        "zcta_cousub_25.csv": lines(
            "ZCTA5,COUSUB_GEOID,COUSUB_NAME,PCT_OF_ZCTA_LAND",
            f"01001,{a},{names[a]},60", f"01001,{b},{names[b]},40",
        ),
        FBI: lines(
            "ori,data_year,pub_agency_name,agency_type_name",
            "MA0010100,2025,Aville,City", "MA0010200,2019,Beesea,City",
            "MA0010300,2025,Alpha College,University or College",
        ),
        "mbta_district_25.csv": lines("COUSUB_GEOID,mbta175", f"{a},1", f"{b},0", f"{c},0"),
        "zip_post_office_25.csv": lines(
            "zip,name,COUSUB_GEOID,COUSUB_NAME", f"01001,Aville,{a},{names[a]}",
            f"01002,Mill Village,{b},{names[b]}", "01003,Nowhere,,",
        ),
    }  # fmt: skip


def write_raw(folder: Path) -> Path:
    """Write the raw files into `folder` and return it."""
    folder.mkdir(parents=True)
    for name, content in files().items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def write_kept(folder: Path) -> Path:
    """Write the hand-kept files into `folder`: the project's sources, a correction, an agency."""
    (folder / "corrections").mkdir(parents=True)
    sources = (DATA / "sources.toml").read_text(encoding="utf-8")
    (folder / "sources.toml").write_text(sources, encoding="utf-8")
    (folder / "corrections" / "municipality_names.csv").write_text(
        "raw_name,geoid,reason\nBeesea,2501700002,short form\n", encoding="utf-8"
    )
    (folder / "evidence").mkdir()
    (folder / "evidence" / "agencies.csv").write_text(
        lines(
            "agency_id,name,kind,geoid,county_geoid,territory,note",
            "alpha-sheriff,Alpha Sheriff,county_sheriff,,25017,county,",
        ),
        encoding="utf-8",
    )
    (folder / "evidence" / "actions.csv").write_text(
        lines(
            "action_id,kind,situation,sentence,title,publisher,url,row,seen,last_checked",
            "law,how,asks,The guide explains the law.,Guide,State,https://example.org/,R5,not read,"
            "2026-11-21",
        ),
        encoding="utf-8",
    )
    (folder / "evidence" / "records_law.csv").write_text(
        lines("law_id,part,agencies,sentence,row", "request,opening,any,I ask by law.,R5"),
        encoding="utf-8",
    )
    return folder
