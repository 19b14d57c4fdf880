"""What a presenter may say to each scene, what not to claim, and what will be asked.

Seen by the presenter alone: beside the screen, and in a slide's notes.
"""

from __future__ import annotations

from layers.language import N_, _

NOTES: dict[str, tuple[str, ...]] = {
    "state": (
        N_(
            "Say: this is a map of records, not of rumors; each status is a claim with a date"
            " and a source."
        ),
        N_(
            "Say: many records are years old, and a place that a list does not name may still"
            " take part."
        ),
        N_("Do not promise that the map is complete, or that it is true of today."),
        N_("It comes from: the documents on the page Sources, each named there."),
        N_(
            "Likely question: who made this? Answer: say who you are; the map names its"
            " sources, and a mistake can be reported on every page."
        ),
    ),
    "coplink": (
        N_(
            "Say: COPLINK is a database of police reports, and agents of Homeland Security"
            " Investigations, a part of ICE, can search it."
        ),
        N_(
            "Say: these departments are on lists that name who sends reports there; the years"
            " of the lists are in the sentence on the screen."
        ),
        N_(
            "Do not claim that a department shares today, or that a place in pale color does"
            " not: nobody we know of has published a newer list."
        ),
        N_("It comes from: the Mapping Project’s list, public records and a news report."),
        N_(
            "Likely question: does our town share now? Answer: ask the department, and look"
            " at the town’s own page for the record and its date."
        ),
    ),
    "integrating": (
        N_("Say: being added is a status of its own; it is neither “shares” nor “does not”."),
        N_(
            "Do not claim that these departments share today: the source presumes it, and a"
            " presumption is not a record."
        ),
        N_("It comes from: the Mapping Project’s list, which gives the year."),
        N_(
            "Likely question: was it finished? Answer: we have seen no record of that; the"
            " department can tell you, and a public records request can ask."
        ),
    ),
    "section-287g": (
        N_(
            "Say: a 287(g) agreement lends some of ICE’s powers to another agency; let the"
            " date play, and name what begins and ends."
        ),
        N_(
            "Do not claim that town police have these powers: a sheriff’s agreement covers"
            " people in that county’s jail, the Department of Correction’s people in state"
            " prisons."
        ),
        N_(
            "It comes from: ICE’s own lists, the agreements where we have them, and news"
            " reports of an end."
        ),
        N_(
            "Likely question: is our police on it? Answer: ICE’s lists name every agency of"
            " their day; a town’s own page says which lists were looked at."
        ),
    ),
    "detention": (
        N_("Say: these are jails and offices in which ICE holds people, or has held them."),
        N_("Say: a hold room is a room in an office, meant for short stays."),
        N_(
            "Do not claim that a hollow mark is a closed building: it says that ICE’s use of"
            " it ended, or when it was last recorded."
        ),
        N_("It comes from: ICE’s lists and tables, and news reports of an end."),
        N_(
            "Likely question: how many people are held? Answer: ICE’s tables give averages"
            " for jails and leave out hold rooms, so we show none here."
        ),
    ),
    "task-force-officers": (
        N_(
            "Say: a Task Force Officer is a local or state officer whom Homeland Security"
            " Investigations, a part of ICE, has designated."
        ),
        N_("Say: we count agencies; no officer is named here or anywhere in this map."),
        N_(
            "Do not claim that a designation is a 287(g) agreement, or that the officers work"
            " on immigration: what they work on is not in our records."
        ),
        N_("It comes from: one list, by the Mapping Project, which gives no dates."),
        N_(
            "Likely question: are there others? Answer: there may be; ICE has published no"
            " list that we know of."
        ),
    ),
    "noncitizens": (
        N_(
            "Say: noncitizens are people who are not U.S. citizens; permanent residents and"
            " visa holders are among them."
        ),
        N_("Do not say “undocumented”: the figure says nothing about anybody’s papers."),
        N_("Do not point at a street: a tract is an average over thousands of people."),
        N_(
            "It comes from: the Census Bureau’s American Community Survey, a sample over five"
            " years: all people minus citizens. The margins of tracts are modelled, not published."
        ),
        N_(
            "Likely question: is there anything newer? Answer: for some cities and towns, on"
            " their own pages, and for tracts other years on the map of this site."
        ),
    ),
    "certainty": (
        N_(
            "Say: a survey asks some homes, not all, so each figure comes with a range; where"
            " the range is too wide for the map’s colors, the tract is hatched."
        ),
        N_("Do not compare two hatched tracts, or a hatched one with its neighbor."),
        N_(
            "It comes from: margins of error at 90%, modelled for tracts; the rule for"
            " hatching is ours, and the Census Bureau sets none."
        ),
        N_(
            "Likely question: then why show them? Answer: to leave them out would look like"
            " zero, which is worse."
        ),
    ),
    "beside": (
        N_("Say: two maps, two questions, two kinds of records and years."),
        N_(
            "Do not claim that one causes the other, or that police share because of who"
            " lives there: nothing here shows that."
        ),
        N_(
            "It comes from: lists of departments in COPLINK on the one side, a Census survey"
            " on the other."
        ),
        N_(
            "Likely question: do they go together? Answer: a map cannot tell; other things"
            " differ between places too, their size above all."
        ),
    ),
    "policies": (
        N_(
            "Say: an ordinance or bylaw binds; a resolution does not; an executive order"
            " lasts as long as who signs it wants; a department’s policy is the chief’s."
        ),
        N_("Do not claim that a policy ends all sharing: read what it covers on the town’s page."),
        N_(
            "Do not claim that other places have none: we did not search town by town. Rules"
            " of the state apply everywhere and are not drawn."
        ),
        N_("It comes from: the texts of policies, town records and news reports."),
        N_(
            "Likely question: which is the strongest? Answer: the map draws each place by its"
            " strongest; the text of each is linked from the town’s page."
        ),
    ),
    "unknown": (
        N_(
            "Say: a place that is not named may share all the same; the lists were made by"
            " others, for other purposes, and are years old."
        ),
        N_(
            "Say: where the FBI’s list has no department, another one polices the place, the"
            " State Police for instance."
        ),
        N_("Do not claim that a pale place is safe, or that it does not work with ICE."),
        N_(
            "It comes from: the same lists, read the other way round, and the FBI’s list of"
            " departments that report to it."
        ),
        N_(
            "Likely question: why not just ask them all? Answer: that can be done; the page"
            " Organize has a letter for it."
        ),
    ),
    "town": (
        N_("Say: choose a town before you begin, and this picture shows it."),
        N_("Do not read a town’s color aloud as a verdict: read its sentences, with their dates."),
        N_("It comes from: the same records as the pictures before."),
    ),
}
"""The notes of each scene by its key, a paragraph each."""


def of(key: str) -> tuple[str, ...]:
    """A scene's notes in the language in use; KeyError names a key that has none."""
    return tuple(_(note) for note in NOTES[key])
