"""Which datasets there are, what each reads, and the function that builds it.

To add one: declare its inputs and tables (see columns.py), write a function
`build(raw) -> {table name: DataFrame}` in a module of its own, and add a `Dataset` below. The
function reads `raw["file.csv"]` (already checked) and `raw.built["municipalities"]` (a table of a
dataset named in `after`); it raises `Faults` for what only it can see, all at once. What names and
geoids alone show is a check of the input (`checks`), made even when another dataset is faulty.
"""

from collections.abc import Iterable

from data.pipeline import (
    actions,
    agencies,
    background,
    districts,
    editions,
    evidence,
    locator,
    municipalities,
    noncitizens,
    places,
    records_law,
    series,
    tracts,
    web,
)
from data.pipeline.dataset import Dataset

_ALL: tuple[Dataset, ...] = (
    Dataset(
        "municipalities",
        "the cities and towns, and the counties they form",
        municipalities.build,
        municipalities.INPUTS,
    ),
    Dataset(
        "tracts",
        "census tracts of the 2010 and 2020 vintages",
        tracts.build,
        tracts.INPUTS,
        after=("municipalities",),
    ),
    Dataset(
        "municipality_noncitizens",
        "noncitizens by municipality and period",
        noncitizens.build_municipalities,
        noncitizens.inputs("municipality"),
        after=("municipalities",),
    ),
    Dataset(
        "tract_noncitizens",
        "noncitizens by census tract and period",
        noncitizens.build_tracts,
        noncitizens.inputs("tract"),
        after=("tracts",),
    ),
    Dataset(
        "noncitizen_series",
        "noncitizens of the larger places, year after year",
        series.build,
        series.INPUTS,
    ),
    Dataset(
        "locator",
        "outlines for the server's small maps, and who borders whom",
        locator.build,
        after=("municipalities",),
    ),
    Dataset(
        "background", "neighbouring states and main roads", background.build, background.INPUTS
    ),
    Dataset(
        "places",
        "villages, spellings and ZIP codes for look-up",
        places.build,
        places.INPUTS,
        after=("municipalities",),
        checks=places.CHECKS,
    ),
    Dataset(
        "districts",
        "the state House and Senate districts of each municipality",
        districts.build,
        districts.INPUTS,
        after=("municipalities",),
    ),
    Dataset(
        "evidence",
        "claims, sites, documents and the reviewed status words (needs no raw table)",
        evidence.build,
        evidence.INPUTS,
    ),
    Dataset(
        "agencies",
        "agencies and the places they police",
        agencies.build,
        agencies.INPUTS,
        after=("municipalities",),
        checks=agencies.CHECKS,
    ),
    Dataset(
        "actions",
        "what a reader can do (needs no raw table)",
        actions.build,
        actions.INPUTS,
    ),
    Dataset(
        "records_law",
        "what letters say of the public records law (needs no raw table)",
        records_law.build,
        records_law.INPUTS,
        after=("actions",),
    ),
    Dataset(
        "editions",
        "how many editions of ICE's and the FBI's lists were read, from when to when",
        editions.build,
        editions.INPUTS,
    ),
    Dataset(
        "web",
        "the map files for the browser",
        web.build,
        after=("municipalities", "tracts", "background"),
    ),
)

DATASETS: dict[str, Dataset] = {dataset.name: dataset for dataset in _ALL}


def ordered(names: Iterable[str], datasets: dict[str, Dataset] = DATASETS) -> list[Dataset]:
    """Return the datasets of `names` (all when empty) and those they follow, in building order.

    Raises `KeyError` with the name when there is no such dataset.
    """
    found: dict[str, Dataset] = {}

    def visit(name: str) -> None:
        for earlier in datasets[name].after:
            visit(earlier)
        found.setdefault(name, datasets[name])

    for name in list(names) or list(datasets):
        visit(name)
    return list(found.values())
