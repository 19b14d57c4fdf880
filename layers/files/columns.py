"""The columns of the tables that explain a file: its sources, and its columns themselves."""

from __future__ import annotations

from layers.columns import Column
from layers.language import N_

SOURCES = (
    Column(
        "title", N_("Title"), N_("Title as published; in square brackets where it is not known.")
    ),
    Column("publisher", N_("Publisher"), N_("Who published it.")),
    Column(
        "published",
        N_("Published"),
        N_("Date of the document, as given; empty for a public table, which has a vintage."),
        "date",
    ),
    Column(
        "dated",
        N_("How it is dated"),
        N_("Whether the document gives its date or we estimated it; the vintage of a table."),
    ),
    Column(
        "kind",
        N_("Kind"),
        N_("What kind of document it is, which gives a claim its strength; or a public table."),
    ),
    Column("link", N_("Link"), N_("Its web address, where one is known."), "link"),
    Column("licence", N_("Licence"), N_("Under which terms it may be used.")),
    Column("credit", N_("Credit"), N_("Whom its publisher asks to be named.")),
    Column("caveat", N_("Bear in mind"), N_("What a reader should know of it.")),
    Column(
        "claims",
        N_("Claims here"),
        N_("How many claims of this file rest on it; empty for a public table."),
        "integer",
    ),
    Column("source_id", N_("Source id"), N_("Its own name, by which claims refer to it.")),
)

DICTIONARY = (
    Column("table", N_("Table"), N_("Table that the column is in.")),
    Column("key", N_("Key"), N_("Name in files for programs, the same in every language.")),
    Column("title", N_("Heading"), N_("Name in the Excel file.")),
    Column("type", N_("Type"), N_("What kind of value stands in it.")),
    Column("unit", N_("Unit"), N_("What a number counts or measures.")),
    Column("meaning", N_("Meaning"), N_("What stands in it.")),
)

ABOUT = (
    Column("heading", N_("Heading"), N_("What the sentences are about.")),
    Column("text", N_("Text"), N_("The sentences.")),
)
