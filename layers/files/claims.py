"""The claims behind some places, one row a claim: what is said, of whom, how sure, by whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data import store
from layers import all_layers, lists
from layers.files.behind import REACH, Bearing, agencies, behind
from layers.files.claim_columns import CLAIMS
from layers.files.table import Table, day, rows, said
from layers.language import N_, _
from layers.town import STRENGTH
from layers.view import View

TOLD = {
    "claim_ids": N_("tells the status of that day"),
    "beside": N_("told beside the status"),
    "disagreeing": N_("says otherwise than the status"),
}
"""What a claim does on the day shown, by the column of the ledger; of several, the last."""

BESIDE = {
    ("coplink", "presumed"): N_("presumably integrated by now, the source supposes"),
    ("task_force_officers", "agreement"): N_("an agreement to designate officers"),
}
"""Words for what is only ever told beside a status."""

POLICY_KINDS = {
    "ordinance_or_bylaw": N_("ordinance or bylaw"),
    "executive_order": N_("executive order"),
    "resolution": N_("non-binding resolution"),
    "department_policy": N_("department policy"),
    "court_or_state_rule": N_("rule of a court or of the state"),
    "federal_list": N_("federal list"),
    "practice_reported": N_("practice reported"),
}
WHOSE = {True: N_("our estimate"), False: N_("the source’s")}
AS_KEPT = (
    "statement",
    "as_of",
    "valid_from",
    "valid_to",
    "publisher",
    "locator",
    "note",
    "source_id",
    "amount_usd",
)


def claims(geoids: tuple[str, ...], view: View) -> Table:
    """Every claim that bears on these municipalities: their own first, then by place and layer."""
    told = _told(view)
    found = [_record(*item, told) for item in sorted(behind(geoids).items(), key=_order)]
    return Table(
        "claims",
        _("Claims"),
        _("One row is one claim: what one source says of one agency, site or place."),
        said(CLAIMS),
        rows(CLAIMS, found),
        _("No claim bears on these places. That is not a “no”: our records hold none."),
    )


def _order(item: tuple[str, Bearing]) -> tuple[int, str, int, str, str]:
    claim_id, bearing = item
    claim = store.claim_rows()[claim_id]
    layers = list(_titles())
    near = list(REACH).index(bearing.reach)
    return near, bearing.place, layers.index(claim["layer"]), claim["as_of"], claim_id


def _told(view: View) -> dict[str, str]:
    """What each claim does on the view's day, in words; one that is not in it does nothing."""
    held = store.statuses(view.on)
    return {
        claim_id: _(words)
        for column, words in TOLD.items()
        for claim_ids in held[column]
        for claim_id in claim_ids
    }


def _record(claim_id: str, bearing: Bearing, told: Mapping[str, str]) -> dict[str, Any]:
    claim = store.claim_rows()[claim_id]
    return {
        **{name: claim[name] for name in AS_KEPT},
        "claim_id": claim_id,
        "place": bearing.place,
        "reach": _(REACH[bearing.reach]),
        "geoid": bearing.geoid,
        "agency": agencies()[claim["agency_id"]]["name"],
        "layer": _(_titles()[claim["layer"]]),
        "status": status_words(claim),
        "told": told.get(claim_id, _("not behind the status of that day")),
        "strength": _(STRENGTH[claim["strength"]]),
        "as_of_from": _(WHOSE[claim["as_of_estimated"]]) if claim["as_of"] else "",
        "source_title": claim["title"],
        "published": claim["source_date"],
        "link": claim["url"],
        "policy_kind": _(POLICY_KINDS.get(claim["policy_kind"], "")),
        "officers": claim["count"],
        "last_checked": day(claim["last_checked"]),
    }


def _titles() -> dict[str, str]:
    """The title of each layer and list that a claim can belong to, in the legend's order."""
    return {layer.key: layer.title for layer in all_layers()} | lists.TITLES


def status_words(claim: Mapping[str, Any]) -> str:
    """A claim's own status in the words of its layer or list; KeyError for one without words."""
    key = (claim["layer"], claim["status"])
    if claim["layer"] in lists.TITLES:
        return _(lists.WORDS[claim["status"]])
    if key in BESIDE:
        return _(BESIDE[key])
    layer = next(one for one in all_layers() if one.key == claim["layer"])
    return layer.status(layer.word({**claim, "until": claim["valid_to"]})).said()
