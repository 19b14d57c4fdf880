"""Measure and print the table: ``python -m tests.bench [measure …] [--runs 7]``."""

from __future__ import annotations

import argparse
import sys

from tests.bench import (
    answers,
    api,
    drawn,
    exports,
    load,
    machine,
    memory,
    organize,
    pictures,
    present,
    switches,
    town,
    wire,
)
from tests.bench.chromium import chromium
from tests.bench.report import Report, Row, table
from tests.bench.servers import started

IN_BROWSER = {
    "drawn": drawn,
    "switches": switches,
    "answers": answers,
    "organize": organize,
    "wire": wire,
    "present": present,
}
ON_SERVER = {
    "load": load,
    "memory": memory,
    "town": town,
    "api": api,
    "exports": exports,
    "pictures": pictures,
}


def main() -> None:
    """Run the measures asked for, or all, and print what they found."""
    asked = _arguments()
    report = Report(machine.words())
    names = asked.measures or [*IN_BROWSER, *ON_SERVER]
    report.rows += _in_browser([name for name in names if name in IN_BROWSER], asked.runs)
    for name in (name for name in names if name in ON_SERVER):
        report.rows += _told(name, ON_SERVER[name].measure(asked.runs))
    print(report)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "measures",
        nargs="*",
        metavar="measure",
        help=f"which, of {', '.join([*IN_BROWSER, *ON_SERVER])}; all if none",
    )
    parser.add_argument("--runs", type=int, default=7, help="runs behind each median (7)")
    asked = parser.parse_args()
    if unknown := set(asked.measures) - {*IN_BROWSER, *ON_SERVER}:
        parser.error(f"no measure is called {', '.join(sorted(unknown))}")
    return asked


def _in_browser(names: list[str], runs: int) -> list[Row]:
    """One browser and one start of each app; the first visit to each is not measured."""
    if not names:
        return []
    rows: list[Row] = []
    with started() as servers, chromium() as browser:
        drawn.measure(browser, servers, 1)
        for name in names:
            rows += _told(name, IN_BROWSER[name].measure(browser, servers, runs))
    return rows


def _told(name: str, rows: list[Row]) -> list[Row]:
    """The rows, told at once beside the output: all of it takes a quarter of an hour."""
    print("", f"{name}:", *table(rows), sep="\n", file=sys.stderr, flush=True)
    return rows


main()
