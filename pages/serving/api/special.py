"""What is at addresses of its own: the index, the OpenAPI description, the data package."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from layers.language import N_, _
from pages.serving.api import openapi, package
from pages.serving.api.resources import RESOURCES


@dataclass(frozen=True)
class Document:
    """A document: what it is, its content, its parameters; only the index has a head."""

    about: str
    content: Callable[[], Mapping[str, Any]]
    parameters: tuple[str, ...] = ()


def _index() -> dict[str, Any]:
    """What there is, each with its forms and its parameters."""
    lists = [
        {
            "path": resource.path,
            "about": _(resource.about),
            "forms": list(resource.forms),
            "parameters": list(resource.parameters),
        }
        for resource in RESOURCES
    ]
    others = [{"path": name, "about": _(one.about)} for name, one in DOCUMENTS.items() if name]
    return {"documentation": "../../data", "resources": [*lists, *others]}


DOCUMENTS: Mapping[str, Document] = {
    "": Document(N_("What there is."), _index, ("lang",)),
    "openapi.json": Document(
        N_("This description for programs, as OpenAPI 3.1."), openapi.description
    ),
    "datapackage.json": Document(
        N_("The CSV files with the meaning of every column, as a Frictionless data package."),
        package.description,
    ),
}
