"""The addresses that a sheet of paper carries: the town's page, and where mistakes are told."""

from __future__ import annotations

import logging
import re
from urllib.parse import urlencode

from data import store
from layers import settings
from layers.language import _, language
from layers.view import View

SITE = re.compile(r"https?://[^\s/?#<>\"']+(/[^\s?#<>\"']*)?")
LONGEST = 200  # letters of a site's address: a code of more is too fine to be read

_log = logging.getLogger(__name__)


def of_town(geoid: str, view: View, site: str) -> str:
    """The address of a municipality's page as the sheet tells of it: its day and its language.

    Nothing else of what the viewer looks at, above all not their list. Empty without a site, or
    with one that is no web address.
    """
    if len(site) > LONGEST or not SITE.fullmatch(site):
        return ""
    slug = store.municipalities().at[geoid, "slug"]
    asked = {"town": slug, "lang": language(), "on": view.on.isoformat()}
    return f"{site.rstrip('/')}/town?{urlencode(asked)}"


def for_mistakes() -> str:
    """How to correct a mistake, in a sentence."""
    if to := _told_to():
        return _("Is something wrong here? Please write to {address}.").format(address=to)
    return _("Is something wrong here? Each fact on the town’s page has a link to report it.")


def _told_to() -> str:
    """The address that is set; an unusable one counts as none and is told in the log."""
    try:
        return settings.report_mistakes_to()
    except ValueError as fault:
        _log.warning("%s", fault)
        return ""
