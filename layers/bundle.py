"""The browser's files: one script with Leaflet, our drawing and the towns, and the geometry.

One script, because streamlit-folium waits for each of a map's scripts in turn. It is put together
at start from installed packages and ``layers/web``, so that no library is copied into the project.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

from xstatic.pkg import leaflet

from data import store
from layers import all_layers, night, style
from layers.base import Layer

WEB = Path(__file__).parent / "web"
PARTS = (
    "plane",
    "topology",
    "places",
    "patterns",
    "sheet",
    "land",
    "insets",
    "lines",
    "marks",
    "labels",
    "streets",
    "atlas",
    "files",
    "frame",
    "symbols",
    "theme",
    "pointer",
)


@cache
def folder() -> Path:
    """The folder the component serves: the scripts, the sheet and the geometry."""
    place = TemporaryDirectory(prefix="map-files-")
    _kept.append(place)
    target = Path(place.name)
    for name in store.web_files().values():
        shutil.copy(store.WEB / name, target / name)
    return target


_kept: list[TemporaryDirectory[str]] = []  # the folder lives as long as the process


@lru_cache(maxsize=64)
def put(stem: str, suffix: str, text: str) -> str:
    """Lay a text among the browser's files; its name has the first twelve digits of its SHA-256.

    It appears whole: of two first viewers one may fetch it while it is written for the other, and
    a half file would be kept for good.
    """
    name = f"{stem}-{hashlib.sha256(text.encode()).hexdigest()[:12]}.{suffix}"
    with NamedTemporaryFile("w", dir=folder(), delete=False) as part:
        part.write(text)
    Path(part.name).replace(folder() / name)
    return name


@cache
def script_name() -> str:
    """The name of the map's one script."""
    return put("map", "js", _script())


def _script() -> str:
    css = _font() + night.sheet() + sheet()
    data = json.dumps(known(), separators=(",", ":"))
    return "\n".join(
        (
            library(),
            f"document.head.append(Object.assign(document.createElement('style'),"
            f"{{textContent:{json.dumps(css)}}}));",
            drawing(),
            f"Atlas.data = JSON.parse({json.dumps(data)});",  # read faster than as a script
        )
    )


def library() -> str:
    """Leaflet's script."""
    script = (Path(leaflet.BASE_DIR) / "leaflet.js").read_text()
    return script.partition("//# sourceMappingURL")[0]


def sheet() -> str:
    """Leaflet's style sheet and ours, without colours and typeface."""
    leaflets = (Path(leaflet.BASE_DIR) / "leaflet.css").read_text()
    return leaflets + (WEB / "atlas.css").read_text()


def drawing() -> str:
    """Our drawing, which declares ``Atlas`` and takes ``known()`` as its data."""
    return "\n".join((WEB / f"{part}.js").read_text() for part in PARTS)


def _font() -> str:
    """Source Sans, from the file that Streamlit's own page has already loaded."""
    return (
        '@font-face{font-family:"Source Sans";font-weight:200 900;font-display:swap;'
        f'src:url("../../static/media/{typeface().name}")}}'
    )


def typeface() -> Path:
    """The file of Source Sans, upright and in all weights (WOFF2), that Streamlit carries."""
    package = find_spec("streamlit")
    assert package is not None and package.origin is not None
    media = Path(package.origin).parent / "static" / "static" / "media"
    return next(media.glob("SourceSansVF-Upright*.woff2"))


def known() -> dict[str, object]:
    """All that never changes while the process runs; reruns refer to it by key."""
    towns = json.loads((store.WEB / store.web_files()["municipalities"]).read_text())
    sites, looks = store.sites(), _looks()
    return {
        "layers": {layer.key: layer.drawing for layer in all_layers()},
        "tracts": store.web_files()["tracts-2010"],
        "municipalities": towns,
        "populations": store.municipalities()["population"].tolist(),
        "sites": {
            site: [lat, lon]
            for site, lat, lon in zip(sites.index, sites["lat"], sites["lon"], strict=True)
        },
        "context": store.web_files()["context"],
        "themes": {"light": looks, "dark": night.night(looks)},
    }


def _looks() -> dict[str, object]:
    """How everything is drawn: colours by name, and each status's fill, outline or symbol."""
    return {
        "colours": style.COLOURS,
        "fills": {
            layer.key: style.fills(layer) for layer in all_layers() if layer.drawing == "fill"
        },
        "outlines": {key: outline for layer in all_layers() for key, outline in _outlines(layer)},
        "symbols": {
            style.look_key(layer, status.key): style.symbol(status.look, "{n}")
            for layer in all_layers()
            for status in layer.statuses
            if status.look and status.look.shape
        },
    }


def _outlines(layer: Layer) -> list[tuple[str, dict[str, object]]]:
    return [
        (
            style.look_key(layer, status.key),
            {
                "colour": status.look.colour,
                "weight": status.look.width,
                "dash": [float(length) for length in status.look.dash.split()],
                "inner": status.look.inner,
            },
        )
        for status in layer.statuses
        if status.look and status.look.dash is not None
    ]
