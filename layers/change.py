"""What a change is: of whom, from what to what, as of which day, by which claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["began", "ended", "told", "again", "document", "against"]
BY_RECORD = ("told", "document", "against")
"""The kinds whose day is the one that a record speaks of, not one on which something happened."""


@dataclass(frozen=True)
class Change:
    """One change of one subject, or one document that leaves its status as it was.

    ``kind`` is began or ended (a claim gives the day), told (the earliest record of a status, which
    may be older), again (a record gives a new start, the status stays), document (a record that
    changes nothing) or against (one that contradicts an end). ``day`` is as given and empty where
    none is; ``estimated`` says that it is our date of an undated document. ``first`` is the day
    from which the change counts: a beginning from its earliest, an end from the day after its last.
    ``before`` and ``after`` are status keys, empty where our records have none. ``claim_ids`` are
    the claims that say so, the strongest first, of which ``strength`` is; ``disagreeing`` are
    claims that contradict them, ``still`` official lists that go on naming the subject at its end.
    """

    kind: Kind
    layer: str
    agency_id: str
    site_id: str
    geoid: str
    policy_kind: str
    day: str
    estimated: bool
    first: date
    before: str
    after: str
    strength: str
    claim_ids: tuple[str, ...]
    disagreeing: tuple[str, ...] = ()
    still: tuple[str, ...] = ()

    @property
    def is_step(self) -> bool:
        """Whether a status changes or starts anew; else a record leaves it as it was."""
        return self.kind not in ("document", "against")

    @property
    def name(self) -> str:
        """What the change is told apart by: of whom, what, and the day as given.

        It stays the same when other changes come, or when another document says the same.
        """
        subject = self.site_id or (self.geoid if self.layer == "policies" else "") or self.agency_id
        contract = self.claim_ids[0] if self.layer == "contracts" else ""
        what = (self.policy_kind, contract, self.kind, self.after, self.day or "undated")
        return "/".join((self.layer, subject, *filter(None, what)))
