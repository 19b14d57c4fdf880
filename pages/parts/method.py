"""How the map knows, and what it does not know: the method and the limits in plain words."""

from __future__ import annotations

from html import escape

from data import store
from layers import layer
from layers.language import _, number_words, share_words
from layers.noncitizens import classes
from layers.view import View
from pages.parts.block import english
from pages.parts.glossary import link

Passage = tuple[str, tuple[str, ...]]


def method() -> str:
    """The method as HTML: a short heading and a few sentences for each step."""
    return "".join(_passage(passage) for passage in (*_claims(), *_figures(), *_drawing()))


def limits() -> str:
    """What the map does not know, as an HTML list; then what was read and is in no claim."""
    counts = layer("coplink").read(View()).counts
    lines = (
        _("What any department has shared through COPLINK since 2018: no document at hand says."),
        _(
            "One department that shares and two that were being integrated, which The Appeal"
            " counted and no list at hand names. {unnamed} departments are not named in any list"
            " we have; that is not a “no”."
        ).format(unnamed=number_words(counts["not_named"])),
        _(
            "Local policies were collected from single documents, not asked of each town. A policy"
            " that changed later may still be shown as it was last documented."
        ),
        _("When most Task Force Officers were designated, and whether they still are."),
        _("What the MBTA’s police may do in a place that the MBTA serves."),
        _(
            "Informal contact between officers and ICE, and what federal agents do on their own:"
            " neither leaves a list."
        ),
        _("Where most of the contractors’ work is done, and any contract after the year given."),
        _(
            "Noncitizens by census tract after 2013–2017 for all ages, and the margins of error"
            " that the Census Bureau published for tracts."
        ),
        _(
            "Whether our copies equal the originals. Every raw file came through a public mirror"
            " and has not been compared with the agency’s own bytes. Copies of articles were read;"
            " their live pages were not checked."
        ),
    )
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>{_notes()}"


def _notes() -> str:
    """The rows of the founding lists that are told here because no agency can be named by them."""
    rows = store.table("not_used").query("use == 'method note'").sort_values("row")
    items = "".join(f"<li>{english(reason)}</li>" for reason in rows["reason"])
    title = _("Read, and in no claim: {count} notes").format(count=len(rows))
    return f"<details><summary>{escape(title)}</summary><ul>{items}</ul></details>"


def _passage(passage: Passage) -> str:
    heading, paragraphs = passage
    return f"<h3>{escape(heading)}</h3>" + "".join(f"<p>{text}</p>" for text in paragraphs)


def _claims() -> tuple[Passage, ...]:
    """From a document to a status; the texts are HTML because they lead to the glossary."""
    return _from_document(), _coplink(), _absence()


def _from_document() -> Passage:
    """What a claim is and when it holds."""
    return (
        _("From a document to a status"),
        (
            _(
                "Each fact is a {claim}: one source says one thing about one agency, site or"
                " place, as of a date. We wrote each in one sentence of our own, with its"
                " source, its {strength} and the day on which we read a copy. The claims and"
                " the documents stand below; {count} claims rest on {documents} documents."
            ).format(
                claim=link("claim", _("claim")),
                strength=link("strength", _("strength")),
                count=number_words(len(store.claims())),
                documents=number_words(len(store.table("evidence_sources"))),
            ),
            _(
                "What holds on a day is worked out from the claims. A claim holds from its"
                " start, or else from the date that its source speaks of, until a claim ends"
                " it. A date keeps its precision: “2016” never becomes a day; a start counts"
                " from the earliest day it can mean, an end to the latest."
            ),
            _(
                "After the newest evidence a status is carried forward and says so: “last"
                " documented 2018; not confirmed since”. When sources disagree, both are kept"
                " and shown."
            ),
        ),
    )


def _coplink() -> Passage:
    """Why two counts of COPLINK’s departments differ."""
    counts = layer("coplink").read(View()).counts
    return (
        _("COPLINK: {sharing} and {integrating}, or 25 and 13").format(
            sharing=counts["sharing"], integrating=counts["integrating"]
        ),
        (
            _(
                "{sharing} departments are named as sharing through {coplink} and"
                " {integrating} as being integrated. The Appeal counted 25 and 13 in 2018; its"
                " own map, with the full list, is not in the text that we have. The missing"
                " three stay unnamed here. The Mapping Project presumes that the departments"
                " which were being integrated in 2016 now share: that is told beside their"
                " status and never becomes it."
            ).format(
                coplink=link("coplink", _("COPLINK")),
                sharing=counts["sharing"],
                integrating=counts["integrating"],
            ),
        ),
    )


def _absence() -> Passage:
    """What it means that nothing is known."""
    return (
        _("When nothing is known"),
        (
            _(
                "Absence has kinds, and none of them is “no”: {names}. Each names the list that"
                " it rests on and its date."
            ).format(
                names=link("not-named", _("not named, never listed, no department, no policy seen"))
            ),
        ),
    )


def _figures() -> tuple[Passage, ...]:
    return (
        (
            _("Noncitizens: a subtraction"),
            (
                _(
                    "The Census Bureau’s own table of {noncitizens} (B05001) was not at hand for"
                    " tracts, nor for all 351 municipalities. For 2012–2016 and 2013–2017 we took"
                    " all people minus citizens of all ages, both published for the same years."
                    " Where the published figure could be checked, in 53 cities, the two differ by"
                    " two persons at most. Results of −1 or −2, from rounding, are 0."
                ).format(noncitizens=link("noncitizen", _("noncitizens"))),
                _(
                    "The published figures of 2020–2024 are used for the 85 municipalities that"
                    " have one. 2018–2022 counts adults only and is never compared with figures"
                    " for all ages."
                ),
            ),
        ),
        (
            _("How sure a figure is"),
            (
                _(
                    "Every {margin} says where it comes from: published; worked out from two"
                    " others, which gives a safe upper bound (municipalities, 2012–2016); or, for"
                    " tracts, modelled. The model was fitted to tracts of Greater Boston whose"
                    " margin is published: it is an estimate of an estimate’s error."
                ).format(margin=link("margin-of-error", _("margin of error"))),
                _(
                    "A figure’s grade follows its {cv}: good to 0.15, fair to 0.30, poor above."
                    " These limits are our rule; the Census Bureau has no official threshold."
                ).format(cv=link("coefficient-of-variation", _("coefficient of variation"))),
            ),
        ),
    )


def _drawing() -> tuple[Passage, ...]:
    keys = classes("2012-2016", "share")
    hatched = keys.str.endswith("_hatched").sum()
    return (
        (
            _("What is hatched"),
            (
                _(
                    "The map has five classes with round limits, the same in every view. A tract"
                    " is hatched when its interval reaches more than two of them: {hatched} of"
                    " {all} ({share}) for the share of 2012–2016. That too is our rule."
                ).format(
                    hatched=number_words(hatched),
                    all=number_words(len(keys)),
                    share=share_words(hatched / len(keys)),
                ),
            ),
        ),
        (
            _("Borders and areas"),
            (
                _(
                    "For the screen, borders are simplified by 50 metres, all at once, so that"
                    " neighbours still meet. Areas are measured before that, in the state’s own"
                    " projection (EPSG:26986); ponds and rivers inside a place count."
                ),
            ),
        ),
    )
