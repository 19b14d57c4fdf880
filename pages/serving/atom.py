"""What changed as an Atom feed (RFC 4287), written with the standard library.

The ids are name-based UUIDs: they hang on the change alone, so that they stay the same in another
order, with more changes, and whatever host serves the feed. ``updated`` is the day on which a copy
of a document behind the change was last read: the nearest that the ledger keeps to the day on which
the change became known here. The day of the change itself stands in the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape
from urllib.parse import urlencode
from uuid import uuid5
from xml.etree import ElementTree as Xml

from data import store
from layers import agency, change_words, changes
from layers.change import Change
from layers.language import _, side_by_side
from layers.town import Citation, citations
from layers.view import LAST_CHECKED
from pages.parts import ledger
from pages.parts.block import english
from pages.parts.change import AGAINST, NAMES, STILL, anchor, limits
from pages.parts.stretch import EVERYTHING, STEPS

ATOM = "http://www.w3.org/2005/Atom"
KIND = "application/atom+xml"


@dataclass(frozen=True)
class Feed:
    """A feed: of a municipality (geoid), an agency, a layer where they are given, in a language.

    ``steps`` leaves out records that change no status. ``site`` is the address of the site's first
    page, without a slash at its end.
    """

    site: str
    town: str = ""
    agency_id: str = ""
    lang: str = "en"
    layer: str = ""
    steps: bool = False

    def changes(self) -> tuple[Change, ...]:
        """Everything that changed, newest first, undated last."""
        found = changes.between(None, LAST_CHECKED, self.town, self.agency_id, self.layer)
        return tuple(one for one in found if one.is_step or not self.steps)

    def address(self, page: str, **more: str) -> str:
        """A page of the site, of the same place, agency and layer, in the same language."""
        slug = store.municipalities().at[self.town, "slug"] if self.town else ""
        lang = self.lang if self.lang != "en" else ""
        own = {"town": slug, "agency": self.agency_id, "layer": self.layer}
        asked = {**own, "show": STEPS if self.steps else "", **more, "lang": lang}
        kept = urlencode({key: value for key, value in asked.items() if value})
        return f"{self.site}/{page}{'?' if kept else ''}{kept}"

    @property
    def name(self) -> str:
        """What the feed is told apart by; one that leaves out nothing keeps its first name."""
        more = f"/{self.layer}/{self.steps}" if self.layer or self.steps else ""
        return f"feed/{self.town}/{self.agency_id}{more}"

    def number(self, name: str) -> str:
        """The id of the feed or of an entry: another language's is another text, so another id."""
        return uuid5(NAMES, name if self.lang == "en" else f"{name}/{self.lang}").urn


def read_on(found: Iterable[Change]) -> str:
    """The newest day on which a document behind these changes was read; the ledger's for none."""
    claims = store.claim_rows()
    ids = [name for one in found for name in one.claim_ids]
    return max(str(claims[name]["last_checked"]) for name in ids or claims)


def write(feed: Feed) -> bytes:
    """The feed as a document in UTF-8, in the language in use."""
    found = feed.changes()
    root = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": feed.lang})
    _add(root, "id", feed.number(feed.name))
    _add(root, "title", _title(feed))
    _add(root, "subtitle", _explained())
    _add(root, "updated", _instant(read_on(found)))
    _link(root, "self", feed.address("feed.atom"), KIND)
    shown = "" if feed.steps else EVERYTHING
    _link(root, "alternate", feed.address("changes", show=shown), "text/html")
    author = Xml.SubElement(root, "author")
    _add(author, "name", _("Who works with ICE in Massachusetts"))
    _add(author, "uri", f"{feed.site}/")
    root.extend(_entry(feed, change) for change in found)
    return bytes(Xml.tostring(root, encoding="utf-8", xml_declaration=True))


def _title(feed: Feed) -> str:
    """What the feed is of, as its reader lists it."""
    place = store.municipalities().at[feed.town, "name"] if feed.town else ""
    whose = store.agencies().at[feed.agency_id, "name"] if feed.agency_id else ""
    layer = change_words.layer_title(feed.layer) if feed.layer else ""
    if not place and not whose and not layer:
        return _("What changed")
    return _("What changed: {subject}").format(subject=side_by_side(str(place), str(whose), layer))


def _explained() -> str:
    return _(
        "“Updated” is the day on which we last read a document behind an entry. When something"
        " happened, or of which day a record speaks, stands in the entry itself."
    )


def _entry(feed: Feed, change: Change) -> Xml.Element:
    entry = Xml.Element("entry")
    _add(entry, "id", feed.number(change.name))
    _add(entry, "title", change_words.sentence(change))
    _add(entry, "updated", _instant(read_on([change])))
    _link(entry, "alternate", f"{_page(feed, change)}#{anchor(change)}", "text/html")
    title = change_words.layer_title(change.layer)
    Xml.SubElement(entry, "category", {"term": change.layer, "label": title})
    _add(entry, "content", _content(feed, change), type="html")
    return entry


def _page(feed: Feed, change: Change) -> str:
    """The shortest page of changes that has this one: its place's, its agency's, else all."""
    everywhere = Feed(feed.site, lang=feed.lang)
    show = "" if change.is_step else EVERYTHING
    if change.layer == "policies" and change.geoid:
        return replace(everywhere, town=change.geoid).address("changes", show=show)
    known = change.agency_id if agency.has_page(change.agency_id) else ""
    return replace(everywhere, agency_id=known).address("changes", show=show)


def _content(feed: Feed, change: Change) -> str:
    """The sentence, the status before and after, and every source, as HTML."""
    said = (change_words.sentence(change), limits(change))
    return (
        "".join(f"<p>{escape(text)}</p>" for text in said)
        + _sources(feed, "", change.claim_ids)
        + _sources(feed, _(STILL), change.still)
        + _sources(feed, _(AGAINST), change.disagreeing)
    )


def _sources(feed: Feed, title: str, claim_ids: tuple[str, ...]) -> str:
    if not claim_ids:
        return ""
    heading = f"<p>{escape(title)}</p>" if title else ""
    items = "".join(_source(feed, one) for one in citations(claim_ids))
    return f"{heading}<ul>{items}</ul>"


def _source(feed: Feed, one: Citation) -> str:
    """What a claim says, who published it and when, and a way to correct it."""
    link = Feed(feed.site, lang=feed.lang).address("sources", fact=one.claim_id)
    published = escape(ledger.published(one.source_date, one.dated))
    return (
        f"<li>{english(one.statement)} {ledger.source(one.title, one.url, one.publisher)},"
        f' {published}. <a href="{escape(link, quote=True)}">'
        f"{escape(_('Report a mistake'))}</a></li>"
    )


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"


def _add(parent: Xml.Element, name: str, text: str, **attributes: str) -> None:
    Xml.SubElement(parent, name, attributes).text = text


def _link(parent: Xml.Element, rel: str, href: str, kind: str) -> None:
    Xml.SubElement(parent, "link", {"rel": rel, "href": href, "type": kind})
