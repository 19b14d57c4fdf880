"""What the claims say on a day: one status for each layer and subject, with its evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from itertools import groupby

import pandas as pd

from data.dates import PartialDate
from data.ledger import Claim, read_claims, words
from data.spells import Ending, Phase, close, contradicts, endings, phases, renewals


@dataclass(frozen=True)
class Status:
    """A row of `status_on`: what holds on the day, since when, and which claims say so.

    `as_of` is the newest evidence up to the day, as given; `as_of_estimated` says that it is our
    guess at the date of a document ("about 2022"), and `as_of_given` is then the newest that is
    none. `last_documented` is the newest of all for this status; `carried_forward` says that the
    day lies after it. `claim_ids` are those that tell
    the status, newest first; for one that is an end, then those of what it ended. `beside` are
    claims that hold too without being the status; `disagreeing` are claims that contradict it or
    one another.
    """

    layer: str
    agency_id: str
    site_id: str
    geoid: str
    policy_kind: str
    status: str
    since: str
    until: str
    as_of: str
    as_of_estimated: bool
    as_of_given: str
    last_documented: str
    carried_forward: bool
    strength: str
    count: str
    claim_ids: tuple[str, ...]
    beside: tuple[str, ...]
    disagreeing: tuple[str, ...]


@dataclass(frozen=True)
class Spells:
    """Everything that the claims of one subject say, on a line of days."""

    claims: tuple[Claim, ...]
    ends: tuple[Ending, ...]
    phases: tuple[Phase, ...]


def status_on(claims: pd.DataFrame, on: date) -> pd.DataFrame:
    """Return what holds on a day: one row for each layer and subject that has a status then.

    The subject is the site for detention; for policies each kind of a place (of an agency where
    there is none); else the agency. Columns as in `Status`; dates are texts as given. A subject of
    which nothing is known by that day has no row: that is not a "no".
    Raises `KeyError` for a status that `status_words.csv` lacks, `ValueError` for a bad date.
    """
    rows = [status for spells in subjects(claims) if (status := status_of(spells, on))]
    names = [column.name for column in fields(Status)]
    return pd.DataFrame([[getattr(row, n) for n in names] for row in rows], columns=names)


def days_of_change(claims: pd.DataFrame) -> list[date]:
    """Return the days on which the status of some subject of these claims can change, sorted."""
    days: set[date] = set()
    for spells in subjects(claims):
        days.update(phase.first for phase in spells.phases)
        days.update(phase.last + timedelta(days=1) for phase in spells.phases if phase.last)
        days.update(ending.since for ending in spells.ends)
    return sorted(days)


def subjects(claims: pd.DataFrame) -> list[Spells]:
    """Return the spells of each layer and subject, in that order.

    Columns as in `claims.parquet`. Raises as `status_on`.
    """
    read = sorted(read_claims(claims), key=lambda c: (c.layer, c.subject, c.id))
    return [spells_of(tuple(group)) for _, group in groupby(read, lambda c: (c.layer, c.subject))]


def spells_of(claims: tuple[Claim, ...]) -> Spells:
    """Return the phases of one subject, each up to the ending that ends it, and the endings.

    The claims, at least one, are all of one layer and one subject.
    """
    told = [phase for claim in claims for phase in phases(claim)]
    ends = renewals(endings(claims), told)
    return Spells(claims, tuple(ends), tuple(close(phase, ends) for phase in told))


def status_of(spells: Spells, on: date) -> Status | None:
    """Return what holds of one subject on a day; None when nothing is known of it by then."""
    layer = spells.claims[0].layer
    holding = [phase for phase in spells.phases if phase.holds(on)]
    going_on = {phase.status for phase in holding}
    past = [e for e in spells.ends if e.since <= on and e.ends not in going_on]
    found = going_on | {ending.best.status for ending in past}
    ranked = [name for name in found if words()[layer, name].role != "beside"]
    if not ranked:
        return None
    status = min(ranked, key=lambda name: words()[layer, name].rank)
    over = [ending for ending in past if ending.best.status == status]
    told = [phase for phase in holding if phase.status == status]
    case = _ended(spells, over[-1]) if over else _holding(told, on)
    others = [ending for ending in past if ending not in over]
    ids = {p.claim.id for p in holding} | {c.id for e in others for c in e.claims}
    beside = tuple(sorted(ids - {claim.id for claim in (*case.claims, *case.ended)}))
    return _row(case, status, on, beside, _disagreeing(spells, on))


@dataclass(frozen=True)
class _Case:
    """The claims that tell a status, the one that tells it best, its start and end as given.

    `ended` are the claims of what an end ended: they say when it began, never how sure the end is.
    """

    best: Claim
    claims: tuple[Claim, ...]
    since: str
    until: str
    ended: tuple[Claim, ...] = ()


def _ended(spells: Spells, ending: Ending) -> _Case:
    """Return the case for a status that is an end: it spans what the end ended."""
    before = [p for p in spells.phases if p.status == ending.ends and _up_to(p, ending)]
    claims = _newest_first(ending.claims)
    ended = _newest_first({p.claim.id: p.claim for p in before if p.claim not in claims}.values())
    return _Case(ending.best, claims, _since(before), _text(ending.best.end), ended)


def _up_to(phase: Phase, ending: Ending) -> bool:
    """Return whether the phase held until the ending; one that speaks of later days never did."""
    return phase.last == ending.last and phase.first <= ending.last


def _holding(told: Sequence[Phase], on: date) -> _Case:
    """Return the case for a status that holds, or is left by claims that are over."""
    claims = _newest_first({phase.claim.id: phase.claim for phase in told}.values())
    over = [claim.end for claim in claims if claim.end and claim.end.last < on]
    until = _text(over[0]) if len(over) == len(claims) else ""
    return _Case(min(claims, key=lambda claim: claim.rung), claims, _since(told), until)


def _row(
    case: _Case, status: str, on: date, beside: tuple[str, ...], disagreeing: tuple[str, ...]
) -> Status:
    """Return the row for a status and the claims that tell it."""
    dated = [claim for claim in case.claims if claim.evidence]
    by_then = [claim for claim in dated if _told_by(claim, on)] or dated[-1:]
    as_of = _text(by_then[0].evidence) if by_then else ""
    given = [_text(claim.evidence) for claim in by_then if not claim.estimated]
    newest = dated[0].evidence if dated else None
    return Status(
        layer=case.best.layer,
        agency_id=case.best.agency_id,
        site_id=case.best.site_id,
        geoid=case.best.geoid,
        policy_kind=case.best.policy_kind,
        status=status,
        since=case.since,
        until=case.until,
        as_of=as_of,
        as_of_estimated=bool(as_of) and as_of not in given,
        as_of_given=given[0] if given else "",
        last_documented=_text(newest),
        carried_forward=newest is None or on > newest.last,
        strength=case.best.strength,
        count=next((claim.count for claim in case.claims if claim.count), ""),
        claim_ids=tuple(claim.id for claim in (*case.claims, *case.ended)),
        beside=beside,
        disagreeing=disagreeing,
    )


def _newest_first(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims from the newest evidence to the oldest, undated ones last."""

    def age(claim: Claim) -> tuple[date, str]:
        return (claim.evidence.last if claim.evidence else date.min, claim.id)

    return tuple(sorted(claims, key=age, reverse=True))


def _since(told: Iterable[Phase]) -> str:
    """Return the earliest start as given, in its most precise form; empty when none is given."""
    starts = [start for phase in told if (start := _start(phase.claim))]
    if not starts:
        return ""
    earliest = min(starts, key=lambda start: start.first)
    same = [start for start in starts if start.first <= earliest.last]
    return min(same, key=lambda start: (start.last - start.first, start.first)).text


def _start(claim: Claim) -> PartialDate | None:
    """Return when the claim's status began: for one that is over by itself, at its end."""
    over = claim.end if claim.word.role == "past" else None
    return claim.start or over or claim.as_of


def _text(given: PartialDate | None) -> str:
    """Return a date as given, empty for none."""
    return "" if given is None else given.text


def _disagreeing(spells: Spells, on: date) -> tuple[str, ...]:
    """Return the claims known by that day that contradict an end or one another, sorted."""
    known = {phase.claim.id for phase in spells.phases if phase.first <= on}
    pairs = [(c.id, other) for c in spells.claims for other in c.contradicts]
    ids = {name for pair in pairs if known.issuperset(pair) for name in pair}
    for phase in spells.phases:
        over = [ending for ending in spells.ends if ending.since <= on]
        for ending in (e for e in over if contradicts(phase, e) and _told_by(phase.claim, on)):
            ids |= {c.id for c in ending.claims} if phase.holds(on) else {phase.claim.id}
    return tuple(sorted(ids))


def _told_by(claim: Claim, on: date) -> bool:
    """Return whether the claim's source speaks of the day or an earlier one."""
    return claim.evidence is not None and claim.evidence.first <= on
