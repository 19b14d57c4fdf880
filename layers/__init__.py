"""The layers of the map: one file each, found by their ``LAYER`` and ordered by its ``order``."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from layers.base import Layer


@cache
def all_layers() -> tuple[Layer, ...]:
    """Every layer that a module of this folder offers as ``LAYER``, in the order of the legend."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    found = [module.LAYER for module in modules if hasattr(module, "LAYER")]
    return tuple(sorted(found, key=lambda layer: layer.order))


def layer(key: str) -> Layer:
    """The layer with this key (``coplink`` …); KeyError names the key if there is none."""
    return {found.key: found for found in all_layers()}[key]
