"""From raw statuses to the product's words: only through the reviewed table, never by an `if`."""

from collections.abc import Iterable

import pandas as pd

from data.pipeline.faults import Fault

NOT_USED = "not_used"
CLAIMS = "claims.csv"


def mapped(
    claims: pd.DataFrame, statuses: pd.DataFrame, words: pd.DataFrame
) -> tuple[pd.Series, list[Fault]]:
    """Return the status of each claim (null where none is found), and what the table lacks.

    An entry for one of the claim's rows goes before the entry for all; an entry serves claims of
    the layer that it moves to (`layer_to`), else of its own.
    """
    entries = statuses.assign(target=statuses["layer_to"].fillna(statuses["layer"]))
    known = set(zip(words["layer"], words["status"], strict=True))
    found: list[str | None] = []
    faults: list[Fault] = []
    for claim in claims.fillna({"rows": ""}).itertuples():
        given = _entries(entries, claim.layer, claim.raw_status, claim.rows.split())
        status, text = _one(given, claim.layer, known)
        found.append(status)
        if text:
            what = f"{claim.claim_id!r}: {claim.raw_status!r} in {claim.layer!r} {text}"
            faults.append(Fault("evidence", CLAIMS, "raw_status", what))
    return pd.Series(found, index=claims.index, dtype="str"), faults


def conflicts(statuses: pd.DataFrame) -> list[Fault]:
    """Return a fault for each raw status that two entries send to the same layer as two words."""
    target = statuses["layer_to"].fillna(statuses["layer"])
    key = [statuses["layer"], statuses["raw_status"], statuses["row"].fillna(""), target]
    counts = statuses.groupby(key)["status"].nunique()
    return [
        Fault("evidence", "statuses.csv", "status", f"{count} different words for {names!r}")
        for names, count in counts[counts > 1].items()
    ]


def strange_words(words: pd.DataFrame) -> list[Fault]:
    """Return a fault for each word that is given twice, ends nothing, or names one that is none.

    `ends`, `during` and `after` name words of the same layer; a word whose role is to end another
    says which.
    """
    known = set(zip(words["layer"], words["status"], strict=True))
    twice = words[words.duplicated(["layer", "status"])]
    silent = words[(words["role"] == "ends") & words["ends"].isna()]
    named = [
        (column, row.layer, row.status, other)
        for column in ("ends", "during", "after")
        for row, other in zip(words.itertuples(), words[column], strict=True)
        if pd.notna(other) and (row.layer, other) not in known
    ]
    found = [("status", f"{row.status!r} of {row.layer!r} twice") for row in twice.itertuples()]
    found += [("ends", f"{row.status!r} of {row.layer!r} ends none") for row in silent.itertuples()]
    found += [
        (column, f"{status!r} of {layer!r} names {other!r}, which is no word of that layer")
        for column, layer, status, other in named
    ]
    return [Fault("evidence", "status_words.csv", column, text) for column, text in found]


def _entries(
    entries: pd.DataFrame, layer: str, raw_status: str, rows: Iterable[str]
) -> pd.DataFrame:
    """Return the entries that speak of the claim: those for its rows, else those for all rows."""
    same = entries[entries["raw_status"] == raw_status]
    own = same[same["row"].isin(list(rows))]
    return own if len(own) else same[same["row"].isna() & (same["target"] == layer)]


def _one(given: pd.DataFrame, layer: str, known: set[tuple[str, str]]) -> tuple[str | None, str]:
    """Return the one status that the entries give for the layer, or what is wrong with them."""
    here = given[given["target"] == layer]
    statuses = sorted(set(here["status"]))
    if given.empty:
        return None, "is not in statuses.csv"
    if not statuses:
        return None, f"belongs to {given['target'].iloc[0]!r} by statuses.csv"
    if len(statuses) > 1:
        return None, f"has several words in statuses.csv: {', '.join(statuses)}"
    if statuses[0] == NOT_USED:
        return None, "is marked not_used in statuses.csv"
    if (layer, statuses[0]) not in known:
        return None, f"becomes {statuses[0]!r}, which status_words.csv lacks"
    return statuses[0], ""
