"""The glossary: the words that the pages use, explained by what the sources and the data say."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from layers.language import N_, _
from layers.view import View
from pages.parts import address


@dataclass(frozen=True)
class Term:
    """A word with its anchor on the Sources page and its explanation."""

    anchor: str
    name: str
    words: str


TERMS = (
    Term(
        "287g",
        N_("287(g) agreement"),
        N_(
            "An agreement by which ICE lends some of its powers to a local or state agency. What it"
            " covers differs: a sheriff’s covers people in that county’s jail, the Department of"
            " Correction’s people in state prisons. Neither lends powers to town police."
        ),
    ),
    Term(
        "287g-models",
        N_("287(g) models: Jail Enforcement, Warrant Service Officer"),
        N_(
            "ICE’s rosters print a model beside each agreement. From 2021 to 2026 every agreement"
            " of a Massachusetts agency is printed as “Jail Enforcement Model”: it concerns people"
            " in that agency’s jail or prison. “Warrant Service Officer” stands in the"
            " Massachusetts rows only for a Minnesota sheriff whom ICE filed here by mistake in"
            " 2025; no agency of this state is listed under it."
        ),
    ),
    Term(
        "acs",
        N_("American Community Survey"),
        N_(
            "The Census Bureau’s survey of a sample of the people. We use its five-year figures:"
            " 2012–2016 describes those five years together and no single year."
        ),
    ),
    Term(
        "as-of",
        N_("As of"),
        N_(
            "The date that a source speaks of. It is not the day on which we read it, and not a"
            " promise that the same is true today."
        ),
    ),
    Term(
        "bric",
        N_("BRIC, fusion center"),
        N_(
            "The Boston Regional Intelligence Center (BRIC), and the Commonwealth Fusion Center"
            " run out of the State Police: offices through which information passes between local,"
            " state and federal law enforcement. They are not ICE."
        ),
    ),
    Term(
        "census-tract",
        N_("Census tract"),
        N_(
            "A small area that the Census Bureau draws for statistics. Tracts were redrawn for"
            " 2020, so figures up to 2013–2017 and later ones belong to different tracts."
        ),
    ),
    Term(
        "claim",
        N_("Claim"),
        N_(
            "One source saying one thing about one agency, site or place, as of a date. Everything"
            " on the map that is not a census figure is worked out from claims."
        ),
    ),
    Term(
        "coefficient-of-variation",
        N_("Coefficient of variation"),
        N_(
            "How large a figure’s usual error is beside the figure itself. At 0.30 the usual error"
            " is three tenths of the figure. The smaller, the more reliable."
        ),
    ),
    Term(
        "coplink",
        N_("COPLINK"),
        N_(
            "A database into which police departments enter reports of arrests, complaints,"
            " accidents, citations and field interviews (the Mapping Project, about 2022), and"
            " which others can search, by country of origin or alleged gang membership for"
            " instance. Agents of Homeland Security Investigations have direct access to the"
            " Massachusetts system (The Appeal, 2018). To feed COPLINK and to use it are two"
            " things: a department that uses it may not share its own reports."
        ),
    ),
    Term(
        "detainer",
        N_("Detainer"),
        N_(
            "A request by ICE that somebody be held for it beyond the time of release. In Lunn v."
            " Commonwealth (2017) the state’s highest court found that court officers have no"
            " authority to hold a person solely on a federal civil immigration detainer."
        ),
    ),
    Term(
        "hold-room",
        N_("Hold room and other detention sites"),
        N_(
            "ICE holds people in a jail, such as the one in Plymouth, or in a hold room: a room in"
            " an ICE office, meant for stays of under 72 hours. ICE’s detention tables do not count"
            " the people in it. The one in Burlington is drawn apart from jails."
        ),
    ),
    Term(
        "hsi",
        N_("Homeland Security Investigations (HSI)"),
        N_("A part of ICE. It designates Task Force Officers, and its agents can search COPLINK."),
    ),
    Term(
        "ice",
        N_("ICE, DHS, CBP"),
        N_(
            "Immigration and Customs Enforcement (ICE) and Customs and Border Protection (CBP) are"
            " parts of the U.S. Department of Homeland Security (DHS)."
        ),
    ),
    Term(
        "last-recorded-use",
        N_("Last recorded use"),
        N_(
            "The last day on which ICE’s list of November 2017 shows a site in use. How and when"
            " it ended is not known."
        ),
    ),
    Term(
        "margin-of-error",
        N_("Margin of error"),
        N_(
            "How far a survey’s figure may lie from the true one. All margins here are at 90%: of"
            " ten such intervals, about nine hold the true figure."
        ),
    ),
    Term(
        "noncitizen",
        N_("Noncitizen"),
        N_(
            "A resident who is not a U.S. citizen, in the Census Bureau’s words “Not a U.S."
            " citizen”. Permanent residents and visa holders are among them. The figure says"
            " nothing about anybody’s right to be here."
        ),
    ),
    Term(
        "not-named",
        N_("Not named, not listed, no department listed"),
        N_(
            "“Not named in the lists we have”: no list at hand names the department; it may still"
            " take part. “Never on ICE’s lists we have”: ICE publishes complete lists, and the"
            " agency is on none of those. “No police department in the FBI’s list”: no department"
            " of the place reported to the FBI. None of them means “no”."
        ),
    ),
    Term(
        "policy",
        N_("Trust or welcoming ordinance; local policy"),
        N_(
            "What a place has decided about working with ICE. We keep four kinds apart: an"
            " ordinance or bylaw; an executive order of a mayor or manager; a policy of the police"
            " department; a resolution, which does not bind. A federal list of “sanctuary"
            " jurisdictions” is a statement about a place, not its policy."
        ),
    ),
    Term(
        "roster",
        N_("Roster"),
        N_(
            "ICE’s published list of agencies with a 287(g) agreement. A name that stands there up"
            " to 31 days after an announced end counts as delay, not as disagreement."
        ),
    ),
    Term(
        "strength",
        N_("Strength of the evidence"),
        N_(
            "From the strongest: the agreement itself or a public record; an official list; a news"
            " report; a report by an organisation; an inference by the source or by us."
        ),
    ),
    Term(
        "tfo",
        N_("Task Force Officer (TFO)"),
        N_(
            "A local or state officer whom Homeland Security Investigations has designated to work"
            " on its task forces. That is not a 287(g) agreement. We count officers and never name"
            " them."
        ),
    ),
)


def link(anchor: str, words: str, view: View | None = None) -> str:
    """A link to a term of the glossary as HTML, from another page for its view.

    KeyError names an anchor that no term has.
    """
    if anchor not in {term.anchor for term in TERMS}:
        raise KeyError(f"the glossary has no term {anchor!r}")
    href = (
        f"#{anchor}"
        if view is None
        else address.sources_link(view, anchor, **address.town_of(view))
    )
    return f'<a href="{escape(href, quote=True)}">{escape(words)}</a>'


def by_name() -> tuple[Term, ...]:
    """The terms in the alphabet of the language in use."""
    return tuple(sorted(TERMS, key=lambda term: _(term.name).lower().lstrip("“")))
