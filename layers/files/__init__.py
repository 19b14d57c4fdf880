"""Files to take away: the formats, and how a file of one is made."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context
from dataclasses import dataclass, replace
from threading import Lock

from layers.files import csv, excel, geojson, geopackage, geoparquet
from layers.files.safe import file_name
from layers.files.taken import Taken, taken
from layers.language import N_, speak
from layers.remember import remembered
from layers.view import View

ONE_AT_A_TIME = Lock()
"""Files made at the same time would take the processor from whoever looks at the map."""


@dataclass(frozen=True)
class Format:
    """A kind of file: its key and suffix, its names for readers (msgids), who writes it."""

    key: str
    title: str
    about: str
    suffix: str
    media_type: str
    write: Callable[[Taken], bytes]


@dataclass(frozen=True)
class Wanted:
    """What somebody wants to take away: municipalities as a view's day and language have them.

    ``name`` is what the list or the filter is called, ``address`` where the page of it is.
    """

    geoids: tuple[str, ...]
    view: View
    name: str
    address: str

    def file_name(self, form: Format) -> str:
        """The file's name: ``ma-ice-our-towns-2026-11-21.xlsx``."""
        return file_name("ma-ice", self.name, self.view.on.isoformat(), suffix=form.suffix)


FORMATS = (
    Format(
        "excel",
        N_("Excel"),
        N_("A workbook with a sheet of places and one of every claim behind them."),
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        excel.write,
    ),
    Format(
        "csv",
        N_("CSV (ZIP)"),
        N_("Tables as plain text, with a note on what they are, in one ZIP file."),
        "zip",
        "application/zip",
        csv.write,
    ),
    Format(
        "geojson",
        N_("GeoJSON"),
        N_("Boundaries for web maps."),
        "geojson",
        "application/geo+json",
        geojson.write,
    ),
    Format(
        "geopackage",
        N_("GeoPackage"),
        N_("Boundaries and tables for QGIS and other map programs."),
        "gpkg",
        "application/geopackage+sqlite3",
        geopackage.write,
    ),
    Format(
        "geoparquet",
        N_("GeoParquet"),
        N_("Boundaries for programs that compute."),
        "parquet",
        "application/vnd.apache.parquet",
        geoparquet.write,
    ),
)


def made(form: Format, wanted: Wanted) -> bytes:
    """The file in the view's language, whatever language whoever makes it was using."""
    return copy_context().run(_spoken, form, wanted)


def _spoken(form: Format, wanted: Wanted) -> bytes:
    view = View(on=wanted.view.on, lang=wanted.view.lang)
    speak(view.lang)
    with ONE_AT_A_TIME:
        return _made(form, replace(wanted, view=view))


@remembered(8)
def _made(form: Format, wanted: Wanted) -> bytes:
    return form.write(taken(wanted.geoids, wanted.view, wanted.name, wanted.address))
