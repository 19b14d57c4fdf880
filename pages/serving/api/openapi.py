"""The description of the routes as OpenAPI 3.1, written from the resources and their columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from layers.language import LANGUAGES
from layers.view import FIRST_DAY, LAST_CHECKED
from pages.serving.api import agencies, layer, municipalities, schemas, terms
from pages.serving.api.fields import Field, of_processed
from pages.serving.api.resources import CONTENT_TYPES, RESOURCES, Form, Resource
from pages.serving.api.schemas import Schema, many, named, thing

VERSION = "1.0.0"
ABOUT = (
    "Read-only open data of the map “Who works with ICE in Massachusetts”. An address without an"
    " ending gives JSON, as does one that ends in .json. Absence is never a “no”: it is a status of"
    " its own, marked `absent`."
)
PARAMETERS: dict[str, dict[str, Any]] = {
    "on": {
        "name": "on",
        "in": "query",
        "description": f"The day that the answer is of, from {FIRST_DAY} to {LAST_CHECKED}; the"
        " last of these at first.",
        "schema": {"type": "string", "format": "date"},
    },
    "lang": {
        "name": "lang",
        "in": "query",
        "description": "The language of the sentences; names, titles and claims stay English.",
        "schema": {"type": "string", "enum": list(LANGUAGES), "default": "en"},
    },
}


def description() -> dict[str, Any]:
    """The whole description."""
    from pages.serving.api.special import DOCUMENTS  # the description is one of them

    about = {f"/{name}": one.about for name, one in DOCUMENTS.items()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Who works with ICE in Massachusetts",
            "version": VERSION,
            "summary": f"As of {LAST_CHECKED}",
            "description": f"{ABOUT} {terms.TERMS}",
            "license": {"name": "Each publisher’s own terms; see licence in every answer"},
        },
        "servers": [{"url": "."}],
        "paths": dict(_paths()) | {path: _document(path, words) for path, words in about.items()},
        "components": {
            "schemas": schemas.SHARED | dict(_rows()),
            "parameters": PARAMETERS | dict(_ids()),
        },
    }


def _paths() -> Iterator[tuple[str, dict[str, Any]]]:
    for resource in RESOURCES:
        for form in resource.forms:
            ending = "" if form == "json" else f".{form}"
            yield f"/{resource.path}{ending}", {"get": _operation(resource, form)}


def _operation(resource: Resource, form: Form) -> dict[str, Any]:
    names = [*([_id(resource, form)] if resource.one else []), *resource.parameters]
    return {
        "operationId": "_".join((resource.name, *([resource.one] if resource.one else []), form)),
        "summary": resource.about,
        "parameters": [{"$ref": f"#/components/parameters/{name}"} for name in names],
        "responses": _responses(_schema(resource, form), form, bool(resource.one)),
    }


def _responses(schema: Schema, form: Form, of_many: bool) -> dict[str, Any]:
    """What comes back: the answer, that it is known already, or a sentence that says why not."""
    headers = {"ETag": {"schema": {"type": "string"}, "description": "names these very bytes"}}
    content_type = CONTENT_TYPES[form].partition(";")[0]
    found = {
        "200": {
            "description": "The answer.",
            "headers": headers,
            "content": {content_type: {"schema": schema}},
        },
        "304": {"description": "The answer that If-None-Match names is still the answer."},
        "308": {"description": "The same is at the address of Location: in small letters."},
        "400": _refusal("A parameter is not understood."),
        "503": _refusal("Too much is asked for at once."),
    }
    return found | ({"404": _refusal("There is no such name.")} if of_many else {})


def _refusal(words: str) -> dict[str, Any]:
    return {"description": words, "content": {"application/json": {"schema": named("Refusal")}}}


def _id(resource: Resource, form: Form) -> str:
    """The name of the parameter that is a resource's id, where some have fewer forms."""
    return f"{resource.one}_{form}" if resource.fewer else resource.one


def _ids() -> Iterator[tuple[str, dict[str, Any]]]:
    for resource in (one for one in RESOURCES if one.one):
        for form in resource.forms:
            yield (
                _id(resource, form),
                {
                    "name": resource.one,
                    "in": "path",
                    "required": True,
                    "schema": {"type": "string", "enum": resource.ids_in(form)},
                },
            )


def _document(path: str, words: str) -> dict[str, Any]:
    parameters = [{"$ref": "#/components/parameters/lang"}] if path == "/" else []
    operation = {
        "operationId": path.strip("/").replace(".", "_") or "index",
        "summary": words,
        "parameters": parameters,
        "responses": _responses({"type": "object"}, "json", False),
    }
    return {"get": operation}


ROWS: dict[str, Callable[[], tuple[Field, ...]]] = {
    "Municipality": municipalities.fields,
    "Agency": lambda: (*of_processed("agencies"), *agencies.STANDING),
    "LedgerClaim": lambda: of_processed("claims"),
    "Source": lambda: of_processed("evidence_sources"),
    "Standing": lambda: layer.STANDS,
    "Contract": lambda: layer.CONTRACT,
    "Tract": lambda: (*of_processed("tract_noncitizens"), layer.CLASS),
}
"""The rows of tables by name, each with its columns."""


def _rows() -> Iterator[tuple[str, Schema]]:
    for name, fields in ROWS.items():
        yield name, row(fields())


def row(fields: Iterable[Field]) -> Schema:
    """A row of a table."""
    return thing(**{field.name: field.json_schema() for field in fields})


IN_LAYER = {"anyOf": [named("Standing"), named("Contract"), named("Tract")]}
CONTENT: dict[str, dict[str, Schema]] = {
    "municipalities": {"municipalities": many(named("Municipality"))},
    "municipalities/{slug}": schemas.MUNICIPALITY,
    "agencies": {"agencies": many(named("Agency"))},
    "agencies/{agency_id}": schemas.AGENCY,
    "claims": {"claims": many(named("LedgerClaim"))},
    "claims/{claim_id}": {"claim": named("LedgerClaim"), "source": named("Source")},
    "sources": {"sources": many(named("Source"))},
    "sources/{source_id}": {"source": named("Source"), "claims": many(named("LedgerClaim"))},
    "layers": {"layers": many(named("Layer"))},
    "layers/{key}": {"layer": named("Layer"), "rows": many(IN_LAYER)},
}
"""What each JSON answer holds beside its head."""


def _schema(resource: Resource, form: Form) -> Schema:
    if form == "csv":
        return {"type": "string"}
    head = _head(bool(resource.parameters))
    if form == "json":
        return thing(**head, **CONTENT[resource.path])
    properties = IN_LAYER if resource.name == "layers" else named("Municipality")
    feature = thing(
        type={"const": "Feature"},
        id=schemas.TEXT,
        geometry={"type": ["object", "null"]},
        properties=properties,
    )
    return thing(type={"const": "FeatureCollection"}, **head, features=many(feature))


def _head(dated: bool) -> dict[str, Schema]:
    """What every JSON answer begins with."""
    days = {"on": schemas.DAY, "unchanged_since": schemas.DAY} if dated else {}
    return days | {
        "last_checked": schemas.DAY,
        "lang": schemas.TEXT,
        "licence": named("Licence"),
    }
