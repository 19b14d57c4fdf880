"""The command line: `python -m data.pipeline [dataset …] [--raw DIR]`."""

import argparse
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from data.pipeline.build import build
from data.pipeline.datasets import DATASETS, ordered
from data.pipeline.dictionary import renew
from data.pipeline.faults import Faults
from data.pipeline.raw import Raw
from data.pipeline.sources import read_sources
from data.pipeline.write import write

DATA = Path(__file__).resolve().parents[1]
PROCESSED = DATA / "processed"
BESIDE = DATA.parents[1] / "shared" / "data" / "raw"


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the datasets asked for (all by default); return 0, or 1 after telling every fault."""
    asked = _parser().parse_args(arguments)
    unknown = [name for name in asked.datasets if name not in DATASETS]
    if unknown:
        names = ", ".join(map(repr, unknown))
        print(f"no such dataset: {names}; choose among {', '.join(DATASETS)}", file=sys.stderr)
        return 1
    try:
        raw = Raw(asked.raw, asked.data, read_sources(asked.data / "sources.toml"))
        products = build(ordered(asked.datasets), raw)
    except Faults as faults:
        print(faults.told(command(arguments)), file=sys.stderr)
        return 1
    write(asked.out, products)
    if asked.out == PROCESSED:
        renew()
    print(f"wrote {len(products)} tables and map files to {asked.out}")
    return 0


def command(arguments: Sequence[str] | None) -> str:
    """Return what to type to run the same again (`arguments` as `main` gets them)."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    return shlex.join(["python", "-m", "data.pipeline", *given]) if given else "make data"


def _parser() -> argparse.ArgumentParser:
    """Return the parser; its help lists the datasets."""
    listed = "\n".join(f"  {item.name:<16} {item.meaning}" for item in DATASETS.values())
    parser = argparse.ArgumentParser(
        prog="python -m data.pipeline",
        description="Build data/processed from the raw public tables and the evidence.",
        epilog=f"datasets:\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("datasets", nargs="*", metavar="dataset", help="all when none is named")
    parser.add_argument(
        "--raw",
        type=Path,
        default=BESIDE if BESIDE.is_dir() else None,
        help="folder of the raw tables (default: ../shared/data/raw if it exists)",
    )
    parser.add_argument(
        "--data", type=Path, default=DATA, help="folder of sources.toml, evidence and corrections"
    )
    parser.add_argument("--out", type=Path, default=PROCESSED, help="folder to write to")
    return parser


if __name__ == "__main__":
    sys.exit(main())
