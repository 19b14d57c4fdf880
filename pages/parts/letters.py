"""Letters that ask agencies for records: what to ask, whom, and the letters as files."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from data import store
from layers.language import _, list_words, ngettext, speak
from layers.paper import letters as written
from layers.paper.letters import Addressee
from layers.paper.requested import REQUESTS, fitting
from layers.view import View
from pages.parts import held, listing
from pages.parts.block import block
from pages.parts.held import File, Several

ALL = ""
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def letters(view: View, site: str) -> None:
    """The part of the page; without a town or a list, a sentence on what to do."""
    if not view.town and not view.list:
        block(f"<p>{escape(_('Choose a town above, or put places on your list.'))}</p>")
        return
    block(f"<p>{escape(_about())}</p><p>{escape(_(written.REACH))}</p>")
    with st.container(key="on-letters"):
        _choices(view, site)


@st.fragment
def _choices(view: View, site: str) -> None:
    """What to ask, and whom; only this part runs anew when a box is ticked."""
    speak(view.lang)
    asked = _asked()
    found = written.agencies(_places(view))
    chosen = tuple(one for one in _for_whom(found) if fitting(asked, one.kind))
    block(f'<p role="status">{escape(_count(chosen, asked))}</p>')
    if asked and len(chosen) == 1:
        _one(chosen[0], asked, view, site)
    elif asked and chosen:
        _many(chosen, asked, view, site)


def _places(view: View) -> tuple[str, ...]:
    """The municipalities that letters are for: the chosen town or, where asked, the list."""
    if not (view.town and view.list):
        return (view.town,) if view.town else view.list
    town = str(store.municipalities().at[view.town, "name"])
    words = {"town": town, "list": listing.title(view)}
    said = st.radio(
        _("For"), list(words), format_func=words.__getitem__, key="letters-for", horizontal=True
    )
    return view.list if said == "list" else (view.town,)


def _asked() -> tuple[str, ...]:
    """The keys of what is ticked; at first all of it."""
    with st.container(key="letters-asked"):
        block(f"<p><strong>{escape(_('Ask for'))}</strong></p>")
        return tuple(
            request.key
            for request in REQUESTS
            if st.checkbox(_(request.title), value=True, key=f"ask-{request.key}")
        )


def _for_whom(found: tuple[Addressee, ...]) -> tuple[Addressee, ...]:
    """The agencies that the letters go to: all of them, or the one that is chosen."""
    names = {one.agency_id: one.name for one in found}
    everyone = ngettext("The {n} agency", "All {n} agencies", len(found)).format(n=len(found))
    said = st.selectbox(
        _("Addressed to"),
        [ALL, *names],
        format_func=lambda agency_id: names.get(agency_id, everyone),
        key=f"letters-to-{len(found)}",
    )
    return tuple(one for one in found if said in (ALL, one.agency_id))


def _count(chosen: tuple[Addressee, ...], asked: tuple[str, ...]) -> str:
    if not asked:
        return _("Nothing is ticked: there is nothing to ask for.")
    if not chosen:
        return _(
            "What is ticked is not asked of this agency. Only sheriffs are asked about a jail."
        )
    if len(chosen) > 5:
        return ngettext("{n} letter.", "{n} letters.", len(chosen)).format(n=len(chosen))
    return _("To {agencies}.").format(agencies=list_words([one.name for one in chosen]))


def _one(one: Addressee, asked: tuple[str, ...], view: View, site: str) -> None:
    """The letter to one agency, as a file for a word processor and as plain text."""
    name, told = written.file_name(one), (one, asked, view, site)
    files = (
        File(_("Letter (Word)"), partial(written.docx, *told), f"{name}.docx", WORD),
        File(_("Letter (plain text)"), partial(_text, *told), f"{name}.txt", "text/plain"),
    )
    with st.container(key="on-letters-row", horizontal=True):
        for file in files:
            held.download(file, f"letter-{file.name}")
    held.sorry()


def _many(chosen: tuple[Addressee, ...], asked: tuple[str, ...], view: View, site: str) -> None:
    """All letters in one file, made while a bar tells how far it is."""
    words = ngettext("Make {n} letter", "Make {n} letters", len(chosen)).format(n=len(chosen))
    said = Several(
        words,
        _("{n} of {count} letters made"),
        _("Save the letters (ZIP)"),
        f"records-requests-{written.today().isoformat()}.zip",
    )
    held.several(said, partial(written.zipped, chosen, asked, view, site), "letters")


def _text(one: Addressee, asked: tuple[str, ...], view: View, site: str) -> bytes:
    return written.text(one, asked, view, site).encode()


def _about() -> str:
    return _(
        "One letter to each agency that polices the place, under the Massachusetts Public Records"
        " Law. The letters are in English, the language of the offices that read them. Your name"
        " and the office’s address are left blank and marked. This is not legal advice."
    )
