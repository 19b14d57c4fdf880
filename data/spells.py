"""From claims to spells: when a status held, and which claim ended it.

A claim holds from `valid_from`, else from the date its source speaks of (`as_of`), else from the
day its copy was read, until a claim ends it. A start counts from its earliest day, an end to its
latest.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from data.dates import PartialDate
from data.ledger import Claim

ROSTER_LAG = timedelta(days=31)
"""ICE's rosters go on listing an agreement for some weeks after its announced end."""

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Phase:
    """A stretch of days for which one claim gives one status; `last` is None while it goes on."""

    claim: Claim
    status: str
    first: date
    last: date | None = None

    def holds(self, on: date) -> bool:
        """Return whether the day is in the stretch."""
        return self.first <= on and (self.last is None or on <= self.last)


@dataclass(frozen=True)
class Ending:
    """An end that one or more claims give; the most precise, then the strongest, dates it."""

    claims: tuple[Claim, ...]
    ends: str
    renewed: date | None = None
    """The first day after the end on which some claim starts the status again."""

    @property
    def best(self) -> Claim:
        """The claim that dates the end."""
        return min(self.claims, key=lambda claim: (_width(claim), claim.rung))

    @property
    def last(self) -> date:
        """The last day before the end took effect."""
        return _end(self.best).last

    @property
    def since(self) -> date:
        """The first day after the end."""
        return self.last + _DAY


def phases(claim: Claim) -> list[Phase]:
    """Return the stretches that the claim itself gives, before other claims end them."""
    word = claim.word
    last = claim.end.last if claim.end else None
    if word.role in {"holds", "beside"}:
        first = (claim.start or claim.as_of or claim.checked).first
        own = Phase(claim, claim.status, first, last)
        return [own, _after(claim, word.after)] if claim.end and word.after else [own]
    spans = bool(word.during) and claim.start is not None
    during = [Phase(claim, word.during, claim.start.first, last)] if spans and claim.start else []
    return [*during, _after(claim, claim.status)] if word.role == "past" else during


def endings(claims: Iterable[Claim]) -> list[Ending]:
    """Return the ends that the claims of one subject give, earliest first.

    Ends that can be the same day are one; an undated end bears out the last one before it.
    """
    told = [claim for claim in claims if claim.word.role == "ends"]
    found: list[Ending] = []
    for claim in sorted(told, key=lambda claim: (claim.end is None, _end(claim).first, claim.id)):
        known = next((e for e in reversed(found) if _bears_out(claim, e)), None)
        if known is None:
            found.append(Ending((claim,), claim.word.ends))
        else:
            found[found.index(known)] = replace(known, claims=(*known.claims, claim))
    return sorted(found, key=lambda ending: ending.last)


def renewals(ends: Iterable[Ending], told: Iterable[Phase]) -> list[Ending]:
    """Return the endings with the day on which the status started again, where a claim gives it."""
    started = [phase for phase in told if phase.claim.start is not None]
    return [
        replace(
            ending,
            renewed=min(
                (p.first for p in started if p.status == ending.ends and p.first > ending.last),
                default=None,
            ),
        )
        for ending in ends
    ]


def contradicts(phase: Phase, ending: Ending) -> bool:
    """Return whether the phase's source speaks of a day after the end, without a new start.

    An official list up to 31 days past the end is roster lag, which contradicts nothing.
    """
    claim = phase.claim
    if ending.ends != phase.status or claim.evidence is None or claim in ending.claims:
        return False
    if _renews(claim, ending) or _follows_renewal(claim, ending):
        return False
    slack = ROSTER_LAG if claim.strength == "official_list" else timedelta()
    return claim.evidence.first > ending.last + slack


def closes(ending: Ending, phase: Phase) -> bool:
    """Return whether the ending ends the phase.

    A source that contradicts the end and is at least as strong opens the status again.
    """
    if ending.ends != phase.status or _renews(phase.claim, ending):
        return False
    if phase.claim.start is None and _follows_renewal(phase.claim, ending):
        return False
    return not contradicts(phase, ending) or phase.claim.rung > ending.best.rung


def close(phase: Phase, ends: Iterable[Ending]) -> Phase:
    """Return the phase up to the first ending that ends it."""
    ending = next((ending for ending in ends if closes(ending, phase)), None)
    if ending is None:
        return phase
    return replace(phase, last=min(ending.last, phase.last or ending.last))


def _after(claim: Claim, status: str) -> Phase:
    """Return the phase that follows the end which the claim gives or takes as known."""
    first = claim.end.last + _DAY if claim.end else (claim.as_of or claim.checked).first
    return Phase(claim, status, first)


def _renews(claim: Claim, ending: Ending) -> bool:
    """Return whether the claim gives a start of its own after the end."""
    return claim.start is not None and claim.start.first > ending.last


def _follows_renewal(claim: Claim, ending: Ending) -> bool:
    """Return whether the claim's source speaks of a day after the status had started again."""
    known = claim.evidence
    return known is not None and ending.renewed is not None and ending.renewed <= known.first


def _end(claim: Claim) -> PartialDate:
    """Return the end that a claim gives, else the date by which it had come."""
    return claim.end or claim.as_of or claim.checked


def _width(claim: Claim) -> timedelta:
    """Return how many days the end can mean; an end only known to be past is the least precise."""
    return _end(claim).last - _end(claim).first if claim.end else timedelta.max


def _bears_out(claim: Claim, ending: Ending) -> bool:
    """Return whether the claim's end can be the ending's, or was already past without a date."""
    if claim.word.ends != ending.ends:
        return False
    if claim.end is None:
        return ending.last <= _end(claim).last
    return any(
        claim.end.first <= _end(other).last and _end(other).first <= claim.end.last
        for other in ending.claims
    )
