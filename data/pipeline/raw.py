"""The inputs of one run: where they lie, who published them, and what was read so far."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from data.pipeline.columns import INPUTS
from data.pipeline.faults import Fault, Faults, raise_any
from data.pipeline.keys import ATTRIBUTES, CORRECTIONS, POLYGONS, spellings
from data.pipeline.read import read_file
from data.pipeline.sources import Source, by_file


class Raw:
    """Raw files by name, hand-kept ones by path (`evidence/claims.csv`), tables built before.

    A name without a slash is looked up in `folder`; one with a slash in `kept`, the data folder.
    """

    def __init__(self, folder: Path | None, kept: Path, sources: Mapping[str, Source]) -> None:
        """Read nothing yet; `folder` may be None as long as no raw file is asked for."""
        self._folder = folder
        self._kept = kept
        self._listed = by_file(dict(sources))
        self._read: dict[str, pd.DataFrame | Faults] = {}
        self.built: dict[str, Any] = {}

    def path(self, name: str) -> Path:
        """Return where the input `name` lies; raises `FileNotFoundError` without a raw folder."""
        if "/" in name:
            return self._kept / name
        if self._folder is None:
            raise FileNotFoundError(f"no folder to read {name!r} from; pass --raw DIR")
        return self._folder / name

    def digest(self, name: str) -> str:
        """Return the sha256 of the input file, in hexadecimal."""
        return hashlib.sha256(self.path(name).read_bytes()).hexdigest()

    def vintage(self, name: str) -> str | None:
        """Return the vintage that `sources.toml` gives for a raw file; None for a hand-kept one."""
        source = self._listed.get(name)
        return source.vintage if source else None

    def load(self, names: Iterable[str], dataset: str) -> None:
        """Read every input of a dataset; raises `Faults` with those of all of them at once."""
        asked = tuple(names)
        for name in asked:
            if name not in self._read:
                self._read[name] = self._attempt(name, dataset)
        bad = [found for name in asked if isinstance(found := self._read[name], Faults)]
        raise_any(fault for faults in bad for fault in faults.faults)

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a copy of the checked table `name`; it must be among the dataset's inputs.

        A geojson file gives a GeoDataFrame. Raises `Faults` when the file was faulty.
        """
        found = self._read[name]
        if isinstance(found, Faults):
            raise found
        return found.copy()

    def shapes(self, name: str) -> gpd.GeoDataFrame:
        """Return a copy of the checked map layer `name` (EPSG:4326)."""
        return gpd.GeoDataFrame(self[name])

    def sound(self, name: str) -> bool:
        """Return whether the input was read and found without fault."""
        return isinstance(self._read.get(name), pd.DataFrame)

    def names(self) -> dict[str, str]:
        """Return the geoid of every name of a municipality and every corrected spelling.

        The municipalities are those built, else those of a raw file that lists them all: a broken
        polygon elsewhere keeps no name from being checked. Empty when there is no sound list.
        """
        if not self.sound(CORRECTIONS):
            return {}
        if "municipalities" in self.built:
            return spellings(self.built["municipalities"], self[CORRECTIONS])
        lists = [self[name] for name in (POLYGONS, ATTRIBUTES) if self.sound(name)]
        return spellings(lists[0], self[CORRECTIONS], "NAME", "GEOID") if lists else {}

    def known(self) -> dict[str, set[str]]:
        """Return the sets that declared columns may draw on, as far as names are known.

        "municipalities" are geoids, "municipality names" the names and the corrected spellings.
        """
        names = self.names()
        if not names:
            return {}
        return {"municipalities": set(names.values()), "municipality names": set(names)}

    def _attempt(self, name: str, dataset: str) -> pd.DataFrame | Faults:
        """Return the table, or what is wrong with it."""
        if "/" not in name and name not in self._listed:
            text = f"unlisted source: {name!r} is in no entry of data/sources.toml"
            return Faults([Fault(dataset, name, "file", text)])
        try:
            if not self.path(name).is_file():
                return Faults([Fault(dataset, name, "file", f"not found: {self.path(name)}")])
            return read_file(self.path(name), INPUTS[name], dataset, self.known())
        except FileNotFoundError as error:
            return Faults([Fault(dataset, name, "file", str(error))])
        except Faults as faults:
            return faults
