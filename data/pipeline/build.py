"""Building the datasets of a run: every fault of every dataset is met before any is raised."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import pandas as pd
from tqdm import tqdm

from data.pipeline import VERSION
from data.pipeline.columns import TABLES
from data.pipeline.dataset import Dataset, Document, Tables
from data.pipeline.faults import Fault, Faults, raise_any
from data.pipeline.raw import Raw
from data.pipeline.schema import check


@dataclass(frozen=True)
class Product:
    """A finished table or map file, and where it comes from."""

    content: pd.DataFrame | Document
    provenance: dict[str, object]


def build(datasets: Iterable[Dataset], raw: Raw) -> dict[str, Product]:
    """Return every table and map file of `datasets`, in the order given, by name.

    Raises `Faults` with those of all datasets, and with what could not be tried because of them.
    """
    products: dict[str, Product] = {}
    faults: list[Fault] = []
    untried: list[str] = []
    failed: set[str] = set()
    inputs: dict[str, set[str]] = {}
    for dataset in tqdm(list(datasets), desc="Building", unit="dataset", disable=None):
        inputs[dataset.name] = set(dataset.inputs).union(*(inputs[n] for n in dataset.after))
        found, tables = step(dataset, raw, failed)
        faults += found
        if tables is None:
            failed.add(dataset.name)
            untried += skipped(dataset, raw, failed)
            continue
        raw.built.update(tables)
        stamp = provenance(sorted(inputs[dataset.name]), raw)
        products |= {name: Product(content, stamp) for name, content in tables.items()}
    raise_any(faults, untried)
    return products


def step(dataset: Dataset, raw: Raw, failed: AbstractSet[str]) -> tuple[list[Fault], Tables | None]:
    """Return a dataset's faults, and its tables unless it or one that it follows is faulty."""
    faults: list[Fault] = []
    try:
        raw.load(dataset.inputs, dataset.name)
    except Faults as error:
        faults += error.faults
    faults += misnamed(dataset, raw)
    if faults or failed & set(dataset.after):
        return faults, None
    try:
        return [], checked(dataset, raw)
    except Faults as error:
        return list(error.faults), None


def misnamed(dataset: Dataset, raw: Raw) -> list[Fault]:
    """Return what the names in a dataset's sound inputs show; nothing when no names are known."""
    names = raw.names()
    sound = [file for file in dataset.checks if names and raw.sound(file)]
    return [fault for file in sound for fault in dataset.checks[file](raw[file], names)]


def skipped(dataset: Dataset, raw: Raw, failed: AbstractSet[str]) -> list[str]:
    """Return in words what could not be tried of a faulty dataset."""
    before = [name for name in dataset.after if name in failed]
    bad = [name for name in dataset.inputs if not raw.sound(name)]
    reasons = ", ".join(f"{name} is faulty" for name in (*before, *bad))
    told = [f"building {dataset.name}: {reasons}"] if reasons else []
    if dataset.checks and not raw.names():
        told.append(f"the names in {dataset.name}: no list of the municipalities is sound")
    return told


def checked(dataset: Dataset, raw: Raw) -> Tables:
    """Return a dataset's tables, each held against its declared columns; raises `Faults`."""
    tables = dataset.build(raw)
    frames = {name: made for name, made in tables.items() if isinstance(made, pd.DataFrame)}
    raise_any(
        fault
        for name, frame in frames.items()
        for fault in check(frame, TABLES[name], dataset.name, f"{name}.parquet")
    )
    return tables


def provenance(inputs: Iterable[str], raw: Raw) -> dict[str, object]:
    """Return the stamp of a product: its inputs' hashes and vintages; no clock."""
    names = list(inputs)
    vintages = {name: vintage for name in names if (vintage := raw.vintage(name))}
    hashes = {name: raw.digest(name) for name in names}
    return {"inputs": hashes, "vintage": vintages, "pipeline": VERSION}
