"""What the state's own rules say: claims that hold in every place, so all languages tell them."""

from __future__ import annotations

from layers.language import N_, _

RULES = {
    "policies-l040": N_(
        "The governor's executive order bars new 287(g) agreements unless there is a public safety"
        " need, and civil arrests in non-public areas of state facilities."
    ),
    "policies-l045": N_("The bill was in a conference committee near the end of the session."),
    "policies-l106": N_(
        "Lunn v. Commonwealth: court officers have no authority to hold a person past release"
        " solely on a federal civil immigration detainer."
    ),
    "policies-l107": N_(
        "The State Police policy says that enforcing federal immigration law is not its mission and"
        " that nobody is taken into custody solely on an ICE detainer."
    ),
}
"""The statements of claims by their ids, word for word: what other claims say stays English."""


def rule(claim_id: str) -> str:
    """What a claim of a state's rule says, in the language in use; of others nothing."""
    return _(RULES[claim_id]) if claim_id in RULES else ""
