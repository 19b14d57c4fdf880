"""GeoJSON (RFC 7946): a feature a place; what a reader must know stands beside the features."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import shapely

from layers.files.boundaries import boundaries
from layers.files.taken import Taken

DECIMALS = 6  # a tenth of a metre, as the standard advises


def write(taken: Taken) -> bytes:
    """A feature collection; ``about``, ``columns``, ``claims`` and ``sources`` are its own members.

    Readers of GeoJSON pass over members that they do not know.
    """
    shapes = _shapes(taken.geoids)
    bounds = shapely.total_bounds(shapes).tolist() if len(shapes) else None
    collection: dict[str, Any] = {"type": "FeatureCollection"}
    collection |= {"bbox": bounds} if bounds else {}
    collection |= taken.told()
    collection["features"] = [
        {"type": "Feature", "id": geoid, "geometry": json.loads(shape), "properties": record}
        for geoid, shape, record in zip(
            taken.geoids, shapely.to_geojson(shapes), taken.places.records(), strict=True
        )
    ]
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


def _shapes(geoids: tuple[str, ...]) -> Any:  # noqa: ANN401 - an array of geometries
    """The boundaries, outer rings counterclockwise as the standard wants them."""
    shapes = shapely.from_wkb(np.array(boundaries(geoids), dtype=object))
    rounded = shapely.transform(shapes, lambda points: points.round(DECIMALS))
    return shapely.orient_polygons(rounded)
