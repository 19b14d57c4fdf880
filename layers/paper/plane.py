"""The plane of pictures: the Massachusetts state plane (EPSG:26986), in metres, equal aspect.

Lambert's conformal conic projection with two standard parallels, after Snyder, Map Projections: A
Working Manual (USGS Professional Paper 1395), pages 107-109, on the GRS 80 ellipsoid.
"""

from __future__ import annotations

from math import cos, log, pi, radians, sin, sqrt

import numpy as np

AXIS = 6_378_137.0
ECCENTRICITY = sqrt(0.006_694_380_022_903_416)
PARALLELS = (radians(41 + 43 / 60), radians(42 + 41 / 60))
ORIGIN = (radians(-71.5), radians(41.0))
FALSE = (200_000.0, 750_000.0)
"""Easting and northing of the origin, in metres."""


def metres(degrees: np.ndarray) -> np.ndarray:
    """Points given as longitude and latitude (n × 2), as easting and northing in metres."""
    lon, lat = np.radians(degrees).T
    radius = AXIS * _FACTOR * _conic(lat) ** _CONE
    angle = _CONE * (lon - ORIGIN[0])
    east = FALSE[0] + radius * np.sin(angle)
    north = FALSE[1] + _RADIUS - radius * np.cos(angle)
    return np.column_stack([east, north])


def _conic(lat: np.ndarray | float) -> np.ndarray:
    """Snyder's t (15-9), of a latitude or of many."""
    curved = ECCENTRICITY * np.sin(lat)
    flat = ((1 - curved) / (1 + curved)) ** (ECCENTRICITY / 2)
    return np.asarray(np.tan(pi / 4 - np.asarray(lat) / 2) / flat)


def _narrow(lat: float) -> float:
    """Snyder's m (14-15): a parallel's radius as a part of the axis."""
    return cos(lat) / sqrt(1 - (ECCENTRICITY * sin(lat)) ** 2)


_SOUTH, _NORTH = PARALLELS
_CONE = log(_narrow(_SOUTH) / _narrow(_NORTH)) / log(float(_conic(_SOUTH) / _conic(_NORTH)))
_FACTOR = _narrow(_SOUTH) / (_CONE * _conic(_SOUTH) ** _CONE)
_RADIUS = AXIS * _FACTOR * _conic(ORIGIN[1]) ** _CONE
