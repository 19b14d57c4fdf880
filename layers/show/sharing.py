"""The scenes on COPLINK: who shares, who was being added, and what the lists do not say."""

from __future__ import annotations

from dataclasses import replace

from data import store
from layers import evidence, layer
from layers.language import _, ngettext, number_words
from layers.show import told
from layers.show.scene import Scene
from layers.view import View


def coplink(view: View) -> Scene:
    """How many departments are listed as sharing, and of which years those records are."""
    count = told.reading("coplink", view).counts.get("sharing", 0)
    sentence, number = told.counted(_sharing(view, count) if count else "", count, view)
    words = told.Words(_("Who shares through COPLINK"), sentence, number)
    return told.scene("coplink", words, told.showing(view, "coplink"))


def _sharing(view: View, count: int) -> str:
    first, last = _span(view, "sharing")
    of_years = ngettext(
        "Records of {first} to {last} list {n} police department as sharing reports through"
        " COPLINK.",
        "Records of {first} to {last} list {n} police departments as sharing reports through"
        " COPLINK.",
        count,
    )
    of_a_year = ngettext(
        "Records of {first} list {n} police department as sharing reports through COPLINK.",
        "Records of {first} list {n} police departments as sharing reports through COPLINK.",
        count,
    )
    words = of_a_year if first == last else of_years
    return words.format(first=first, last=last, n=number_words(count))


def _span(view: View, status: str) -> tuple[str, str]:
    """The years of the first and the last record that gives departments a status, in words."""
    claims = store.claim_rows()
    dates = sorted(
        (claim["as_of"][:4], bool(claim["as_of_estimated"]))
        for row in evidence.records("coplink", view)
        if row["status"] == status and evidence.home(row)
        for claim in (claims[name] for name in row["claim_ids"])
        if claim["as_of"]
    )
    return told.dated(*dates[0]), told.dated(*dates[-1])


def integrating(view: View) -> Scene:
    """Departments whose reports were being added to COPLINK, framed together."""
    reading = told.reading("coplink", view)
    count = reading.counts.get("integrating", 0)
    sentence, number = told.counted(_adding(view, count) if count else "", count, view)
    title = _(layer("coplink").status("integrating").words)
    return told.scene(
        "integrating",
        told.Words(title, sentence, number),
        told.showing(view, "coplink"),
        frame=tuple(sorted(g for g, key in reading.towns.items() if key == "integrating")),
    )


def _adding(view: View, count: int) -> str:
    words = ngettext(
        "In {year} the reports of {n} more department were being added; whether that was finished"
        " is not in our records.",
        "In {year} the reports of {n} more departments were being added; whether that was finished"
        " is not in our records.",
        count,
    )
    return words.format(year=_span(view, "integrating")[0], n=number_words(count))


def unknown(view: View) -> Scene:
    """What the lists leave open: places not named, places without a department, old evidence."""
    count = told.reading("coplink", view).counts.get("not_named", 0)
    words = _(
        "The COPLINK lists we have ({lists}) leave {n} places unnamed: that is not a “no”, and they"
        " may share."
    ).format(lists=told.coplink_lists(), n=number_words(count))
    sentence, number = told.counted(words, count, view)
    made = told.scene(
        "unknown",
        told.Words(_("What we do not know"), sentence, number),
        told.showing(view, "coplink"),
    )
    absent = told.rows(made.view, lambda entry: entry.status.absent)
    return replace(made, legend=absent)
