"""What changed for one subject: the steps of its status, each with the claims that say so.

A step is taken only where a claim gives it: a beginning, an end, or the first record that tells a
status. That a row is missing from a list is no claim, and so never a step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import date, timedelta
from itertools import pairwise

from data.claims import Spells, Status, status_of
from data.dates import PartialDate, parse
from data.ledger import Claim
from data.spells import ROSTER_LAG, Ending, Phase, contradicts
from layers import all_layers
from layers.change import BY_RECORD, Change, Kind

DAY = timedelta(days=1)


def steps(spells: Spells) -> tuple[Change, ...]:
    """The steps of a subject's status and its new starts, oldest first.

    Between two of them the status, as the map words it, stays what it was.
    """
    found = list(_statuses(spells))
    told = {name for step in found for name in (*step.claim_ids, *step.still)}
    started = (c for c in spells.claims if c.start and c.id not in told)
    found += [_again(spells, claims) for claims in _same_start(started)]
    return tuple(sorted(found, key=lambda step: (step.first, step.kind)))


def confirming(spells: Spells, step: Change) -> frozenset[str]:
    """The claims of a start that speak of a much later day, on which its status still held.

    Such a record is told twice: with the start that it gives, and as news of its own day. A record
    of the weeks after the start, as long as a roster may lag, only tells of the start.
    """
    if not step.day or step.kind not in ("began", "again"):
        return frozenset()
    soon = parse(step.day).last + ROSTER_LAG
    own = ((c.id, c.evidence) for c in spells.claims if c.id in step.claim_ids)
    later = ((name, known) for name, known in own if known and known.first > soon)
    return frozenset(
        name for name, known in later if word_of(status_of(spells, known.last)) == step.after
    )


def documents(spells: Spells, told: Iterable[str]) -> tuple[Change, ...]:
    """The records of a subject that are not among the claims told already, by the day they give."""
    known = set(told)
    by_day: dict[tuple[str, Kind], list[Claim]] = {}
    for claim in spells.claims:
        if claim.id not in known:
            day = claim.evidence.text if claim.evidence else ""
            by_day.setdefault((day, _weight(spells, claim)), []).append(claim)
    return tuple(_document(spells, kind, claims) for (_, kind), claims in by_day.items())


def _statuses(spells: Spells) -> Iterator[Change]:
    """A change for each day on which the status, as the map words it, becomes another."""
    held = [(day, status_of(spells, day)) for day in _days(spells)]
    for (_, before), (day, now) in pairwise([(date.min, None), *held]):
        if word_of(before) != word_of(now):
            yield _step(spells, day, before, now)


def _days(spells: Spells) -> list[date]:
    """The days on which the status can change, sorted."""
    days = {phase.first for phase in spells.phases} | {ending.since for ending in spells.ends}
    return sorted(days | {phase.last + DAY for phase in spells.phases if phase.last})


def _step(spells: Spells, day: date, before: Status | None, now: Status | None) -> Change:
    """The change of a day: by an ending, by a claim's own end, or by a start."""
    words = word_of(before), word_of(now)
    for ending in spells.ends:
        if ending.since == day and now and ending.best.status == now.status:
            return _ended(spells, words, ending)
    begun = [p for p in spells.phases if now and p.status == now.status and p.first == day]
    over = [p.claim for p in begun if p.claim.end and p.claim.end.last + DAY == day]
    if over:
        return _change("ended", words, day, _closest(claim.end for claim in over), over)
    return _began(spells, words, begun) if begun else _gone(spells, words, before, day)


def _ended(spells: Spells, words: tuple[str, str], ending: Ending) -> Change:
    """An end that claims give; the rosters that lag behind it are told with it, not as news."""
    best = ending.best
    kind: Kind = "ended" if best.end else "told"
    against = [p.claim.id for p in spells.phases if contradicts(p, ending)]
    still = [claim.id for claim in spells.claims if _lags(claim, ending)]
    return replace(
        _change(kind, words, ending.since, best.end or best.as_of, ending.claims),
        disagreeing=tuple(against),
        still=tuple(still),
    )


def _lags(claim: Claim, ending: Ending) -> bool:
    """Whether a claim is an official list that goes on naming a subject at its announced end."""
    known, end = claim.evidence, ending.best.end
    if claim.strength != "official_list" or claim.status != ending.ends or not (known and end):
        return False
    return end.first <= known.first <= end.last + ROSTER_LAG


def _began(spells: Spells, words: tuple[str, str], begun: list[Phase]) -> Change:
    """A start that a claim gives, in its most precise form, else the earliest record.

    A record of a month in which another gives the day of the start tells of the same start.
    """
    status, day = begun[0].status, begun[0].first
    claims = [phase.claim for phase in begun]
    known = [given for claim in claims if (given := claim.start or claim.as_of)]
    latest = max((given.last for given in known), default=day)
    phases = (p for p in spells.phases if p.status == status and day <= p.first <= latest)
    same = [p.claim for p in phases if p.claim.start and p.claim.start.first == p.first]
    given = _closest(claim.start for claim in same)
    if given is None:
        return _change("told", words, day, _closest(claim.as_of for claim in claims), claims)
    return _change("began", words, given.first, given, (*same, *claims))


def _gone(spells: Spells, words: tuple[str, str], before: Status | None, day: date) -> Change:
    """The end of a status after which another goes on, or none."""
    gone = [p for p in spells.phases if before and p.status == before.status]
    claims = [phase.claim for phase in gone if phase.last == day - DAY]
    return _change("ended", words, day, _closest(claim.end for claim in claims), claims)


def _again(spells: Spells, claims: Sequence[Claim]) -> Change:
    """A start that leaves the status as it was: an agreement signed anew, an ordinance amended."""
    given = _closest(claim.start for claim in claims)
    first = given.first if given else claims[0].checked.first
    word = word_of(status_of(spells, first))
    return _change("again", (word, word), first, given, claims)


def _same_start(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims by their start; those that can mean the same day are together."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=_starts):
        known = groups[-1][0].start if groups else None
        if known and claim.start and claim.start.first <= known.last:
            groups[-1].append(claim)
        else:
            groups.append([claim])
    return groups


def _starts(claim: Claim) -> tuple[date, str]:
    return (claim.start.first if claim.start else date.max, claim.id)


def _document(spells: Spells, kind: Kind, claims: Sequence[Claim]) -> Change:
    """A record that leaves the status as it is, on the last day that it can speak of."""
    given = claims[0].evidence
    first, last = (given.first, given.last) if given else (claims[0].checked.first,) * 2
    word = word_of(status_of(spells, last))
    return _change(kind, (word, word), first, given, claims)


def _weight(spells: Spells, claim: Claim) -> Kind:
    """Whether a record contradicts an end, or only speaks of the subject once more."""
    phases = [phase for phase in spells.phases if phase.claim == claim]
    against = any(contradicts(phase, ending) for phase in phases for ending in spells.ends)
    return "against" if against else "document"


def _closest(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    """The most precise of some dates, the earliest of those; None where there is none."""
    given = [one for one in dates if one]
    return min(given, key=lambda one: (one.last - one.first, one.first), default=None)


def word_of(status: Status | None) -> str:
    """The key of a status as the map words it; empty for none."""
    if status is None:
        return ""
    layers = {layer.key: layer for layer in all_layers()}
    known = layers.get(status.layer)
    return known.word(asdict(status)) if known else status.status


def _change(
    kind: Kind,
    words: tuple[str, str],
    first: date,
    given: PartialDate | None,
    claims: Iterable[Claim],
) -> Change:
    """A change told by these claims; of several the strongest says how sure it is."""
    told = sorted({claim.id: claim for claim in claims}.values(), key=lambda c: (c.rung, c.id))
    dated = [claim.estimated for claim in told if given and claim.as_of == given]
    return Change(
        kind=kind,
        layer=told[0].layer,
        agency_id=told[0].agency_id,
        site_id=told[0].site_id,
        geoid=told[0].geoid,
        policy_kind=told[0].policy_kind,
        day=given.text if given else "",
        estimated=kind in BY_RECORD and bool(dated) and all(dated),
        first=first,
        before=words[0],
        after=words[1],
        strength=told[0].strength,
        claim_ids=tuple(claim.id for claim in told),
    )
