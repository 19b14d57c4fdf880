"""The layers' switches, each of which is its own legend, with the as-of date above them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from html import escape

from layers import all_layers, style
from layers import legend as told_by
from layers.base import Layer, Reading
from layers.language import _, language
from layers.legend import Entry
from layers.noncitizens import MEASURES, PERIODS
from layers.view import View, fills, parse
from pages.parts import address, dates, describe, glossary, link, streets
from pages.parts.component import component, told

KEY = "legend"
WORDS = {
    "coplink": "coplink",
    "noncitizens": "noncitizen",
    "section_287g": "287g",
    "detention": "hold-room",
    "task_force_officers": "tfo",
    "policies": "policy",
}


def legend(view: View, readings: dict[str, Reading]) -> None:
    """One control: copy link, the as-of date, and a switch a layer; each rewrites the address.

    One and not thirty, because each of Streamlit's elements costs the first map its time.
    """
    scripts = (link.SCRIPT, dates.SCRIPT, KEY)
    control = component(KEY, _html(), isolate_styles=False, scripts=scripts)
    control(
        key=KEY,
        data={
            link.SCRIPT: link.data(view),
            dates.SCRIPT: dates.data(view),
            KEY: _data(view, readings),
        },
        on_on_change=partial(dates.chosen, KEY),
        on_layers_change=_switched,
        on_measure_change=partial(_chosen, "measure"),
        on_period_change=partial(_chosen, "period"),
        on_streets_change=partial(streets.switched, KEY),
        on_words_change=partial(describe.folded, KEY),
    )


def _html() -> str:
    return (
        f'<div class="controls" lang="{language()}"><div class="head">'
        f'<h2 id="layers" tabindex="-1">{escape(_("Layers"))}</h2>{link.html()}</div>'
        f'{dates.html()}<div class="switches"></div></div>'
    )


def _data(view: View, readings: dict[str, Reading]) -> dict[str, object]:
    return {
        "layers": [_switch(layer, readings, view) for layer in all_layers()],
        "fills": list(fills()),
        "streets": streets.data(),
        "words": describe.data(view, readings),
    }


def _switch(layer: Layer, readings: dict[str, Reading], view: View) -> dict[str, object]:
    """A layer's switch; while it is on its statuses with swatch and count, and its choices."""
    on = layer.key in readings
    return {
        "key": layer.key,
        "title": _(layer.title),
        "on": on,
        "html": entries(layer, readings[layer.key], view) if on else "",
        "choices": _choices(view) if on and layer.key == "noncitizens" else [],
    }


def _choices(view: View) -> list[dict[str, object]]:
    return [
        _choice("measure", _("Shown as"), view.measure, MEASURES),
        _choice("period", _("Period"), view.period, PERIODS),
    ]


def _choice(name: str, label: str, value: str, options: Mapping[str, str]) -> dict[str, object]:
    words = [[key, _(message)] for key, message in options.items()]
    return {"name": name, "label": label, "value": value, "options": words}


def _switched() -> None:
    """Show the layers that were switched on; unknown ones, or two fills, change nothing."""
    asked = told(KEY, "layers")
    on = asked.get("on") if isinstance(asked, Mapping) else None
    if not isinstance(on, list) or not all(isinstance(key, str) for key in on):
        return
    wanted = parse({"layers": ",".join(on)}, {})
    if not wanted.ignored:
        address.show(replace(address.view(), layers=wanted.layers))


def _chosen(name: str) -> None:
    """Show the measure or the period that was chosen; one that is not ours changes nothing."""
    asked = told(KEY, name)
    value = asked.get("value") if isinstance(asked, Mapping) else None
    if isinstance(value, str) and not parse({name: value}, {}).ignored:
        view = address.view()
        address.show(replace(view, **{name: value}))  # type: ignore[arg-type]


def entries(layer: Layer, reading: Reading, view: View) -> str:
    """The legend of one layer as HTML: what it is, an entry a status, as of when, remarks."""
    rows = "".join(_entry(layer, entry) for entry in told_by.entries(layer, reading))
    remarks = "".join(f"<p>{escape(remark)}</p>" for remark in reading.remarks)
    as_of = _("As of: {date}.").format(date=told_by.as_of(layer, reading, view))
    about = f"{escape(_(layer.about))} {_explained(layer, view)}"
    return (
        f'<div class="legend"><p>{about}</p><ul>{rows}</ul>'
        f'<p class="as-of">{escape(as_of)}</p>{remarks}</div>'
    )


def _explained(layer: Layer, view: View) -> str:
    """A link to the layer's word in the glossary; a layer without one has plain words."""
    return glossary.link(WORDS[layer.key], _("What is that?"), view) if layer.key in WORDS else ""


def _entry(layer: Layer, entry: Entry) -> str:
    count = f'<span class="count">{escape(entry.count)}</span>' if entry.count else ""
    picture = style.swatch(layer, entry.status)
    return f"<li>{picture}<span>{escape(entry.words)}</span>{count}</li>"
