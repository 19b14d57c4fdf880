"""Building the datasets of a run: every fault of every dataset is met before any is raised."""

from collections.abc import Iterable
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

    Raises `Faults` with those of all datasets; one that follows a faulty one is not tried.
    """
    products: dict[str, Product] = {}
    faults: list[Fault] = []
    failed: set[str] = set()
    inputs: dict[str, set[str]] = {}
    for dataset in tqdm(list(datasets), desc="Building", unit="dataset", disable=None):
        inputs[dataset.name] = set(dataset.inputs).union(*(inputs[n] for n in dataset.after))
        if failed & set(dataset.after):
            failed.add(dataset.name)
        try:
            raw.load(dataset.inputs, dataset.name)
            if dataset.name in failed:
                continue
            tables = checked(dataset, raw)
        except Faults as error:
            faults += error.faults
            failed.add(dataset.name)
            continue
        raw.built.update(tables)
        stamp = provenance(sorted(inputs[dataset.name]), raw)
        products |= {name: Product(content, stamp) for name, content in tables.items()}
    raise_any(faults)
    return products


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
