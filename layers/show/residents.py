"""The scenes on who lives where: noncitizens, how sure their figures are, beside who shares."""

from __future__ import annotations

from dataclasses import replace

from layers.language import _, number_words, share_words
from layers.noncitizens import classes, hatched, hatched_words
from layers.show import told
from layers.show.scene import Scene
from layers.view import View

MOST = "class_4"
"""The map's highest class."""


def noncitizens(view: View) -> Scene:
    """In how many tracts the share is in the map's highest class."""
    reading = told.reading("noncitizens", view)
    count = reading.counts.get(MOST, 0) + reading.counts.get(f"{MOST}_hatched", 0)
    shown = told.showing(view, "noncitizens")
    sentence = _(
        "In {n} of {all} census tracts, {share} of the people were not U.S. citizens in {period}."
    ).format(
        n=number_words(count),
        all=number_words(sum(reading.counts.values())),
        share=reading.words[MOST],
        period=shown.period.replace("-", "–"),
    )
    words = told.Words(_("Where noncitizens live"), sentence, number_words(count))
    return told.scene("noncitizens", words, shown)


def certainty(view: View) -> Scene:
    """How many tracts are hatched as too uncertain, and what share of all."""
    shown = told.showing(view, "noncitizens")
    keys = classes(shown.period, shown.measure)
    share = share_words(hatched(keys) / len(keys))
    words = told.Words(_("How sure we are"), hatched_words(keys), share)
    return told.scene("certainty", words, shown)


def beside(view: View) -> Scene:
    """Sharing and residents as two maps next to each other, never one upon the other."""
    first, second = told.showing(view, "coplink"), told.showing(view, "noncitizens")
    sentence = _(
        "One map shows who is listed as sharing, the other where noncitizens live: neither map"
        " explains the other."
    )
    words = told.Words(_("Sharing and residents, side by side"), sentence)
    return replace(
        told.scene("beside", words, first),
        legend=told.rows(first) + told.rows(second),
        source=f"{told.source(first)} {told.source(second)}",
        beside=second,
    )
