"""Columns of the evidence: the hand-kept tables, and what is built from them."""

import pandera.pandas as pa

from data.ledger import RUNGS
from data.pipeline.columns_geography import county_geoid, geoid
from data.pipeline.columns_raw import COUSUB, raw
from data.pipeline.schema import Columns, flag, number, table, text, whole

LAYERS = (
    "coplink",
    "section_287g",
    "detention",
    "task_force_officers",
    "policies",
    "contracts",
    "information_sharing",
    "coplink_readers",
)
KINDS = (
    "municipal_police",
    "county_sheriff",
    "state_agency",
    "transit_police",
    "federal",
    "court",
    "task_force",
    "company",
    "university",
    "municipal_government",
    "county_government",
    "legislature",
    "organisation",
    "group",
)
MADE = ("ordinance_or_bylaw", "executive_order", "resolution", "department_policy")
"""The kinds of policy that can be in force."""
POLICIES = (*MADE, "court_or_state_rule", "federal_list", "practice_reported")

LISTS = "coplink|task_force_officers|contracts|section_287g_rosters|section_287g_earlier|detention"
"""Lists of whom or what a layer names, of which a document can be an edition."""

ID = r"[a-z0-9_]+(-[a-z0-9_]+)*"
ROWS = r"[SL][0-9]{3}( [SL][0-9]{3})*"
DATED = "year, month or day, as given"


def _note(meaning: str = "what else a reader should know") -> pa.Column:
    return text(meaning, nullable=True)


def _date(meaning: str) -> pa.Column:
    return text(f"{meaning}: {DATED}", nullable=True)


_AGENCY: Columns = {
    "agency_id": text("agency", pattern=ID, unique=True),
    "name": text("what the agency is called"),
    "kind": text("what it is", one_of=KINDS),
    "geoid": text("municipality of a department or government", pattern=COUSUB, nullable=True),
    "county_geoid": text("county", pattern=r"25[0-9]{3}", nullable=True),
    "territory": text(
        "where it polices", one_of=("municipality", "county", "state", "mbta", "none")
    ),
    "note": _note(),
}
_SITE: Columns = {
    "site_id": text("site", pattern=ID, unique=True),
    "name": text("what the site is called"),
    "other_names": text("other names, with | between them", nullable=True),
    "kind": text("what it is", one_of=("jail", "hold_room", "other")),
    "agency_id": text("agency that runs it", pattern=ID),
    "geoid": geoid(),
    "address": text("street address"),
    "lon": number("longitude", "degrees", (-76, -68), nullable=True),
    "lat": number("latitude", "degrees", (40, 45), nullable=True),
    "place": text("what the point is", one_of=("building", "approximate")),
    "note": _note(),
}
_SOURCE: Columns = {
    "source_id": text("source", pattern=ID, unique=True),
    "title": text("title as published; in square brackets when unknown"),
    "publisher": text("who published it"),
    "url": text("its address, where one is known", nullable=True),
    "date": _date("date of the document"),
    "dated": text(
        "given: by the document, its address or the capture that kept it; estimated: by us",
        one_of=("given", "estimated"),
    ),
    "kind": text("what it is; gives the strength", one_of=tuple(RUNGS)),
    "edition_of": text(
        "lists of which it is an edition", pattern=f"({LISTS})( ({LISTS}))*", nullable=True
    ),
    "caveat": _note("what to bear in mind"),
}
_CLAIM: Columns = {
    "claim_id": text("claim: layer and first row, or layer and a word", pattern=ID, unique=True),
    "rows": text("rows of the founding fact lists that it rests on", pattern=ROWS, nullable=True),
    "layer": text("layer or list", one_of=LAYERS),
    "agency_id": text("agency that it is about", pattern=ID),
    "site_id": text("detention site that it is about", pattern=ID, nullable=True),
    "geoid": text("municipality that it is about", pattern=COUSUB, nullable=True),
    "raw_status": text("status as first noted; statuses.csv gives the product's word"),
    "valid_from": _date("start"),
    "valid_to": _date("end"),
    "as_of": _date("date that the source speaks of"),
    "policy_kind": text("kind of policy", one_of=POLICIES, nullable=True),
    "count": text("officers designated", one_of=("1", "several", "not given"), nullable=True),
    "amount_usd": whole("amount", "US dollars", nullable=True),
    "source_id": text("source", pattern=ID),
    "locator": text("where in the source", nullable=True),
    "statement": text("what the source says, in one plain sentence"),
    "strength": text("how strong the evidence is", one_of=tuple(RUNGS)),
    "last_checked": text("day on which a copy was last read"),
    "note": _note(),
    "funder": text("who pays", one_of=("ICE", "ICE and CBP", "DHS"), nullable=True),
    "contradicts": text("claims of other figures for the same thing", nullable=True),
}
_STATUS: Columns = {
    "layer": text("layer of the raw status", one_of=(*LAYERS, "context")),
    "raw_status": text("status as first noted"),
    "row": text(
        "the one row that it is for; empty for all", pattern=r"[SL][0-9]{3}", nullable=True
    ),
    "status": text("the product's word, or not_used"),
    "layer_to": text("layer or list that it moves to", one_of=LAYERS, nullable=True),
    "why": text("the reason"),
}
_WORD: Columns = {
    "layer": text("layer or list", one_of=LAYERS),
    "status": text("the product's word"),
    "rank": whole(
        "1 goes first when several hold at once; empty for one beside", "", nullable=True
    ),
    "role": text("what it does", one_of=("holds", "ends", "past", "beside")),
    "ends": text("status of the layer that it ends", nullable=True),
    "during": text("status that held before the end, where a claim gives a start", nullable=True),
    "after": text("status once the claim's own end has passed", nullable=True),
    "meaning": text("what it means"),
}
_NOT_USED: Columns = {
    "row": text("row of the founding fact lists", pattern=r"[SL][0-9]{3}", unique=True),
    "use": text("where it is told, if anywhere", one_of=("method note", "not used")),
    "reason": text("why it is in no claim"),
}

KEPT: dict[str, pa.DataFrameSchema] = {
    "evidence/agencies.csv": raw("Agencies that a claim names", "agency_id", _AGENCY),
    "evidence/sites.csv": raw("Detention sites", "site_id", _SITE),
    "evidence/sources.csv": raw("Documents", "source_id", _SOURCE),
    "evidence/claims.csv": raw("Claims", "claim_id", _CLAIM),
    "evidence/statuses.csv": raw("Raw statuses", "raw_status", _STATUS, unique=False),
    "evidence/not_used.csv": raw("Rows in no claim", "row", _NOT_USED),
    "evidence/status_words.csv": raw("Status words", "status", _WORD, unique=False),
}

TABLES: dict[str, pa.DataFrameSchema] = {
    "agencies": table(
        "Agencies: those that a claim names and every municipal department in the FBI's list",
        ["agency_id"],
        {
            **_AGENCY,
            "ori": text("the FBI's number of a municipal department", nullable=True),
            "fbi_listed": flag("a municipal department that is in the FBI's list"),
        },
    ),
    "jurisdictions": table(
        "Which agency polices or serves which municipality",
        ["agency_id", "geoid", "relation"],
        {
            "agency_id": text("agency", pattern=ID),
            "geoid": geoid(),
            "relation": text("how", one_of=("polices", "county", "statewide", "mbta serves")),
        },
    ),
    "sites": table(
        "Detention sites, each with a point",
        ["site_id"],
        {
            **_SITE,
            "county_geoid": county_geoid(),
            "lon": number("longitude", "degrees", (-76, -68)),
            "lat": number("latitude", "degrees", (40, 45)),
        },
    ),
    "claims": table(
        "Claims",
        ["claim_id"],
        {
            **_CLAIM,
            "status": text("the product's word for the status"),
            "as_of_estimated": flag("as_of is the date of a document that we dated ourselves"),
        },
    ),
    "evidence_sources": table("Documents that claims rest on", ["source_id"], _SOURCE),
    "statuses": table(
        "How raw statuses become the product's words",
        ["layer", "raw_status", "row", "layer_to"],
        _STATUS,
    ),
    "status_words": table(
        "The product's words for a status, and what each does", ["layer", "status"], _WORD
    ),
    "not_used": table("Rows of the fact lists that are in no claim", ["row"], _NOT_USED),
}
