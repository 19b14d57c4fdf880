"""The hand-kept ledger: checked, joined to places, its raw statuses turned into words.

It needs no raw table: the municipalities are those of this run, else those built before.
"""

import pandas as pd

from data.pipeline.faults import Fault, Faults, raise_any
from data.pipeline.ledger_checks import faults_of
from data.pipeline.raw import Raw
from data.pipeline.statuses import mapped

FILES = {
    name: f"evidence/{name}.csv"
    for name in ("agencies", "sites", "sources", "claims", "statuses", "status_words", "not_used")
}
INPUTS = tuple(FILES.values())
BUILT = "processed/municipalities.parquet"


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return the tables sites, claims, evidence_sources, statuses, status_words and not_used.

    Raises `Faults` with everything that is wrong in any of the hand-kept files.
    """
    tables = {name: raw[file] for name, file in FILES.items()}
    municipalities = _municipalities(raw)
    words, unmapped = mapped(tables["claims"], tables["statuses"], tables["status_words"])
    raise_any([*unmapped, *faults_of(tables, words, municipalities)])
    placed = with_places(tables["claims"], tables["sites"], tables["agencies"])
    return {
        "sites": with_points(tables["sites"], municipalities),
        "claims": placed.assign(
            status=words, as_of_estimated=estimated(placed, tables["sources"])
        ).sort_values("claim_id", ignore_index=True),
        "evidence_sources": tables["sources"].sort_values("source_id", ignore_index=True),
        "statuses": tables["statuses"].sort_values(
            ["layer", "raw_status", "row", "layer_to"], na_position="first", ignore_index=True
        ),
        "status_words": tables["status_words"].sort_values(["layer", "status"], ignore_index=True),
        "not_used": tables["not_used"].sort_values("row", ignore_index=True),
    }


def with_places(claims: pd.DataFrame, sites: pd.DataFrame, agencies: pd.DataFrame) -> pd.DataFrame:
    """Return the claims with the municipality of their site, else of their agency, where empty."""
    by_site = claims["site_id"].map(sites.set_index("site_id")["geoid"])
    by_agency = claims["agency_id"].map(agencies.set_index("agency_id")["geoid"])
    return claims.assign(geoid=claims["geoid"].fillna(by_site).fillna(by_agency).astype("str"))


def estimated(claims: pd.DataFrame, sources: pd.DataFrame) -> pd.Series:
    """Return whether each claim's `as_of` is only the date of a document that we dated ourselves.

    A date that the text gives for the fact itself stands, whatever is known of the page.
    """
    ours = sources[sources["dated"] == "estimated"].set_index("source_id")["date"]
    return claims["as_of"].eq(claims["source_id"].map(ours)).fillna(value=False).astype(bool)


def with_points(sites: pd.DataFrame, municipalities: pd.DataFrame) -> pd.DataFrame:
    """Return the sites with a county; one without coordinates stands at its town's inner point."""
    towns = municipalities.set_index("geoid")
    placed = sites.assign(
        lon=sites["lon"].fillna(sites["geoid"].map(towns["label_lon"])),
        lat=sites["lat"].fillna(sites["geoid"].map(towns["label_lat"])),
        county_geoid=sites["geoid"].map(towns["county_geoid"]),
    )
    return placed.sort_values("site_id", ignore_index=True)


def _municipalities(raw: Raw) -> pd.DataFrame:
    """Return the municipalities of this run, else those of the last; raises `Faults` without."""
    if "municipalities" in raw.built:
        return raw.built["municipalities"]
    path = raw.path(BUILT)
    if not path.exists():
        text = f"not found: {BUILT!r}; build municipalities first"
        raise Faults([Fault("evidence", path.name, "file", text)])
    columns = ["geoid", "county_geoid", "label_lon", "label_lat"]
    return pd.read_parquet(path, columns=columns)
