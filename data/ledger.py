"""The ledger in memory: claims with their dates read, and the words that a status can be."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

from data.dates import PartialDate, parse

RUNGS: Mapping[str, int] = {
    "agreement": 0,
    "record": 0,
    "official_list": 1,
    "news": 2,
    "organisation": 3,
    "inferred": 4,
}
"""The evidence ladder, strongest first; an agreement and a record stand on the same rung."""

WORDS = Path(__file__).parent / "processed" / "status_words.parquet"

_TEXTS = ("layer", "agency_id", "site_id", "geoid", "policy_kind", "status", "strength", "count")
_DATES = ("valid_from", "valid_to", "as_of", "last_checked")
_COLUMNS = ("claim_id", *_TEXTS, "contradicts", *_DATES, "as_of_estimated")


@dataclass(frozen=True)
class Word:
    """A status: its rank among those that hold at once, and how it relates to the others.

    `role` is holds, ends (it ends the status `ends`), past (over by itself) or beside (told, never
    the status). `during` held before the end that a claim states, `after` follows a claim's end.
    """

    rank: int
    role: str
    ends: str
    during: str
    after: str


@dataclass(frozen=True)
class Claim:
    """One row of the ledger; `start`, `end` and `as_of` are None where the source gives none.

    `estimated` says that `as_of` is the date of a document that we dated ourselves.
    """

    id: str
    layer: str
    agency_id: str
    site_id: str
    geoid: str
    policy_kind: str
    status: str
    strength: str
    count: str
    contradicts: tuple[str, ...]
    start: PartialDate | None
    end: PartialDate | None
    as_of: PartialDate | None
    checked: PartialDate
    estimated: bool

    @property
    def subject(self) -> tuple[str, str]:
        """What the status is of: a site, a place where a policy has one, else an agency.

        The second part is a policy's kind: a city's order does not stand in its ordinance's place.
        """
        place = {"detention": self.site_id, "policies": self.geoid}.get(self.layer, "")
        return place or self.agency_id, self.policy_kind

    @property
    def evidence(self) -> PartialDate | None:
        """The date that the source speaks of, else the start it gives; None when undated."""
        return self.as_of or self.start

    @property
    def rung(self) -> int:
        """How strong the evidence is: 0 is the strongest."""
        return RUNGS[self.strength]

    @property
    def word(self) -> Word:
        """The claim's status word; raises `KeyError` when the layer has no such status."""
        return words()[self.layer, self.status]


@cache
def words() -> Mapping[tuple[str, str], Word]:
    """Return the status words by layer and status, as built from `evidence/status_words.csv`."""
    table = pd.read_parquet(WORDS)
    table = table.fillna({"rank": 0, "ends": "", "during": "", "after": ""})
    return {
        (row["layer"], row["status"]): Word(**{name: row[name] for name in Word.__annotations__})
        for row in table.to_dict("records")
    }


def read_claims(claims: pd.DataFrame) -> list[Claim]:
    """Return the rows of the claims table with their dates read.

    Columns as in `claims.parquet`; one that is absent counts as empty. Raises `ValueError` for a
    date that is none, with the text.
    """
    table = claims.reindex(columns=list(_COLUMNS)).astype(object)
    columns = [table[name].where(table[name].notna(), "").to_list() for name in _COLUMNS]
    return [
        _claim(dict(zip(_COLUMNS, values, strict=True))) for values in zip(*columns, strict=True)
    ]


def _claim(row: Mapping[str, str]) -> Claim:
    """Return one row with its dates read."""
    return Claim(
        id=row["claim_id"],
        contradicts=tuple(row["contradicts"].split()),
        start=_date(row["valid_from"]),
        end=_date(row["valid_to"]),
        as_of=_date(row["as_of"]),
        checked=parse(row["last_checked"]),
        estimated=bool(row["as_of_estimated"]),
        **{name: row[name] for name in _TEXTS},
    )


def _date(text: str) -> PartialDate | None:
    """Return the date that a text gives; None when it is empty."""
    return parse(text) if text else None
