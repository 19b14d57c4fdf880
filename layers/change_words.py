"""Whole sentences on what changed: what happened, or of when our earliest record speaks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from data import store
from layers import all_layers, lists
from layers.change import Change
from layers.change_messages import AGREEMENT, NOTHING, OF_AGENCIES, OTHERWISE, UNDATED, WORDED
from layers.language import _, day_words


def sentence(change: Change) -> str:
    """What a change says, in one or two whole sentences."""
    return _(_message(change)).format(
        who=who(change),
        date=day(change) or day_words(change.first.isoformat()),
        before=status(change.layer, change.before),
        after=status(change.layer, change.after),
    )


def in_its_own_words(change: Change) -> bool:
    """Whether the sentence says all; else the claim's own words belong beside it."""
    quoted = change.layer in ("policies", "contracts", "information_sharing")
    return bool(change.day and _worded(change)) and not quoted and change.kind != "again"


def who(change: Change) -> str:
    """Whom a change is of: the site, the place of a policy, else the agency."""
    if change.site_id:
        return str(store.sites().at[change.site_id, "name"])
    if change.layer == "policies" and change.geoid:
        return str(store.municipalities().at[change.geoid, "name"])
    return str(store.agencies().at[change.agency_id, "name"])


def day(change: Change) -> str:
    """The day in words, with the precision that is given; empty where none is."""
    if not change.day:
        return ""
    words = day_words(change.day)
    return _("about {date}").format(date=words) if change.estimated else words


def from_to(change: Change) -> str:
    """The status before and after, as a sentence; empty where it stayed the same."""
    if change.before == change.after:
        return ""
    return _("Before: {before}. After: {after}.").format(
        before=status(change.layer, change.before), after=status(change.layer, change.after)
    )


def status(layer: str, key: str) -> str:
    """A status in few words, or that our records have none."""
    if not key:
        return _(NOTHING)
    return _(_statuses()[layer, key])


@cache
def _statuses() -> Mapping[tuple[str, str], str]:
    """Every status of a layer or a list in few words."""
    known = {(one.key, status.key): status.short for one in all_layers() for status in one.statuses}
    listed = {(name, word): words for name in lists.TITLES for word, words in lists.WORDS.items()}
    return known | listed | {("task_force_officers", "agreement"): AGREEMENT}


def layer_title(key: str) -> str:
    """The title of a layer or a list."""
    titles = {layer.key: layer.title for layer in all_layers()} | lists.TITLES
    return _(titles[key])


def _message(change: Change) -> str:
    if not change.day:
        return UNDATED.get(change.kind, UNDATED["document"])
    return _worded(change) or OTHERWISE[change.kind]


def _worded(change: Change) -> str:
    """The message of its own that a change has; empty for one that has none."""
    after = "own_list" if change.after == "withdrawn" and not change.before else change.after
    if change.layer == "policies" and not change.geoid and change.after not in OF_AGENCIES:
        return ""
    return WORDED.get(change.kind, {}).get((change.layer, after), "")
