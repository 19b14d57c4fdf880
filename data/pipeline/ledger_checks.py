"""What only the ledger as a whole can show to be wrong; each check returns its faults."""

from collections.abc import Iterable, Mapping

import pandas as pd

from data.dates import PartialDate, parse
from data.pipeline.columns_evidence import MADE
from data.pipeline.faults import Fault
from data.pipeline.keys import unknown
from data.pipeline.statuses import conflicts, strange_words

Tables = Mapping[str, pd.DataFrame]

_DATES = {"claims": ("valid_from", "valid_to", "as_of", "last_checked"), "sources": ("date",)}
_KEYS = (
    ("claims", "source_id", "sources"),
    ("claims", "agency_id", "agencies"),
    ("claims", "site_id", "sites"),
    ("sites", "agency_id", "agencies"),
)


def faults_of(tables: Tables, words: pd.Series, municipalities: pd.DataFrame) -> list[Fault]:
    """Return every fault of the hand-kept tables; `words` are the claims' product statuses."""
    faults = [fault for name, columns in _DATES.items() for fault in dates(tables, name, columns)]
    for name, column, target in _KEYS:
        faults += unknown(tables[name][column], tables[target][column], target, *_file(name))
    for name in ("claims", "sites", "agencies"):
        geoids = tables[name]["geoid"]
        faults += unknown(geoids, municipalities["geoid"], "municipalities", *_file(name))
    claims = tables["claims"]
    faults += backwards(claims)
    faults += [fault for column in ("valid_from", "as_of") for fault in unread(claims, column)]
    faults += [*conflicts(tables["statuses"]), *strange_words(tables["status_words"])]
    faults += undated(tables["sources"])
    faults += double_rows(claims, tables["not_used"])
    faults += unused(tables["statuses"], tables["not_used"])
    faults += contradicted(claims)
    return [*faults, *policies(claims, words), *places(claims)]


def dates(tables: Tables, name: str, columns: Iterable[str]) -> list[Fault]:
    """Return a fault for each date that is none, such as 20026."""
    table, found = tables[name], []
    for column in columns:
        for row, text in table[column].dropna().items():
            try:
                parse(text)
            except ValueError as error:
                found.append(_fault(name, column, f"{table.iloc[row, 0]!r}: {error}"))
    return found


def backwards(claims: pd.DataFrame) -> list[Fault]:
    """Return a fault for each claim that ends before it starts."""
    return [
        _fault("claims", "valid_to", f"{name!r}: {end} is before {start}")
        for name, start, end in _pairs(claims, "valid_from", "valid_to")
        if end.last < start.first
    ]


def unread(claims: pd.DataFrame, column: str) -> list[Fault]:
    """Return a fault for each date that lies after the day on which the claim's copy was read.

    Such a date would outrank all other evidence. An end may lie ahead: contracts name theirs.
    """
    return [
        _fault("claims", column, f"{name!r}: {date} is after {checked}, when it was last checked")
        for name, date, checked in _pairs(claims, column, "last_checked")
        if date.first > checked.last
    ]


def _pairs(
    claims: pd.DataFrame, one: str, other: str
) -> list[tuple[str, PartialDate, PartialDate]]:
    """Return each claim's id with two of its dates, where both are given and are dates."""
    rows = claims[["claim_id", one, other]].itertuples(index=False, name=None)
    read = [(name, _date(first), _date(second)) for name, first, second in rows]
    return [(name, first, second) for name, first, second in read if first and second]


def _date(text: object) -> PartialDate | None:
    """Return what a cell means; None when it is empty or no date, which `dates` tells."""
    try:
        return parse(str(text))
    except ValueError:
        return None


def undated(sources: pd.DataFrame) -> list[Fault]:
    """Return a fault for each source that we dated ourselves and whose caveat does not say so."""
    silent = sources[(sources["dated"] == "estimated") & sources["caveat"].isna()]
    return [
        _fault("sources", "caveat", f"{name!r} is dated by us: say so")
        for name in silent["source_id"]
    ]


def double_rows(claims: pd.DataFrame, not_used: pd.DataFrame) -> list[Fault]:
    """Return a fault for each fact row that stands in two places that exclude each other."""
    stated = claims.assign(row=claims["rows"].str.split()).explode("row").dropna(subset=["row"])
    both = sorted(set(stated["row"]) & set(not_used["row"]))
    found = [_fault("claims", "rows", f"{row!r} is in not_used.csv too") for row in both]
    subject = ["row", "layer", "agency_id", "site_id", "policy_kind"]
    again = stated[stated.duplicated(subject)]
    return found + [
        _fault("claims", "rows", f"{row.row!r} is in two claims about the same, {row.claim_id!r}")
        for row in again.itertuples()
    ]


def unused(statuses: pd.DataFrame, not_used: pd.DataFrame) -> list[Fault]:
    """Return a fault for each row that statuses.csv marks not_used and not_used.csv lacks."""
    marked = statuses.loc[statuses["status"] == "not_used", "row"].dropna()
    lacking = sorted(set(marked) - set(not_used["row"]))
    return [_fault("not_used", "row", f"{row!r} is not_used in statuses.csv") for row in lacking]


def contradicted(claims: pd.DataFrame) -> list[Fault]:
    """Return a fault for each claim that is said to contradict one that is not there."""
    named = claims.set_index("claim_id")["contradicts"].dropna().str.split().explode()
    strange = named[~named.isin(set(claims["claim_id"]))]
    return [
        _fault("claims", "contradicts", f"{claim!r} names {other!r}, which is no claim")
        for claim, other in strange.items()
    ]


def policies(claims: pd.DataFrame, words: pd.Series) -> list[Fault]:
    """Return a fault for a policy without a kind, or in force though of a kind that cannot be."""
    about = claims[claims["layer"] == "policies"]
    without = about[about["policy_kind"].isna()]
    kinded = about.dropna(subset=["policy_kind"])
    forced = kinded[(words[kinded.index] == "in_force") & ~kinded["policy_kind"].isin(MADE)]
    return [
        *(_fault("claims", "policy_kind", f"{name!r} has none") for name in without["claim_id"]),
        *(
            _fault("claims", "policy_kind", f"{row.claim_id!r}: {row.policy_kind!r} in force")
            for row in forced.itertuples()
        ),
    ]


def places(claims: pd.DataFrame) -> list[Fault]:
    """Return a fault for each claim about detention that names no site."""
    without = claims[(claims["layer"] == "detention") & claims["site_id"].isna()]
    return [_fault("claims", "site_id", f"{name!r} names no site") for name in without["claim_id"]]


def _file(name: str) -> tuple[str, str]:
    """Return the dataset and file that a fault names."""
    return "evidence", f"{name}.csv"


def _fault(name: str, column: str, text: str) -> Fault:
    """Return a fault in one of the hand-kept files."""
    return Fault(*_file(name), column, text)
