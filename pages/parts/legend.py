"""The layers' switches, each of which is its own legend."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from layers import all_layers, style
from layers.base import Layer, Note, Reading, Status
from layers.language import NN_, _, day_words, ngettext, number_words
from layers.noncitizens import MEASURES, PERIODS
from layers.view import LAST_CHECKED, View, fills, overlays
from pages.parts import address, glossary
from pages.parts.block import block
from pages.parts.dates import dates
from pages.parts.link import link
from pages.parts.streets import streets

WORDS = {
    "coplink": "coplink",
    "noncitizens": "noncitizen",
    "section_287g": "287g",
    "detention": "hold-room",
    "task_force_officers": "tfo",
    "policies": "policy",
}


def legend(view: View, readings: dict[str, Reading]) -> None:
    """A switch for each layer; below it, while it is on, its statuses with swatch and count."""
    with st.container(key="layers-head", horizontal=True, vertical_alignment="center"):
        block(f"<h2 id='layers' tabindex='-1'>{escape(_('Layers'))}</h2>", width="stretch")
        link(view)
    dates(view)
    for layer in all_layers():
        key = f"layer-{layer.key}"
        st.session_state[key] = layer.key in view.layers
        with st.container(key=f"legend-{layer.key.replace('_', '-')}"):
            st.toggle(_(layer.title), key=key, on_change=_switched, args=(layer.key,))
            if layer.key in readings:
                if layer.key == "noncitizens":
                    _choices(view)
                block(entries(layer, readings[layer.key], view))
    streets()


def _switched(key: str) -> None:
    """One fill at a time: switching one on switches the other off."""
    on = {layer.key for layer in all_layers() if st.session_state[f"layer-{layer.key}"]}
    fill = key if key in on and key in fills() else next((k for k in fills() if k in on), "")
    view = address.view()
    address.show(view.with_layers(fill, tuple(k for k in overlays() if k in on)))


def _choices(view: View) -> None:
    st.session_state["measure"], st.session_state["period"] = view.measure, view.period
    st.selectbox(
        _("Shown as"),
        list(MEASURES),
        key="measure",
        on_change=_chosen,
        format_func=lambda key: _(MEASURES[key]),
    )
    st.selectbox(
        _("Period"),
        list(PERIODS),
        key="period",
        on_change=_chosen,
        format_func=lambda key: _(PERIODS[key]),
    )


def _chosen() -> None:
    state = st.session_state
    address.show(replace(address.view(), measure=state["measure"], period=state["period"]))


def entries(layer: Layer, reading: Reading, view: View) -> str:
    """The legend of one layer as HTML: what it is, an entry a status, as of when, remarks."""
    rows = "".join(
        _entry(layer, reading, status.key)
        for status in layer.statuses
        if reading.counts.get(status.key) and not status.key.endswith("_hatched")
    )
    rows += "".join(_note(layer, note) for note in reading.notes)
    rows += _unsure(layer, reading)
    remarks = "".join(f"<p>{escape(remark)}</p>" for remark in reading.remarks)
    as_of = _("As of: {date}.").format(date=_as_of(layer, reading, view))
    about = f"{escape(_(layer.about))} {_explained(layer, view)}"
    return (
        f'<div class="legend"><p>{about}</p><ul>{rows}</ul>'
        f'<p class="as-of">{escape(as_of)}</p>{remarks}</div>'
    )


def _explained(layer: Layer, view: View) -> str:
    """A link to the layer's word in the glossary; a layer without one has plain words."""
    return glossary.link(WORDS[layer.key], _("What is that?"), view) if layer.key in WORDS else ""


def _as_of(layer: Layer, reading: Reading, view: View) -> str:
    """The records a layer rests on; before them the day, where another than the last is shown."""
    if layer.key == "noncitizens" or view.on == LAST_CHECKED:
        return reading.as_of
    return _("{day}, from these records: {records}").format(
        day=day_words(view.on.isoformat()), records=reading.as_of
    )


def _note(layer: Layer, note: Note) -> str:
    picture = style.swatch(layer, layer.status(note.status))
    return f"<li>{picture}<span>{escape(note.words)}</span></li>"


def _unsure(layer: Layer, reading: Reading) -> str:
    """The entry for hatched tracts, of whichever class, as one."""
    unsure = {key: n for key, n in reading.counts.items() if key.endswith("_hatched")}
    if not unsure:
        return ""
    picture = style.swatch(layer, layer.status("class_1_hatched"))
    return (
        f"<li>{picture}<span>{escape(_('Hatched, of all these: too uncertain'))}</span>"
        f'<span class="count">{number_words(sum(unsure.values()))}</span></li>'
    )


def _entry(layer: Layer, reading: Reading, key: str) -> str:
    status = layer.status(key)
    words = reading.words.get(key) or status.said()
    count = reading.counts[key] + reading.counts.get(f"{key}_hatched", 0)
    return (
        f"<li>{style.swatch(layer, status)}<span>{escape(words)}</span>"
        f'<span class="count">{escape(_counted(layer, status, count))}</span></li>'
    )


def _counted(layer: Layer, status: Status, count: int) -> str:
    """A count with its unit, where one legend counts agencies or sites as well as places."""
    if layer.unit is None:
        return number_words(count)
    one, many = NN_("{n} place", "{n} places") if status.absent else layer.unit
    return ngettext(one, many, count).format(n=number_words(count))
