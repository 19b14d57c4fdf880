"""The columns of the table of claims, in the order in which a reader needs them."""

from __future__ import annotations

from layers.columns import Column
from layers.language import N_

CLAIMS = (
    Column("place", N_("Place"), N_("Municipality, county or state that it is about.")),
    Column(
        "reach",
        N_("Why it is here"),
        N_(
            "Whether it is about one of the places, about their county or the jail of its sheriff,"
            " about the MBTA, or about all of the state."
        ),
    ),
    Column("agency", N_("Agency"), N_("Agency, government or firm that it is about.")),
    Column("layer", N_("Layer"), N_("Layer or list of the map that it belongs to.")),
    Column("status", N_("What it says"), N_("The status that this one claim gives, in words.")),
    Column("statement", N_("Statement"), N_("What the source says, in a sentence of ours.")),
    Column("as_of", N_("As of"), N_("Date that the source speaks of, as given."), "date"),
    Column(
        "as_of_from",
        N_("Whose date"),
        N_("Whose “as of” is: the source’s, or our estimate of an undated document (“about”)."),
    ),
    Column(
        "valid_from",
        N_("Valid from"),
        N_("When it began, as given; empty where the source does not say."),
        "date",
    ),
    Column(
        "valid_to",
        N_("Valid to"),
        N_("When it ended, as given; empty where no end is known, which does not say it goes on."),
        "date",
    ),
    Column(
        "strength",
        N_("Strength"),
        N_("How strong the evidence is, by who published it; strongest is the agreement itself."),
    ),
    Column(
        "told",
        N_("On the day shown"),
        N_(
            "What the claim does for the status of the day shown: tells it, is told beside it, says"
            " otherwise, or nothing, as an older or a later one."
        ),
    ),
    Column(
        "source_title",
        N_("Source"),
        N_("Title as published; in square brackets where it is not known."),
    ),
    Column("publisher", N_("Publisher"), N_("Who published the source.")),
    Column("published", N_("Published"), N_("Date of the source, as given."), "date"),
    Column("link", N_("Link"), N_("Web address of the source, where one is known."), "link"),
    Column("locator", N_("Where in the source"), N_("Page, line or section.")),
    Column("note", N_("Note"), N_("What else a reader should know.")),
    Column("policy_kind", N_("Kind of policy"), N_("Only for local policies.")),
    Column(
        "officers",
        N_("Officers"),
        N_("Officers designated: 1, several, or not given. Only for Task Force Officers."),
    ),
    Column(
        "amount_usd",
        N_("Amount"),
        N_("Amount of a contract, where the source gives one."),
        "integer",
        N_("US dollars"),
    ),
    Column(
        "last_checked",
        N_("Last checked"),
        N_("Day on which a copy of the source was last read; the live page was not checked."),
        "day",
    ),
    Column(
        "geoid",
        N_("Census code"),
        N_(
            "10-digit code of the municipality that it is about; empty for a county or the whole"
            " state."
        ),
    ),
    Column("source_id", N_("Source id"), N_("Key into the table of sources.")),
    Column(
        "claim_id",
        N_("Claim id"),
        N_("The claim’s own name, which never changes: quote it to report a mistake."),
    ),
)
