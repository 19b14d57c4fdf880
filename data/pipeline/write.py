"""Writing: everything is made in a folder aside, which then takes the place of the old one."""

import hashlib
import io
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data.pipeline.build import Product
from data.pipeline.dataset import Document


def write(folder: Path, products: Mapping[str, Product]) -> None:
    """Write the products into `folder`, keeping what this run did not build.

    The old folder stays untouched until all files stand in a new one beside it; if anything goes
    wrong before the exchange, or in it, the old files are where they were.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".building-", dir=folder.parent) as room:
        aside, old = Path(room, "new"), Path(room, "old")
        if folder.exists():
            shutil.copytree(folder, aside)
        (aside / "web").mkdir(parents=True, exist_ok=True)
        for name, product in products.items():
            _write_one(aside, name, product)
        _exchange(folder, aside, old)


def _exchange(folder: Path, aside: Path, old: Path) -> None:
    """Put `aside` in the place of `folder`, which moves to `old`; undo that when it fails."""
    if folder.exists():
        folder.rename(old)
    try:
        aside.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise


def _write_one(folder: Path, name: str, product: Product) -> None:
    """Write a table as `<name>.parquet`, a map file as `web/<name>-<hash>.topojson`."""
    if isinstance(product.content, pd.DataFrame):
        write_table(folder / f"{name}.parquet", product.content, product.provenance)
    else:
        write_web(folder / "web", name.removeprefix("web/"), product.content)


def write_table(path: Path, frame: pd.DataFrame, provenance: Mapping[str, object]) -> None:
    """Write a table as (Geo)Parquet with its provenance in the file's metadata."""
    if isinstance(frame, gpd.GeoDataFrame):
        buffer = io.BytesIO()
        frame.to_parquet(buffer, index=False)
        table = pq.read_table(buffer)
    else:
        table = pa.Table.from_pandas(frame, preserve_index=False)
    stamp = {b"provenance": dump(provenance)}
    pq.write_table(table.replace_schema_metadata({**(table.schema.metadata or {}), **stamp}), path)


def write_web(folder: Path, name: str, topology: Document) -> None:
    """Write a map file under a name that carries its hash, and point `index.json` at it."""
    content = dump(topology)
    file = f"{name}-{hashlib.sha256(content).hexdigest()[:12]}.topojson"
    listed = folder / "index.json"
    index = json.loads(listed.read_text(encoding="utf-8")) if listed.exists() else {}
    if name in index:
        (folder / index[name]).unlink(missing_ok=True)
    (folder / file).write_bytes(content)
    listed.write_bytes(json.dumps({**index, name: file}, indent=1, sort_keys=True).encode() + b"\n")


def dump(document: object) -> bytes:
    """Return a document as compact JSON with sorted keys: the same bytes for the same content."""
    return json.dumps(
        document, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False
    ).encode()
