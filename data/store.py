"""The processed tables, read once per process and shared by every viewer: never change one."""

from __future__ import annotations

import json
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq

from data.claims import days_of_change as days
from data.claims import status_on
from data.pipeline.sources import Source, read_sources

PROCESSED = Path(__file__).parent / "processed"
WEB = PROCESSED / "web"


@cache
def table(name: str) -> pd.DataFrame:
    """A processed table without its geometry, which the browser gets as files of its own.

    A text that is not given is empty, never null.
    FileNotFoundError names the missing file and the command that builds it.
    """
    path = PROCESSED / f"{name}.parquet"
    if not path.exists():
        raise FileNotFoundError(
            f"{path.name} is not in {PROCESSED.name}/; build it with: make data"
        )
    columns = [column for column in pq.read_schema(path).names if column != "geometry"]
    frame = pd.read_parquet(path, columns=columns)
    texts = frame.select_dtypes("str").columns
    return frame.fillna(dict.fromkeys(texts, ""))


@cache
def web_files() -> dict[str, str]:
    """The browser's geometry: name to hashed file name in ``data/processed/web``."""
    return json.loads((WEB / "index.json").read_text())


@cache
def municipalities() -> pd.DataFrame:
    """The 351 municipalities by geoid, without geometry."""
    return table("municipalities").set_index("geoid", drop=False).sort_index()


@cache
def slugs() -> dict[str, str]:
    """Slug to geoid of the 351 municipalities."""
    return dict(zip(municipalities()["slug"], municipalities().index, strict=True))


@lru_cache(maxsize=64)
def statuses(on: date) -> pd.DataFrame:
    """What the claims say on a day, one row a layer and subject; see ``data.claims.status_on``."""
    return status_on(table("claims"), on)


@cache
def claims() -> pd.DataFrame:
    """Every claim by its id, with its source's title, publisher, address and date beside it."""
    sources = table("evidence_sources").rename(
        columns={"date": "source_date", "kind": "source_kind"}
    )
    return table("claims").merge(sources, on="source_id", how="left").set_index("claim_id")


@cache
def claim_rows() -> dict[str, dict[str, Any]]:
    """The same claims as plain rows: to look a few up by id costs next to nothing."""
    return claims().to_dict("index")


@cache
def agencies() -> pd.DataFrame:
    """Every agency by its id."""
    return table("agencies").set_index("agency_id")


@cache
def sites() -> pd.DataFrame:
    """Every detention site by its id."""
    return table("sites").set_index("site_id")


@cache
def days_of_change(layer: str) -> tuple[date, ...]:
    """The days on which the status of some subject of a layer changes, oldest first.

    A renewal or a newer document that leaves every status as it was is not a change.
    """
    claims = table("claims")
    claims = claims[claims["layer"] == layer]
    changes: list[date] = []
    before: frozenset[tuple[str, ...]] = frozenset()
    for day in days(claims):
        held = status_on(claims, day)[["agency_id", "site_id", "geoid", "status"]]
        now = frozenset(held.itertuples(index=False, name=None))
        if now != before:
            changes.append(day)
        before = now
    return tuple(changes)


@cache
def datasets() -> dict[str, Source]:
    """The public tables that the pipeline reads, by id, as ``data/sources.toml`` declares them."""
    return read_sources(Path(__file__).parent / "sources.toml")
